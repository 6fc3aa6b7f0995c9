import { type PackFacts } from '../fold/pack-facts.ts';
import { NOTHING_READ, type PackSample } from '../fold/pack-sample.ts';

/** For tests: a sample in which nothing was read but what is given. */
export function sampleAt(tsMs: number, readings: Partial<Omit<PackSample, 'tsMs'>> = {}): PackSample {
  return { tsMs, ...NOTHING_READ, ...readings };
}

/** For tests: a 100 Ah LFP pack of 8 cells, polled every 10 s. */
export const FACTS_100AH: PackFacts = {
  chemistry: 'lfp',
  cellsInSeries: 8,
  nominalCapacityMah: 100_000,
  usualPeriodMs: 10_000,
};

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
