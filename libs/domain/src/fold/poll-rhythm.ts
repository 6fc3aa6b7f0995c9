import { type PackFacts } from './pack-facts.ts';

/** How many pauses are looked back on: a burst or one outage must not pass for the rhythm. */
const REMEMBERED = 5;

/** Enough of them to speak of a rhythm. */
const LEAST = 3;

/** A longer pause is an outage, however often it comes. Who polls every quarter of an hour is now and then late. */
const LONGEST_PERIOD_MS = 20 * 60_000;

/** The last pauses between samples, oldest first, ms. */
export type PollRhythm = readonly number[];

export const INITIAL_RHYTHM: PollRhythm = [];

/** `sinceMs`: from the sample before to this one; 0 for the first. */
export function stepRhythm(rhythm: PollRhythm, sinceMs: number): PollRhythm {
  if (sinceMs === 0 || sinceMs > LONGEST_PERIOD_MS) return rhythm;
  if (rhythm.length === REMEMBERED && isEven(rhythm, sinceMs)) return rhythm;
  return [...rhythm.slice(1 - REMEMBERED), sinceMs];
}

/**
 * The facts with the period that this pack is polled at, where that is slower than the one it is said to have: a gateway
 * that polls every minute has no gap between two of its samples. The rhythm is the median of the last pauses, so that it
 * follows a change of the poll plan within three samples. It only ever widens: a burst of polls makes the next usual one
 * no gap.
 */
export function withRhythm(facts: PackFacts, rhythm: PollRhythm): PackFacts {
  if (rhythm.length < LEAST) return facts;
  const [first = 0] = rhythm;
  // Nearly always: sorting at every sample would cost more than it says.
  if (isEven(rhythm, first)) return first > facts.usualPeriodMs ? { ...facts, usualPeriodMs: first } : facts;
  const sorted = rhythm.toSorted((a, b) => a - b);
  const median = sorted[(sorted.length - 1) >> 1] ?? 0;
  return median > facts.usualPeriodMs ? { ...facts, usualPeriodMs: median } : facts;
}

function isEven(rhythm: PollRhythm, pauseMs: number): boolean {
  for (const each of rhythm) if (each !== pauseMs) return false;
  return true;
}
