-- What of an organisation's mails somebody does not want at their own address, by their account or by the link in a mail. The
-- column is called `email`, so that erasing a person finds it.
CREATE TABLE "mail_choice" (
    "organisation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "off" TEXT[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_choice_pkey" PRIMARY KEY ("organisation_id", "email"),
    CONSTRAINT "mail_choice_off" CHECK ("off" <@ ARRAY['info', 'warning', 'critical', 'report'])
);
ALTER TABLE "mail_choice" ADD CONSTRAINT "mail_choice_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "mail_choice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mail_choice" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "mail_choice" TO packwatch_api;
CREATE POLICY api_own ON "mail_choice" FOR ALL TO packwatch_api
  USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT ON "mail_choice" TO packwatch_worker;
CREATE POLICY worker_read ON "mail_choice" FOR SELECT TO packwatch_worker USING (true);
