import {
  advanceRawCut,
  deleteEnvelopesBefore,
  deleteKeyedBefore,
  deleteQuarantineBefore,
  deleteReceiptsBefore,
  deleteUnheardBefore,
  deleteUnreadableReportsBefore,
  dropChunksBefore,
  findOldKeys,
  inTransaction,
  isDatabaseAway,
  isRace,
  pruneCheckpoints,
  readRetention,
  type CutTable,
  type KeptId,
  type KeyedTable,
  type Pool,
  type PoolClient,
  type RetentionSettings,
} from '@packwatch/db';
import { DAY_MS, dayBucketMs } from '@packwatch/domain';
import { type Logger } from 'pino';

const RECEIPT_DAYS = 7;
const UNREADABLE_REPORT_DAYS = 30;
/** The horizon of refolds, and a week, so that there is a checkpoint before it. */
const CHECKPOINTS = { dailyDays: 14, weeklyDays: 97 };
/** Rows deleted, and packs or gateways looked at, in a transaction. */
const ROWS_AT_ONCE = 5_000;
const KEYS_AT_ONCE = 500;

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
  /** Hours of the health of buses and of gateways' clocks. */
  busHours: number;
  /** Days of the health of packs. */
  healthDays: number;
  /** Slaves, addresses and serial numbers that have said nothing since. */
  unheard: number;
  unreadable: number;
}

const NOTHING: Removed = {
  chunks: 0,
  telemetry: 0,
  rollups: 0,
  envelopes: 0,
  quarantine: 0,
  receipts: 0,
  busHours: 0,
  healthDays: 0,
  unheard: 0,
  unreadable: 0,
};

/**
 * Lets go what is older than its organisation keeps it: whole chunks at the longest period of any organisation, and for
 * those with a shorter one rows, some thousands in a transaction. Broken off anywhere, the next run goes on.
 */
export async function retain(options: RetentionOptions): Promise<Removed> {
  const run = new RetentionRun(options);
  await run.all();
  return run.removed;
}

/**
 * The same as a job: what fails is tried again the next time, and refolds go on meanwhile. What is kept is counted in UTC
 * days, so one run through is enough for a day; answers with the day that is done.
 */
export async function retainAndLog(
  options: RetentionOptions,
  log: Logger,
  doneDayMs: number | null,
): Promise<number | null> {
  const todayMs = dayBucketMs(options.nowMs);
  if (doneDayMs === todayMs) return doneDayMs;
  try {
    const removed = await retain(options);
    if (Object.values(removed).some((count) => count > 0)) log.info(removed, 'what was kept long enough is gone');
    return todayMs;
  } catch (error) {
    if (isDatabaseAway(error) || isRace(error)) throw error;
    log.error({ err: error }, 'what was kept long enough could not be removed');
    return doneDayMs;
  }
}

class RetentionRun {
  readonly removed: Removed = { ...NOTHING };
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
    // How well the raw rows were read is worth knowing for as long as they are there.
    await this.#dropChunks('bus_health', settings, ({ rawDays }) => rawDays);
    await this.#dropChunks('gateway_clock', settings, ({ rawDays }) => rawDays);
    for (const each of settings) await this.#organisation(each);
    this.removed.receipts += await this.#repeat((client) =>
      deleteReceiptsBefore(client, this.#options.nowMs - RECEIPT_DAYS * DAY_MS, this.#rows),
    );
    const unreadableMs = this.#options.nowMs - UNREADABLE_REPORT_DAYS * DAY_MS;
    this.removed.unreadable += await this.#once((client) => deleteUnreadableReportsBefore(client, unreadableMs));
    await this.#pruneCheckpoints();
  }

  async #organisation({ organisationId, rawDays, rollupDays, archiveDays, quarantineDays }: RetentionSettings) {
    this.removed.telemetry += await this.#deleteKeyed('telemetry', organisationId, rawDays);
    this.removed.rollups += await this.#deleteKeyed('rollup_15m', organisationId, rollupDays);
    this.removed.rollups += await this.#deleteKeyed('rollup_1d', organisationId, rollupDays);
    this.removed.healthDays += await this.#deleteKeyed('health_day', organisationId, rollupDays);
    this.removed.busHours += await this.#deleteKeyed('bus_health', organisationId, rawDays);
    this.removed.busHours += await this.#deleteKeyed('gateway_clock', organisationId, rawDays);
    const unheardCuts = { slavesMs: this.#cut(rawDays), unassignedMs: this.#cut(quarantineDays) };
    this.removed.unheard += await this.#once((client) => deleteUnheardBefore(client, organisationId, unheardCuts));
    this.removed.envelopes += await this.#repeat((client) =>
      deleteEnvelopesBefore(client, organisationId, this.#cut(archiveDays), this.#rows),
    );
    this.removed.quarantine += await this.#repeat((client) =>
      deleteQuarantineBefore(client, organisationId, this.#cut(quarantineDays), this.#rows),
    );
  }

  /** Most packs and gateways have nothing that old: they are asked some hundred at a time. */
  async #deleteKeyed(table: KeyedTable, organisationId: string, days: number): Promise<number> {
    const cutMs = this.#cut(days);
    let deleted = 0;
    for (let afterId: KeptId | null = null; !this.#options.isStopped();) {
      const page: { afterId: KeptId | null; limit: number } = { afterId, limit: KEYS_AT_ONCE };
      const found = await this.#once((client) => findOldKeys(client, table, organisationId, cutMs, page));
      for (const id of found.old) {
        deleted += await this.#repeat((client) => deleteKeyedBefore(client, table, id, cutMs, this.#rows));
      }
      if (found.lastId === null) break;
      afterId = found.lastId;
    }
    return deleted;
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
      next = await this.#once((client) => pruneCheckpoints(client, CHECKPOINTS, from, KEYS_AT_ONCE));
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
