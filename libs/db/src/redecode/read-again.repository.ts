import { writeAudit } from '../audit/write-audit.ts';
import { newId } from '../connection/new-id.ts';
import { type PoolClient } from '../connection/pool.ts';
import { type EnvelopeKey } from './archive-read.repository.ts';

/** A refused item whose envelope somebody wants read again. */
export interface ItemToReadAgain extends EnvelopeKey {
  readonly id: number;
  readonly organisationId: string;
  readonly askedBy: string;
}

/** Marks items, so that the process that re-decodes reads their envelopes again. */
export async function askToReadAgain(
  client: PoolClient,
  organisationId: string,
  ids: readonly number[],
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  if (ids.length === 0) return;
  await client.query(
    'UPDATE quarantine SET read_again_asked_at = $2, read_again_asked_by = $3 WHERE id = ANY ($1::bigint[])',
    [ids, at, by],
  );
  const after = { items: ids.length };
  await writeAudit(
    client,
    organisationId,
    { by, at },
    { action: 'quarantine.read_again', target: 'quarantine', after },
  );
}

/**
 * Marked items, oldest first, held by this transaction: whoever dies lets go of them by dying. None if others have them
 * all, or there are none.
 */
export async function claimItemsToReadAgain(client: PoolClient, limit: number): Promise<ItemToReadAgain[]> {
  const { rows } = await client.query<ItemToReadAgain>(
    `SELECT id, organisation_id AS "organisationId", gateway_id AS "gatewayId", upload_id AS "uploadId",
            (extract(epoch FROM received_at) * 1000)::float8 AS "receivedMs", coalesce(read_again_asked_by, '') AS "askedBy"
     FROM quarantine WHERE read_again_asked_at IS NOT NULL AND resolved_at IS NULL
     ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [limit],
  );
  return rows;
}

/** Takes the marks off. `outcome` null: the re-decode of its pack will say how it ended. */
export async function settleReadAgain(
  client: PoolClient,
  settled: readonly { readonly id: number; readonly outcome: 'read' | 'still_refused' | null }[],
  by: string,
): Promise<void> {
  if (settled.length === 0) return;
  await client.query(
    `UPDATE quarantine q SET read_again_asked_at = NULL, read_again_asked_by = NULL, tried_at = now(),
       outcome = coalesce(s.outcome, q.outcome),
       resolved_at = CASE WHEN s.outcome = 'read' THEN now() END, resolved_by = CASE WHEN s.outcome = 'read' THEN $3::text END
     FROM unnest($1::bigint[], $2::text[]) AS s (id, outcome) WHERE q.id = s.id AND q.resolved_at IS NULL`,
    [settled.map(({ id }) => id), settled.map(({ outcome }) => outcome), by],
  );
}

/** From when to when an envelope has polls: it is found by that. Times are only ever added. */
export async function widenEnvelope(
  client: PoolClient,
  { gatewayId, receivedMs, uploadId }: EnvelopeKey,
  { firstTsMs, lastTsMs }: { readonly firstTsMs: number; readonly lastTsMs: number },
): Promise<void> {
  await client.query(
    `UPDATE series.upload SET first_ts = least(first_ts, $4::timestamptz), last_ts = greatest(last_ts, $5::timestamptz)
     WHERE gateway_id = $1 AND received_at = $2 AND upload_id = $3
       AND (first_ts IS NULL OR first_ts > $4::timestamptz OR last_ts < $5::timestamptz)`,
    [gatewayId, new Date(receivedMs), uploadId, new Date(firstTsMs), new Date(lastTsMs)],
  );
}

/**
 * Has a pack decoded again over a time, without a preview. One that waits for its turn is made longer instead of making
 * another: a retry of a thousand uploads of a pack is one re-decode.
 */
export async function retryPack(
  client: PoolClient,
  wanted: {
    readonly organisationId: string;
    readonly packId: number;
    readonly fromMs: number;
    readonly toMs: number;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const { organisationId, packId, fromMs, toMs, by, at } = wanted;
  const values = [packId, new Date(fromMs), new Date(toMs)];
  const { rowCount } = await client.query(
    `UPDATE redecode_job SET from_at = least(from_at, $2), to_at = greatest(to_at, $3)
     WHERE id = (SELECT id FROM redecode_job WHERE pack_id = $1 AND state = 'previewing' AND phase IS NULL
                   AND reason = 'quarantine' AND to_at IS NOT NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)`,
    values,
  );
  if (rowCount === 1) return;
  await client.query(
    `INSERT INTO redecode_job (id, organisation_id, pack_id, from_at, to_at, state, reason, applies_itself, asked_by,
                               asked_at, applied_by, applied_at, due_at)
     VALUES ($4, $5, $1, $2, $3, 'previewing', 'quarantine', true, $6, $7, $6, $7, now())`,
    [...values, newId(), organisationId, by, at],
  );
}
