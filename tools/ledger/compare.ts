import { type LedgerSample } from './ledger-entry.ts';
import { type PackLedger } from './ledger.ts';

/** Count, sum (mV + mA) and checksum of a set of samples, in whatever order they come. */
export interface Totals {
  readonly count: number;
  readonly sum: number;
  readonly checksum: number;
}

export interface PackVerdict {
  /** What was acknowledged, and how much of just that is stored. */
  readonly acknowledged: Totals;
  readonly stored: Totals;
  /** Acknowledged and not there. */
  readonly lost: readonly number[];
  /** There, but not as it was sent. */
  readonly changed: readonly number[];
  /** There, between the first and the last sample of the ledger, and never sent. */
  readonly neverSent: readonly number[];
  /** By how many the samples that answers call accepted exceed those that are there; and rows of the same time. */
  readonly countedTwice: number;
}

const CHECKSUM_MODULUS = 2 ** 48;

class Sum {
  count = 0;
  sum = 0;
  checksum = 0;

  add([, sum, check]: LedgerSample): void {
    this.count += 1;
    this.sum += sum;
    this.checksum = (this.checksum + check) % CHECKSUM_MODULUS;
  }
}

/** Holds what is stored of a pack against its ledger. `stored` is read once, in rising time. */
export async function comparePack(pack: PackLedger, stored: AsyncIterable<LedgerSample>): Promise<PackVerdict> {
  const acknowledged = new Sum();
  for (const tsMs of pack.acknowledged) acknowledged.add(sampleAt(pack, tsMs));
  const { firstMs, lastMs } = span(pack);

  const found = new Sum();
  const there = new Set<number>();
  const changed: number[] = [];
  const neverSent: number[] = [];
  let sentRows = 0;
  let repeated = 0;
  for await (const sample of stored) {
    const [tsMs] = sample;
    if (tsMs < firstMs || tsMs > lastMs) continue;
    const sent = pack.sent.get(tsMs);
    if (sent === undefined) {
      neverSent.push(tsMs);
      continue;
    }
    sentRows += 1;
    if (there.has(tsMs)) repeated += 1;
    there.add(tsMs);
    if (sent[1] !== sample[1] || sent[2] !== sample[2]) changed.push(tsMs);
    if (pack.acknowledged.has(tsMs)) found.add(sample);
  }
  const lost = [...pack.acknowledged].filter((tsMs) => !there.has(tsMs)).sort((a, b) => a - b);
  const distinct = sentRows - repeated;
  return {
    acknowledged,
    stored: found,
    lost,
    changed,
    neverSent,
    countedTwice: repeated + Math.max(0, pack.accepted - distinct),
  };
}

export const isRight = (verdict: PackVerdict): boolean =>
  verdict.lost.length + verdict.changed.length + verdict.neverSent.length + verdict.countedTwice === 0;

function sampleAt(pack: PackLedger, tsMs: number): LedgerSample {
  const sample = pack.sent.get(tsMs);
  if (sample === undefined) throw new Error(`no sample of ${tsMs} was sent`);
  return sample;
}

/** From the first to the last sample that was sent, unix ms. */
export function span({ sent }: PackLedger): { firstMs: number; lastMs: number } {
  let firstMs = Infinity;
  let lastMs = -Infinity;
  for (const tsMs of sent.keys()) {
    if (tsMs < firstMs) firstMs = tsMs;
    if (tsMs > lastMs) lastMs = tsMs;
  }
  return { firstMs, lastMs };
}
