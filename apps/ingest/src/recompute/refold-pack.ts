import {
  dropDailyCheckpointsFrom,
  findCheckpointBefore,
  findRunningCheckpoints,
  finishRefold,
  lockPacks,
  markBucketsDirty,
  readTelemetryAfter,
  RUNNING_SLOT,
  saveCheckpoints,
  updateSoc,
  type LockedPack,
  type OpenTransaction,
  type PoolClient,
  type SocUpdate,
} from '@packwatch/db';
import { decodePackState, encodePackState, initialPackState, openEpisodes } from '@packwatch/domain';
import { isFresh } from '../alarms/catching-up.ts';
import { STATE_VERSION } from '../pipeline/commit.ts';
import { PackFolder, type KnownOutputs } from '../pipeline/fold-samples.ts';
import { toSample } from '../pipeline/to-sample.ts';
import { type PackContext } from '../pipeline/work.ts';
import { foundEpisodes } from './found-episodes.ts';
import { rewritePackAlarms } from './rewrite-alarms.ts';

/** Rows read, folded and rewritten at a time. */
const BATCH_ROWS = 2_000;

export interface Refold {
  readonly foldedRows: number;
  readonly rewrittenRows: number;
  readonly changedAlarms: readonly { readonly id: string; readonly organisationId: string }[];
}

/**
 * Folds a pack anew from the nearest checkpoint before its oldest late row, and makes SOC, alarms and checkpoints what
 * in-order arrival would have made them. Null: nothing to do, or somebody else has the pack; then it comes round again.
 *
 * It holds the pack's lock throughout, so uploads of this pack wait in ingest's queue meanwhile. Bounded by the horizon of
 * 90 days; a shadow state that takes the lock only for the tail would free them sooner.
 */
export async function refoldPack(
  { client }: OpenTransaction,
  context: PackContext,
  nowMs: number,
): Promise<Refold | null> {
  const { id: packId } = context.pack;
  const [locked] = await lockPacks(client, [packId]);
  if (locked === undefined || locked.dirtyFromMs === null) return null;

  const checkpoint = await findCheckpointBefore(client, packId, locked.dirtyFromMs, STATE_VERSION);
  const start = checkpoint === null ? initialPackState() : decodePackState(checkpoint.state);
  const fromMs = checkpoint?.tsMs ?? null;
  const folder = new PackFolder(context.pack, context.rules, start);
  const folded = await foldRows(client, packId, fromMs, folder);

  const openAfter = openEpisodes(folder.state);
  const changedAlarms = await rewritePackAlarms(client, {
    context,
    fromMs,
    found: foundEpisodes(openEpisodes(start), folder.transitions, openAfter, context.rules),
    isFresh: locked.tsMs !== null && isFresh(locked.tsMs, nowMs),
    nowMs,
  });
  await saveStates(client, locked, folder, locked.dirtyFromMs);
  const { soc, socSigma, activity } = folded.last;
  await finishRefold(client, { packId, dirtyVersion: locked.dirtyVersion, soc, socSigma, activity });
  return { foldedRows: folded.count, rewrittenRows: folded.rewritten, changedAlarms };
}

async function foldRows(client: PoolClient, packId: number, fromMs: number | null, folder: PackFolder) {
  let last: KnownOutputs = { soc: null, socSigma: null, activity: null };
  let afterMs = fromMs;
  let count = 0;
  let rewritten = 0;
  for (;;) {
    const rows = await readTelemetryAfter(client, packId, afterMs, BATCH_ROWS);
    const updates: SocUpdate[] = [];
    for (const row of rows) {
      last = folder.add(toSample(row.tsMs, row));
      if (!isStored(last.soc, row.soc) || !isStored(last.socSigma, row.socSigma)) {
        updates.push({ tsMs: row.tsMs, soc: last.soc, socSigma: last.socSigma });
      }
    }
    await updateSoc(client, packId, updates);
    // Roll-ups keep SOC too: the buckets of what was rewritten are built anew.
    await markBucketsDirty(
      client,
      updates.map(({ tsMs }) => ({ packId, tsMs })),
    );
    count += rows.length;
    rewritten += updates.length;
    afterMs = rows.at(-1)?.tsMs ?? afterMs;
    if (rows.length < BATCH_ROWS) return { last, count, rewritten };
  }
}

/** SOC is stored as a 32-bit float. */
const isStored = (value: number | null, stored: number | null): boolean =>
  value === null || stored === null ? value === stored : Math.fround(value) === Math.fround(stored);

async function saveStates(client: PoolClient, locked: LockedPack, folder: PackFolder, dirtyFromMs: number) {
  const { packId, tsMs } = locked;
  // A day whose last sample has changed has another checkpoint now, under another time.
  await dropDailyCheckpointsFrom(client, packId, dirtyFromMs);
  const [stored] = await findRunningCheckpoints(client, [packId]);
  const running = { slot: RUNNING_SLOT, state: encodePackState(folder.state), rollup: stored?.rollup ?? null };
  const daily = folder.checkpoints.map((checkpoint) => ({ ...checkpoint, rollup: null }));
  const states = tsMs === null ? daily : [...daily, { ...running, tsMs }];
  await saveCheckpoints(
    client,
    states.map((state) => ({ ...state, packId, stateVersion: STATE_VERSION })),
  );
}
