-- Newest of the rows that the fold has not seen: a refold may stop early only behind it.
ALTER TABLE "pack_state" ADD COLUMN "dirty_to" TIMESTAMPTZ(6);
UPDATE "pack_state" SET "dirty_to" = 'infinity' WHERE "dirty_from" IS NOT NULL;
ALTER TABLE "pack_refold" ADD COLUMN "to_ts" TIMESTAMPTZ(6) NOT NULL;
