-- Keys of the API belong to an organisation. Of the secret only the SHA-256 is stored: it has 256 random bits, and what
-- can't be guessed needs no slow hash.

CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "created_by" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),
    "last_used_at" TIMESTAMPTZ(6),
    "replaces_id" UUID,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key" ("hash");
CREATE INDEX "api_key_organisation_id_idx" ON "api_key" ("organisation_id");
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "api_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_hash_length" CHECK (length("hash") = 32);
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_scopes" CHECK ("scopes" IS NOT NULL);

ALTER TABLE "api_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "api_key" FORCE ROW LEVEL SECURITY;

-- api: keys of its own organisation. What a key may do is said once, when it is made.
GRANT SELECT, INSERT, UPDATE (expires_at, revoked_at) ON "api_key" TO packwatch_api;
CREATE POLICY api_own ON "api_key" FOR ALL TO packwatch_api
  USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));

-- auth: finds out whose key it is, before there is a tenant, and notes that it was used.
GRANT SELECT, UPDATE (last_used_at) ON "api_key" TO packwatch_auth;
CREATE POLICY auth_read ON "api_key" FOR SELECT TO packwatch_auth USING (true);
CREATE POLICY auth_note_use ON "api_key" FOR UPDATE TO packwatch_auth USING (true) WITH CHECK (true);

-- From where something was done, as the transaction says it: address, request, by a session or a key, and which.
ALTER TABLE "audit_log"
  ADD COLUMN "origin" JSONB DEFAULT nullif(current_setting('packwatch.origin', true), '')::jsonb;
