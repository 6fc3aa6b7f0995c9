import { type QuarantineReason } from '@packwatch/contracts';
import { type PoolClient } from '../connection/pool.ts';

export interface NewQuarantineRow {
  readonly organisationId: string;
  readonly gatewayId: string;
  readonly uploadId: string;
  readonly receivedMs: number;
  /** Position in the upload, 0-based. */
  readonly index: number;
  readonly reason: QuarantineReason;
  readonly detail: string;
  readonly item: Record<string, unknown>;
  readonly packId: number | null;
}

export async function insertQuarantine(client: PoolClient, rows: readonly NewQuarantineRow[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `INSERT INTO quarantine (organisation_id, gateway_id, upload_id, received_at, index, reason, detail, item, pack_id)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::int[], $6::text[], $7::text[],
                          $8::jsonb[], $9::int[])`,
    [
      rows.map((row) => row.organisationId),
      rows.map((row) => row.gatewayId),
      rows.map((row) => row.uploadId),
      rows.map((row) => new Date(row.receivedMs)),
      rows.map((row) => row.index),
      rows.map((row) => row.reason),
      rows.map((row) => row.detail),
      rows.map((row) => JSON.stringify(row.item)),
      rows.map((row) => row.packId),
    ],
  );
}
