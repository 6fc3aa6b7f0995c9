-- Erasure of persons and of organisations (docs/erasure.md).

-- An organisation that is to go, and when. Until then it can be called off.
CREATE TABLE "organisation_erasure" (
    "organisation_id" UUID NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL,
    "due_at" TIMESTAMPTZ(6) NOT NULL,
    -- The series of packs up to this one are gone.
    "packs_done" INTEGER NOT NULL DEFAULT 0,
    -- How many rows of each table are gone.
    "rows" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "organisation_erasure_pkey" PRIMARY KEY ("organisation_id")
);

-- A person whose account is gone and whose name still stands in histories. Gone itself once it does not.
CREATE TABLE "person_erasure" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "person_erasure_pkey" PRIMARY KEY ("id")
);

-- That it was done, for whoever runs PackWatch: no name, no address.
CREATE TABLE "erased_organisation" (
    "id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL,
    "erased_at" TIMESTAMPTZ(6) NOT NULL,
    "rows" JSONB NOT NULL,

    CONSTRAINT "erased_organisation_pkey" PRIMARY KEY ("id")
);

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['organisation_erasure', 'person_erasure', 'erased_organisation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT ON %I TO packwatch_worker', t);
    EXECUTE format('CREATE POLICY worker_read ON %I FOR SELECT TO packwatch_worker USING (true)', t);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, DELETE ON "organisation_erasure" TO packwatch_auth;
CREATE POLICY auth_write ON "organisation_erasure" FOR ALL TO packwatch_auth USING (true) WITH CHECK (true);
GRANT INSERT ON "person_erasure" TO packwatch_auth;
CREATE POLICY auth_add ON "person_erasure" FOR INSERT TO packwatch_auth WITH CHECK (true);

-- The series of one pack, a slice of time at a time. Answers how many rows are gone.
CREATE FUNCTION erase_series(pack integer) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  t record;
  gone bigint;
  total bigint := 0;
BEGIN
  FOR t IN
    SELECT c.relname AS name, min(a.attname) FILTER (WHERE a.attname IN ('ts', 'bucket')) AS at,
           CASE c.relname WHEN 'telemetry' THEN interval '7 days' WHEN 'rollup_15m' THEN interval '1 year'
             ELSE interval '100 years' END AS slice
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'series'::regnamespace AND c.relkind = 'r'
    GROUP BY c.relname
    HAVING bool_or(a.attname = 'pack_id') AND NOT bool_or(a.attname = 'organisation_id')
    ORDER BY c.relname
  LOOP
    EXECUTE format(
      'DELETE FROM series.%1$I WHERE pack_id = $1 AND %2$I < (SELECT min(%2$I) FROM series.%1$I WHERE pack_id = $1) + $2',
      t.name, t.at) USING pack, t.slice;
    GET DIAGNOSTICS gone = ROW_COUNT;
    total := total + gone;
  END LOOP;
  RETURN total;
END
$$;
REVOKE ALL ON FUNCTION erase_series(integer) FROM PUBLIC;

-- One bounded round of erasing an organisation whose time has come, over every table that names organisations, whatever it is
-- called: one that comes later is part of it by itself. Answers how many rows are gone; null: nothing of it is left.
CREATE FUNCTION erase_organisation(whose uuid, about integer) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  erasure public.organisation_erasure;
  t record;
  one record;
  gone bigint;
  total bigint := 0;
  counts jsonb;
BEGIN
  SELECT * INTO erasure FROM public.organisation_erasure e
  WHERE e.organisation_id = whose AND e.due_at <= now() FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the organisation % is not to be erased now', whose;
  END IF;
  counts := erasure.rows;

  -- From the first round on nobody gets in and nothing comes in.
  DELETE FROM auth."member" WHERE "organizationId" = whose;
  DELETE FROM auth."invitation" WHERE "organizationId" = whose;
  UPDATE auth."session" SET "activeOrganizationId" = NULL WHERE "activeOrganizationId" = whose::text;
  DELETE FROM public.api_key WHERE organisation_id = whose;
  DELETE FROM public.gateway_token WHERE organisation_id = whose;
  DELETE FROM public.oem_customer WHERE organisation_id = whose OR oem_id = whose;

  FOR one IN
    SELECT id FROM public.pack WHERE organisation_id = whose AND id > erasure.packs_done ORDER BY id LIMIT 100
  LOOP
    LOOP
      gone := public.erase_series(one.id);
      total := total + gone;
      counts := counts || jsonb_build_object('series of packs', coalesce((counts ->> 'series of packs')::bigint, 0) + gone);
      EXIT WHEN gone = 0 OR total >= about;
    END LOOP;
    EXIT WHEN gone > 0;
    erasure.packs_done := one.id;
    -- A pack that had nothing is progress as well.
    total := total + 1;
    EXIT WHEN total >= about;
  END LOOP;

  -- What others refer to comes after those; where that is not yet so, it waits for the next round.
  FOR t IN
    SELECT c.oid::regclass AS name, d.column_name AS at
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
    LEFT JOIN timescaledb_information.dimensions d
      ON d.hypertable_schema = c.relnamespace::regnamespace::text AND d.hypertable_name = c.relname AND d.dimension_number = 1
    WHERE c.relnamespace IN ('public'::regnamespace, 'series'::regnamespace) AND c.relkind = 'r'
      AND c.oid NOT IN ('public.organisation_erasure'::regclass, 'public.pack'::regclass)
    ORDER BY (SELECT count(*) FROM pg_constraint k WHERE k.confrelid = c.oid), c.relname
  LOOP
    EXIT WHEN total >= about;
    BEGIN
      IF t.at IS NULL THEN
        EXECUTE format(
          'DELETE FROM %1$s WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE organisation_id = $1 LIMIT $2))', t.name)
          USING whose, about;
      ELSE
        EXECUTE format(
          'DELETE FROM %1$s WHERE organisation_id = $1
             AND %2$I < (SELECT min(%2$I) FROM %1$s WHERE organisation_id = $1) + interval ''7 days''', t.name, t.at)
          USING whose;
      END IF;
      GET DIAGNOSTICS gone = ROW_COUNT;
    EXCEPTION WHEN foreign_key_violation THEN
      gone := 0;
    END;
    total := total + gone;
    IF gone > 0 THEN
      counts := counts || jsonb_build_object(t.name::text, coalesce((counts ->> t.name::text)::bigint, 0) + gone);
    END IF;
  END LOOP;

  IF total = 0 THEN
    FOR one IN SELECT id FROM public.pack WHERE organisation_id = whose ORDER BY id LIMIT 100 FOR UPDATE LOOP
      -- An upload that was under way when its token went may have stored something since.
      WHILE public.erase_series(one.id) > 0 LOOP END LOOP;
      DELETE FROM public.pack WHERE id = one.id;
      total := total + 1;
      counts := counts || jsonb_build_object('pack', coalesce((counts ->> 'pack')::bigint, 0) + 1);
    END LOOP;
  END IF;

  IF total > 0 THEN
    UPDATE public.organisation_erasure e SET rows = counts, packs_done = erasure.packs_done
    WHERE e.organisation_id = whose;
    RETURN total;
  END IF;
  DELETE FROM public.organisation WHERE id = whose;
  DELETE FROM auth."organization" WHERE "id" = whose;
  DELETE FROM public.organisation_erasure e WHERE e.organisation_id = whose;
  INSERT INTO public.erased_organisation (id, asked_at, erased_at, rows)
  VALUES (whose, erasure.asked_at, now(), counts);
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION erase_organisation(uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_organisation(uuid, integer) TO packwatch_worker;

-- One bounded round of taking a person's name out of histories, in which a pseudonym stands instead: who did what with whom
-- stays to be told apart. Answers how many rows were changed; null: there are none any more.
CREATE FUNCTION erase_person(erasure uuid, about integer) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  person public.person_erasure;
  t record;
  changed bigint;
  total bigint := 0;
BEGIN
  SELECT * INTO person FROM public.person_erasure p WHERE p.id = erasure FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  FOR t IN
    SELECT c.oid::regclass AS name, a.attname AS part, a.atttypid = 'jsonb'::regtype AS is_json,
           c.relname = 'audit_log' AND a.attname = 'actor' AS is_actor
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'person_erasure'
      AND (a.atttypid = 'text'::regtype AND (a.attname ~ '_by$' OR a.attname IN ('actor', 'assigned_to', 'recipient', 'email'))
        OR a.atttypid = 'jsonb'::regtype AND c.relname IN
          ('audit_log', 'alarm_event', 'delivery', 'outbox', 'change', 'change_pending', 'notification_due'))
    ORDER BY c.relname, a.attname
  LOOP
    EXIT WHEN total >= about;
    IF t.is_json THEN
      EXECUTE format(
        'UPDATE %1$s SET %2$I = replace(%2$I::text, $1, $2)::jsonb
         WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE strpos(%2$I::text, $1) > 0 LIMIT $3))', t.name, t.part)
        USING to_json(person.email)::text, to_json(person.pseudonym)::text, about;
    ELSE
      -- The address from which they acted goes with their name.
      EXECUTE format(
        'UPDATE %1$s SET %2$I = $2 %3$s
         WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE %2$I = $1 LIMIT $3))', t.name, t.part,
        CASE WHEN t.is_actor THEN ', origin = origin - ''address''' ELSE '' END)
        USING person.email, person.pseudonym, about;
    END IF;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
  END LOOP;
  IF total > 0 THEN
    RETURN total;
  END IF;
  DELETE FROM public.person_erasure p WHERE p.id = erasure;
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION erase_person(uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_person(uuid, integer) TO packwatch_worker;
