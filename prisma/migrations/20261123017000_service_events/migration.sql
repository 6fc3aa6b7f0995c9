-- What was done to a pack, after which some of what was learned of it no longer holds. Part of what a sample is folded by: who
-- writes here also marks the pack's newer samples to be assessed again.
CREATE TYPE "service_event_kind" AS ENUM ('cell_replaced', 'cells_replaced', 'bms_reset', 'bms_replaced');

CREATE TABLE "service_event" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "pack_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "service_event_kind" NOT NULL,
    "cell_index" INTEGER,
    "comment" TEXT,
    "noted_by" TEXT NOT NULL,
    "noted_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "service_event_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "service_event_cell" CHECK (("kind" = 'cell_replaced') = ("cell_index" IS NOT NULL) AND "cell_index" >= 0)
);

CREATE UNIQUE INDEX "service_event_once" ON "service_event" ("pack_id", "at", "kind", "cell_index") NULLS NOT DISTINCT;

ALTER TABLE "service_event" ADD CONSTRAINT "service_event_pack_id_fkey"
  FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER stamp_insert AFTER INSERT ON "service_event" REFERENCING NEW TABLE AS changed_row
  FOR EACH STATEMENT EXECUTE FUNCTION stamp_configuration();
CREATE TRIGGER stamp_delete AFTER DELETE ON "service_event" REFERENCING OLD TABLE AS changed_row
  FOR EACH STATEMENT EXECUTE FUNCTION stamp_configuration();

ALTER TABLE "service_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "service_event" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "service_event" TO packwatch_api;
CREATE POLICY api_own ON "service_event" FOR ALL TO packwatch_api
  USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT ON "service_event" TO packwatch_ingest;
CREATE POLICY ingest_read ON "service_event" FOR SELECT TO packwatch_ingest USING (true);
