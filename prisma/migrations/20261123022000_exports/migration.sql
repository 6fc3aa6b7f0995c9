-- Exports that somebody asked for. The file stands in a folder that API and worker share, named by the id.
CREATE TABLE "export_job" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "selection" JSON NOT NULL,
    "pack_ids" INTEGER[],
    "cells" INTEGER NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,
    "signals" TEXT[],
    "resolution" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "raw_since" TIMESTAMPTZ(3),
    "packs_done" INTEGER NOT NULL DEFAULT 0,
    "row_count" BIGINT NOT NULL DEFAULT 0,
    "byte_count" BIGINT,
    "sha256" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leased_until" TIMESTAMPTZ(3),
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "export_job_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "export_job_state" CHECK ("state" IN ('waiting', 'running', 'ready', 'failed', 'cancelled', 'expired'))
);

CREATE INDEX "export_job_organisation_id_asked_at_idx" ON "export_job" ("organisation_id", "asked_at" DESC);
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "export_job" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "export_job" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON "export_job" TO packwatch_api;
CREATE POLICY api_own ON "export_job" FOR ALL TO packwatch_api
  USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, UPDATE, DELETE ON "export_job" TO packwatch_worker;
CREATE POLICY worker_write ON "export_job" FOR ALL TO packwatch_worker USING (true) WITH CHECK (true);

-- What a file is made of.
GRANT SELECT ON series.rollup_15m, series.rollup_1d, series.rollup_dirty TO packwatch_worker;
