-- CreateEnum
CREATE TYPE "pack_status" AS ENUM ('in_service', 'stored', 'workshop', 'retired');

-- CreateEnum
CREATE TYPE "assignment_role" AS ENUM ('meter', 'cell', 'switch');

-- CreateEnum
CREATE TYPE "alarm_status" AS ENUM ('open', 'cleared', 'withdrawn');

-- CreateEnum
CREATE TYPE "alarm_severity" AS ENUM ('info', 'warning', 'critical');

-- CreateEnum
CREATE TYPE "delivery_status" AS ENUM ('pending', 'delivered', 'failed');

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gateway" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "site_id" UUID,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gateway_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gateway_token" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "gateway_id" UUID NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "gateway_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gateway_state" (
    "gateway_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "last_received_at" TIMESTAMPTZ(6) NOT NULL,
    "last_sent_at" TIMESTAMPTZ(6),
    "skew_ms" BIGINT,

    CONSTRAINT "gateway_state_pkey" PRIMARY KEY ("gateway_id")
);

-- CreateTable
CREATE TABLE "register_map" (
    "id" SERIAL NOT NULL,
    "organisation_id" UUID,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "register_map_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pack" (
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "site_id" UUID,
    "name" TEXT NOT NULL,
    "serial" TEXT,
    "status" "pack_status" NOT NULL DEFAULT 'in_service',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pack_fact" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "pack_id" INTEGER NOT NULL,
    "valid_from" TIMESTAMPTZ(6) NOT NULL,
    "valid_to" TIMESTAMPTZ(6),
    "chemistry" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "cells_in_series" INTEGER NOT NULL,
    "nominal_capacity_mah" INTEGER NOT NULL,

    CONSTRAINT "pack_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "gateway_id" UUID NOT NULL,
    "bus" TEXT NOT NULL,
    "slave_address" INTEGER NOT NULL,
    "pack_id" INTEGER NOT NULL,
    "role" "assignment_role" NOT NULL,
    "cell_index" INTEGER,
    "register_map_id" INTEGER NOT NULL,
    "valid_from" TIMESTAMPTZ(6) NOT NULL,
    "valid_to" TIMESTAMPTZ(6),

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unassigned_address" (
    "organisation_id" UUID NOT NULL,
    "gateway_id" UUID NOT NULL,
    "bus" TEXT NOT NULL,
    "slave_address" INTEGER NOT NULL,
    "first_seen_at" TIMESTAMPTZ(6) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL,
    "frames" BIGINT NOT NULL,

    CONSTRAINT "unassigned_address_pkey" PRIMARY KEY ("gateway_id","bus","slave_address")
);

-- CreateTable
CREATE TABLE "pack_state" (
    "pack_id" INTEGER NOT NULL,
    "organisation_id" UUID NOT NULL,
    "ts" TIMESTAMPTZ(6),
    "received_at" TIMESTAMPTZ(6),
    "dirty_from" TIMESTAMPTZ(6),
    "dirty_version" BIGINT NOT NULL DEFAULT 0,
    "voltage_mv" INTEGER,
    "current_ma" INTEGER,
    "bms_soc_milli_pct" INTEGER,
    "soc" REAL,
    "soc_sigma" REAL,
    "temperature_min_centi_c" SMALLINT,
    "temperature_max_centi_c" SMALLINT,
    "cell_min_mv" INTEGER,
    "cell_max_mv" INTEGER,
    "activity" TEXT,

    CONSTRAINT "pack_state_pkey" PRIMARY KEY ("pack_id")
);

-- CreateTable
CREATE TABLE "pack_checkpoint" (
    "pack_id" INTEGER NOT NULL,
    "organisation_id" UUID NOT NULL,
    "slot" TEXT NOT NULL,
    "ts" TIMESTAMPTZ(6) NOT NULL,
    "state_version" INTEGER NOT NULL,
    "state" BYTEA NOT NULL,

    CONSTRAINT "pack_checkpoint_pkey" PRIMARY KEY ("pack_id","slot")
);

-- CreateTable
CREATE TABLE "alarm_rule" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alarm_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alarm_rule_version" (
    "rule_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "organisation_id" UUID NOT NULL,
    "valid_from" TIMESTAMPTZ(6) NOT NULL,
    "valid_to" TIMESTAMPTZ(6),
    "definition" JSONB NOT NULL,

    CONSTRAINT "alarm_rule_version_pkey" PRIMARY KEY ("rule_id","version")
);

-- CreateTable
CREATE TABLE "alarm" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "pack_id" INTEGER NOT NULL,
    "rule_id" UUID NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "severity" "alarm_severity" NOT NULL,
    "signal" TEXT NOT NULL,
    "status" "alarm_status" NOT NULL,
    "raised_at" TIMESTAMPTZ(6) NOT NULL,
    "cleared_at" TIMESTAMPTZ(6),
    "raise_level" DOUBLE PRECISION,
    "peak_value" DOUBLE PRECISION,
    "detected_at" TIMESTAMPTZ(6) NOT NULL,
    "detected_late" BOOLEAN NOT NULL,
    "notified_at" TIMESTAMPTZ(6),
    "acknowledged_at" TIMESTAMPTZ(6),
    "acknowledged_by" TEXT,
    "acknowledge_note" TEXT,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alarm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alarm_event" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" UUID NOT NULL,
    "alarm_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT,
    "data" JSONB,

    CONSTRAINT "alarm_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "gateway_id" UUID NOT NULL,
    "upload_id" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "digest" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL,
    "answer" JSONB NOT NULL,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("gateway_id","upload_id")
);

-- CreateTable
CREATE TABLE "quarantine" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" UUID NOT NULL,
    "gateway_id" UUID NOT NULL,
    "upload_id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL,
    "index" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "item" JSONB NOT NULL,
    "pack_id" INTEGER,

    CONSTRAINT "quarantine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(6),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_channel" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "config" JSONB NOT NULL,
    "min_severity" "alarm_severity" NOT NULL DEFAULT 'warning',
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_endpoint" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "secret_sealed" BYTEA NOT NULL,
    "event_types" TEXT[],
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_endpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "outbox_id" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "target_id" UUID NOT NULL,
    "alarm_id" UUID,
    "payload" JSONB NOT NULL,
    "status" "delivery_status" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(6),
    "last_error" TEXT,
    "response_status" INTEGER,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

-- CreateIndex
CREATE INDEX "site_organisation_id_idx" ON "site"("organisation_id");

-- CreateIndex
CREATE INDEX "gateway_organisation_id_idx" ON "gateway"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "gateway_token_hash_key" ON "gateway_token"("hash");

-- CreateIndex
CREATE INDEX "gateway_token_gateway_id_idx" ON "gateway_token"("gateway_id");

-- CreateIndex
CREATE UNIQUE INDEX "pack_uid_key" ON "pack"("uid");

-- CreateIndex
CREATE INDEX "pack_site_id_idx" ON "pack"("site_id");

-- CreateIndex
CREATE UNIQUE INDEX "pack_organisation_id_name_key" ON "pack"("organisation_id", "name");

-- CreateIndex
CREATE INDEX "pack_fact_pack_id_idx" ON "pack_fact"("pack_id");

-- CreateIndex
CREATE INDEX "assignment_pack_id_idx" ON "assignment"("pack_id");

-- CreateIndex
CREATE INDEX "pack_checkpoint_pack_id_ts_idx" ON "pack_checkpoint"("pack_id", "ts");

-- CreateIndex
CREATE INDEX "alarm_rule_organisation_id_idx" ON "alarm_rule"("organisation_id");

-- CreateIndex
CREATE INDEX "alarm_rule_version_organisation_id_idx" ON "alarm_rule_version"("organisation_id");

-- CreateIndex
CREATE INDEX "alarm_organisation_id_status_raised_at_idx" ON "alarm"("organisation_id", "status", "raised_at" DESC);

-- CreateIndex
CREATE INDEX "alarm_pack_id_raised_at_idx" ON "alarm"("pack_id", "raised_at");

-- CreateIndex
CREATE INDEX "alarm_event_alarm_id_idx" ON "alarm_event"("alarm_id");

-- CreateIndex
CREATE INDEX "receipt_received_at_idx" ON "receipt"("received_at");

-- CreateIndex
CREATE INDEX "quarantine_organisation_id_received_at_idx" ON "quarantine"("organisation_id", "received_at" DESC);

-- CreateIndex
CREATE INDEX "notification_channel_organisation_id_idx" ON "notification_channel"("organisation_id");

-- CreateIndex
CREATE INDEX "webhook_endpoint_organisation_id_idx" ON "webhook_endpoint"("organisation_id");

-- CreateIndex
CREATE INDEX "delivery_organisation_id_created_at_idx" ON "delivery"("organisation_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "delivery_alarm_id_idx" ON "delivery"("alarm_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_outbox_id_kind_target_id_key" ON "delivery"("outbox_id", "kind", "target_id");

-- CreateIndex
CREATE INDEX "audit_log_organisation_id_at_idx" ON "audit_log"("organisation_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gateway" ADD CONSTRAINT "gateway_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gateway" ADD CONSTRAINT "gateway_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gateway_token" ADD CONSTRAINT "gateway_token_gateway_id_fkey" FOREIGN KEY ("gateway_id") REFERENCES "gateway"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gateway_state" ADD CONSTRAINT "gateway_state_gateway_id_fkey" FOREIGN KEY ("gateway_id") REFERENCES "gateway"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack" ADD CONSTRAINT "pack_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack" ADD CONSTRAINT "pack_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_fact" ADD CONSTRAINT "pack_fact_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_gateway_id_fkey" FOREIGN KEY ("gateway_id") REFERENCES "gateway"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_register_map_id_fkey" FOREIGN KEY ("register_map_id") REFERENCES "register_map"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unassigned_address" ADD CONSTRAINT "unassigned_address_gateway_id_fkey" FOREIGN KEY ("gateway_id") REFERENCES "gateway"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_state" ADD CONSTRAINT "pack_state_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm_rule" ADD CONSTRAINT "alarm_rule_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm_rule_version" ADD CONSTRAINT "alarm_rule_version_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "alarm_rule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm" ADD CONSTRAINT "alarm_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm" ADD CONSTRAINT "alarm_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm" ADD CONSTRAINT "alarm_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "alarm_rule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm_event" ADD CONSTRAINT "alarm_event_alarm_id_fkey" FOREIGN KEY ("alarm_id") REFERENCES "alarm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_channel" ADD CONSTRAINT "notification_channel_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say ---------------------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- One meaning per address at any time: overlapping assignments would make history depend on row order.
ALTER TABLE "assignment"
  ADD CONSTRAINT "assignment_slave_address_range" CHECK ("slave_address" BETWEEN 1 AND 247),
  ADD CONSTRAINT "assignment_cell_index_with_role" CHECK (("role" = 'cell') = ("cell_index" IS NOT NULL)),
  ADD CONSTRAINT "assignment_interval" CHECK ("valid_to" IS NULL OR "valid_to" > "valid_from"),
  ADD CONSTRAINT "assignment_no_overlap" EXCLUDE USING gist (
    "gateway_id" WITH =, "bus" WITH =, "slave_address" WITH =, tstzrange("valid_from", "valid_to") WITH &&
  );

ALTER TABLE "pack_fact"
  ADD CONSTRAINT "pack_fact_interval" CHECK ("valid_to" IS NULL OR "valid_to" > "valid_from"),
  ADD CONSTRAINT "pack_fact_positive" CHECK ("cells_in_series" > 0 AND "nominal_capacity_mah" > 0),
  ADD CONSTRAINT "pack_fact_no_overlap" EXCLUDE USING gist (
    "pack_id" WITH =, tstzrange("valid_from", "valid_to") WITH &&
  );

ALTER TABLE "alarm_rule_version"
  ADD CONSTRAINT "alarm_rule_version_interval" CHECK ("valid_to" IS NULL OR "valid_to" > "valid_from"),
  ADD CONSTRAINT "alarm_rule_version_no_overlap" EXCLUDE USING gist (
    "rule_id" WITH =, tstzrange("valid_from", "valid_to") WITH &&
  );

-- Shipped maps have no organisation; two of the same key and version must still collide.
CREATE UNIQUE INDEX "register_map_identity" ON "register_map" ("organisation_id", "key", "version") NULLS NOT DISTINCT;

-- An episode is one row: rule, pack, part and the time it was raised. Withdrawn ones stay beside their successors.
CREATE UNIQUE INDEX "alarm_episode" ON "alarm" ("pack_id", "rule_id", "part", "raised_at") WHERE "status" <> 'withdrawn';

-- The relay reads what is not done, oldest first; finished rows must not slow it down.
CREATE INDEX "outbox_open" ON "outbox" ("id") WHERE "done_at" IS NULL;
CREATE INDEX "delivery_due" ON "delivery" ("due_at") WHERE "status" = 'pending';

-- Updated on every poll of every pack: room on the page keeps those updates HOT.
ALTER TABLE "pack_state" SET (fillfactor = 70);
CREATE INDEX "pack_state_dirty" ON "pack_state" ("pack_id") WHERE "dirty_from" IS NOT NULL;
