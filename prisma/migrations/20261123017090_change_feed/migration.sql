-- The change feed. Whoever changes something that others may copy says so in the same transaction (`change_pending`); one
-- relay numbers what is committed (`change`), so that who has read up to a number has missed nothing before it.

CREATE TABLE "change_pending" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "ranges" BIGINT[],
    "data" JSONB,

    CONSTRAINT "change_pending_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "change_pending_says" CHECK (("ranges" IS NULL) <> ("data" IS NULL))
);
-- Rows stay for a second: what they leave behind must not be waded through.
ALTER TABLE "change_pending" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_scale_factor = 1);

CREATE TABLE "change" (
    "seq" BIGINT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "ranges" BIGINT[],
    "data" JSONB,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "change_pkey" PRIMARY KEY ("seq")
);
CREATE INDEX "change_organisation_id_seq_idx" ON "change" ("organisation_id", "seq");

-- One row: the newest number, and the newest that is forgotten.
CREATE TABLE "change_position" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "last_seq" BIGINT NOT NULL DEFAULT 0,
    "forgotten_seq" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "change_position_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "change_position_one" CHECK ("id" = 1)
);
INSERT INTO "change_position" DEFAULT VALUES;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['change_pending', 'change', 'change_position'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  -- The triggers below add as the owner: whoever may change a thing need not be let near the feed for that.
  EXECUTE format('CREATE POLICY owner_adds ON change_pending FOR INSERT TO %I WITH CHECK (true)', current_user);
END
$$;

GRANT INSERT ON "change_pending" TO packwatch_ingest;
CREATE POLICY ingest_add ON "change_pending" FOR INSERT TO packwatch_ingest WITH CHECK (true);
GRANT USAGE ON SEQUENCE "change_pending_id_seq" TO packwatch_ingest;
GRANT SELECT, DELETE ON "change_pending" TO packwatch_worker;
CREATE POLICY worker_take ON "change_pending" FOR ALL TO packwatch_worker USING (true);
GRANT SELECT, INSERT, DELETE ON "change" TO packwatch_worker;
CREATE POLICY worker_write ON "change" FOR ALL TO packwatch_worker USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON "change_position" TO packwatch_worker;
CREATE POLICY worker_write ON "change_position" FOR ALL TO packwatch_worker USING (true) WITH CHECK (true);
GRANT SELECT ON "change", "change_position" TO packwatch_api;
CREATE POLICY api_own ON "change" FOR SELECT TO packwatch_api USING (organisation_id = (SELECT current_organisation()));
CREATE POLICY everybody_reads ON "change_position" FOR SELECT TO packwatch_api USING (true);

-- Alarms: each line of their history. -----------------------------------------------------------------------------------

CREATE FUNCTION note_alarm_events() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO change_pending (organisation_id, kind, cause, data)
  SELECT organisation_id, 'alarm', kind, jsonb_build_object('alarmId', alarm_id) FROM changed_row ORDER BY id;
  RETURN NULL;
END
$$;
CREATE TRIGGER note_insert AFTER INSERT ON "alarm_event" REFERENCING NEW TABLE AS changed_row
  FOR EACH STATEMENT EXECUTE FUNCTION note_alarm_events();

-- Health of days: pack, day, day, 1. ------------------------------------------------------------------------------------

CREATE FUNCTION note_health_days() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO change_pending (organisation_id, kind, cause, ranges)
  SELECT organisation_id, 'health', CASE TG_OP WHEN 'DELETE' THEN 'removed' ELSE 'changed' END,
         array_agg(part.value ORDER BY pack_id, day, part.place)
  FROM changed_row CROSS JOIN LATERAL (
    VALUES (1, pack_id::bigint), (2, extract(epoch FROM day)::bigint * 1000), (3, extract(epoch FROM day)::bigint * 1000), (4, 1)
  ) AS part (place, value)
  GROUP BY organisation_id;
  RETURN NULL;
END
$$;

-- Configuration: what kind of thing, and which. -------------------------------------------------------------------------

-- Arguments: what it is called, and the column that says which. A part of a pack is told as the pack.
CREATE FUNCTION note_configuration() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO change_pending (organisation_id, kind, cause, data)
  SELECT DISTINCT (r.row ->> 'organisation_id')::uuid, 'configuration',
         CASE WHEN TG_OP = 'DELETE' AND TG_NARGS = 3 THEN 'removed' ELSE 'changed' END,
         jsonb_strip_nulls(jsonb_build_object('what', TG_ARGV[0],
           'id', CASE WHEN TG_ARGV[0] = 'pack' AND TG_ARGV[1] = 'pack_id' THEN p.uid::text ELSE r.row ->> TG_ARGV[1] END,
           'packUid', p.uid))
  FROM (SELECT to_jsonb(c) AS row FROM changed_row c) r
  LEFT JOIN pack p ON p.id = (r.row ->> 'pack_id')::int
  WHERE r.row ->> 'organisation_id' IS NOT NULL;
  RETURN NULL;
END
$$;

DO $$
DECLARE
  told record;
BEGIN
  FOR told IN SELECT * FROM (VALUES
    ('pack_health_day', 'note_health_days', ''),
    -- The third argument: a row that goes is the thing that goes.
    ('pack', 'note_configuration', '''pack'', ''uid'', ''whole'''),
    ('pack_fact', 'note_configuration', '''pack'', ''pack_id'''),
    ('pack_site', 'note_configuration', '''pack'', ''pack_id'''),
    ('pack_tag', 'note_configuration', '''pack'', ''pack_id'''),
    ('service_event', 'note_configuration', '''pack'', ''pack_id'''),
    ('assignment', 'note_configuration', '''assignment'', ''id'', ''whole'''),
    ('serial_assignment', 'note_configuration', '''assignment'', ''id'', ''whole'''),
    ('gateway', 'note_configuration', '''gateway'', ''id'', ''whole'''),
    ('gateway_mapping', 'note_configuration', '''gateway'', ''gateway_id'''),
    ('site', 'note_configuration', '''site'', ''id'', ''whole'''),
    ('alarm_rule', 'note_configuration', '''rule'', ''id'', ''whole'''),
    ('alarm_rule_version', 'note_configuration', '''rule'', ''rule_id'''),
    ('register_map', 'note_configuration', '''register_map'', ''id'', ''whole''')
  ) AS t (name, function, arguments) LOOP
    EXECUTE format('CREATE TRIGGER note_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed_row
                    FOR EACH STATEMENT EXECUTE FUNCTION %I(%s)', told.name, told.function, told.arguments);
    EXECUTE format('CREATE TRIGGER note_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed_row
                    FOR EACH STATEMENT EXECUTE FUNCTION %I(%s)', told.name, told.function, told.arguments);
    EXECUTE format('CREATE TRIGGER note_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS changed_row
                    FOR EACH STATEMENT EXECUTE FUNCTION %I(%s)', told.name, told.function, told.arguments);
  END LOOP;
END
$$;
