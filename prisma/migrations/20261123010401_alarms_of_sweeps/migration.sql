-- An alarm may concern a gateway (or a bus or slave of it) instead of a pack, and be found by a sweep instead of the fold.
ALTER TABLE "alarm" ALTER COLUMN "pack_id" DROP NOT NULL;
ALTER TABLE "alarm" ADD COLUMN "gateway_id" UUID;
ALTER TABLE "alarm" ADD COLUMN "found_by" TEXT NOT NULL DEFAULT 'fold';
ALTER TABLE "alarm"
  ADD CONSTRAINT "alarm_gateway_id_fkey" FOREIGN KEY ("gateway_id") REFERENCES "gateway"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "alarm_subject" CHECK (("pack_id" IS NULL) <> ("gateway_id" IS NULL)),
  ADD CONSTRAINT "alarm_found_by" CHECK ("found_by" IN ('fold', 'sweep'));
CREATE INDEX "alarm_gateway_id_raised_at_idx" ON "alarm"("gateway_id", "raised_at");
-- However many sweepers there are, one episode is open for a rule, a subject and a part.
CREATE UNIQUE INDEX "alarm_sweep_open" ON "alarm" ("rule_id", "pack_id", "gateway_id", "part") NULLS NOT DISTINCT
  WHERE "found_by" = 'sweep' AND "status" = 'open';

-- What a sweep saw begin, and that waits for its duration.
CREATE TABLE "sweep_pending" (
  rule_id         uuid NOT NULL,
  pack_id         integer NOT NULL,
  organisation_id uuid NOT NULL,
  since           timestamptz NOT NULL,
  seen_at         timestamptz NOT NULL,
  PRIMARY KEY (rule_id, pack_id)
);

-- Since when uploads have been taken without a break: while nobody listens, nobody is silent.
CREATE TABLE "listening" (
  service  text PRIMARY KEY,
  up_since timestamptz NOT NULL,
  seen_at  timestamptz NOT NULL
);

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['sweep_pending', 'listening'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  -- The sweeps read what holds and what was heard, and write alarms.
  FOREACH t IN ARRAY ARRAY['alarm_rule_version', 'assignment', 'serial_assignment', 'pack_fact'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO packwatch_worker', t);
    EXECUTE format('CREATE POLICY worker_read ON %I FOR SELECT TO packwatch_worker USING (true)', t);
  END LOOP;
END
$$;

GRANT INSERT, UPDATE ON "alarm" TO packwatch_worker;
CREATE POLICY worker_add ON "alarm" FOR INSERT TO packwatch_worker WITH CHECK (found_by = 'sweep');
CREATE POLICY worker_change ON "alarm" FOR UPDATE TO packwatch_worker USING (found_by = 'sweep') WITH CHECK (found_by = 'sweep');
GRANT SELECT, INSERT, UPDATE, DELETE ON "sweep_pending" TO packwatch_worker;
CREATE POLICY worker_write ON "sweep_pending" FOR ALL TO packwatch_worker USING (true) WITH CHECK (true);
GRANT SELECT ON "listening" TO packwatch_worker, packwatch_api;
CREATE POLICY everybody_reads ON "listening" FOR SELECT TO packwatch_worker, packwatch_api USING (true);
GRANT SELECT, INSERT, UPDATE ON "listening" TO packwatch_ingest;
CREATE POLICY ingest_write ON "listening" FOR ALL TO packwatch_ingest USING (true) WITH CHECK (true);
GRANT SELECT ON series.telemetry TO packwatch_worker;
GRANT SELECT (gateway_id, received_at) ON series.upload TO packwatch_worker;
GRANT SELECT ON gateway TO packwatch_ingest;
