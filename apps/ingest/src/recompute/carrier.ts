import {
  CARRY_PHASES,
  type Carry,
  type CarryPhase,
  closeAlarmsOfPack,
  copyBack,
  dropOrphanForwards,
  findCarries,
  type Forward,
  insertAlarmEvents,
  insertOutboxEvents,
  inTransaction,
  isDatabaseAway,
  lockCarry,
  markBucketsDirty,
  markDirty,
  noteCarried,
  noteSamples,
  type Pool,
  type PoolClient,
  passOnRange,
  takeForward,
} from '@packwatch/db';
import { DAY_MS, rollupBucketMs } from '@packwatch/domain';
import { type Logger } from 'pino';
import { alarmOutboxEvent } from '../alarms/alarm-notice.ts';
import { type Directory } from '../directory/directory.ts';
import { REFOLD_HORIZON_MS } from '../pipeline/fold.ts';
import { type LiveFeed, publishChanges } from '../pipeline/publish.ts';

export interface CarrierOptions {
  readonly pool: Pool;
  readonly directory: Directory;
  readonly feed: LiveFeed;
  readonly log: Logger;
}

/** What is copied in a transaction: some thousand rows of a pack that is polled every ten seconds. */
const SPAN_MS: Record<CarryPhase, number> = { telemetry: DAY_MS, rollup_15m: 30 * DAY_MS, rollup_1d: 3_650 * DAY_MS };
const PACKS_PER_ROUND = 20;
/** Steps of one pack before another has its turn. */
const STEPS_PER_TURN = 20;
const FORWARDS_PER_ROUND = 100;

/**
 * Copies what a pack's owner before has of it to who took it over: the newest day first, then the roll-ups; each step is a
 * transaction, and a killed copy goes on where it was. Afterwards it passes on what comes late of the time before.
 */
export class Carrier {
  readonly #options: CarrierOptions;

  constructor(options: CarrierOptions) {
    this.#options = options;
  }

  /** Answers how many steps were done; 0: there is nothing to copy. */
  async round(isStopped: () => boolean): Promise<number> {
    const { pool } = this.#options;
    let steps = 0;
    const carries = await inTransaction(pool, (client) => findCarries(client, PACKS_PER_ROUND));
    for (const carry of carries) {
      const done = await this.#alone({ packId: carry.packId }, () => this.#carry(carry, isStopped));
      steps += done ?? 0;
    }
    return steps + (await this.#forward(isStopped));
  }

  /** What fails with one pack costs the others nothing: it is said, and tried again in the next round. */
  async #alone<T>(what: object, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      this.#options.log.error({ err: error, ...what }, 'history of a pack that was taken over could not be copied');
      return null;
    }
  }

  async #carry({ packId, sourcePackId, momentMs }: Carry, isStopped: () => boolean): Promise<number> {
    await this.#closeAlarms(sourcePackId, momentMs);
    let steps = 0;
    while (steps < STEPS_PER_TURN && !isStopped()) {
      if (!(await inTransaction(this.#options.pool, (client) => this.#step(client, packId)))) break;
      steps += 1;
    }
    return steps;
  }

  async #step(client: PoolClient, packId: number): Promise<boolean> {
    const carry = await lockCarry(client, packId);
    if (carry === null) return false;
    const { phase, cursorMs, momentMs, organisationId } = carry;
    const { rows, fromMs, toMs } = await copyBack(client, carry, cursorMs, SPAN_MS[phase]);
    if (fromMs !== null && toMs !== null) {
      if (phase === 'telemetry') {
        await noteSamples(client, [{ organisationId, packId, cause: 'taken_over', fromMs, toMs, samples: rows }]);
      }
      await noteCarried(client, packId, { phase, cursorMs: fromMs, rows });
      return true;
    }
    const next = CARRY_PHASES[CARRY_PHASES.indexOf(phase) + 1];
    await noteCarried(client, packId, { phase: next ?? 'done', cursorMs: momentMs, rows: 0 });
    if (next === undefined) await this.#finish(client, carry);
    return true;
  }

  async #finish(client: PoolClient, { packId, dirtyFromMs }: Carry): Promise<void> {
    if (dirtyFromMs !== null) await markDirty(client, [{ packId, fromMs: dirtyFromMs }]);
    this.#options.log.info({ packId }, 'the history of a pack that was taken over is there');
  }

  /** What nobody will judge any more is over; who was told that it began hears that. */
  async #closeAlarms(packId: number, momentMs: number): Promise<void> {
    const { pool, directory, feed } = this.#options;
    const closed = await inTransaction(pool, async (client) => {
      const alarms = await closeAlarmsOfPack(client, packId, momentMs);
      if (alarms.length === 0) return null;
      directory.forget();
      const pack = await directory.packs.get(packId);
      const book = pack && (await directory.rules.get(pack.organisationId));
      if (pack === undefined || book === undefined) throw new Error(`pack ${packId} has alarms and is not there`);
      const context = { pack, rules: book.of(pack) };
      await insertAlarmEvents(
        client,
        alarms.map(({ id: alarmId, organisationId, peakValue, clearedMs }) => {
          const data = { peakValue, reason: 'handed-over' };
          return { organisationId, alarmId, kind: 'cleared', atMs: clearedMs ?? momentMs, data };
        }),
      );
      const told = alarms.filter(({ notifiedMs }) => notifiedMs !== null);
      await insertOutboxEvents(
        client,
        told.map((alarm) => alarmOutboxEvent('alarm.cleared', alarm, null, context)),
      );
      return { changedPacks: [pack], changedAlarms: alarms };
    });
    if (closed !== null) publishChanges(closed, feed);
  }

  async #forward(isStopped: () => boolean): Promise<number> {
    const { pool } = this.#options;
    const failed: number[] = [];
    let passed = 0;
    for (let turn = 0; turn < FORWARDS_PER_ROUND && !isStopped(); turn += 1) {
      let taken: Forward | null = null;
      const done = await this.#alone({ forward: true }, () =>
        inTransaction(pool, async (client) => {
          taken = await takeForward(client, failed);
          if (taken !== null) await this.#passOn(client, taken);
          return taken;
        }),
      );
      if (done !== null) passed += 1;
      else if (taken === null) break;
      else failed.push((taken as Forward).id);
    }
    await inTransaction(pool, dropOrphanForwards);
    return passed;
  }

  async #passOn(client: PoolClient, forward: Forward): Promise<void> {
    const { packId, organisationId, watermarkMs } = forward;
    const times = await passOnRange(client, forward);
    const [fromMs, toMs] = [times[0], times.at(-1)];
    if (fromMs === undefined || toMs === undefined) return;
    await noteSamples(client, [{ organisationId, packId, cause: 'late', fromMs, toMs, samples: times.length }]);
    const buckets = new Set(times.map(rollupBucketMs));
    await markBucketsDirty(
      client,
      [...buckets].map((tsMs) => ({ packId, tsMs })),
    );
    const assessedFromMs = Math.max(fromMs, watermarkMs - REFOLD_HORIZON_MS);
    if (assessedFromMs <= toMs) await markDirty(client, [{ packId, fromMs: assessedFromMs, toMs }]);
  }
}
