-- How well each slave of each bus answers. Ingest writes what an upload says of its buses as one row per commit, next to
-- everything else of that commit; the job that folds these rows deletes them in the transaction that adds them up, so each
-- counts once. (docs/adr: the health of buses is added up later)

CREATE TABLE series.bus_report (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  reports     text NOT NULL,                    -- JSON lines, one per upload
  unreadable  boolean NOT NULL DEFAULT false    -- set aside: nobody can say what it means, and nothing waits for it
);
ALTER TABLE series.bus_report ALTER COLUMN reports SET STORAGE EXTERNAL;
-- A queue: its rows live for seconds.
ALTER TABLE series.bus_report SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Sums per hour of poll time. polls = answered + exceptions + timeouts + crc_errors + truncated + link_down + other_errors.
CREATE TABLE series.bus_health (
  hour              timestamptz NOT NULL,
  gateway_id        uuid NOT NULL,
  organisation_id   uuid NOT NULL,
  last_answer_at    timestamptz,
  polls             bigint NOT NULL,
  answered          bigint NOT NULL,
  exceptions        bigint NOT NULL,
  timeouts          bigint NOT NULL,
  crc_errors        bigint NOT NULL,
  truncated         bigint NOT NULL,
  link_down         bigint NOT NULL,
  other_errors      bigint NOT NULL,
  round_trips       bigint NOT NULL,            -- how many answers came with their time; 0: the gateway does not say
  round_trip_sum_ms bigint NOT NULL,
  round_trip_min_ms integer,
  round_trip_max_ms integer,
  slave_address     smallint NOT NULL,
  exception_codes   jsonb,                      -- code → count; NULL: none
  bus               text NOT NULL
);
SELECT create_hypertable('series.bus_health', by_range('hour', INTERVAL '7 days'), create_default_indexes => false);
CREATE UNIQUE INDEX bus_health_slave_hour ON series.bus_health (gateway_id, bus, slave_address, hour);

-- Receive time minus `sent`, per hour of receive time.
CREATE TABLE series.gateway_clock (
  hour            timestamptz NOT NULL,
  gateway_id      uuid NOT NULL,
  organisation_id uuid NOT NULL,
  last_received_at timestamptz NOT NULL,
  uploads         bigint NOT NULL,
  skew_last_ms    bigint NOT NULL,
  skew_min_ms     bigint NOT NULL,
  skew_max_ms     bigint NOT NULL
);
SELECT create_hypertable('series.gateway_clock', by_range('hour', INTERVAL '7 days'), create_default_indexes => false);
CREATE UNIQUE INDEX gateway_clock_hour ON series.gateway_clock (gateway_id, hour);

-- Adds counts by key.
CREATE FUNCTION series.add_counts(a jsonb, b jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (
  SELECT jsonb_object_agg(key, n) FROM (
    SELECT key, sum(value::bigint) AS n
    FROM (SELECT * FROM jsonb_each_text(a) UNION ALL SELECT * FROM jsonb_each_text(b)) AS both_of_them
    GROUP BY key
  ) AS sums
);

-- What was last heard of each slave, and its newest five-minute slots: what sweeps judge.
CREATE TABLE bus_slave_state (
  gateway_id      uuid NOT NULL REFERENCES gateway (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  bus             text NOT NULL,
  slave_address   smallint NOT NULL,
  organisation_id uuid NOT NULL,
  last_poll_at    timestamptz NOT NULL,
  last_answer_at  timestamptz,
  recent          jsonb NOT NULL,               -- [[slot, polls, timeouts, crc errors, exceptions], …], newest last
  PRIMARY KEY (gateway_id, bus, slave_address)
);

-- The newest five-minute slots of each gateway's skew.
CREATE TABLE gateway_clock_state (
  gateway_id      uuid PRIMARY KEY REFERENCES gateway (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  organisation_id uuid NOT NULL,
  recent          jsonb NOT NULL                -- [[slot, uploads, least skew ms, most skew ms], …], newest last
);

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['bus_slave_state', 'gateway_clock_state'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT ON %I TO packwatch_api, packwatch_worker', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO packwatch_ingest', t);
    EXECUTE format(
      'CREATE POLICY api_own ON %I FOR SELECT TO packwatch_api USING (organisation_id = current_organisation())', t);
    EXECUTE format('CREATE POLICY worker_read ON %I FOR SELECT TO packwatch_worker USING (true)', t);
    EXECUTE format('CREATE POLICY ingest_write ON %I FOR ALL TO packwatch_ingest USING (true) WITH CHECK (true)', t);
  END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE, DELETE ON series.bus_report TO packwatch_ingest;
GRANT SELECT, INSERT, UPDATE ON series.bus_health, series.gateway_clock TO packwatch_ingest;
GRANT SELECT ON series.bus_health, series.gateway_clock TO packwatch_api;
