import { inTransaction, lockSweep, organisationsToSweep, type Pool } from '@packwatch/db';
import { type LiveEvent } from '@packwatch/contracts';
import { type Logger } from 'pino';
import { type Clock } from '../../common/clock.ts';
import { sweepOrganisation } from './sweep-organisation.ts';

export interface SweeperParts {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Tells live pages and the dispatcher. Never waits and never fails. */
  readonly publish: (event: LiveEvent) => void;
}

/**
 * Finds who fell silent, which buses are bad, which packs are odd: every `everyMs`, from the database alone. What was found
 * is in the database too, so neither a killed worker nor an emptied Redis loses or doubles an alarm.
 */
export class Sweeper {
  readonly #parts: SweeperParts;
  readonly #timer: NodeJS.Timeout | null;
  #round: Promise<number> | null = null;

  /** `everyMs` null: only when somebody calls `round`. */
  constructor(parts: SweeperParts, everyMs: number | null) {
    this.#parts = parts;
    this.#timer = everyMs === null ? null : setInterval(() => this.#run(), everyMs);
    if (everyMs !== null) this.#run();
  }

  #run(): void {
    if (this.#round !== null) return;
    this.#round = this.round()
      .catch((error: unknown) => {
        this.#parts.logger.error({ err: error }, 'a round of sweeps failed');
        return 0;
      })
      .finally(() => {
        this.#round = null;
      });
  }

  /** Sweeps each organisation once, each in a transaction of its own. Answers with how many alarms were touched. */
  async round(): Promise<number> {
    const { pool, clock, logger } = this.#parts;
    let touched = 0;
    for (const organisationId of await organisationsToSweep(pool, clock.now().getTime())) {
      try {
        touched += await this.#sweep(organisationId);
      } catch (error) {
        // One organisation whose sweep fails must not keep the others waiting; it comes round again.
        logger.error({ err: error, organisationId }, 'a sweep failed');
      }
    }
    return touched;
  }

  async #sweep(organisationId: string): Promise<number> {
    const { pool, clock, logger, publish } = this.#parts;
    const alarmIds = await inTransaction(pool, async (client) => {
      if (!(await lockSweep(client, organisationId))) return [];
      return sweepOrganisation(client, organisationId, clock.now().getTime(), ({ ruleId, version }, error) =>
        logger.error({ err: error, ruleId, version }, 'a stored rule can’t be; it is left out'),
      );
    });
    if (alarmIds.length > 0) {
      publish({ kind: 'alarms', organisationId, alarmIds });
      logger.info({ organisationId, alarms: alarmIds.length }, 'sweeps changed alarms');
    }
    return alarmIds.length;
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#round;
  }
}
