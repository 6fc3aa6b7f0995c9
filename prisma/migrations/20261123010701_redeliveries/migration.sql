-- People may have a delivery made once more: api sets it due again, and nothing else of it.
GRANT UPDATE ("status", "attempts", "due_at", "finished_at") ON "delivery" TO packwatch_api;
CREATE POLICY api_redeliver ON "delivery" FOR UPDATE TO packwatch_api
  USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
