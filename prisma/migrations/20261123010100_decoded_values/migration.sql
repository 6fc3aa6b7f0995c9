-- Gateways that send decoded values name packs by serial number, and foreign ones need a mapping that says what they mean.

CREATE TABLE "gateway_mapping" (
    "organisation_id" UUID NOT NULL,
    "gateway_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT,

    CONSTRAINT "gateway_mapping_pkey" PRIMARY KEY ("gateway_id","format","version")
);

CREATE TABLE "serial_assignment" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "gateway_id" UUID NOT NULL,
    "serial" TEXT NOT NULL,
    "pack_id" INTEGER NOT NULL,
    "valid_from" TIMESTAMPTZ(6) NOT NULL,
    "valid_to" TIMESTAMPTZ(6),

    CONSTRAINT "serial_assignment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "unassigned_serial" (
    "organisation_id" UUID NOT NULL,
    "gateway_id" UUID NOT NULL,
    "serial" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(6) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL,
    "samples" BIGINT NOT NULL,

    CONSTRAINT "unassigned_serial_pkey" PRIMARY KEY ("gateway_id","serial")
);

CREATE INDEX "serial_assignment_pack_id_idx" ON "serial_assignment"("pack_id");

ALTER TABLE "gateway_mapping" ADD CONSTRAINT "gateway_mapping_gateway_id_fkey" FOREIGN KEY ("gateway_id") REFERENCES "gateway"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "serial_assignment" ADD CONSTRAINT "serial_assignment_gateway_id_fkey" FOREIGN KEY ("gateway_id") REFERENCES "gateway"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "serial_assignment" ADD CONSTRAINT "serial_assignment_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unassigned_serial" ADD CONSTRAINT "unassigned_serial_gateway_id_fkey" FOREIGN KEY ("gateway_id") REFERENCES "gateway"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "gateway_mapping"
  ADD CONSTRAINT "gateway_mapping_format" CHECK ("format" IN ('line_protocol', 'teltonika')),
  ADD CONSTRAINT "gateway_mapping_version_counts_from_1" CHECK ("version" >= 1);

-- One meaning per serial number at any time, as for addresses.
ALTER TABLE "serial_assignment"
  ADD CONSTRAINT "serial_assignment_serial_length" CHECK (length("serial") BETWEEN 1 AND 64),
  ADD CONSTRAINT "serial_assignment_interval" CHECK ("valid_to" IS NULL OR "valid_to" > "valid_from"),
  ADD CONSTRAINT "serial_assignment_no_overlap" EXCLUDE USING gist (
    "gateway_id" WITH =, "serial" WITH =, tstzrange("valid_from", "valid_to") WITH &&
  );

-- The wall between tenants, as on every relational table. A mapping is added to and never changed.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['gateway_mapping', 'serial_assignment', 'unassigned_serial'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY api_own ON %I FOR ALL TO packwatch_api USING (organisation_id = current_organisation())'
      ' WITH CHECK (organisation_id = current_organisation())', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['gateway_mapping', 'serial_assignment'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO packwatch_ingest', t);
    EXECUTE format('CREATE POLICY ingest_read ON %I FOR SELECT TO packwatch_ingest USING (true)', t);
  END LOOP;
END
$$;

GRANT SELECT, INSERT ON gateway_mapping TO packwatch_api;
GRANT SELECT, INSERT, UPDATE, DELETE ON serial_assignment TO packwatch_api;
GRANT SELECT ON unassigned_serial TO packwatch_api;

GRANT SELECT, INSERT, UPDATE, DELETE ON unassigned_serial TO packwatch_ingest;
CREATE POLICY ingest_write ON unassigned_serial FOR ALL TO packwatch_ingest USING (true) WITH CHECK (true);
