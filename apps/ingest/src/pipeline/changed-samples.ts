import { type ChangedSamples } from '@packwatch/db';
import { type FoldedPack, type OrderedSample } from './work.ts';

export type TimeRange = Pick<ChangedSamples, 'fromMs' | 'toMs' | 'samples'>;

/** From the first to the last of these times, in whatever order; null if there are none. */
export function rangeOf(timesMs: readonly number[]): TimeRange | null {
  const [first] = timesMs;
  if (first === undefined) return null;
  let [fromMs, toMs] = [first, first];
  for (const ms of timesMs) {
    if (ms < fromMs) fromMs = ms;
    if (ms > toMs) toMs = ms;
  }
  return { fromMs, toMs, samples: timesMs.length };
}

/** What a group stores of its packs, as the change feed tells it: apart what is new, what is late, and what has another part. */
export function changedSamples(folded: readonly FoldedPack[]): ChangedSamples[] {
  const changed: ChangedSamples[] = [];
  for (const { work } of folded) {
    const { id: packId, organisationId } = work.context.pack;
    const say = (cause: ChangedSamples['cause'], range: TimeRange | null): void => {
      if (range !== null) changed.push({ organisationId, packId, cause, ...range });
    };
    say('live', rangeOfSorted(work.newer));
    say('late', rangeOfSorted(work.late));
    say('completed', rangeOf(work.completed.map(({ tsMs }) => tsMs)));
  }
  return changed;
}

function rangeOfSorted(samples: readonly OrderedSample[]): TimeRange | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { fromMs: first.sample.tsMs, toMs: last.sample.tsMs, samples: samples.length };
}
