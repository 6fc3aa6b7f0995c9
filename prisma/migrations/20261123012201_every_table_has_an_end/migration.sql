-- What grows with time has a retention (docs/retention.md).

-- Retention of series runs as packwatch_ingest, that of what was sent as packwatch_worker.
GRANT DELETE ON series.bus_health, series.gateway_clock TO packwatch_ingest;
GRANT DELETE ON "bus_slave_state" TO packwatch_ingest;
GRANT DELETE ON "outbox", "delivery" TO packwatch_worker;

CREATE INDEX "outbox_done" ON "outbox" ("done_at") WHERE "done_at" IS NOT NULL;
CREATE INDEX "delivery_finished" ON "delivery" ("finished_at") WHERE "status" <> 'pending';

CREATE OR REPLACE FUNCTION series.drop_chunks_before(hypertable text, before timestamptz) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  dropped bigint;
BEGIN
  IF hypertable NOT IN ('telemetry', 'upload', 'rollup_15m', 'rollup_1d', 'bus_health', 'gateway_clock') THEN
    RAISE EXCEPTION 'series.% is not a hypertable that retention may cut', hypertable;
  END IF;
  SELECT count(*) INTO dropped FROM public.drop_chunks(format('series.%I', hypertable)::regclass, older_than => before);
  RETURN dropped;
END
$$;
