import { type QuarantineReason } from '@packwatch/contracts';
import { type PoolClient } from '../connection/pool.ts';
import { type EnvelopeKey } from './archive-read.repository.ts';

/** What was refused of an envelope, and what became of it. */
export interface QuarantinedItem extends EnvelopeKey {
  readonly id: number;
  readonly index: number;
  readonly reason: QuarantineReason;
  readonly outcome: 'read' | 'still_refused' | 'dismissed' | null;
  /** It could not even be said of which poll it is: a line, a segment, or a whole message. */
  readonly isOfNoPoll: boolean;
}

export async function findQuarantined(
  client: PoolClient,
  envelopes: readonly EnvelopeKey[],
): Promise<QuarantinedItem[]> {
  if (envelopes.length === 0) return [];
  const { rows } = await client.query<QuarantinedItem>(
    `SELECT q.id, q.gateway_id AS "gatewayId", q.upload_id AS "uploadId", q.index, q.reason, q.outcome,
            q.item ? 'text' AS "isOfNoPoll",
            (extract(epoch FROM q.received_at) * 1000)::float8 AS "receivedMs"
     FROM unnest($1::uuid[], $2::timestamptz[], $3::text[]) AS key (gateway_id, received_at, upload_id)
     JOIN quarantine q ON q.gateway_id = key.gateway_id AND q.upload_id = key.upload_id
       AND q.received_at = key.received_at
     ORDER BY q.id`,
    [
      envelopes.map((key) => key.gatewayId),
      envelopes.map((key) => new Date(key.receivedMs)),
      envelopes.map((key) => key.uploadId),
    ],
  );
  return rows;
}

/** Records how a re-decode left items: read after all, refused again, or open again since it can't be read any more. */
export async function settleQuarantined(
  client: PoolClient,
  outcome: {
    readonly read: readonly number[];
    readonly stillRefused: readonly number[];
    readonly reopened: readonly number[];
  },
  by: string | null,
): Promise<void> {
  const { read, stillRefused, reopened } = outcome;
  if (read.length > 0) {
    await client.query(
      `UPDATE quarantine SET outcome = 'read', resolved_at = now(), tried_at = now(), resolved_by = $2
       WHERE id = ANY ($1::bigint[])`,
      [read, by],
    );
  }
  if (stillRefused.length > 0) {
    await client.query(
      `UPDATE quarantine SET outcome = 'still_refused', tried_at = now() WHERE id = ANY ($1::bigint[])`,
      [stillRefused],
    );
  }
  if (reopened.length > 0) {
    await client.query(
      `UPDATE quarantine SET outcome = 'still_refused', resolved_at = NULL, resolved_by = NULL, tried_at = now()
       WHERE id = ANY ($1::bigint[])`,
      [reopened],
    );
  }
}
