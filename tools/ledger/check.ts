import { createPool } from '@packwatch/db';
import { ProgressLine } from '../lib/progress-line.ts';
import { checkLedger, showReport } from './check-ledger.ts';
import { readLedger } from './ledger.ts';
import { type CheckOptions } from './options.ts';

/** Compares a ledger with a running system and says what is wrong. Ends with code 1 if anything is. */
export async function check({ ledger: path, database }: CheckOptions): Promise<void> {
  const line = new ProgressLine();
  const ledger = await readLedger(path, (lines) => line.update(() => `${lines} lines of ${path} read`));
  const pool = createPool(database, { max: 1, applicationName: 'packwatch-ledger' });
  try {
    const packs = ledger.packs.length;
    const report = await checkLedger(ledger, pool, (_checked, done) =>
      line.update(() => `${done} of ${packs} packs compared`),
    );
    line.done(showReport(report));
    process.exitCode = report.isRight ? 0 : 1;
  } finally {
    await pool.end();
  }
}
