import { type LedgerReport, showReport } from '../ledger/check-ledger.ts';
import { faultIf } from './scenario.ts';

/** What a ledger that does not add up says. A ledger in which nothing was acknowledged proves nothing. */
export function ledgerFaults(report: LedgerReport): string[] {
  return [
    ...faultIf(report.acknowledged === 0, 'nothing was acknowledged'),
    ...faultIf(!report.isRight, showReport(report)),
    ...faultIf(report.refused > 0, `${report.refused} samples went to quarantine`),
  ];
}

export const ledgerFigures = (report: LedgerReport): Record<string, number> => ({
  acknowledged: report.acknowledged,
  lost: report.lost,
  counted_twice: report.countedTwice,
});
