import { type PackRecord } from '@packwatch/db';
import { packFacts, type Chemistry, type PackFacts } from '@packwatch/domain';
import { holdsAt } from './intervals.ts';

/** The poll plan's own period. Packs are polled every 10 s; twice that without a sample is a gap. */
const USUAL_PERIOD_MS = 10_000;

/**
 * What was known of a pack at a time; null where nothing was, or where what is stored can't be. Then the sample is stored
 * and not folded: no evidence, no number.
 */
export function factsAt(pack: PackRecord, tsMs: number): PackFacts | null {
  const record = pack.facts.find((facts) => holdsAt(facts, tsMs));
  if (record === undefined) return null;
  const known = cache.get(record);
  if (known !== undefined) return known;
  const facts = toDomainFacts(record);
  cache.set(record, facts);
  return facts;
}

const cache = new WeakMap<PackRecord['facts'][number], PackFacts | null>();

function toDomainFacts(record: PackRecord['facts'][number]): PackFacts | null {
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
