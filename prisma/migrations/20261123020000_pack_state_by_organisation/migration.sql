-- A list counts the live rows of its own organisation: without this it read those of all of them. No poll changes the column,
-- so that updates stay within their page.
CREATE INDEX "pack_state_organisation_id_idx" ON "pack_state" ("organisation_id");
