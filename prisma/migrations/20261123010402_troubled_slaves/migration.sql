-- Most buses are well: a sweep reads those with a slave that failed lately, by a small index, and not all the slaves of a fleet.
ALTER TABLE "bus_slave_state" ADD COLUMN "is_troubled" BOOLEAN NOT NULL DEFAULT true;
CREATE INDEX "bus_slave_state_troubled" ON "bus_slave_state" ("organisation_id", "gateway_id", "bus") WHERE "is_troubled";
