import { isDatabaseAway, isRace } from '@packwatch/db';
import { type Logger } from 'pino';
import { type Waker } from './waker.ts';

export interface RoundLoop {
  /** For the log: what waits while the database is away. */
  readonly name: string;
  readonly waker: Waker;
  readonly pauseMs: number;
  /** True if there may be more to do at once. */
  readonly round: () => Promise<boolean>;
  readonly log: Logger;
}

/** Does rounds until the waker is stopped. While the database is away, or a race was lost, the next round comes later. */
export async function runRounds({ name, waker, pauseMs, round, log }: RoundLoop): Promise<void> {
  let away = false;
  while (!waker.isStopped) {
    try {
      const more = await round();
      away = false;
      if (more) continue;
    } catch (error) {
      if (isRace(error)) {
        log.info({ err: error }, `${name} lost a race; trying again`);
      } else if (isDatabaseAway(error)) {
        if (!away) log.warn({ err: error }, `the database is away; ${name} waits`);
        away = true;
      } else {
        throw error;
      }
    }
    await waker.sleep(pauseMs);
  }
}
