-- When a pack was in a group, as with sites and tags: rules may be about a group, and a sample is judged by what held at its time.
ALTER TABLE "pack_group_member" ADD COLUMN "valid_from" TIMESTAMPTZ(6), ADD COLUMN "valid_to" TIMESTAMPTZ(6);
UPDATE "pack_group_member" m SET "valid_from" = g.created_at FROM "pack_group" g WHERE g.id = m.group_id;
ALTER TABLE "pack_group_member"
  ALTER COLUMN "valid_from" SET NOT NULL,
  DROP CONSTRAINT "pack_group_member_pkey",
  ADD CONSTRAINT "pack_group_member_pkey" PRIMARY KEY ("group_id", "pack_id", "valid_from"),
  ADD CONSTRAINT "pack_group_member_interval" CHECK ("valid_to" IS NULL OR "valid_to" > "valid_from"),
  ADD CONSTRAINT "pack_group_member_no_overlap" EXCLUDE USING gist (
    "group_id" WITH =, "pack_id" WITH =, tstzrange("valid_from", "valid_to") WITH &&
  );
CREATE INDEX "pack_group_member_in_force" ON "pack_group_member" ("pack_id", "group_id") WHERE "valid_to" IS NULL;

CREATE TRIGGER stamp_insert AFTER INSERT ON "pack_group_member" REFERENCING NEW TABLE AS changed_row
  FOR EACH STATEMENT EXECUTE FUNCTION stamp_configuration();
CREATE TRIGGER stamp_update AFTER UPDATE ON "pack_group_member" REFERENCING NEW TABLE AS changed_row
  FOR EACH STATEMENT EXECUTE FUNCTION stamp_configuration();
CREATE TRIGGER stamp_delete AFTER DELETE ON "pack_group_member" REFERENCING OLD TABLE AS changed_row
  FOR EACH STATEMENT EXECUTE FUNCTION stamp_configuration();

GRANT SELECT ON "pack_group_member" TO packwatch_ingest, packwatch_worker;
CREATE POLICY ingest_read ON "pack_group_member" FOR SELECT TO packwatch_ingest USING (true);
CREATE POLICY worker_read ON "pack_group_member" FOR SELECT TO packwatch_worker USING (true);
