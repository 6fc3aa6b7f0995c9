-- As 20261123010502, for the policies that came with or after it, and for what they check of new rows.
DO $$
DECLARE
  p record;
  once CONSTANT text := '(SELECT current_organisation())';
BEGIN
  FOR p IN
    SELECT tablename, policyname, qual, with_check,
           qual LIKE '%current_organisation()%' AND qual NOT LIKE '%SELECT current_organisation()%' AS reads_slowly,
           with_check LIKE '%current_organisation()%' AND with_check NOT LIKE '%SELECT current_organisation()%' AS writes_slowly
    FROM pg_policies WHERE schemaname = 'public'
  LOOP
    IF p.reads_slowly THEN
      EXECUTE format('ALTER POLICY %I ON %I USING (%s)', p.policyname, p.tablename,
        replace(p.qual, 'current_organisation()', once));
    END IF;
    IF p.writes_slowly THEN
      EXECUTE format('ALTER POLICY %I ON %I WITH CHECK (%s)', p.policyname, p.tablename,
        replace(p.with_check, 'current_organisation()', once));
    END IF;
  END LOOP;
END
$$;
