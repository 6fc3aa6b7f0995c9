-- Named sets of packs, put together by hand; a pack can be in several.
CREATE TABLE "pack_group" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pack_group_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "pack_group_organisation_id_name_key" ON "pack_group" ("organisation_id", "name");
ALTER TABLE "pack_group" ADD CONSTRAINT "pack_group_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "pack_group_member" (
    "group_id" UUID NOT NULL,
    "pack_id" INTEGER NOT NULL,
    "organisation_id" UUID NOT NULL,

    CONSTRAINT "pack_group_member_pkey" PRIMARY KEY ("group_id", "pack_id")
);
CREATE INDEX "pack_group_member_pack_id_idx" ON "pack_group_member" ("pack_id");
ALTER TABLE "pack_group_member" ADD CONSTRAINT "pack_group_member_group_id_fkey"
  FOREIGN KEY ("group_id") REFERENCES "pack_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "pack_group_member" ADD CONSTRAINT "pack_group_member_pack_id_fkey"
  FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['pack_group', 'pack_group_member'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO packwatch_api', t);
    EXECUTE format(
      'CREATE POLICY api_own ON %I FOR ALL TO packwatch_api USING (organisation_id = (SELECT current_organisation()))'
      ' WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
  END LOOP;
END
$$;
