-- Roll-ups of 15 minutes and of a UTC day. A 15-minute row is a pure function of the telemetry rows in it, a day of its
-- 15-minute rows; whole numbers only, so that counting on and building anew give the same bytes. Widest columns first.
-- For each measured signal: sum and number of readings (their quotient is the mean of the readings), least, greatest and
-- last; for counters and codes: least, greatest and last. NULL: nothing was read.

CREATE TABLE series.rollup_15m (
  bucket                         timestamptz NOT NULL,
  charge_in_ma_ms                bigint,
  charge_out_ma_ms               bigint,
  energy_in_mw_ms                bigint,
  energy_out_mw_ms               bigint,
  voltage_sum_mv                 bigint,
  current_sum_ma                 bigint,
  bms_soc_sum_milli_pct          bigint,
  soc_sum_ppm                    bigint,
  bms_resistance_sum_uohm        bigint,
  cell_spread_sum_mv             bigint,
  bms_soh_sum_permille           bigint,
  temperature_1_sum_centi_c      bigint,
  temperature_2_sum_centi_c      bigint,
  charged_mah_min                bigint,
  charged_mah_max                bigint,
  charged_mah_last               bigint,
  discharged_mah_min             bigint,
  discharged_mah_max             bigint,
  discharged_mah_last            bigint,
  charged_mwh_min                bigint,
  charged_mwh_max                bigint,
  charged_mwh_last               bigint,
  discharged_mwh_min             bigint,
  discharged_mwh_max             bigint,
  discharged_mwh_last            bigint,
  pack_id                        integer NOT NULL,
  samples                        integer NOT NULL,
  charging_ms                    integer,
  discharging_ms                 integer,
  idle_ms                        integer,
  voltage_n                      integer,
  current_n                      integer,
  bms_soc_n                      integer,
  soc_n                          integer,
  bms_resistance_n               integer,
  cell_spread_n                  integer,
  bms_soh_n                      integer,
  temperature_1_n                integer,
  temperature_2_n                integer,
  soc_sigma_max_ppm              integer,
  soc_sigma_last_ppm             integer,
  cell_balancing_n               integer,
  voltage_min_mv                 integer,
  voltage_max_mv                 integer,
  voltage_last_mv                integer,
  current_min_ma                 integer,
  current_max_ma                 integer,
  current_last_ma                integer,
  bms_soc_min_milli_pct          integer,
  bms_soc_max_milli_pct          integer,
  bms_soc_last_milli_pct         integer,
  soc_min_ppm                    integer,
  soc_max_ppm                    integer,
  soc_last_ppm                   integer,
  bms_resistance_min_uohm        integer,
  bms_resistance_max_uohm        integer,
  bms_resistance_last_uohm       integer,
  cell_spread_min_mv             integer,
  cell_spread_max_mv             integer,
  cell_spread_last_mv            integer,
  short_circuit_trips_min        integer,
  short_circuit_trips_max        integer,
  short_circuit_trips_last       integer,
  over_voltage_trips_min         integer,
  over_voltage_trips_max         integer,
  over_voltage_trips_last        integer,
  under_voltage_trips_min        integer,
  under_voltage_trips_max        integer,
  under_voltage_trips_last       integer,
  full_cycles_min                integer,
  full_cycles_max                integer,
  full_cycles_last               integer,
  bms_soh_min_permille           smallint,
  bms_soh_max_permille           smallint,
  bms_soh_last_permille          smallint,
  temperature_1_min_centi_c      smallint,
  temperature_1_max_centi_c      smallint,
  temperature_1_last_centi_c     smallint,
  temperature_2_min_centi_c      smallint,
  temperature_2_max_centi_c      smallint,
  temperature_2_last_centi_c     smallint,
  state_bits_min                 smallint,
  state_bits_max                 smallint,
  state_bits_last                smallint,
  switch_bits_min                smallint,
  switch_bits_max                smallint,
  switch_bits_last               smallint,
  charge_block_min               smallint,
  charge_block_max               smallint,
  charge_block_last              smallint,
  discharge_block_min            smallint,
  discharge_block_max            smallint,
  discharge_block_last           smallint,
  worst_cell                     smallint,
  cell_voltage_min_mv            smallint[],
  cell_voltage_max_mv            smallint[],
  cell_voltage_last_mv           smallint[],
  cell_voltage_sum_mv            bigint[],
  cell_voltage_n                 integer[],
  cell_temperature_min_centi_c   smallint[],
  cell_temperature_max_centi_c   smallint[],
  cell_temperature_last_centi_c  smallint[],
  cell_temperature_sum_centi_c   bigint[],
  cell_temperature_n             integer[],
  cell_balancing_on              integer[]
);
CREATE TABLE series.rollup_1d (LIKE series.rollup_15m INCLUDING ALL);

COMMENT ON COLUMN series.rollup_15m.charge_in_ma_ms IS 'current over time while it charges; / 3600000 = mAh';
COMMENT ON COLUMN series.rollup_15m.energy_in_mw_ms IS 'V x I, rounded to mW, over time while it charges; / 3600000 = mWh';
COMMENT ON COLUMN series.rollup_15m.worst_cell IS '0-based: farthest from the mean in the poll of the greatest spread';
COMMENT ON COLUMN series.rollup_15m.cell_balancing_n IS 'polls that said which cells balance; cell_balancing_on: in how many of them each did';

SELECT create_hypertable('series.rollup_15m', by_range('bucket', INTERVAL '30 days'), create_default_indexes => false);
SELECT create_hypertable('series.rollup_1d', by_range('bucket', INTERVAL '365 days'), create_default_indexes => false);
CREATE UNIQUE INDEX rollup_15m_pack_bucket ON series.rollup_15m (pack_id, bucket);
CREATE UNIQUE INDEX rollup_1d_pack_bucket ON series.rollup_1d (pack_id, bucket);

-- Buckets to build anew. Whoever changes rows of a finished bucket adds a mark in the same transaction; marks may repeat,
-- so that nobody ever waits for another's.
CREATE TABLE series.rollup_dirty (
  bucket   timestamptz NOT NULL,
  pack_id  integer NOT NULL,
  is_day   boolean NOT NULL                   -- a day from its 15-minute rows; else 15 minutes from telemetry
);
CREATE INDEX rollup_dirty_pack ON series.rollup_dirty (pack_id, is_day, bucket);

-- Telemetry of an organisation before this time is deleted or being deleted: what was made of it stays as it is.
-- Written and committed before the first row goes.
CREATE TABLE series.raw_cut (
  organisation_id uuid PRIMARY KEY,
  cut_at          timestamptz NOT NULL
);

-- The running 15-minute bucket rides beside the running checkpoint.
ALTER TABLE "pack_checkpoint" ADD COLUMN "rollup" BYTEA;

-- How long an organisation keeps what. Raw never shorter than the horizon of recomputing (90 days).
ALTER TABLE "organisation"
  ADD COLUMN "raw_retention_days" INTEGER NOT NULL DEFAULT 400,
  ADD COLUMN "rollup_retention_days" INTEGER NOT NULL DEFAULT 3650,
  ADD COLUMN "archive_retention_days" INTEGER NOT NULL DEFAULT 100,
  ADD COLUMN "quarantine_retention_days" INTEGER NOT NULL DEFAULT 90,
  ADD CONSTRAINT "organisation_raw_retention" CHECK ("raw_retention_days" BETWEEN 90 AND 36500),
  ADD CONSTRAINT "organisation_rollup_retention" CHECK ("rollup_retention_days" BETWEEN "raw_retention_days" AND 36500),
  ADD CONSTRAINT "organisation_archive_retention" CHECK ("archive_retention_days" BETWEEN 1 AND 36500),
  ADD CONSTRAINT "organisation_quarantine_retention" CHECK ("quarantine_retention_days" BETWEEN 1 AND 36500);

-- A refold under way: it began from the rows at from_ts, and has come as far as position_ts on its way to until_ts.
CREATE TABLE "pack_refold" (
    "pack_id" INTEGER NOT NULL,
    "organisation_id" UUID NOT NULL,
    "from_ts" TIMESTAMPTZ(6) NOT NULL,
    "position_ts" TIMESTAMPTZ(6),
    "until_ts" TIMESTAMPTZ(6),
    "rows" BIGINT NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pack_refold_pkey" PRIMARY KEY ("pack_id")
);
ALTER TABLE "pack_refold" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "pack_refold" FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "pack_refold" TO packwatch_api;
CREATE POLICY api_own ON "pack_refold" FOR SELECT TO packwatch_api USING (organisation_id = current_organisation());
GRANT SELECT, INSERT, UPDATE, DELETE ON "pack_refold" TO packwatch_ingest;
CREATE POLICY ingest_write ON "pack_refold" FOR ALL TO packwatch_ingest USING (true) WITH CHECK (true);

-- Rights. Recomputing and retention run as packwatch_ingest.
GRANT SELECT ON series.rollup_15m, series.rollup_1d, series.rollup_dirty, series.raw_cut TO packwatch_api;
GRANT SELECT, INSERT, DELETE ON series.rollup_15m, series.rollup_1d TO packwatch_ingest;
GRANT SELECT, INSERT, UPDATE, DELETE ON series.rollup_dirty, series.raw_cut TO packwatch_ingest;
GRANT DELETE ON series.telemetry, series.upload TO packwatch_ingest;
GRANT DELETE ON "quarantine" TO packwatch_ingest;
GRANT SELECT ON "organisation" TO packwatch_ingest;
CREATE POLICY ingest_read ON "organisation" FOR SELECT TO packwatch_ingest USING (true);

-- Whole chunks can only be dropped by their owner: this runs as whoever migrates, for retention alone.
CREATE FUNCTION series.drop_chunks_before(hypertable text, before timestamptz) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  dropped bigint;
BEGIN
  IF hypertable NOT IN ('telemetry', 'upload', 'rollup_15m', 'rollup_1d') THEN
    RAISE EXCEPTION 'series.% is not a hypertable that retention may cut', hypertable;
  END IF;
  SELECT count(*) INTO dropped FROM public.drop_chunks(format('series.%I', hypertable)::regclass, older_than => before);
  RETURN dropped;
END
$$;
REVOKE ALL ON FUNCTION series.drop_chunks_before(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION series.drop_chunks_before(text, timestamptz) TO packwatch_ingest;

-- What is stored already is rolled up by the recompute process.
INSERT INTO series.rollup_dirty (bucket, pack_id, is_day)
SELECT DISTINCT time_bucket(INTERVAL '15 minutes', ts), pack_id, false FROM series.telemetry;
