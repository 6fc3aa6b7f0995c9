-- How much an organisation and each of its gateways may upload in a minute. No row, or NULL: the usual limit.
CREATE TABLE "upload_limit" (
    "organisation_id" UUID NOT NULL,
    "gateway_requests" BIGINT,
    "gateway_bytes" BIGINT,
    "gateway_samples" BIGINT,
    "organisation_requests" BIGINT,
    "organisation_bytes" BIGINT,
    "organisation_samples" BIGINT,

    CONSTRAINT "upload_limit_pkey" PRIMARY KEY ("organisation_id"),
    CONSTRAINT "upload_limit_above_zero" CHECK (
      "gateway_requests" > 0 AND "gateway_bytes" > 0 AND "gateway_samples" > 0
      AND "organisation_requests" > 0 AND "organisation_bytes" > 0 AND "organisation_samples" > 0
    )
);

ALTER TABLE "upload_limit" ADD CONSTRAINT "upload_limit_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "upload_limit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "upload_limit" FORCE ROW LEVEL SECURITY;

GRANT SELECT ON "upload_limit" TO packwatch_api, packwatch_ingest;
-- Whoever is limited may see the limit; setting it is the operator's, as owner of the tables.
CREATE POLICY api_own ON "upload_limit" FOR SELECT TO packwatch_api USING (organisation_id = current_organisation());
CREATE POLICY ingest_read ON "upload_limit" FOR SELECT TO packwatch_ingest USING (true);
