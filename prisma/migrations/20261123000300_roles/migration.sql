-- Four roles, none of which can bypass row-level security; each has policies on just the tables it needs. They get their
-- passwords outside the migrations (see libs/db, roles), since roles belong to the cluster and not to this database.

DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['packwatch_api', 'packwatch_ingest', 'packwatch_worker', 'packwatch_auth'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', role_name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL; -- another database of this cluster made it
    END;
  END LOOP;
END
$$;

CREATE SCHEMA auth;
GRANT USAGE, CREATE ON SCHEMA auth TO packwatch_auth;
ALTER DEFAULT PRIVILEGES IN SCHEMA auth GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO packwatch_auth;

GRANT USAGE ON SCHEMA public TO packwatch_api, packwatch_ingest, packwatch_worker, packwatch_auth;
GRANT USAGE ON SCHEMA series TO packwatch_api, packwatch_ingest, packwatch_worker;

-- The tenant of the running transaction; NULL (and so: nothing visible) until somebody sets it.
CREATE FUNCTION current_organisation() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('packwatch.organisation_id', true), '')::uuid;

-- Every relational table is walled, with force, before anything is granted.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'organisation', 'site', 'gateway', 'gateway_token', 'gateway_state', 'register_map', 'pack', 'pack_fact', 'assignment',
    'unassigned_address', 'pack_state', 'pack_checkpoint', 'alarm_rule', 'alarm_rule_version', 'alarm', 'alarm_event',
    'receipt', 'quarantine', 'outbox', 'notification_channel', 'webhook_endpoint', 'delivery', 'audit_log'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END
$$;

-- api: its own organisation's rows, nothing else. -----------------------------------------------------------------------

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'site', 'gateway', 'gateway_token', 'pack', 'pack_fact', 'assignment', 'alarm_rule', 'alarm_rule_version', 'alarm',
    'notification_channel', 'webhook_endpoint'
  ] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO packwatch_api', t);
    EXECUTE format(
      'CREATE POLICY api_own ON %I FOR ALL TO packwatch_api USING (organisation_id = current_organisation())'
      ' WITH CHECK (organisation_id = current_organisation())', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['gateway_state', 'unassigned_address', 'pack_state', 'quarantine', 'delivery'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO packwatch_api', t);
    EXECUTE format(
      'CREATE POLICY api_own ON %I FOR SELECT TO packwatch_api USING (organisation_id = current_organisation())', t);
  END LOOP;
  -- Append-only: read and add.
  FOREACH t IN ARRAY ARRAY['alarm_event', 'audit_log', 'outbox'] LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO packwatch_api', t);
    EXECUTE format(
      'CREATE POLICY api_own ON %I FOR ALL TO packwatch_api USING (organisation_id = current_organisation())'
      ' WITH CHECK (organisation_id = current_organisation())', t);
  END LOOP;
END
$$;

GRANT SELECT, UPDATE ON organisation TO packwatch_api;
CREATE POLICY api_own ON organisation FOR ALL TO packwatch_api
  USING (id = current_organisation()) WITH CHECK (id = current_organisation());
GRANT SELECT, INSERT ON register_map TO packwatch_api;
CREATE POLICY api_shipped_or_own ON register_map FOR SELECT TO packwatch_api
  USING (organisation_id IS NULL OR organisation_id = current_organisation());
CREATE POLICY api_add_own ON register_map FOR INSERT TO packwatch_api
  WITH CHECK (organisation_id = current_organisation());
GRANT SELECT ON series.telemetry TO packwatch_api;

-- ingest: group commits span tenants; the gateway's own organisation is checked per upload before. ------------------------

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'gateway', 'gateway_token', 'register_map', 'pack', 'pack_fact', 'assignment', 'alarm_rule', 'alarm_rule_version'
  ] LOOP
    EXECUTE format('GRANT SELECT ON %I TO packwatch_ingest', t);
    EXECUTE format('CREATE POLICY ingest_read ON %I FOR SELECT TO packwatch_ingest USING (true)', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY[
    'gateway_state', 'unassigned_address', 'pack_state', 'pack_checkpoint', 'alarm', 'receipt'
  ] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO packwatch_ingest', t);
    EXECUTE format('CREATE POLICY ingest_write ON %I FOR ALL TO packwatch_ingest USING (true) WITH CHECK (true)', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['alarm_event', 'quarantine', 'outbox'] LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO packwatch_ingest', t);
    EXECUTE format('CREATE POLICY ingest_add ON %I FOR ALL TO packwatch_ingest USING (true) WITH CHECK (true)', t);
  END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE ON series.telemetry TO packwatch_ingest;
GRANT SELECT, INSERT ON series.upload TO packwatch_ingest;

-- worker: turns outbox rows into deliveries and records how they ended. ---------------------------------------------------

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY[
    'organisation', 'site', 'gateway', 'gateway_state', 'pack', 'pack_state', 'alarm_rule', 'alarm',
    'notification_channel', 'webhook_endpoint'
  ] LOOP
    EXECUTE format('GRANT SELECT ON %I TO packwatch_worker', t);
    EXECUTE format('CREATE POLICY worker_read ON %I FOR SELECT TO packwatch_worker USING (true)', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['outbox', 'delivery'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO packwatch_worker', t);
    EXECUTE format('CREATE POLICY worker_write ON %I FOR ALL TO packwatch_worker USING (true) WITH CHECK (true)', t);
  END LOOP;
  EXECUTE 'GRANT SELECT, INSERT ON alarm_event TO packwatch_worker';
  EXECUTE 'CREATE POLICY worker_add ON alarm_event FOR ALL TO packwatch_worker USING (true) WITH CHECK (true)';
END
$$;

GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO packwatch_api, packwatch_ingest, packwatch_worker;

-- auth: mirrors a new organisation of better-auth into the relational half, so that everything can refer to it. -----------

GRANT SELECT, INSERT, UPDATE ON organisation TO packwatch_auth;
CREATE POLICY auth_mirror ON organisation FOR ALL TO packwatch_auth USING (true) WITH CHECK (true);
