-- A rule that is changed back in time concerns every sample since, whatever else was dirty.
GRANT UPDATE (dirty_to) ON pack_state TO packwatch_api;

-- Why the newest SOC should not be trusted (null: it may), and the health as of the end of the newest day that is over.
ALTER TABLE "pack_state"
  ADD COLUMN "soc_advice" TEXT,
  ADD COLUMN "health_day" DATE,
  ADD COLUMN "soh_pct" REAL,
  ADD COLUMN "soh_confidence" TEXT,
  ADD COLUMN "weak_cells" SMALLINT NOT NULL DEFAULT 0;

-- The health of a pack after a UTC day's last sample: a projection of the state there, kept when the state is not. Its
-- windows are the capacity windows that ended on that day, so that receipts outlive what the state can hold.
CREATE TABLE "pack_health_day" (
    "pack_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "organisation_id" UUID NOT NULL,
    "ts" TIMESTAMPTZ(6) NOT NULL,
    "capacity_mah" DOUBLE PRECISION,
    "capacity_sigma_mah" DOUBLE PRECISION,
    "soh_pct" DOUBLE PRECISION,
    "at_least_mah" DOUBLE PRECISION,
    "confidence" TEXT NOT NULL,
    "windows" INTEGER NOT NULL,
    "resistance_mohm" DOUBLE PRECISION,
    "resistance_sigma_mohm" DOUBLE PRECISION,
    "efc" DOUBLE PRECISION,
    "energy_efficiency" DOUBLE PRECISION,
    "imbalance_mah" DOUBLE PRECISION,
    "weak_cells" INTEGER[],
    "closed_windows" JSONB NOT NULL,

    CONSTRAINT "pack_health_day_pkey" PRIMARY KEY ("pack_id", "day")
);

ALTER TABLE "pack_health_day" ADD CONSTRAINT "pack_health_day_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "pack_health_day" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "pack_health_day" FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "pack_health_day" TO packwatch_api;
CREATE POLICY api_own ON "pack_health_day" FOR SELECT TO packwatch_api USING (organisation_id = current_organisation());
GRANT SELECT, INSERT, UPDATE, DELETE ON "pack_health_day" TO packwatch_ingest;
CREATE POLICY ingest_write ON "pack_health_day" FOR ALL TO packwatch_ingest USING (true) WITH CHECK (true);
GRANT SELECT ON "pack_health_day" TO packwatch_worker;
CREATE POLICY worker_read ON "pack_health_day" FOR SELECT TO packwatch_worker USING (true);
