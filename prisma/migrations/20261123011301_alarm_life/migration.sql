-- What people make of an alarm, with who did it; `version` counts what they did, for If-Match. A snooze that is over needs
-- nobody to end it: the time says so. Its timer is a row, so that whoever has to be told is told after any restart.

ALTER TABLE "alarm"
  ADD COLUMN "acknowledged_by_id" UUID,
  ADD COLUMN "assigned_to_id" UUID,
  ADD COLUMN "assigned_to" TEXT,
  ADD COLUMN "snoozed_until" TIMESTAMPTZ(6),
  ADD COLUMN "reopened" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD CONSTRAINT "alarm_assigned" CHECK (("assigned_to_id" IS NULL) = ("assigned_to" IS NULL));

CREATE TABLE "alarm_timer" (
    "alarm_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "alarm_timer_pkey" PRIMARY KEY ("alarm_id")
);
CREATE INDEX "alarm_timer_due_at_idx" ON "alarm_timer" ("due_at");
ALTER TABLE "alarm_timer" ADD CONSTRAINT "alarm_timer_alarm_id_fkey" FOREIGN KEY ("alarm_id") REFERENCES "alarm"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "alarm_timer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "alarm_timer" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "alarm_timer" TO packwatch_api;
CREATE POLICY api_own ON "alarm_timer" FOR ALL TO packwatch_api USING (organisation_id = current_organisation())
  WITH CHECK (organisation_id = current_organisation());
-- UPDATE is for the lock alone.
GRANT SELECT, UPDATE, DELETE ON "alarm_timer" TO packwatch_worker;
CREATE POLICY worker_end ON "alarm_timer" FOR ALL TO packwatch_worker USING (true) WITH CHECK (true);
