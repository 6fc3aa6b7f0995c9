-- Organisations' own register maps, re-decoding of the archive, and what becomes of quarantined items.

ALTER TABLE "register_map"
  ADD COLUMN "created_by" TEXT,
  ADD COLUMN "comment" TEXT,
  ADD COLUMN "based_on_id" INTEGER REFERENCES "register_map"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "quarantine"
  ADD COLUMN "tried_at" TIMESTAMPTZ(6),
  ADD COLUMN "resolved_at" TIMESTAMPTZ(6),
  ADD COLUMN "outcome" TEXT,
  ADD COLUMN "resolved_by" TEXT,
  ADD COLUMN "comment" TEXT,
  ADD CONSTRAINT "quarantine_outcome" CHECK ("outcome" IN ('read', 'still_refused', 'dismissed')),
  ADD CONSTRAINT "quarantine_resolved" CHECK (("resolved_at" IS NOT NULL) = (coalesce("outcome", '') IN ('read', 'dismissed')));

-- A re-decode asks for what was refused of the envelopes that it reads.
CREATE INDEX "quarantine_gateway_id_upload_id_idx" ON "quarantine" ("gateway_id", "upload_id");

CREATE TABLE "redecode_job" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "pack_id" INTEGER NOT NULL,
    "from_at" TIMESTAMPTZ(6) NOT NULL,
    "to_at" TIMESTAMPTZ(6),
    "role" "assignment_role",
    "register_map_id" INTEGER,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "applies_itself" BOOLEAN NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL,
    "applied_by" TEXT,
    "applied_at" TIMESTAMPTZ(6),
    "assigned_at" TIMESTAMPTZ(6),
    "phase" TEXT,
    "phase_from_at" TIMESTAMPTZ(6),
    "phase_to_at" TIMESTAMPTZ(6),
    "cursor_at" TIMESTAMPTZ(6),
    "due_at" TIMESTAMPTZ(6) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "preview" JSONB,
    "applied" JSONB,
    "error" TEXT,
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "redecode_job_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "redecode_job_organisation_id_asked_at_idx" ON "redecode_job"("organisation_id", "asked_at" DESC);
CREATE INDEX "redecode_job_pack_id_idx" ON "redecode_job"("pack_id");

ALTER TABLE "redecode_job" ADD CONSTRAINT "redecode_job_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "redecode_job" ADD CONSTRAINT "redecode_job_register_map_id_fkey" FOREIGN KEY ("register_map_id") REFERENCES "register_map"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "redecode_job"
  ADD CONSTRAINT "redecode_job_state" CHECK ("state" IN ('previewing', 'ready', 'applying', 'done', 'failed', 'cancelled')),
  ADD CONSTRAINT "redecode_job_range" CHECK ("to_at" IS NULL OR "to_at" > "from_at"),
  ADD CONSTRAINT "redecode_job_map_with_role" CHECK (("role" IS NULL) = ("register_map_id" IS NULL));

-- Two at once would each rewrite what the other reads.
CREATE UNIQUE INDEX "redecode_job_one_applying" ON "redecode_job" ("pack_id") WHERE "state" = 'applying';
CREATE INDEX "redecode_job_due" ON "redecode_job" ("due_at") WHERE "state" IN ('previewing', 'applying');

ALTER TABLE "redecode_job" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "redecode_job" FORCE ROW LEVEL SECURITY;

-- api ---------------------------------------------------------------------------------------------------------------------

GRANT SELECT, INSERT, UPDATE ON "redecode_job" TO packwatch_api;
CREATE POLICY api_own ON "redecode_job" FOR ALL TO packwatch_api
  USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());

-- A foreign key sees past row-level security: these keep a foreign organisation's pack, gateway or map from being named.
CREATE POLICY api_names_own ON "redecode_job" AS RESTRICTIVE FOR INSERT TO packwatch_api WITH CHECK (
  EXISTS (SELECT 1 FROM "pack" p WHERE p.id = pack_id)
  AND (register_map_id IS NULL OR EXISTS (SELECT 1 FROM "register_map" m WHERE m.id = register_map_id)));
CREATE POLICY api_names_own_insert ON "assignment" AS RESTRICTIVE FOR INSERT TO packwatch_api WITH CHECK (
  EXISTS (SELECT 1 FROM "pack" p WHERE p.id = pack_id)
  AND EXISTS (SELECT 1 FROM "gateway" g WHERE g.id = gateway_id)
  AND EXISTS (SELECT 1 FROM "register_map" m WHERE m.id = register_map_id));
CREATE POLICY api_names_own_update ON "assignment" AS RESTRICTIVE FOR UPDATE TO packwatch_api USING (true) WITH CHECK (
  EXISTS (SELECT 1 FROM "pack" p WHERE p.id = pack_id)
  AND EXISTS (SELECT 1 FROM "gateway" g WHERE g.id = gateway_id)
  AND EXISTS (SELECT 1 FROM "register_map" m WHERE m.id = register_map_id));

-- What people may write of a quarantined item is what became of it; the item itself stays as it was refused.
GRANT UPDATE (tried_at, resolved_at, outcome, resolved_by, comment) ON "quarantine" TO packwatch_api;
CREATE POLICY api_resolve ON "quarantine" FOR UPDATE TO packwatch_api
  USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());

-- An address that is assigned is no longer unassigned.
GRANT DELETE ON "unassigned_address" TO packwatch_api;
CREATE POLICY api_assigned ON "unassigned_address" FOR DELETE TO packwatch_api
  USING (organisation_id = current_organisation());

-- ingest: its second entry re-decodes. --------------------------------------------------------------------------------------

GRANT SELECT, UPDATE ON "redecode_job" TO packwatch_ingest;
CREATE POLICY ingest_work ON "redecode_job" FOR ALL TO packwatch_ingest USING (true) WITH CHECK (true);
GRANT UPDATE (tried_at, resolved_at, outcome, resolved_by) ON "quarantine" TO packwatch_ingest;
-- What held then moves with what is decoded by it.
GRANT INSERT, UPDATE ON "assignment" TO packwatch_ingest;
CREATE POLICY ingest_move_insert ON "assignment" FOR INSERT TO packwatch_ingest WITH CHECK (true);
CREATE POLICY ingest_move_update ON "assignment" FOR UPDATE TO packwatch_ingest USING (true) WITH CHECK (true);
-- Rows are rewritten by deleting and copying, a pack and a day in one transaction.
GRANT DELETE ON series.telemetry TO packwatch_ingest;
