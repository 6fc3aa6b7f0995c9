-- The facts that hold now are the newest of a pack: the index of intervals found them at fifty times the cost. All that a list
-- shows of them stands in this one, or the planner would take the other.
CREATE INDEX "pack_fact_pack_id_valid_from_idx" ON "pack_fact" ("pack_id", "valid_from" DESC)
  INCLUDE ("organisation_id", "chemistry", "model", "cells_in_series", "nominal_capacity_mah");
DROP INDEX "pack_fact_pack_id_idx";

-- The tags that hold now, for each row of a list.
CREATE INDEX "pack_tag_in_force" ON "pack_tag" ("pack_id", "tag") WHERE "valid_to" IS NULL;

-- Every list counts the open alarms of its own organisation: from here alone, whatever else is open elsewhere.
CREATE INDEX "alarm_open_of_organisation" ON "alarm" ("organisation_id", "pack_id") INCLUDE ("severity", "acknowledged_at")
  WHERE "status" = 'open';
