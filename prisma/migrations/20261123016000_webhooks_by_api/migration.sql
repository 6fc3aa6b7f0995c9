-- Webhook endpoints are made and changed over the API. A secret that was replaced signs along for a while; an endpoint
-- remembers since when nothing but failures came of it, and why it was switched off.

ALTER TABLE "webhook_endpoint"
  ADD COLUMN "description" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "previous_secret_sealed" BYTEA,
  ADD COLUMN "previous_secret_until" TIMESTAMPTZ(6),
  ADD COLUMN "failing_since" TIMESTAMPTZ(6),
  ADD COLUMN "last_error" TEXT,
  ADD COLUMN "disabled_at" TIMESTAMPTZ(6),
  ADD COLUMN "disabled_reason" TEXT,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD CONSTRAINT "webhook_endpoint_previous" CHECK (("previous_secret_sealed" IS NULL) = ("previous_secret_until" IS NULL)),
  ADD CONSTRAINT "webhook_endpoint_reason" CHECK ("disabled_reason" IN ('by_hand', 'gone', 'failing'));
UPDATE "webhook_endpoint" SET "disabled_at" = now(), "disabled_reason" = 'by_hand' WHERE NOT "enabled";
ALTER TABLE "webhook_endpoint"
  ADD CONSTRAINT "webhook_endpoint_disabled" CHECK ("enabled" = ("disabled_at" IS NULL) AND "enabled" = ("disabled_reason" IS NULL));

GRANT UPDATE ("failing_since", "last_error", "enabled", "disabled_at", "disabled_reason", "version", "updated_at")
  ON "webhook_endpoint" TO packwatch_worker;
CREATE POLICY worker_health ON "webhook_endpoint" FOR UPDATE TO packwatch_worker USING (true) WITH CHECK (true);

-- One thing may be told to several people: each has a row of their own. Empty: everybody whom the target names.
ALTER TABLE "delivery" ADD COLUMN "recipient" TEXT NOT NULL DEFAULT '';
DROP INDEX "delivery_outbox_id_kind_target_id_key";
CREATE UNIQUE INDEX "delivery_outbox_id_kind_target_id_recipient_key" ON "delivery"("outbox_id", "kind", "target_id", "recipient");
-- What is due is taken from each target in turn, so that one with much to do, or one that hangs, holds up no other.
CREATE INDEX "delivery_due_of_target" ON "delivery" ("target_id", "due_at") WHERE "status" = 'pending';
CREATE INDEX "delivery_in_hand" ON "delivery" ("target_id", "leased_until") WHERE "status" = 'pending' AND "leased_until" IS NOT NULL;
-- The log of one endpoint, newest first.
CREATE INDEX "delivery_target_id_created_at_idx" ON "delivery"("target_id", "created_at" DESC);

-- A test event goes to one endpoint, and who asked for it follows its delivery: api makes both at once.
GRANT INSERT ON "delivery" TO packwatch_api;
CREATE POLICY api_add ON "delivery" FOR INSERT TO packwatch_api
  WITH CHECK (organisation_id = (SELECT current_organisation()) AND kind = 'webhook');

-- Whom the worker writes to when an endpoint was switched off: addresses of owners, and nothing else of people.
CREATE FUNCTION organisation_owners(organisation uuid) RETURNS TABLE (email text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT DISTINCT u."email" FROM auth."member" m JOIN auth."user" u ON u."id" = m."userId"
  WHERE m."organizationId" = organisation AND 'owner' = ANY (string_to_array(m."role", ','))
$$;
REVOKE ALL ON FUNCTION organisation_owners(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisation_owners(uuid) TO packwatch_worker;
