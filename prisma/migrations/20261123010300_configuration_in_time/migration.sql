-- Where a pack stood and what it was tagged with, over time: a rule with a scope judges a sample by what held then.

CREATE TABLE "pack_site" (
    "pack_id" INTEGER NOT NULL,
    "valid_from" TIMESTAMPTZ(6) NOT NULL,
    "organisation_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "valid_to" TIMESTAMPTZ(6),

    CONSTRAINT "pack_site_pkey" PRIMARY KEY ("pack_id", "valid_from")
);

CREATE TABLE "pack_tag" (
    "pack_id" INTEGER NOT NULL,
    "tag" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(6) NOT NULL,
    "organisation_id" UUID NOT NULL,
    "valid_to" TIMESTAMPTZ(6),

    CONSTRAINT "pack_tag_pkey" PRIMARY KEY ("pack_id", "tag", "valid_from")
);

CREATE INDEX "pack_site_site_id_idx" ON "pack_site" ("site_id");
CREATE INDEX "pack_tag_organisation_id_tag_idx" ON "pack_tag" ("organisation_id", "tag");

ALTER TABLE "pack_site" ADD CONSTRAINT "pack_site_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pack_site" ADD CONSTRAINT "pack_site_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pack_tag" ADD CONSTRAINT "pack_tag_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "pack_site"
  ADD CONSTRAINT "pack_site_interval" CHECK ("valid_to" IS NULL OR "valid_to" > "valid_from"),
  ADD CONSTRAINT "pack_site_no_overlap" EXCLUDE USING gist (
    "pack_id" WITH =, tstzrange("valid_from", "valid_to") WITH &&
  );
ALTER TABLE "pack_tag"
  ADD CONSTRAINT "pack_tag_interval" CHECK ("valid_to" IS NULL OR "valid_to" > "valid_from"),
  ADD CONSTRAINT "pack_tag_no_overlap" EXCLUDE USING gist (
    "pack_id" WITH =, "tag" WITH =, tstzrange("valid_from", "valid_to") WITH &&
  );

-- `pack.site_id` stays the one place that people write; its history keeps itself. The first site held from the beginning.
CREATE FUNCTION keep_pack_site() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  since timestamptz := CASE WHEN TG_OP = 'INSERT' THEN to_timestamp(0) ELSE clock_timestamp() END;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    UPDATE pack_site SET valid_to = since WHERE pack_id = NEW.id AND valid_to IS NULL;
  END IF;
  IF NEW.site_id IS NOT NULL THEN
    INSERT INTO pack_site (pack_id, valid_from, organisation_id, site_id)
    VALUES (NEW.id, since, NEW.organisation_id, NEW.site_id);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER keep_site_of_new AFTER INSERT ON pack FOR EACH ROW EXECUTE FUNCTION keep_pack_site();
CREATE TRIGGER keep_site AFTER UPDATE OF site_id ON pack FOR EACH ROW
  WHEN (OLD.site_id IS DISTINCT FROM NEW.site_id) EXECUTE FUNCTION keep_pack_site();
INSERT INTO pack_site (pack_id, valid_from, organisation_id, site_id)
  SELECT id, to_timestamp(0), organisation_id, site_id FROM pack WHERE site_id IS NOT NULL;

-- What of an organisation's configuration ingest works by: the last transaction that changed any of it. Ingest remembers
-- what it read and asks for this in each group's transaction, so that what is saved holds for the very next upload.
CREATE TABLE "configuration_stamp" (
    "organisation_id" UUID NOT NULL,
    "changed_in" BIGINT NOT NULL,

    CONSTRAINT "configuration_stamp_pkey" PRIMARY KEY ("organisation_id")
);

-- Once per transaction and organisation, however many statements it has: the row is touched only if it says another one.
-- SECURITY DEFINER: whoever may change a part of the configuration need not be let near the stamps for that.
CREATE FUNCTION stamp_configuration() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO configuration_stamp AS s (organisation_id, changed_in)
  SELECT DISTINCT organisation_id, pg_current_xact_id()::text::bigint FROM changed_row WHERE organisation_id IS NOT NULL
  ORDER BY organisation_id
  ON CONFLICT (organisation_id) DO UPDATE SET changed_in = excluded.changed_in
  WHERE s.changed_in <> excluded.changed_in;
  RETURN NULL;
END
$$;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'gateway', 'pack', 'pack_fact', 'pack_site', 'pack_tag', 'assignment', 'alarm_rule', 'alarm_rule_version',
    'gateway_mapping', 'serial_assignment'
  ] LOOP
    EXECUTE format('CREATE TRIGGER stamp_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed_row
                    FOR EACH STATEMENT EXECUTE FUNCTION stamp_configuration()', t);
    EXECUTE format('CREATE TRIGGER stamp_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed_row
                    FOR EACH STATEMENT EXECUTE FUNCTION stamp_configuration()', t);
    EXECUTE format('CREATE TRIGGER stamp_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS changed_row
                    FOR EACH STATEMENT EXECUTE FUNCTION stamp_configuration()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['pack_site', 'pack_tag', 'configuration_stamp'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END
$$;

-- The stamps are kept by the owner's triggers alone; a table that is walled by force lets the owner in by policy only.
DO $$
BEGIN
  EXECUTE format('CREATE POLICY owner_stamps ON configuration_stamp FOR ALL TO %I USING (true) WITH CHECK (true)', current_user);
END
$$;

INSERT INTO configuration_stamp (organisation_id, changed_in)
  SELECT id, pg_current_xact_id()::text::bigint FROM organisation;

GRANT SELECT, INSERT, UPDATE, DELETE ON pack_site, pack_tag TO packwatch_api;
CREATE POLICY api_own ON pack_site FOR ALL TO packwatch_api USING (organisation_id = current_organisation())
  WITH CHECK (organisation_id = current_organisation());
CREATE POLICY api_own ON pack_tag FOR ALL TO packwatch_api USING (organisation_id = current_organisation())
  WITH CHECK (organisation_id = current_organisation());
GRANT SELECT ON pack_site, pack_tag, configuration_stamp TO packwatch_ingest;
CREATE POLICY ingest_read ON pack_site FOR SELECT TO packwatch_ingest USING (true);
CREATE POLICY ingest_read ON pack_tag FOR SELECT TO packwatch_ingest USING (true);
CREATE POLICY ingest_read ON configuration_stamp FOR SELECT TO packwatch_ingest USING (true);
GRANT SELECT ON pack_site, pack_tag TO packwatch_worker;
CREATE POLICY worker_read ON pack_site FOR SELECT TO packwatch_worker USING (true);
CREATE POLICY worker_read ON pack_tag FOR SELECT TO packwatch_worker USING (true);
