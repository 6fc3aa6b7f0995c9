-- Everything of an organisation as one file (docs/erasure.md): a job beside the exports, with `takeout` for its format.

-- The tables of a take-out, found in the catalogue by their column `organisation_id`, so that one which is added later belongs to
-- it by itself. Left out are those that hold nothing but workings (checkpoints, queues), answers kept for a repeated question, which
-- may show secrets, and messages as received, whose readings come along decoded.
CREATE FUNCTION take_out_tables() RETURNS SETOF text
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  RETURN NEXT 'organisation';
  RETURN NEXT 'member';
  RETURN NEXT 'invitation';
  RETURN QUERY
    SELECT CASE WHEN c.relnamespace = 'series'::regnamespace THEN 'series.' ELSE '' END || c.relname::text
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
    WHERE c.relnamespace IN ('public'::regnamespace, 'series'::regnamespace) AND c.relkind = 'r'
      AND c.relname NOT IN ('idempotent_answer', 'receipt', 'pack_checkpoint', 'pack_refold', 'refold_run', 'change_pending',
        'sweep_pending', 'configuration_stamp', 'upload', 'raw_cut', 'bus_report')
    ORDER BY 1;
END
$$;
REVOKE ALL ON FUNCTION take_out_tables() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_out_tables() TO packwatch_worker;

-- The rows of one of them, as JSON: of the organisation whose take-out a worker is writing, read from the job, not taken from the
-- caller. What is sealed or a hash of a secret stays (all of it is bytea); the logo comes as hex.
CREATE FUNCTION take_out_rows(job uuid, name text) RETURNS SETOF text
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  whose uuid;
  hidden text[];
BEGIN
  SELECT e.organisation_id INTO whose FROM public.export_job e
  WHERE e.id = job AND e.format = 'takeout' AND e.state = 'running';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no take-out % is being written', job;
  END IF;
  IF name = 'organisation' THEN
    RETURN QUERY SELECT to_jsonb(o)::text FROM public.organisation o WHERE o.id = whose;
  ELSIF name = 'member' THEN
    RETURN QUERY
      SELECT jsonb_build_object('user_id', u.id, 'name', u.name, 'email', u.email, 'role', m.role,
        'joined_at', m."createdAt")::text
      FROM auth.member m JOIN auth."user" u ON u.id = m."userId" WHERE m."organizationId" = whose ORDER BY m."createdAt";
  ELSIF name = 'invitation' THEN
    RETURN QUERY
      SELECT jsonb_build_object('email', i.email, 'role', i.role, 'status', i.status, 'expires_at', i."expiresAt")::text
      FROM auth.invitation i WHERE i."organizationId" = whose ORDER BY i."expiresAt";
  ELSIF name IN (SELECT public.take_out_tables()) THEN
    SELECT coalesce(array_agg(a.attname::text), '{}') INTO hidden FROM pg_attribute a
    WHERE a.attrelid = name::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'bytea'::regtype
      AND NOT (name = 'brand' AND a.attname = 'logo');
    RETURN QUERY EXECUTE format('SELECT (to_jsonb(t) - $2)::text FROM %s t WHERE t.organisation_id = $1 %s', name::regclass,
      -- An OEM's customers are a part of it, as its OEM is.
      CASE name WHEN 'oem_customer' THEN 'OR t.oem_id = $1' ELSE '' END)
      USING whose, hidden;
  ELSE
    RAISE EXCEPTION 'a take-out has no %', name;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION take_out_rows(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_out_rows(uuid, text) TO packwatch_worker;
