-- Reports that are printed as PDF: what is printed as it stood, and the file once it is there. Mails of a report wait for it a while.
CREATE TABLE "report_print" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "outbox_id" BIGINT,
    "report" JSON NOT NULL,
    "language" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leased_until" TIMESTAMPTZ(3),
    "pdf" BYTEA,
    "error" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_print_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "report_print_organisation_id_asked_at_idx" ON "report_print" ("organisation_id", "asked_at" DESC);
CREATE INDEX "report_print_waiting" ON "report_print" ("asked_at") WHERE "finished_at" IS NULL;
ALTER TABLE "report_print" ADD CONSTRAINT "report_print_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_print" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "report_print" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "report_print" TO packwatch_api;
CREATE POLICY api_own ON "report_print" FOR ALL TO packwatch_api
  USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
GRANT SELECT, INSERT, UPDATE, DELETE ON "report_print" TO packwatch_worker;
CREATE POLICY worker_write ON "report_print" FOR ALL TO packwatch_worker USING (true) WITH CHECK (true);
