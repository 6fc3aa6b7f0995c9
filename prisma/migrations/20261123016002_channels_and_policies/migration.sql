-- Who hears of an alarm, where and when: channels are addresses, policies say which alarms go where and in what order. What is
-- due, now or later, is a row.

ALTER TABLE "notification_channel"
  ADD COLUMN "address_sealed" BYTEA,
  ADD COLUMN "failing_since" TIMESTAMPTZ(6),
  ADD COLUMN "last_error" TEXT,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD CONSTRAINT "notification_channel_kind" CHECK ("kind" IN ('email', 'slack', 'teams')),
  ADD CONSTRAINT "notification_channel_address" CHECK (("kind" = 'email') = ("address_sealed" IS NULL));

CREATE TABLE "notification_policy" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "min_severity" "alarm_severity" NOT NULL DEFAULT 'warning',
    "site_ids" UUID[] NOT NULL DEFAULT '{}',
    "tags" TEXT[] NOT NULL DEFAULT '{}',
    "group_seconds" INTEGER NOT NULL DEFAULT 60,
    "repeat_minutes" INTEGER,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "quiet_from" TEXT,
    "quiet_to" TEXT,
    "steps" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_policy_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "notification_policy_quiet" CHECK (("quiet_from" IS NULL) = ("quiet_to" IS NULL)),
    CONSTRAINT "notification_policy_times" CHECK ("group_seconds" >= 0 AND "repeat_minutes" > 0)
);
CREATE INDEX "notification_policy_organisation_id_idx" ON "notification_policy" ("organisation_id");
ALTER TABLE "notification_policy" ADD CONSTRAINT "notification_policy_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Until now a channel said itself what it hears of: that becomes a policy of its own.
INSERT INTO "notification_policy" ("id", "organisation_id", "name", "min_severity", "steps")
  SELECT gen_random_uuid(), organisation_id, name, min_severity,
         jsonb_build_array(jsonb_build_object('afterMinutes', 0, 'channelIds', jsonb_build_array(id)))
  FROM "notification_channel";
ALTER TABLE "notification_channel" DROP COLUMN "min_severity";

-- One alarm, one channel, one time. Gone once it is sent, or needs no sending any more.
CREATE TABLE "notification_due" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "alarm_id" UUID NOT NULL,
    "outbox_id" BIGINT NOT NULL,
    "event" TEXT NOT NULL,
    "notice" JSONB NOT NULL,
    "told_at" TIMESTAMPTZ(6) NOT NULL,
    "due_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "notification_due_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "notification_due_due_at_idx" ON "notification_due" ("due_at");
CREATE INDEX "notification_due_alarm_id_idx" ON "notification_due" ("alarm_id");
ALTER TABLE "notification_due"
  ADD CONSTRAINT "notification_due_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "notification_policy"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "notification_due_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "notification_channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- When a channel last heard of anything under a policy: what comes soon after waits, and comes together.
CREATE TABLE "notification_group" (
    "policy_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "notification_group_pkey" PRIMARY KEY ("policy_id", "channel_id")
);
ALTER TABLE "notification_group"
  ADD CONSTRAINT "notification_group_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "notification_policy"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "notification_group_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "notification_channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A message may tell of several alarms; and by which policy it went. A reminder tells of the same outbox row again.
ALTER TABLE "delivery" ADD COLUMN "alarm_ids" UUID[] NOT NULL DEFAULT '{}', ADD COLUMN "policy_id" UUID;
UPDATE "delivery" SET "alarm_ids" = ARRAY["alarm_id"] WHERE "alarm_id" IS NOT NULL;
CREATE INDEX "delivery_alarm_ids" ON "delivery" USING gin ("alarm_ids");
DROP INDEX "delivery_outbox_id_kind_target_id_recipient_key";
CREATE UNIQUE INDEX "delivery_once" ON "delivery" ("outbox_id", "kind", "target_id", "recipient") WHERE "policy_id" IS NULL;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['notification_policy', 'notification_due', 'notification_group'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE, DELETE ON "notification_policy" TO packwatch_api;
CREATE POLICY api_own ON "notification_policy" FOR ALL TO packwatch_api
  USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT ON "notification_policy" TO packwatch_worker;
CREATE POLICY worker_read ON "notification_policy" FOR SELECT TO packwatch_worker USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "notification_due", "notification_group" TO packwatch_worker;
CREATE POLICY worker_write ON "notification_due" FOR ALL TO packwatch_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_write ON "notification_group" FOR ALL TO packwatch_worker USING (true) WITH CHECK (true);
GRANT USAGE ON SEQUENCE "notification_due_id_seq" TO packwatch_worker;
GRANT UPDATE ("failing_since", "last_error") ON "notification_channel" TO packwatch_worker;
CREATE POLICY worker_health ON "notification_channel" FOR UPDATE TO packwatch_worker USING (true) WITH CHECK (true);
-- A test goes to one endpoint or channel.
DROP POLICY api_add ON "delivery";
CREATE POLICY api_add ON "delivery" FOR INSERT TO packwatch_api WITH CHECK (organisation_id = (SELECT current_organisation()));
