-- Who gets the fleet report, and when. What is due is a row: nothing is lost with a queue or a process.
CREATE TABLE "report_subscription" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "at" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_subscription_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "report_subscription_period" CHECK ("period" IN ('day', 'week'))
);
CREATE INDEX "report_subscription_organisation_id_idx" ON "report_subscription" ("organisation_id");
ALTER TABLE "report_subscription" ADD CONSTRAINT "report_subscription_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "report_subscription" ADD CONSTRAINT "report_subscription_channel_id_fkey"
  FOREIGN KEY ("channel_id") REFERENCES "notification_channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "report_subscription" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "report_subscription" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "report_subscription" TO packwatch_api;
CREATE POLICY api_own ON "report_subscription" FOR ALL TO packwatch_api
  USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, UPDATE ("next_at", "last_at") ON "report_subscription" TO packwatch_worker;
CREATE POLICY worker_write ON "report_subscription" FOR ALL TO packwatch_worker USING (true) WITH CHECK (true);
