-- The last refold of each pack that ended.
CREATE TABLE "refold_run" (
    "pack_id" INTEGER NOT NULL,
    "organisation_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6) NOT NULL,
    "rows" BIGINT NOT NULL,

    CONSTRAINT "refold_run_pkey" PRIMARY KEY ("pack_id")
);
ALTER TABLE "refold_run" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "refold_run" FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "refold_run" TO packwatch_api;
CREATE POLICY api_own ON "refold_run" FOR SELECT TO packwatch_api USING (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT, UPDATE ON "refold_run" TO packwatch_ingest;
CREATE POLICY ingest_write ON "refold_run" FOR ALL TO packwatch_ingest USING (true) WITH CHECK (true);
