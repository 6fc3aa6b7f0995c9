-- An organisation that makes packs (OEM) and looks after organisations that use them. A customer has one OEM at a time, and
-- the pair ends when its row goes; what was before stands in both audit logs. Without an `organisation_id` it is an offer,
-- which a customer takes up with what only a mail said.

ALTER TABLE "organisation" ADD COLUMN "is_oem" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "oem_customer" (
    "id" UUID NOT NULL,
    "oem_id" UUID NOT NULL,
    "organisation_id" UUID,
    "email" TEXT NOT NULL,
    "token_hash" BYTEA,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "created_by" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6),
    "accepted_at" TIMESTAMPTZ(6),
    "accepted_by" TEXT,

    CONSTRAINT "oem_customer_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "oem_customer_organisation_id_key" ON "oem_customer" ("organisation_id");
CREATE UNIQUE INDEX "oem_customer_token_hash_key" ON "oem_customer" ("token_hash");
CREATE INDEX "oem_customer_oem_id_idx" ON "oem_customer" ("oem_id");
ALTER TABLE "oem_customer" ADD CONSTRAINT "oem_customer_oem_id_fkey" FOREIGN KEY ("oem_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "oem_customer" ADD CONSTRAINT "oem_customer_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "oem_customer" ADD CONSTRAINT "oem_customer_not_itself" CHECK ("organisation_id" IS DISTINCT FROM "oem_id");
ALTER TABLE "oem_customer" ADD CONSTRAINT "oem_customer_accepted" CHECK (("organisation_id" IS NULL) = ("accepted_at" IS NULL));

ALTER TABLE "oem_customer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "oem_customer" FORCE ROW LEVEL SECURITY;

-- api: reads the pairs that it is one half of, and nobody else's; not by what a mail said.
GRANT SELECT (id, oem_id, organisation_id, email, created_at, created_by, expires_at, accepted_at, accepted_by)
  ON "oem_customer" TO packwatch_api;
CREATE POLICY api_either_half ON "oem_customer" FOR SELECT TO packwatch_api
  USING (organisation_id = (SELECT current_organisation()) OR oem_id = (SELECT current_organisation()));

-- auth: who may act for whom, before there is a tenant.
GRANT SELECT, INSERT, UPDATE, DELETE ON "oem_customer" TO packwatch_auth;
CREATE POLICY auth_write ON "oem_customer" FOR ALL TO packwatch_auth USING (true) WITH CHECK (true);
