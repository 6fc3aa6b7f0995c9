-- Addresses that the mail server refuses for good (RFC 5321: 5xx to RCPT TO), until it takes a mail for them again. The column is
-- called `email`, so that erasing a person finds it.
CREATE TABLE "mail_refusal" (
    "organisation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    -- Mails in a row.
    "refusals" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "last_error" TEXT NOT NULL,
    -- From then on nothing is sent there but tests.
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_refusal_pkey" PRIMARY KEY ("organisation_id", "email")
);
ALTER TABLE "mail_refusal" ADD CONSTRAINT "mail_refusal_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "mail_refusal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mail_refusal" FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "mail_refusal" TO packwatch_api;
CREATE POLICY api_own ON "mail_refusal" FOR SELECT TO packwatch_api
  USING (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT, UPDATE, DELETE ON "mail_refusal" TO packwatch_worker;
CREATE POLICY worker_write ON "mail_refusal" FOR ALL TO packwatch_worker USING (true) WITH CHECK (true);
-- Shown beside the member whose address it is.
GRANT SELECT ON "mail_refusal" TO packwatch_auth;
CREATE POLICY auth_read ON "mail_refusal" FOR SELECT TO packwatch_auth USING (true);
