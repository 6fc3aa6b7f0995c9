-- As Prisma describes a list with a default: it knows no NOT NULL there. Nobody writes NULL; that they can't be is checked instead.
ALTER TABLE "notification_policy"
  ALTER COLUMN "site_ids" DROP NOT NULL, ALTER COLUMN "site_ids" SET DEFAULT ARRAY[]::UUID[],
  ALTER COLUMN "tags" DROP NOT NULL, ALTER COLUMN "tags" SET DEFAULT ARRAY[]::TEXT[],
  ADD CONSTRAINT "notification_policy_lists" CHECK ("site_ids" IS NOT NULL AND "tags" IS NOT NULL);
ALTER TABLE "delivery"
  ALTER COLUMN "alarm_ids" DROP NOT NULL, ALTER COLUMN "alarm_ids" SET DEFAULT ARRAY[]::UUID[],
  ADD CONSTRAINT "delivery_alarm_ids_list" CHECK ("alarm_ids" IS NOT NULL);
