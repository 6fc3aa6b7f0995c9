-- Passports that were issued, as they were signed. JSON and not JSONB: what was handed out is shown again as it was.
CREATE TABLE "pack_passport" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "pack_id" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by" TEXT NOT NULL,
    "document" JSON NOT NULL,

    CONSTRAINT "pack_passport_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "pack_passport_pack_id_issued_at_idx" ON "pack_passport" ("pack_id", "issued_at" DESC);
ALTER TABLE "pack_passport" ADD CONSTRAINT "pack_passport_pack_id_fkey"
  FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "pack_passport" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "pack_passport" FORCE ROW LEVEL SECURITY;
-- What was signed stays as it is: nobody changes or deletes one.
GRANT SELECT, INSERT ON "pack_passport" TO packwatch_api;
CREATE POLICY api_own ON "pack_passport" FOR ALL TO packwatch_api
  USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
