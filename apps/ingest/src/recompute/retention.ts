import {
  advanceRawCut,
  deleteEnvelopesBefore,
  deletePackRowsBefore,
  deleteQuarantineBefore,
  deleteReceiptsBefore,
  dropChunksBefore,
  inTransaction,
  isDatabaseAway,
  isRace,
  packsOf,
  pruneCheckpoints,
  readRetention,
  type CutTable,
  type Pool,
  type PoolClient,
  type RetentionSettings,
} from '@packwatch/db';
import { DAY_MS, dayBucketMs } from '@packwatch/domain';
import { type Logger } from 'pino';

const RECEIPT_DAYS = 7;
/** The horizon of refolds, and a week, so that there is a checkpoint before it. */
const CHECKPOINTS = { dailyDays: 14, weeklyDays: 97 };
/** Rows deleted, and packs whose checkpoints are pruned, in a transaction. */
const ROWS_AT_ONCE = 5_000;
const PACKS_AT_ONCE = 500;

export interface RetentionOptions {
  readonly pool: Pool;
  readonly nowMs: number;
  readonly isStopped: () => boolean;
  readonly rowsAtOnce?: number;
}

/** How much of each went. */
export interface Removed {
  chunks: number;
  telemetry: number;
  rollups: number;
  envelopes: number;
  quarantine: number;
  receipts: number;
}

/**
 * Lets go what is older than its organisation keeps it: whole chunks at the longest period of any organisation, and for
 * those with a shorter one rows, some thousands in a transaction. Broken off anywhere, the next run goes on.
 */
export async function retain(options: RetentionOptions): Promise<Removed> {
  const run = new RetentionRun(options);
  await run.all();
  return run.removed;
}

/** The same as a job: what fails is tried again the next time, and refolds go on meanwhile. */
export async function retainAndLog(options: RetentionOptions, log: Logger): Promise<void> {
  try {
    const removed = await retain(options);
    if (Object.values(removed).some((count) => count > 0)) log.info(removed, 'what was kept long enough is gone');
  } catch (error) {
    if (isDatabaseAway(error) || isRace(error)) throw error;
    log.error({ err: error }, 'what was kept long enough could not be removed');
  }
}

class RetentionRun {
  readonly removed: Removed = { chunks: 0, telemetry: 0, rollups: 0, envelopes: 0, quarantine: 0, receipts: 0 };
  readonly #options: RetentionOptions;
  readonly #rows: number;

  constructor(options: RetentionOptions) {
    this.#options = options;
    this.#rows = options.rowsAtOnce ?? ROWS_AT_ONCE;
  }

  async all(): Promise<void> {
    const settings = await this.#once(readRetention);
    // Days are cut as a whole, so that no roll-up is ever half without its rows.
    for (const { organisationId, rawDays } of settings) {
      await this.#once((client) => advanceRawCut(client, organisationId, this.#cut(rawDays)));
    }
    await this.#dropChunks('telemetry', settings, ({ rawDays }) => rawDays);
    await this.#dropChunks('rollup_15m', settings, ({ rollupDays }) => rollupDays);
    await this.#dropChunks('rollup_1d', settings, ({ rollupDays }) => rollupDays);
    await this.#dropChunks('upload', settings, ({ archiveDays }) => archiveDays);
    for (const each of settings) await this.#organisation(each);
    this.removed.receipts += await this.#repeat((client) =>
      deleteReceiptsBefore(client, this.#options.nowMs - RECEIPT_DAYS * DAY_MS, this.#rows),
    );
    await this.#pruneCheckpoints();
  }

  async #organisation({ organisationId, rawDays, rollupDays, archiveDays, quarantineDays }: RetentionSettings) {
    const packs = await this.#once((client) => packsOf(client, organisationId));
    for (const packId of packs) {
      this.removed.telemetry += await this.#deleteRows('telemetry', packId, rawDays);
      this.removed.rollups += await this.#deleteRows('rollup_15m', packId, rollupDays);
      this.removed.rollups += await this.#deleteRows('rollup_1d', packId, rollupDays);
    }
    this.removed.envelopes += await this.#repeat((client) =>
      deleteEnvelopesBefore(client, organisationId, this.#cut(archiveDays), this.#rows),
    );
    this.removed.quarantine += await this.#repeat((client) =>
      deleteQuarantineBefore(client, organisationId, this.#cut(quarantineDays), this.#rows),
    );
  }

  #deleteRows(table: 'telemetry' | 'rollup_15m' | 'rollup_1d', packId: number, days: number): Promise<number> {
    return this.#repeat((client) => deletePackRowsBefore(client, table, packId, this.#cut(days), this.#rows));
  }

  async #dropChunks(
    table: CutTable,
    settings: readonly RetentionSettings[],
    daysOf: (settings: RetentionSettings) => number,
  ): Promise<void> {
    // Nobody's rows: nobody says how long they are kept.
    if (settings.length === 0 || this.#options.isStopped()) return;
    const longest = settings.reduce((days, each) => Math.max(days, daysOf(each)), 0);
    this.removed.chunks += await this.#once((client) => dropChunksBefore(client, table, this.#cut(longest)));
  }

  async #pruneCheckpoints(): Promise<void> {
    for (let next: number | null = 0; next !== null && !this.#options.isStopped();) {
      const from: number = next;
      next = await this.#once((client) => pruneCheckpoints(client, CHECKPOINTS, from, PACKS_AT_ONCE));
    }
  }

  #cut(days: number): number {
    return dayBucketMs(this.#options.nowMs) - days * DAY_MS;
  }

  #once<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    return inTransaction(this.#options.pool, work);
  }

  /** Until nothing is left to delete. */
  async #repeat(deletion: (client: PoolClient) => Promise<number>): Promise<number> {
    let total = 0;
    for (let some = 1; some > 0 && !this.#options.isStopped(); total += some) some = await this.#once(deletion);
    return total;
  }
}
