import { type Pool } from '@packwatch/db';
import { comparePack, isRight, type PackVerdict, span } from './compare.ts';
import { type Ledger, type PackLedger } from './ledger.ts';
import { findPackOf, storedSamples } from './stored-samples.ts';

export interface CheckedPack {
  readonly pack: PackLedger;
  readonly packId: number;
  readonly verdict: PackVerdict;
}

export interface LedgerReport {
  readonly packs: readonly CheckedPack[];
  /** Sums over all packs. */
  readonly acknowledged: number;
  readonly stored: number;
  readonly lost: number;
  readonly changed: number;
  readonly countedTwice: number;
  readonly neverSent: number;
  readonly refused: number;
  readonly openUploads: number;
  readonly isRight: boolean;
}

/** Compares a ledger with what a running system stored, pack by pack. @throws LedgerError for a pack it does not know */
export async function checkLedger(
  ledger: Ledger,
  pool: Pool,
  onPack?: (checked: CheckedPack, done: number) => void,
): Promise<LedgerReport> {
  const packs: CheckedPack[] = [];
  for (const pack of ledger.packs) {
    const packId = await findPackOf(pool, pack);
    const { firstMs, lastMs } = span(pack);
    const verdict = await comparePack(pack, storedSamples(pool, packId, firstMs, lastMs));
    const checked = { pack, packId, verdict };
    packs.push(checked);
    onPack?.(checked, packs.length);
  }
  const sum = (of: (verdict: PackVerdict) => number) => packs.reduce((total, { verdict }) => total + of(verdict), 0);
  return {
    packs,
    acknowledged: sum((v) => v.acknowledged.count),
    stored: sum((v) => v.stored.count),
    lost: sum((v) => v.lost.length),
    changed: sum((v) => v.changed.length),
    countedTwice: sum((v) => v.countedTwice),
    neverSent: sum((v) => v.neverSent.length),
    refused: ledger.packs.reduce((total, { refused }) => total + refused, 0),
    openUploads: ledger.openUploads,
    isRight: packs.every(({ verdict }) => isRight(verdict)),
  };
}

const NAMED_TIMES = 5;

/** The report for people: what is wrong, pack by pack, then one line of sums. */
export function showReport(report: LedgerReport): string {
  const lines = report.packs.filter(({ verdict }) => !isRight(verdict)).map(showPack);
  const { acknowledged, stored, lost, countedTwice, changed, neverSent, refused, openUploads } = report;
  const rest = [
    ...(refused > 0 ? [`${refused} went to quarantine`] : []),
    ...(openUploads > 0 ? [`${openUploads} uploads were never answered`] : []),
  ].map((text) => `; ${text}`);
  lines.push(
    `${report.packs.length} packs: ${acknowledged} samples acknowledged, ${stored} of them stored; ` +
      `${lost} lost, ${countedTwice} counted twice, ${changed} changed, ${neverSent} never sent${rest.join('')}`,
  );
  return lines.join('\n');
}

function showPack({ pack, packId, verdict }: CheckedPack): string {
  const { acknowledged, stored, lost, changed, neverSent, countedTwice } = verdict;
  const named = (name: string, times: readonly number[]) => {
    if (times.length === 0) return [];
    const some = times.slice(0, NAMED_TIMES).map((tsMs) => new Date(tsMs).toISOString());
    return [`  ${times.length} ${name}: ${some.join(', ')}${times.length > NAMED_TIMES ? ', …' : ''}`];
  };
  const totals = ({ count, sum, checksum }: PackVerdict['stored']) => `${count} samples, sum ${sum}, check ${checksum}`;
  return [
    `pack ${packId} (${pack.bus}, slave ${pack.meter}): acknowledged ${totals(acknowledged)}; stored ${totals(stored)}`,
    ...named('lost', lost),
    ...named('stored otherwise than sent', changed),
    ...named('never sent', neverSent),
    ...(countedTwice > 0 ? [`  ${countedTwice} counted twice`] : []),
  ].join('\n');
}
