import {
  type ChangeRelayRepository,
  type DeliveryRepository,
  type ExportWorkRepository,
  type OutboxRepository,
  type ReportPrintWorkRepository,
} from '@packwatch/db';
import { type Logger } from 'pino';
import { type Clock } from '../common/clock.ts';
import { Rounds } from './rounds.ts';

const DAY_MS = 86_400_000;
/** What an outbox row said stands in its deliveries. */
const OUTBOX_DAYS = 30;
const DELIVERY_DAYS = 400;
/** How far back a reader of the change feed may be. */
const CHANGE_DAYS = 30;
/** What became of an export whose file is gone. */
const EXPORT_DAYS = 90;
/** For a mail that goes late. */
const PRINT_DAYS = 7;
const ROWS_AT_ONCE = 5_000;

export interface HousekeeperParts {
  readonly outbox: OutboxRepository;
  readonly deliveries: DeliveryRepository;
  readonly changes: ChangeRelayRepository;
  readonly exports: ExportWorkRepository;
  readonly prints: ReportPrintWorkRepository;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Forgets what was sent or changed long ago, at once and then every `everyMs`, some thousand rows at a time. */
export class Housekeeper {
  readonly #parts: HousekeeperParts;
  readonly #rounds: Rounds;

  constructor(parts: HousekeeperParts, everyMs: number) {
    this.#parts = parts;
    this.#rounds = new Rounds(
      everyMs,
      () => this.#run(),
      (error) => parts.logger.warn({ err: error }, 'what was sent long ago is not forgotten yet'),
    );
  }

  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #run(): Promise<void> {
    const { outbox, deliveries, changes, exports, prints, clock, logger } = this.#parts;
    const nowMs = clock.now().getTime();
    const repeat = async (table: Pick<OutboxRepository, 'forgetBefore'>, days: number): Promise<number> => {
      let total = 0;
      for (let some = ROWS_AT_ONCE; some === ROWS_AT_ONCE && !this.#rounds.isStopped; total += some) {
        some = await table.forgetBefore(new Date(nowMs - days * DAY_MS), ROWS_AT_ONCE);
      }
      return total;
    };
    const forgotten = {
      outbox: await repeat(outbox, OUTBOX_DAYS),
      deliveries: await repeat(deliveries, DELIVERY_DAYS),
      changes: await repeat(changes, CHANGE_DAYS),
      exports: await repeat(exports, EXPORT_DAYS),
      prints: await repeat(prints, PRINT_DAYS),
    };
    if (Object.values(forgotten).some((count) => count > 0))
      logger.info(forgotten, 'what was sent or changed long ago is gone');
  }
}
