import { type Series, type SignalName } from '@packwatch/contracts';

interface Tracks {
  readonly signal: SignalName;
  readonly part?: string;
  readonly mean: (number | null)[];
  readonly min?: (number | null)[];
  readonly max?: (number | null)[];
}

/** A raw series at the given times; `rest` makes it a bucketed one. */
export function seriesOf(ts: number[], tracks: Tracks[], rest: Partial<Series> = {}): Series {
  return {
    packUid: '0190a000-0000-7000-8000-000000000001',
    resolution: 'raw',
    bucketMs: null,
    gapMs: 30_000,
    ts,
    series: tracks.map(({ signal, part = 'pack', mean, min = mean, max = mean }) => ({
      signal,
      part,
      unit: '',
      min,
      max,
      mean,
    })),
    ...rest,
  };
}
