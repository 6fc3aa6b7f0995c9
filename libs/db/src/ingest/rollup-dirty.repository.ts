import { type PoolClient } from '../connection/pool.ts';

export const ROLLUP_MS = 900_000;

/** The 15-minute bucket of a time, as the time at which it begins; unix ms. */
export const rollupBucketOf = (tsMs: number): number => Math.floor(tsMs / ROLLUP_MS) * ROLLUP_MS;

/**
 * Says that telemetry rows in the buckets of these times changed (or came late), so that the recompute builds the buckets
 * anew, then their days. Belongs in the transaction of the change. Times of one bucket count once; never waits for anybody.
 */
export async function markBucketsDirty(
  client: PoolClient,
  rows: readonly { readonly packId: number; readonly tsMs: number }[],
): Promise<void> {
  if (rows.length === 0) return;
  const marks = new Map<string, { packId: number; bucketMs: number }>();
  for (const { packId, tsMs } of rows) {
    const bucketMs = rollupBucketOf(tsMs);
    marks.set(`${packId} ${bucketMs}`, { packId, bucketMs });
  }
  const distinct = [...marks.values()];
  await client.query({
    name: 'mark-buckets-dirty',
    text: `INSERT INTO series.rollup_dirty (bucket, pack_id, is_day)
           SELECT bucket, pack_id, false FROM unnest($1::timestamptz[], $2::int[]) AS u (bucket, pack_id)`,
    values: [distinct.map(({ bucketMs }) => new Date(bucketMs)), distinct.map(({ packId }) => packId)],
  });
}
