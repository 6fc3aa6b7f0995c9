import { type PartMemory } from './alarm-memory.ts';
import { type ThresholdStep } from './threshold.ts';

/** As many changes as this within the time are flapping, and held as one alarm until as long a time was quiet. */
const FLAPPING_CHANGES = 5;
const FLAPPING_MS = 3_600_000;

/** What the threshold step may know of a part: between two episodes, when they were is none of its business. */
export function episodeOf(memory: PartMemory | null): PartMemory | null {
  return memory === null || (memory.raisedTsMs === null && memory.sinceTsMs === null) ? null : memory;
}

/**
 * The step with what flapping makes of it: a clearing may be held back, and the times of changes are remembered. What is held
 * waits for an hour of quiet, whenever it came and went before.
 */
export function withFlapping(before: PartMemory | null, step: ThresholdStep, tsMs: number): ThresholdStep {
  const earlier = before?.earlierTsMs?.filter((changeMs) => tsMs - changeMs < FLAPPING_MS) ?? [];
  const { memory, event } = step;
  if (memory === null)
    return earlier.length === 0 || before === null ? step : { memory: between(before, earlier), event };
  if (event !== 'cleared')
    return { memory: remembering(memory, before?.held === true ? [] : earlier, before?.held), event };

  const raisedTsMs = memory.raisedTsMs ?? tsMs;
  const changes = [...earlier, raisedTsMs, tsMs].filter((changeMs) => tsMs - changeMs < FLAPPING_MS);
  const isFlapping = before?.held === true || changes.length >= FLAPPING_CHANGES;
  const isQuiet = memory.sinceTsMs !== null && tsMs - memory.sinceTsMs >= FLAPPING_MS;
  if (isFlapping && !isQuiet) return { memory: remembering(memory, [], true), event: null };
  return { memory: remembering(memory, isFlapping ? [] : changes, undefined), event };
}

/** What stays of a part whose episode is over: only when it was. Null: it was too long ago, or it was quiet for long. */
export function afterClearing(memory: PartMemory): PartMemory | null {
  const { earlierTsMs } = memory;
  return earlierTsMs === undefined || earlierTsMs.length === 0 ? null : between(memory, earlierTsMs);
}

function between({ part, lastTsMs, peakValue }: PartMemory, earlierTsMs: readonly number[]): PartMemory {
  return { part, raisedTsMs: null, sinceTsMs: null, lastTsMs, peakValue, earlierTsMs };
}

function remembering(memory: PartMemory, earlierTsMs: readonly number[], held: true | undefined): PartMemory {
  const { part, raisedTsMs, sinceTsMs, lastTsMs, peakValue } = memory;
  return {
    part,
    raisedTsMs,
    sinceTsMs,
    lastTsMs,
    peakValue,
    ...(earlierTsMs.length > 0 && { earlierTsMs }),
    ...(held === true && { held }),
  };
}
