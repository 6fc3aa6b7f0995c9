import { type ChangedSignal, type RedecodeOutcome } from '@packwatch/contracts';
import { type TelemetryRow } from '@packwatch/db';
import { type ArchivedSample, type DayComparison } from './compare-day.ts';
import { cellsOf, signalValues } from './signal-values.ts';

/** So many samples of each signal are shown with both values. */
const EXAMPLES = 5;

/** What counts of a day that was done before, and is looked at once more: only what it changes. */
export const lookBack = <S extends ArchivedSample>(day: DayComparison<S>): DayComparison<S> => ({
  ...day,
  unchanged: [],
  relabelled: [],
  notInArchive: [],
});

export interface DayCounts {
  readonly envelopes: RedecodeOutcome['envelopes'];
  readonly quarantine: RedecodeOutcome['quarantine'];
}

/** Sums up, over the days of a re-decode, what changes. It goes on from what was summed up before. */
export class OutcomeSum {
  #sum: Omit<RedecodeOutcome, 'signals'>;
  readonly #signals: Map<string, ChangedSignal>;

  constructor(before: RedecodeOutcome | null) {
    const { signals, ...sum } = before ?? EMPTY;
    this.#sum = sum;
    this.#signals = new Map(signals.map((signal) => [signal.signal, signal]));
  }

  add(day: DayComparison<ArchivedSample>, { envelopes, quarantine }: DayCounts): void {
    const was = this.#sum;
    const { changed, appear, disappear, unchanged, relabelled, notInArchive } = day;
    const same = unchanged.length + relabelled.length;
    this.#sum = {
      compared: was.compared + same + changed.length + appear.length + disappear.length,
      unchanged: was.unchanged + same,
      changed: was.changed + changed.length,
      appear: was.appear + appear.length,
      disappear: was.disappear + disappear.length,
      notInArchive: {
        count: was.notInArchive.count + notInArchive.length,
        first: was.notInArchive.first ?? at(notInArchive[0]),
        last: at(notInArchive.at(-1)) ?? was.notInArchive.last,
      },
      envelopes: {
        read: was.envelopes.read + envelopes.read,
        unreadable: was.envelopes.unreadable + envelopes.unreadable,
      },
      quarantine: {
        read: was.quarantine.read + quarantine.read,
        stillRefused: was.quarantine.stillRefused + quarantine.stillRefused,
        added: was.quarantine.added + quarantine.added,
      },
    };
    for (const { before, after } of changed) this.#addSample(before, after);
    for (const row of appear) this.#addSample(null, row);
    for (const row of disappear) this.#addSample(row, null);
  }

  get outcome(): RedecodeOutcome {
    const signals = [...this.#signals.values()].toSorted((a, b) => (a.signal < b.signal ? -1 : 1));
    return { ...this.#sum, signals };
  }

  #addSample(before: TelemetryRow | null, after: TelemetryRow | null): void {
    const ts = at(after ?? before ?? undefined);
    if (ts === null) return;
    const cells = cellsOf(before, after);
    const now = signalValues(after, cells);
    const counted = new Set<string>();
    for (const [i, { signal, part, value: old }] of signalValues(before, cells).entries()) {
      const value = now[i]?.value ?? null;
      if (old === value) continue;
      const known = this.#signals.get(signal);
      const isFirstOfSample = !counted.has(signal);
      counted.add(signal);
      this.#signals.set(signal, {
        signal,
        count: (known?.count ?? 0) + (isFirstOfSample ? 1 : 0),
        first: known === undefined || ts < known.first ? ts : known.first,
        last: known === undefined || ts > known.last ? ts : known.last,
        before: widened(known?.before ?? null, old),
        after: widened(known?.after ?? null, value),
        examples: withExample(known?.examples ?? [], { ts, part, before: old, after: value }),
      });
    }
  }
}

const EMPTY: RedecodeOutcome = {
  compared: 0,
  unchanged: 0,
  changed: 0,
  appear: 0,
  disappear: 0,
  notInArchive: { count: 0, first: null, last: null },
  envelopes: { read: 0, unreadable: 0 },
  quarantine: { read: 0, stillRefused: 0, added: 0 },
  signals: [],
};

const at = (row: TelemetryRow | undefined): string | null => (row ? new Date(row.tsMs).toISOString() : null);

const widened = (span: ChangedSignal['before'], value: number | null): ChangedSignal['before'] => {
  if (value === null) return span;
  return { min: Math.min(span?.min ?? value, value), max: Math.max(span?.max ?? value, value) };
};

type Example = ChangedSignal['examples'][number];

const withExample = (examples: readonly Example[], one: Example): Example[] =>
  examples.length < EXAMPLES ? [...examples, one] : [...examples];
