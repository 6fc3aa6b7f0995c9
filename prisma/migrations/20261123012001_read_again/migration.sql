-- What a mapping could not read has no pack and often no time: only reading its envelope again says which packs to decode again.
-- Whoever asks for that leaves a mark on the item; the process that re-decodes reads the envelopes of what is marked.
ALTER TABLE "quarantine"
  ADD COLUMN "read_again_asked_at" TIMESTAMPTZ(6),
  ADD COLUMN "read_again_asked_by" TEXT;
CREATE INDEX "quarantine_read_again" ON "quarantine" ("id") WHERE "read_again_asked_at" IS NOT NULL;

GRANT UPDATE (read_again_asked_at, read_again_asked_by) ON "quarantine" TO packwatch_api, packwatch_ingest;
GRANT INSERT ON "redecode_job" TO packwatch_ingest;
-- Under another mapping an envelope's polls may be of another time, and that is how it is found.
GRANT UPDATE (first_ts, last_ts) ON series.upload TO packwatch_ingest;
