import {
  copyTelemetry,
  deleteTelemetry,
  insertRollupMarks,
  markDirty,
  refreshLiveState,
  type PoolClient,
} from '@packwatch/db';
import { rollupBucketMs } from '@packwatch/domain';
import { REFOLD_HORIZON_MS } from './fold.ts';
import { type FoldedPack } from './work.ts';

/**
 * Rewrites stored rows of which another part came, under the pack's lock, as a re-decode does: charge and alarms follow
 * with the refold, roll-ups by their marks. Answers whether there is anything to refold.
 */
export async function completeRows(client: PoolClient, packs: readonly FoldedPack[]): Promise<boolean> {
  let needsRefold = false;
  for (const { work } of packs) {
    const { completed, newer, locked } = work;
    if (completed.length === 0) continue;
    const { packId } = locked;
    const watermarkMs = newer.at(-1)?.sample.tsMs ?? locked.tsMs ?? 0;
    const times = completed.map(({ tsMs }) => tsMs);
    const isAssessed = (tsMs: number): boolean => tsMs >= watermarkMs - REFOLD_HORIZON_MS;
    await deleteTelemetry(client, packId, times);
    await copyTelemetry(
      client,
      completed.map((row) => (isAssessed(row.tsMs) ? row : { ...row, soc: null, socSigma: null })),
    );
    if (times.includes(watermarkMs)) await refreshLiveState(client, packId);
    const assessed = times.filter(isAssessed);
    if (assessed.length > 0) {
      needsRefold = true;
      await markDirty(client, [{ packId, fromMs: assessed.reduce((a, b) => Math.min(a, b)) }]);
    }
    await insertRollupMarks(
      client,
      times.map((tsMs) => ({ packId, bucketMs: rollupBucketMs(tsMs) })),
      [],
    );
  }
  return needsRefold;
}
