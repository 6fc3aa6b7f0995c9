-- Refusals of one day are one piece of evidence: a mail server that knows nobody for an hour does not end alarms to all of its people.
ALTER TABLE "mail_refusal" ADD COLUMN "counted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
