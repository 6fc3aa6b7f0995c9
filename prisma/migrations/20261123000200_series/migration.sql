-- The time-series half. Row-level security is refused by TimescaleDB's columnstore and by COPY, so tenancy is kept by
-- the telemetry repository of libs/db and by the roles of the next migration.

CREATE EXTENSION IF NOT EXISTS timescaledb;

CREATE SCHEMA series;

-- One row per poll (one sweep of a pack's slaves). A missing reading is NULL. Ordered widest first to waste no padding.
CREATE TABLE series.telemetry (
  ts                      timestamptz NOT NULL,
  received_at             timestamptz NOT NULL,
  charged_mah             bigint,
  discharged_mah          bigint,
  charged_mwh             bigint,
  discharged_mwh          bigint,
  pack_id                 integer NOT NULL,
  register_map_id         integer,
  voltage_mv              integer,
  current_ma              integer,              -- positive = charging
  bms_soc_milli_pct       integer,
  bms_resistance_uohm     integer,
  cell_balancing_mask     integer,              -- bit n: cell n is balancing; NULL: not known
  soc                     real,                 -- cloud SOC, fraction: with its band, the only columns ever rewritten
  soc_sigma               real,
  short_circuit_trips     integer,
  over_voltage_trips      integer,
  under_voltage_trips     integer,
  full_cycles             integer,
  bms_soh_permille        smallint,
  state_bits              smallint,
  switch_bits             smallint,
  charge_block            smallint,
  discharge_block         smallint,
  temperature_1_centi_c   smallint,
  temperature_2_centi_c   smallint,
  cell_voltages_mv        smallint[],
  cell_temperatures_centi_c smallint[]
);

SELECT create_hypertable('series.telemetry', by_range('ts', INTERVAL '1 day'), create_default_indexes => false);
CREATE UNIQUE INDEX telemetry_pack_ts ON series.telemetry (pack_id, ts);

-- The envelope as received, so that a corrected map can decode history again.
CREATE TABLE series.upload (
  received_at     timestamptz NOT NULL,
  gateway_id      uuid NOT NULL,
  organisation_id uuid NOT NULL,
  upload_id       text NOT NULL,
  sent_at         timestamptz,
  first_ts        timestamptz,                  -- oldest and newest frame in it: re-decode finds envelopes by these
  last_ts         timestamptz,
  content_type    text NOT NULL,
  digest          bytea NOT NULL,               -- SHA-256 of the unpacked body
  body            bytea NOT NULL                -- zstd of the unpacked body
);

SELECT create_hypertable('series.upload', by_range('received_at', INTERVAL '1 day'), create_default_indexes => false);
CREATE INDEX upload_gateway ON series.upload (gateway_id, received_at);
-- Compressed by us already: a second compression would only cost time.
ALTER TABLE series.upload ALTER COLUMN body SET STORAGE EXTERNAL;
