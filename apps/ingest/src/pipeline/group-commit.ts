import { type UploadAnswer } from '@packwatch/contracts';
import {
  beginTransaction,
  DatabaseSilent,
  isDatabaseAway,
  isRace,
  withDeadline,
  type OpenTransaction,
  type Pool,
} from '@packwatch/db';
import { type Logger } from 'pino';
import { type Clock } from '../clock.ts';
import { UploadRejected } from '../errors.ts';
import { store } from './pipeline.ts';
import { type LiveFeed } from './publish.ts';
import { type CommittedGroup, type DecodedUpload } from './work.ts';

export interface GroupCommitOptions {
  readonly pool: Pool;
  readonly feed: LiveFeed;
  readonly clock: Clock;
  readonly log: Logger;
  /** Bounds of one transaction; one upload alone may be larger. */
  readonly maxGroupUploads: number;
  readonly maxGroupSamples: number;
  /** How long an upload waits for a pack that somebody else holds before it is sent back. */
  readonly maxPutOffMs: number;
  /** A transaction that takes longer is given up, with its connection: the way to the database is broken somewhere. */
  readonly maxTransactionMs: number;
}

interface Queued {
  readonly upload: DecodedUpload;
  readonly queuedAt: number;
  resolve(answer: UploadAnswer): void;
  reject(error: Error): void;
}

const MAX_ATTEMPTS = 5;
/** Between two tries at packs that somebody else holds, when there is nothing else to do. */
const PUT_OFF_PAUSE_MS = 25;

/**
 * Group commit: uploads gather while one group's transaction is in flight, and the next transaction takes them all. Under
 * load groups grow and each upload costs less; without load every upload is a group of one and waits for nothing.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  #queue: Queued[] = [];
  #running: Promise<void> | null = null;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
  }

  /** Resolves after the commit. @throws UploadRejected, or whatever error this one upload ran into */
  add(upload: DecodedUpload): Promise<UploadAnswer> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ upload, queuedAt: performance.now(), resolve, reject });
      this.#running ??= this.#run().finally(() => {
        this.#running = null;
      });
    });
  }

  /** Resolves when nothing is in flight. */
  async idle(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async #run(): Promise<void> {
    // One turn of the event loop, so that uploads that arrived together travel together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#queue.length > 0) {
      const group = this.#takeGroup();
      const putOff = await this.#settle(group);
      this.#queue.unshift(...this.#stillWilling(putOff));
      if (putOff.length === group.length) await new Promise((resolve) => setTimeout(resolve, PUT_OFF_PAUSE_MS));
    }
  }

  #takeGroup(): Queued[] {
    let samples = 0;
    let count = 0;
    for (const { upload } of this.#queue) {
      samples += upload.samples.length;
      if (count > 0 && (count >= this.#options.maxGroupUploads || samples > this.#options.maxGroupSamples)) break;
      count += 1;
    }
    return this.#queue.splice(0, count);
  }

  /** Commits a group and answers its uploads. Gives back those that have to wait for somebody else's lock. */
  async #settle(group: readonly Queued[]): Promise<Queued[]> {
    let committed: CommittedGroup;
    try {
      committed = await this.#commitWithRetries(group.map(({ upload }) => upload));
    } catch (error) {
      return this.#recover(group, error);
    }
    const deferred = new Set(committed.deferred);
    for (const { upload, resolve, reject } of group) {
      const settled = committed.settled.get(upload);
      if (settled instanceof UploadRejected) reject(settled);
      else if (settled !== undefined) resolve(settled);
      else if (!deferred.has(upload)) reject(new Error(`upload ${upload.uploadId} was neither settled nor put off`));
    }
    return group.filter(({ upload }) => deferred.has(upload));
  }

  async #recover(group: readonly Queued[], error: unknown): Promise<Queued[]> {
    const { log } = this.#options;
    if (isDatabaseAway(error)) {
      log.warn(
        { err: error, uploads: group.length + this.#queue.length },
        'the database is away; uploads are sent back',
      );
      const away = new UploadRejected('database_unavailable', 'the database is away; keep the upload and try again', {
        cause: error,
      });
      // What waits behind would only meet the same, one connection time-out after the other.
      for (const { reject } of [...group, ...this.#queue.splice(0)]) reject(away);
      return [];
    }
    const [only] = group;
    if (group.length === 1 && only !== undefined) {
      only.reject(error instanceof Error ? error : new Error(String(error)));
      return [];
    }
    // One of them is poison: each by itself, so that it fails alone.
    log.warn({ err: error, uploads: group.length }, 'a group failed; trying its uploads one by one');
    const putOff: Queued[] = [];
    for (const queued of group) putOff.push(...(await this.#settle([queued])));
    return putOff;
  }

  async #commitWithRetries(uploads: readonly DecodedUpload[]): Promise<CommittedGroup> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#commit(uploads);
      } catch (error) {
        if (!isRace(error) || attempt === MAX_ATTEMPTS) throw error;
        this.#options.log.info({ err: error, attempt }, 'a group lost a race in the database; trying again');
      }
    }
  }

  async #commit(uploads: readonly DecodedUpload[]): Promise<CommittedGroup> {
    const { feed, clock, maxTransactionMs } = this.#options;
    const transaction = await this.#begin();
    try {
      return await withDeadline(store(uploads, { transaction, feed, clock }), maxTransactionMs);
    } catch (error) {
      if (error instanceof DatabaseSilent) transaction.abandon();
      throw error;
    } finally {
      await transaction.rollback();
    }
  }

  async #begin(): Promise<OpenTransaction> {
    const { pool, maxTransactionMs } = this.#options;
    const begun = beginTransaction(pool);
    try {
      return await withDeadline(begun, maxTransactionMs);
    } catch (error) {
      // One that begins too late has nobody to end it.
      begun.then(
        (transaction) => transaction.abandon(),
        () => undefined,
      );
      throw error;
    }
  }

  #stillWilling(putOff: readonly Queued[]): Queued[] {
    const latest = performance.now() - this.#options.maxPutOffMs;
    return putOff.filter(({ queuedAt, reject }) => {
      if (queuedAt >= latest) return true;
      reject(new UploadRejected('busy', 'history of this pack is being worked out again; try again in a moment'));
      return false;
    });
  }
}
