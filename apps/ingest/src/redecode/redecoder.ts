import {
  beginRedecodePhase,
  beginTransaction,
  claimRedecode,
  failRedecode,
  findGatewaysOfPack,
  findRawCut,
  findReceivedSince,
  findSpan,
  finishRedecode,
  isDatabaseAway,
  isRace,
  moveRegisterMap,
  postponeRedecode,
  readyRedecode,
  settleRedecode,
  startApplyingRedecode,
  type ClaimedRedecode,
  type MapChange,
  type OpenTransaction,
  type Pool,
  type PoolClient,
} from '@packwatch/db';
import { type Logger } from 'pino';
import { type Clock } from '../clock.ts';
import { type Directory } from '../directory/directory.ts';
import { publishChanges, type LiveFeed } from '../pipeline/publish.ts';
import { readAgain } from './read-again.ts';
import { redecodeDay, type DayDone } from './redecode-day.ts';

export interface RedecoderOptions {
  readonly pool: Pool;
  readonly directory: Directory;
  readonly feed: LiveFeed;
  readonly clock: Clock;
  readonly log: Logger;
  /**
   * For how long after an address was assigned an upload may still be stored as if it were nobody's: it holds no lock of
   * the pack, and its group takes up to 30 s.
   */
  readonly settleMs?: number;
}

const SETTLE_MS = 40_000;
const MAX_ATTEMPTS = 3;
/** Until a pack that somebody else holds is tried again. */
const BUSY_PAUSE_MS = 200;

type Step = { readonly done: 'day'; readonly day: DayDone } | { readonly done: 'phase' | 'busy' };

/**
 * Works off re-decodes, a day of a pack at a time, each in one transaction with how far it has come: killed at any moment,
 * it goes on where it was.
 */
export class Redecoder {
  readonly #options: RedecoderOptions;

  constructor(options: RedecoderOptions) {
    this.#options = options;
  }

  /**
   * Envelopes that are to be read again, or else one step of the re-decode that has waited longest. False if nothing is
   * due, or what is due is held by others.
   */
  async round(): Promise<boolean> {
    return (await this.#readAgain()) || this.#redecode();
  }

  async #readAgain(): Promise<boolean> {
    const { pool, directory, clock, log } = this.#options;
    let taken = 0;
    await this.#inTransaction(async (client) => {
      taken = await readAgain(client, { pool, directory, clock, log });
    });
    return taken > 0;
  }

  async #redecode(): Promise<boolean> {
    const { pool, log } = this.#options;
    const transaction = await beginTransaction(pool);
    let job: ClaimedRedecode | null = null;
    try {
      const claimed = await claimRedecode(transaction.client);
      if (claimed === null) return false;
      job = claimed;
      const step = await this.#step(transaction, claimed);
      if (step.done === 'busy') {
        await transaction.rollback();
        await this.#inTransaction((client) => postponeRedecode(client, claimed.id, BUSY_PAUSE_MS));
        return true;
      }
      await transaction.commit();
      if (step.done === 'day' && step.day.changedPack !== null) {
        publishChanges({ changedPacks: [step.day.changedPack], changedAlarms: [] }, this.#options.feed);
        this.#options.feed.nudgeRefold();
      }
      return true;
    } catch (error) {
      await transaction.rollback();
      if (job === null || isDatabaseAway(error)) throw error;
      if (isRace(error)) {
        log.info({ err: error, redecodeId: job.id }, 'a re-decode lost a race; it goes on where it was');
        return true;
      }
      log.error({ err: error, redecodeId: job.id }, 'a step of a re-decode failed');
      const { id } = job;
      const message = error instanceof Error ? error.message : String(error);
      await this.#inTransaction((client) => failRedecode(client, id, message, MAX_ATTEMPTS));
      return true;
    } finally {
      await transaction.rollback();
    }
  }

  async #inTransaction(work: (client: PoolClient) => Promise<void>): Promise<void> {
    const transaction = await beginTransaction(this.#options.pool);
    try {
      await work(transaction.client);
      await transaction.commit();
    } finally {
      await transaction.rollback();
    }
  }

  async #step({ client }: OpenTransaction, job: ClaimedRedecode): Promise<Step> {
    if (job.cursorMs === null || job.phaseToMs === null) {
      await this.#begin(client, job);
      return { done: 'phase' };
    }
    if (job.cursorMs >= job.phaseToMs) {
      await this.#end(client, job);
      return { done: 'phase' };
    }
    const { pool, directory, log } = this.#options;
    // No stamp is asked for here: what is remembered may be minutes old.
    directory.forget();
    const at = { cursorMs: job.cursorMs, toMs: job.phaseToMs };
    const day = await redecodeDay(client, job, at, { pool, directory, log, change: changeOf(job) });
    return day === null ? { done: 'busy' } : { done: 'day', day };
  }

  async #begin(client: PoolClient, job: ClaimedRedecode): Promise<void> {
    const gatewayIds = await findGatewaysOfPack(client, job.packId);
    if (job.phase === 'settle') return this.#beginSettling(client, job, gatewayIds);
    if (job.state === 'applying') {
      const change = changeOf(job);
      // Before the first day: whatever arrives from now on is decoded as the days will be. A group that was decoded before
      // holds the pack's lock until it is stored, so the first day that takes the lock finds it.
      if (change !== null) await moveRegisterMap(client, change);
    }
    const cutMs = (await findRawCut(client, job.organisationId)) ?? -Infinity;
    const range = {
      gatewayIds,
      fromMs: Math.max(job.fromMs, cutMs),
      toMs: Math.min(job.toMs ?? Infinity, this.#options.clock() + DAY_MS),
    };
    const span = range.fromMs < range.toMs ? await findSpan(client, job.packId, range) : null;
    await beginRedecodePhase(client, job.id, job.state === 'applying' ? 'apply' : 'preview', {
      fromMs: span?.firstMs ?? range.fromMs,
      toMs: span === null ? range.fromMs : span.lastMs + 1,
    });
  }

  async #beginSettling(client: PoolClient, job: ClaimedRedecode, gatewayIds: readonly string[]): Promise<void> {
    const sinceMs = (job.assignedMs ?? 0) - this.#settleMs;
    const span = await findReceivedSince(client, gatewayIds, sinceMs);
    const fromMs = Math.max(job.fromMs, span?.firstMs ?? job.fromMs);
    const toMs = span === null ? fromMs : Math.max(fromMs, Math.min(job.toMs ?? Infinity, span.lastMs + 1));
    await beginRedecodePhase(client, job.id, 'settle', { fromMs, toMs });
  }

  async #end(client: PoolClient, job: ClaimedRedecode): Promise<void> {
    if (job.phase === 'preview') {
      return job.appliesItself ? startApplyingRedecode(client, job.id) : readyRedecode(client, job.id);
    }
    if (job.phase === 'apply' && job.assignedMs !== null) return settleRedecode(client, job.id, this.#settleMs);
    await finishRedecode(client, job.id);
    this.#options.log.info({ redecodeId: job.id, packId: job.packId }, 're-decoded a pack');
  }

  get #settleMs(): number {
    return this.#options.settleMs ?? SETTLE_MS;
  }
}

const DAY_MS = 86_400_000;

const changeOf = ({ packId, role, registerMapId, fromMs, toMs }: ClaimedRedecode): MapChange | null =>
  role === null || registerMapId === null ? null : { packId, role, registerMapId, fromMs, toMs };
