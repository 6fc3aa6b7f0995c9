-- Who saves a rule from a time that packs have already passed has them assessed again from there; that, and the locks for
-- it, is all of a pack's state that the API may touch. It reads checkpoints: a back-test begins at one, health is in one.

GRANT UPDATE (dirty_from, dirty_version) ON pack_state TO packwatch_api;
CREATE POLICY api_mark_own ON pack_state FOR UPDATE TO packwatch_api
  USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());

GRANT SELECT ON pack_checkpoint TO packwatch_api;
CREATE POLICY api_own ON pack_checkpoint FOR SELECT TO packwatch_api USING (organisation_id = current_organisation());

-- What a rule is called and what it says may change; what it said is history.
REVOKE DELETE ON alarm_rule, alarm_rule_version FROM packwatch_api;
REVOKE UPDATE ON alarm_rule_version FROM packwatch_api;
GRANT UPDATE (valid_to) ON alarm_rule_version TO packwatch_api;
