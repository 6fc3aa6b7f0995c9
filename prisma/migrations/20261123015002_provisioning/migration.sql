-- What a gateway or its installer exchanges for a token, once and within a day. Only the SHA-256 of the code is stored.
CREATE TABLE "gateway_claim" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "gateway_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "gateway_claim_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "gateway_claim_hash_key" ON "gateway_claim" ("hash");
CREATE INDEX "gateway_claim_gateway_id_idx" ON "gateway_claim" ("gateway_id");
ALTER TABLE "gateway_claim" ADD CONSTRAINT "gateway_claim_gateway_id_fkey" FOREIGN KEY ("gateway_id") REFERENCES "gateway"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Answers to requests that were sent with an Idempotency-Key: the same request again gets the same answer for a day.
CREATE TABLE "idempotent_answer" (
    "organisation_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "idempotent_answer_pkey" PRIMARY KEY ("organisation_id", "key")
);

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['gateway_claim', 'idempotent_answer'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY api_own ON %I FOR ALL TO packwatch_api USING (organisation_id = (SELECT current_organisation()))'
      ' WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE (used_at, expires_at) ON "gateway_claim" TO packwatch_api;
GRANT SELECT, INSERT, DELETE, UPDATE (answer) ON "idempotent_answer" TO packwatch_api;

-- auth: whose code it is, before there is a tenant; and answers that are over, whoseever they are.
GRANT SELECT ON "gateway_claim" TO packwatch_auth;
CREATE POLICY auth_read ON "gateway_claim" FOR SELECT TO packwatch_auth USING (true);
GRANT SELECT (created_at), DELETE ON "idempotent_answer" TO packwatch_auth;
CREATE POLICY auth_forget ON "idempotent_answer" FOR ALL TO packwatch_auth USING (created_at < now() - interval '24 hours');

-- A name means one site. Nothing but the demo's seed, which goes by names, has made sites so far.
CREATE UNIQUE INDEX "site_organisation_id_name_key" ON "site" ("organisation_id", "name");
