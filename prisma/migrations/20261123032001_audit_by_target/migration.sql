-- Who changed one thing is asked for by its page.
CREATE INDEX "audit_log_organisation_id_target_idx" ON "audit_log"("organisation_id", "target");
