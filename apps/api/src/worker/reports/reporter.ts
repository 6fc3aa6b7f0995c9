import { type ReportDueRepository } from '@packwatch/db';
import { type Logger } from 'pino';
import { type Clock } from '../../common/clock.ts';
import { nextReportAt, reportDays } from '../../common/report-schedule.ts';

export interface ReporterParts {
  readonly due: ReportDueRepository;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Called when there is something to send. */
  readonly onMade: () => void;
}

/** Makes the reports that are due, every `pollMs`. One that cannot be made is tried again later, and keeps no other waiting. */
export class Reporter {
  readonly #parts: ReporterParts;
  readonly #timer: NodeJS.Timeout;
  #round: Promise<void> | null = null;
  #stopped = false;

  constructor(parts: ReporterParts, pollMs: number) {
    this.#parts = parts;
    this.#timer = setInterval(() => this.#wake(), pollMs);
    this.#wake();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#round;
  }

  #wake(): void {
    this.#round ??= this.#run()
      .catch((error: unknown) => this.#parts.logger.error({ err: error }, 'reports wait'))
      .finally(() => (this.#round = null));
  }

  async #run(): Promise<void> {
    const { due, clock, logger, onMade } = this.#parts;
    const now = clock.now();
    const daysOf = ({ period }: { period: 'day' | 'week' }) => reportDays(now, period);
    while (!this.#stopped) {
      const made = await due.sendOne(now, { daysOf, nextOf: (report) => nextReportAt(now, report) });
      if (made === null) return;
      if (made.error === null) onMade();
      else logger.error({ err: made.error, reportSubscriptionId: made.id }, 'a report could not be made');
    }
  }
}
