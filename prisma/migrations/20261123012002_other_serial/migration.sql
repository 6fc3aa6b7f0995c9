-- A meter whose serial number is not that of the pack that is assigned: the pack was swapped, and its samples are another one's.
ALTER TABLE "unassigned_address" ADD COLUMN "other_serial" BIGINT;

GRANT SELECT ON "unassigned_address" TO packwatch_worker;
CREATE POLICY worker_read ON "unassigned_address" FOR SELECT TO packwatch_worker USING (true);
