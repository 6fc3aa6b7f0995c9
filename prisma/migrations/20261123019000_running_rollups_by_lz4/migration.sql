-- The running roll-up is the larger half of a running checkpoint, so it is what PostgreSQL packs first: by its default that took
-- a twelfth of what the database did for an upload of one poll.
DO $$
BEGIN
  ALTER TABLE pack_checkpoint ALTER COLUMN rollup SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
  RAISE NOTICE 'this server was built without lz4; running roll-ups are packed by its default';
END
$$;
