import { type ReportDueRepository } from '@packwatch/db';
import { type Logger } from 'pino';
import { type Clock } from '../../common/clock.ts';
import { nextReportAt, reportDays } from '../../common/report-schedule.ts';
import { Rounds } from '../rounds.ts';

export interface ReporterParts {
  readonly due: ReportDueRepository;
  /** Whether some worker prints: mails wait for it then. */
  readonly printed: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Called when there is something to send. */
  readonly onMade: () => void;
}

/** Makes the reports that are due, every `pollMs`. One that cannot be made is tried again later, and keeps no other waiting. */
export class Reporter {
  readonly #parts: ReporterParts;
  readonly #rounds: Rounds;

  constructor(parts: ReporterParts, pollMs: number) {
    this.#parts = parts;
    this.#rounds = new Rounds(
      pollMs,
      () => this.#run(),
      (error) => parts.logger.error({ err: error }, 'reports wait'),
    );
  }

  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #run(): Promise<void> {
    const { due, printed, clock, logger, onMade } = this.#parts;
    const now = clock.now();
    const daysOf = ({ period }: { period: 'day' | 'week' }) => reportDays(now, period);
    while (!this.#rounds.isStopped) {
      const made = await due.sendOne(now, { daysOf, nextOf: (report) => nextReportAt(now, report), printed });
      if (made === null) return;
      if (made.error === null) onMade();
      else logger.error({ err: made.error, reportSubscriptionId: made.id }, 'a report could not be made');
    }
  }
}
