import { type UploadAnswer } from '@packwatch/contracts';
import { plainArray, textArray, timeArray } from '../connection/array-text.ts';
import { type PoolClient } from '../connection/pool.ts';

export interface Receipt {
  readonly gatewayId: string;
  readonly uploadId: string;
  /** SHA-256 over the upload's frames, hex: equal for every attempt at sending them. */
  readonly digest: string;
  readonly answer: UploadAnswer;
}

export async function findReceipts(
  client: PoolClient,
  uploads: readonly { readonly gatewayId: string; readonly uploadId: string }[],
): Promise<Receipt[]> {
  const { rows } = await client.query<Receipt>({
    name: 'find-receipts',
    text: `SELECT r.gateway_id AS "gatewayId", r.upload_id AS "uploadId", encode(r.digest, 'hex') AS digest, r.answer
           FROM receipt r JOIN unnest($1::uuid[], $2::text[]) AS u (gateway_id, upload_id)
             ON r.gateway_id = u.gateway_id AND r.upload_id = u.upload_id`,
    values: [plainArray(uploads.map((u) => u.gatewayId)), textArray(uploads.map((u) => u.uploadId))],
  });
  return rows;
}

/** Fails with a unique violation if a neighbour has just stored the same upload: the group is tried again and finds it. */
export async function insertReceipts(
  client: PoolClient,
  receipts: readonly (Receipt & { readonly organisationId: string; readonly receivedMs: number })[],
): Promise<void> {
  if (receipts.length === 0) return;
  await client.query({
    name: 'insert-receipts',
    text: `INSERT INTO receipt (gateway_id, upload_id, organisation_id, digest, received_at, answer)
           SELECT gateway_id, upload_id, organisation_id, decode(digest, 'hex'), received_at, $6::jsonb -> (place - 1)::int
           FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::timestamptz[]) WITH ORDINALITY
             AS u (gateway_id, upload_id, organisation_id, digest, received_at, place)
           ORDER BY gateway_id, upload_id`,
    values: [
      plainArray(receipts.map((r) => r.gatewayId)),
      textArray(receipts.map((r) => r.uploadId)),
      plainArray(receipts.map((r) => r.organisationId)),
      plainArray(receipts.map((r) => r.digest)),
      timeArray(receipts.map((r) => r.receivedMs)),
      JSON.stringify(receipts.map((r) => r.answer)),
    ],
  });
}
