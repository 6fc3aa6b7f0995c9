import {
  dropDailyCheckpointsFrom,
  dropHealthDaysFrom,
  endRefold,
  findCheckpointBefore,
  findDailyCheckpointsFrom,
  findRunningCheckpoints,
  finishRefold,
  hasRollupsBetween,
  lockPacks,
  markBucketsDirty,
  noteRefoldProgress,
  noteSamples,
  readRollupLimits,
  readTelemetryAfter,
  RUNNING_SLOT,
  saveCheckpoints,
  saveHealthDays,
  takeDirt,
  updateSoc,
  type InTransaction,
  type LockedPack,
  type PoolClient,
  type RefoldRange,
} from '@packwatch/db';
import { dayBucketMs, encodePackState, openEpisodes } from '@packwatch/domain';
import { isFresh } from '../alarms/catching-up.ts';
import { type Clock } from '../clock.ts';
import { rangeOf } from '../pipeline/changed-samples.ts';
import { STATE_VERSION } from '../pipeline/commit.ts';
import { type DailyCheckpoint } from '../pipeline/fold-samples.ts';
import { type PackContext } from '../pipeline/work.ts';
import { endSilencesSooner } from './end-silences.ts';
import { foundEpisodes } from './found-episodes.ts';
import { rewritePackAlarms } from './rewrite-alarms.ts';
import { ShadowFold } from './shadow-fold.ts';

/** Rows read, folded and rewritten in a transaction: some hours of a pack. */
const BATCH_ROWS = 2_000;
/** After so many restarts a refold ends without the rows that came late meanwhile; the next one finds them. */
const MAX_RESTARTS = 3;
/** An upload's group holds a pack no longer than it takes to commit. */
const HELD_PAUSE_MS = 20;

export interface Refold {
  readonly foldedRows: number;
  readonly rewrittenRows: number;
  readonly changedAlarms: readonly { readonly id: string; readonly organisationId: string }[];
  /** It ended at a day from which on everything was as it should be. */
  readonly stoppedEarly: boolean;
}

export interface RefoldOptions {
  readonly context: PackContext;
  readonly clock: Clock;
  readonly isStopped: () => boolean;
  /** False: what it is folded by has changed since; then it comes round again. */
  readonly isCurrent: (client: PoolClient) => Promise<boolean>;
  readonly batchRows?: number;
}

/**
 * Folds a pack anew from the nearest checkpoint before its oldest late row, and makes SOC, alarms and checkpoints what
 * in-order arrival would have made them. Null: nothing to do, or somebody holds the pack at the beginning; then it comes round again.
 *
 * It works on a shadow of the pack's state, some rows at a time, while uploads fold live on the old one, and takes the
 * pack's lock only for the tail. What it has to do stands in `pack_refold` until it is done: broken off anywhere, it begins
 * again and ends the same.
 */
export async function refoldPack(inTransaction: InTransaction, options: RefoldOptions): Promise<Refold | null> {
  const { id: packId } = options.context.pack;
  const range = await inTransaction(async (client) => {
    const [locked] = await lockPacks(client, [packId]);
    return locked === undefined ? null : takeRange(client, packId);
  });
  return range === null ? null : new RefoldRun(inTransaction, options, range).run();
}

/** All that is dirty and can still be assessed: what came late to days whose rows are gone is stored and left at that. */
async function takeRange(client: PoolClient, packId: number): Promise<RefoldRange | null> {
  const range = await takeDirt(client, packId);
  if (range === null) return null;
  const { rawCutMs } = await readRollupLimits(client, packId);
  if (rawCutMs === null) return range;
  const fromMs = await wholeFrom(client, packId, Math.max(range.fromMs, rawCutMs), rawCutMs);
  if (range.toMs >= fromMs) return { ...range, fromMs };
  await endRefold(client, packId);
  return null;
}

/**
 * From when on a refold has every row that it needs. Checkpoints stand weeks apart in the end: where rows between the nearest
 * one and the cut are gone, what lies before the next one can't be folded as it once was.
 */
async function wholeFrom(client: PoolClient, packId: number, fromMs: number, rawCutMs: number): Promise<number> {
  const before = await findCheckpointBefore(client, packId, fromMs, STATE_VERSION);
  if (before === null || before.tsMs >= rawCutMs) return fromMs;
  if (!(await hasRollupsBetween(client, packId, before.tsMs, rawCutMs))) return fromMs;
  const later = await findDailyCheckpointsFrom(client, packId, fromMs, STATE_VERSION);
  return later.length === 0 ? fromMs : Math.min(...later.map(({ tsMs }) => tsMs)) + 1;
}

class RefoldRun {
  readonly #inTransaction: InTransaction;
  readonly #options: Required<RefoldOptions>;
  readonly #packId: number;
  #range: RefoldRange;
  #shadow: ShadowFold | null = null;
  /** The stored ends of days, by slot, as they were before. */
  #stored = new Map<string, Pick<DailyCheckpoint, 'tsMs' | 'state'>>();
  #restarts = 0;
  #rewritten = 0;

  constructor(inTransaction: InTransaction, options: RefoldOptions, range: RefoldRange) {
    this.#inTransaction = inTransaction;
    this.#options = { batchRows: BATCH_ROWS, ...options };
    this.#packId = options.context.pack.id;
    this.#range = range;
  }

  async run(): Promise<Refold | null> {
    while (!this.#options.isStopped()) {
      const step = await this.#inTransaction((client) => this.#step(client));
      if (step === 'more') continue;
      const done = await this.#inTransaction((client) => this.#swap(client, step === 'tail' ? null : step));
      if (done === 'held') await new Promise((resolve) => setTimeout(resolve, HELD_PAUSE_MS));
      else if (done !== 'more') return done;
    }
    return null;
  }

  /** A batch without the pack's lock. Answers with the day's end at which it may stop, or with how it goes on. */
  async #step(client: PoolClient): Promise<'more' | 'tail' | DailyCheckpoint> {
    const shadow = (this.#shadow ??= await this.#begin(client));
    const { ended, isLast } = await this.#fold(client, shadow);
    const { dirtyFromMs } = await noteRefoldProgress(client, this.#packId, shadow);
    // What came late behind the shadow is taken up under the lock.
    if (dirtyFromMs !== null && dirtyFromMs <= (shadow.positionMs ?? -Infinity)) return 'tail';
    return ended.find((end) => this.#isAsStored(end)) ?? (isLast ? 'tail' : 'more');
  }

  async #begin(client: PoolClient): Promise<ShadowFold> {
    const { fromMs } = this.#range;
    const checkpoint = await findCheckpointBefore(client, this.#packId, fromMs, STATE_VERSION);
    const daily = await findDailyCheckpointsFrom(client, this.#packId, fromMs, STATE_VERSION);
    this.#stored = new Map(daily.map((end) => [end.slot, end]));
    return new ShadowFold(this.#options.context, checkpoint);
  }

  async #fold(client: PoolClient, shadow: ShadowFold) {
    const { batchRows } = this.#options;
    const rows = await readTelemetryAfter(client, this.#packId, shadow.positionMs, batchRows);
    const { updates, ended } = shadow.add(rows);
    await updateSoc(client, this.#packId, updates);
    const range = rangeOf(updates.map(({ tsMs }) => tsMs));
    const { id: packId, organisationId } = this.#options.context.pack;
    await noteSamples(client, range === null ? [] : [{ packId, organisationId, cause: 'refolded', ...range }]);
    // Roll-ups keep SOC too: the buckets of what was rewritten are built anew.
    await markBucketsDirty(
      client,
      updates.map(({ tsMs }) => ({ packId: this.#packId, tsMs })),
    );
    this.#rewritten += updates.length;
    return { ended, isLast: rows.length < batchRows };
  }

  #isAsStored(end: DailyCheckpoint): boolean {
    const stored = this.#stored.get(end.slot);
    return end.tsMs >= this.#range.toMs && stored?.tsMs === end.tsMs && stored.state === end.state;
  }

  /** Under the pack's lock: the rows that came meanwhile, then everything takes the place of what was. */
  async #swap(client: PoolClient, stopAt: DailyCheckpoint | null): Promise<Refold | 'more' | 'held' | null> {
    const [locked] = await lockPacks(client, [this.#packId]);
    const shadow = this.#shadow;
    if (locked === undefined || shadow === null) return 'held';
    if (!(await this.#options.isCurrent(client))) return null;
    if (locked.dirtyFromMs !== null && locked.dirtyFromMs <= (shadow.positionMs ?? -Infinity)) {
      if (this.#restarts < MAX_RESTARTS) return this.#restart(client, shadow, locked.dirtyFromMs);
    }
    if (stopAt !== null) {
      shadow.rewindToEndOf(stopAt);
      const changedAlarms = await this.#rewriteAlarms(client, shadow, locked, stopAt.tsMs);
      await this.#saveDays(client, shadow, stopAt.tsMs);
      await noteRefoldProgress(client, this.#packId, shadow);
      await endRefold(client, this.#packId);
      return this.#result(shadow, changedAlarms, true);
    }
    const keepsDirt = locked.dirtyFromMs !== null && locked.dirtyFromMs <= (shadow.positionMs ?? -Infinity);
    if (!(await this.#fold(client, shadow)).isLast) return 'more';
    const changedAlarms = await this.#rewriteAlarms(client, shadow, locked, null);
    await this.#saveDays(client, shadow, null);
    await this.#saveRunning(client, shadow, locked);
    await noteRefoldProgress(client, this.#packId, shadow);
    await finishRefold(client, { packId: this.#packId, keepsDirt, ...shadow.last });
    return this.#result(shadow, changedAlarms, false);
  }

  async #restart(client: PoolClient, shadow: ShadowFold, dirtyFromMs: number): Promise<'more'> {
    this.#restarts += 1;
    this.#range = (await takeRange(client, this.#packId)) ?? this.#range;
    if (!shadow.rewind(dirtyFromMs)) this.#shadow = null;
    return 'more';
  }

  async #rewriteAlarms(client: PoolClient, shadow: ShadowFold, locked: LockedPack, untilMs: number | null) {
    const { context, clock } = this.#options;
    const openAfter = openEpisodes(shadow.state);
    const nowMs = clock();
    const found = await rewritePackAlarms(client, {
      context,
      fromMs: shadow.beganMs,
      until: untilMs === null ? null : { tsMs: untilMs, open: openAfter },
      found: foundEpisodes(shadow.openBefore, shadow.transitions, openAfter, context.rules),
      isFresh: locked.tsMs !== null && isFresh(locked.tsMs, nowMs),
      nowMs,
    });
    return [...found, ...(await endSilencesSooner(client, context, this.#range, nowMs))];
  }

  /** The ends of days as they are now. One whose last sample has changed stands under another time, and may have gone. */
  async #saveDays(client: PoolClient, shadow: ShadowFold, untilMs: number | null): Promise<void> {
    // The newest sample's day is not over; it was, if a sample of a later day stood here by mistake.
    const newestMs = untilMs === null ? shadow.positionMs : null;
    const fromMs = Math.min(this.#range.fromMs, newestMs === null ? Infinity : dayBucketMs(newestMs));
    await dropDailyCheckpointsFrom(client, this.#packId, fromMs, untilMs);
    const [packId, stateVersion] = [this.#packId, STATE_VERSION];
    await saveCheckpoints(
      client,
      shadow.checkpoints.map((end) => ({ ...end, packId, stateVersion, rollup: null })),
    );
    await dropHealthDaysFrom(client, this.#packId, fromMs, untilMs);
    await saveHealthDays(
      client,
      shadow.checkpoints.flatMap(({ health }) => health ?? []),
    );
  }

  async #saveRunning(client: PoolClient, shadow: ShadowFold, { tsMs }: LockedPack): Promise<void> {
    if (tsMs === null) return;
    const [packId, stateVersion] = [this.#packId, STATE_VERSION];
    // The running roll-up is left as it is: its bucket is marked if anything in it was rewritten.
    const [stored] = await findRunningCheckpoints(client, [packId]);
    const state = encodePackState(shadow.state);
    const running = { packId, slot: RUNNING_SLOT, tsMs, stateVersion, state, rollup: stored?.rollup ?? null };
    await saveCheckpoints(client, [running]);
  }

  #result(shadow: ShadowFold, changedAlarms: Refold['changedAlarms'], stoppedEarly: boolean): Refold {
    return { foldedRows: shadow.rows, rewrittenRows: this.#rewritten, changedAlarms, stoppedEarly };
  }
}
