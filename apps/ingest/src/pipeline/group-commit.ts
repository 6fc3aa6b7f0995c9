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
import { ConfigurationMoved, UploadRejected } from '../errors.ts';
import { FairQueue } from '../threads/fair-queue.ts';
import { costOf, nextGroup, type GroupBounds } from './next-group.ts';
import { store } from './pipeline.ts';
import { type LiveFeed } from './publish.ts';
import { type CommittedGroup, type DecodedUpload, type StoredUpload } from './work.ts';

export interface GroupCommitOptions {
  readonly pool: Pool;
  readonly feed: LiveFeed;
  readonly clock: Clock;
  readonly log: Logger;
  /** Bounds of one transaction. */
  readonly bounds: GroupBounds;
  /** How long an upload waits for a pack that somebody else holds before it is sent back. */
  readonly maxPutOffMs: number;
  /** A transaction that takes longer is given up, with its connection: the way to the database is broken somewhere. */
  readonly maxTransactionMs: number;
}

interface Queued {
  readonly upload: DecodedUpload;
  /** Decodes it by what is configured now. */
  readonly decodeAnew: () => Promise<DecodedUpload>;
  readonly decodes: number;
  readonly queuedAt: number;
  resolve(stored: StoredUpload): void;
  reject(error: Error): void;
}

const MAX_ATTEMPTS = 5;
/** How often an upload is decoded because something was configured meanwhile, before it is sent back. */
const MAX_DECODES = 10;
/** What a gateway may take in one turn, in samples: some uploads of an hour, or one of an outage. */
const COST_PER_TURN = 600;
/** Between two tries at packs that somebody else holds, when there is nothing else to do. */
const PUT_OFF_PAUSE_MS = 25;

/**
 * Group commit: uploads gather while one group's transaction is in flight, and the next transaction takes them all. Under
 * load groups grow and each upload costs less; without load every upload is a group of one and waits for nothing. Gateways
 * take turns, so that one with three weeks to tell keeps nobody waiting.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  readonly #queue = new FairQueue<Queued>(COST_PER_TURN);
  #running: Promise<void> | null = null;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
  }

  /** Resolves after the commit. @throws UploadRejected, or whatever error this one upload ran into */
  add(upload: DecodedUpload, decodeAnew: () => Promise<DecodedUpload>): Promise<StoredUpload> {
    return new Promise((resolve, reject) => {
      this.#push({ upload, decodeAnew, decodes: 1, queuedAt: performance.now(), resolve, reject });
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
    while (this.#queue.size > 0) {
      const group = nextGroup(this.#queue, this.#options.bounds);
      const putOff = this.#stillWilling(await this.#settle(group));
      for (const queued of putOff.toReversed()) this.#putBack(queued);
      if (putOff.length === group.length) await new Promise((resolve) => setTimeout(resolve, PUT_OFF_PAUSE_MS));
    }
  }

  #push(queued: Queued): void {
    this.#queue.push(queued.upload.gateway.id, costOf(queued.upload), queued);
  }

  #putBack(queued: Queued): void {
    this.#queue.putBack(queued.upload.gateway.id, costOf(queued.upload), queued);
  }

  /**
   * Commits a group and answers its uploads. Gives back those that have to wait for somebody else's lock, and those that
   * were decoded by what no longer holds, decoded anew: each keeps its place before what its gateway sent later.
   */
  async #settle(group: readonly Queued[]): Promise<Queued[]> {
    let committed: CommittedGroup;
    try {
      committed = await this.#commitWithRetries(group.map(({ upload }) => upload));
    } catch (error) {
      return this.#recover(group, error);
    }
    const deferred = new Set(committed.deferred);
    const kept = group.map((queued): Queued | null | Promise<Queued | null> => {
      const { upload, decodes, resolve, reject } = queued;
      const settled = committed.settled.get(upload);
      if (settled instanceof ConfigurationMoved && decodes < MAX_DECODES) return decodeAnew(queued);
      if (settled instanceof UploadRejected) reject(settled);
      else if (settled !== undefined) resolve({ answer: settled, isRepeat: committed.repeats.has(upload) });
      else if (deferred.has(upload)) return queued;
      else reject(new Error(`upload ${upload.uploadId} was neither settled nor put off`));
      return null;
    });
    return (await Promise.all(kept)).filter((queued) => queued !== null);
  }

  async #recover(group: readonly Queued[], error: unknown): Promise<Queued[]> {
    const { log } = this.#options;
    if (isDatabaseAway(error)) {
      log.warn({ err: error, uploads: group.length + this.#queue.size }, 'the database is away; uploads are sent back');
      const away = new UploadRejected('database_unavailable', 'the database is away; keep the upload and try again', {
        cause: error,
      });
      // What waits behind would only meet the same, one connection time-out after the other.
      for (const { reject } of [...group, ...this.#queue.takeAll()]) reject(away);
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

async function decodeAnew(queued: Queued): Promise<Queued | null> {
  try {
    return { ...queued, upload: await queued.decodeAnew(), decodes: queued.decodes + 1 };
  } catch (error) {
    queued.reject(error instanceof Error ? error : new Error(String(error)));
    return null;
  }
}
