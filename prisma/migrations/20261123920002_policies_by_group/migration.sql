-- A policy may be about packs of some groups. The default and NULL are written as Prisma has them.
ALTER TABLE "notification_policy" ADD COLUMN "group_ids" UUID[] DEFAULT ARRAY[]::UUID[],
  ADD CONSTRAINT "notification_policy_groups" CHECK ("group_ids" IS NOT NULL);
