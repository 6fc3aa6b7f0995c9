import { type Chemistry, packFacts, type PackFacts } from './pack-facts.ts';

/** What was known of a pack from `validFromMs` until before `validToMs` (null: still is). */
export interface HeldFacts {
  readonly chemistry: string;
  readonly cellsInSeries: number;
  readonly nominalCapacityMah: number;
  readonly validFromMs: number;
  readonly validToMs: number | null;
}

/** The poll plan's own period. Packs are polled every 10 s; twice that without a sample is a gap. */
const USUAL_PERIOD_MS = 10_000;

/**
 * What was known of a pack at a time; null where nothing was, or where what is stored can't be. Then the sample is stored
 * and not folded: no evidence, no number.
 */
export function factsAt(history: readonly HeldFacts[], tsMs: number): PackFacts | null {
  const record = history.find(
    (facts) => facts.validFromMs <= tsMs && (facts.validToMs === null || tsMs < facts.validToMs),
  );
  if (record === undefined) return null;
  const known = cache.get(record);
  if (known !== undefined) return known;
  const facts = toDomainFacts(record);
  cache.set(record, facts);
  return facts;
}

const cache = new WeakMap<HeldFacts, PackFacts | null>();

function toDomainFacts(record: HeldFacts): PackFacts | null {
  const { chemistry, cellsInSeries, nominalCapacityMah } = record;
  try {
    return packFacts({
      chemistry: chemistry as Chemistry,
      cellsInSeries,
      nominalCapacityMah,
      usualPeriodMs: USUAL_PERIOD_MS,
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'impossible-parameter') return null;
    throw error;
  }
}
