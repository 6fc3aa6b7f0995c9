-- How pages and mails of an organisation look: a name, a colour, a logo. Those of an OEM hold for its customers that have none.

CREATE TABLE "brand" (
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "colour" TEXT NOT NULL,
    "logo" BYTEA,
    "logo_type" TEXT,
    "logo_digest" BYTEA,
    "changed_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "brand_pkey" PRIMARY KEY ("organisation_id")
);

-- Where a browser asks for a logo by what is in it.
CREATE INDEX "brand_logo_digest_idx" ON "brand" ("logo_digest");
ALTER TABLE "brand" ADD CONSTRAINT "brand_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- It stands in style sheets and mails as it is.
ALTER TABLE "brand" ADD CONSTRAINT "brand_colour" CHECK ("colour" ~ '^#[0-9a-f]{6}$');
ALTER TABLE "brand" ADD CONSTRAINT "brand_logo_type" CHECK ("logo_type" IN ('image/png', 'image/jpeg', 'image/webp'));
ALTER TABLE "brand" ADD CONSTRAINT "brand_logo_whole" CHECK (
  ("logo" IS NULL) = ("logo_type" IS NULL) AND ("logo" IS NULL) = ("logo_digest" IS NULL) AND coalesce(length("logo"), 0) <= 40960);

ALTER TABLE "brand" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "brand" FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT, UPDATE, DELETE ON "brand" TO packwatch_api;
CREATE POLICY api_own ON "brand" FOR ALL TO packwatch_api
  USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));

-- auth: whoever opens an invitation sees whose it is, before there is a tenant. worker: mails carry it.
GRANT SELECT ON "brand" TO packwatch_auth, packwatch_worker;
CREATE POLICY auth_read ON "brand" FOR SELECT TO packwatch_auth USING (true);
CREATE POLICY worker_read ON "brand" FOR SELECT TO packwatch_worker USING (true);
GRANT SELECT (id, oem_id, organisation_id) ON "oem_customer" TO packwatch_worker;
CREATE POLICY worker_read ON "oem_customer" FOR SELECT TO packwatch_worker USING (true);
