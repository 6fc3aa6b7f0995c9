import { type ErasureWorkRepository } from '@packwatch/db';
import { type Logger } from 'pino';
import { type Clock } from '../common/clock.ts';
import { Rounds } from './rounds.ts';

/** About so many rows go in one transaction. */
const ROWS_A_ROUND = 20_000;

interface EraserParts {
  readonly work: ErasureWorkRepository;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Erases the organisations whose time has come and the names of persons who are gone: every `pollMs`, in bounded transactions. */
export class Eraser {
  readonly #parts: EraserParts;
  readonly #rounds: Rounds;

  constructor(parts: EraserParts, pollMs: number) {
    this.#parts = parts;
    this.#rounds = new Rounds(
      pollMs,
      () => this.#run(),
      (error) => parts.logger.warn({ err: error }, 'erasures wait'),
    );
  }

  /** What is half done goes on when a worker runs again. */
  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #run(): Promise<void> {
    const { work, clock, logger } = this.#parts;
    const { organisations, persons } = await work.due(clock.now());
    for (const id of persons) {
      if (await this.#untilNothingIsLeft(() => work.personRound(id, ROWS_A_ROUND))) {
        logger.info({ erasureId: id }, 'a person is erased');
      }
    }
    for (const organisationId of organisations) {
      // One that can not be erased, which says why, keeps nobody else.
      const isErased = await this.#untilNothingIsLeft(() => work.organisationRound(organisationId, ROWS_A_ROUND)).catch(
        (error: unknown) => {
          logger.error({ err: error, organisationId }, 'an organisation is not erased yet');
          return false;
        },
      );
      if (!isErased) continue;
      const record = await work.record(organisationId);
      logger.info({ organisationId, rows: record?.rows }, 'an organisation is erased');
    }
  }

  async #untilNothingIsLeft(round: () => Promise<number | null>): Promise<boolean> {
    while (!this.#rounds.isStopped) {
      if ((await round()) === null) return true;
      // What is due to people comes first: others of this process have their turn between two rounds.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return false;
  }
}
