import { createPool, ReportPrintWorkRepository } from '@packwatch/db';
import { pino } from 'pino';
import { SystemClock } from '../common/clock.ts';
import { Printer } from '../worker/reports/printer.ts';
import { type TestApi } from './test-api.ts';

/** Prints whatever waits, as some bytes: for tests that are about something else. */
export function somePrinter(api: TestApi): { readonly stop: () => Promise<void> } {
  const pool = createPool(api.database.roleUrl('worker'), { max: 1 });
  const print = () => Promise.resolve(Buffer.from('%PDF-1.7'));
  const work = new ReportPrintWorkRepository(pool);
  const printer = new Printer({ work, print, clock: new SystemClock(), logger: pino({ level: 'silent' }) }, 50);
  return {
    stop: async () => {
      await printer.stop();
      await pool.end();
    },
  };
}
