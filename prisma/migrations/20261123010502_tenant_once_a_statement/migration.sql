-- A policy that calls current_organisation() asks for the setting at every row: most of the time of a list of 100,000
-- packs. As a sub-select it is asked once a statement. The policies say the same as before.
DO $$
DECLARE
  p record;
BEGIN
  FOR p IN
    SELECT tablename, policyname, qual FROM pg_policies
    WHERE schemaname = 'public' AND qual LIKE '%current_organisation()%' AND qual NOT LIKE '%SELECT current_organisation()%'
  LOOP
    EXECUTE format('ALTER POLICY %I ON %I USING (%s)', p.policyname, p.tablename,
      replace(p.qual, 'current_organisation()', '(SELECT current_organisation())'));
  END LOOP;
END
$$;

-- The few packs that do not count as charging, discharging, idle or silent.
CREATE INDEX "pack_out_of_service" ON "pack" ("id") WHERE "status" <> 'in_service';

-- A pack may have thousands of alarms that are over; a list asks for the few that are open.
CREATE INDEX "alarm_open" ON "alarm" ("pack_id") WHERE "status" = 'open';
