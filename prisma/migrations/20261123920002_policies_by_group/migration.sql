-- A policy may be about packs of some groups.
ALTER TABLE "notification_policy" ADD COLUMN "group_ids" UUID[] NOT NULL DEFAULT '{}';
