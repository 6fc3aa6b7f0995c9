import { type Series, type SeriesSignalName, SIGNALS, type SignalName } from '@packwatch/contracts';
import { placeOf, socBandTracks, timesOf, type Track, tracksOf } from '#features/charts/plot-data.ts';
import { type RangeRule } from '#features/charts/value-range.ts';

export type LineRole = 'soc' | 'bms' | 'plain' | 'current' | 'cell' | 'cellLow' | 'cellHigh' | 'edge';

export interface Line {
  readonly role: LineRole;
  readonly track: Track;
  /** Shown beside the chart with its value; lines without a name are the edges of a band. */
  readonly name: LineName | null;
}

export type LineName =
  | { readonly key: 'soc' | 'bms' | 'value' | 'mean' | 'low' | 'high' }
  | { readonly key: 'cell' | 'cellLow' | 'cellHigh'; readonly cell: number };

/** One chart of a stack: data and what they mean, nothing about drawing. */
export interface Pane {
  readonly id: 'soc' | 'voltage' | 'current' | 'cells' | 'signal';
  readonly signal: SignalName;
  readonly times: number[];
  readonly lines: Line[];
  /** Pairs of lines, upper first, with a shade between them. */
  readonly bands: readonly (readonly [number, number])[];
  readonly range: RangeRule;
}

const RANGE_OF: Partial<Record<SignalName, RangeRule>> = {
  'pack.soc_pct': { narrowest: 20, within: [0, 100] },
  'pack.bms_soc_pct': { narrowest: 20, within: [0, 100] },
  'pack.voltage_mv': { narrowest: 0.4 },
  'pack.current_ma': { narrowest: 4, withZero: true },
  'cell.voltage_mv': { narrowest: 0.04 },
};

/** What the pack page asks for. */
export const PACK_SIGNALS = [
  'pack.soc_pct',
  'pack.bms_soc_pct',
  'pack.voltage_mv',
  'pack.current_ma',
  'cell.voltage_mv',
] as const satisfies SeriesSignalName[];

export function packPanes(series: Series): Pane[] {
  const cells = tracksOf(series, 'cell.voltage_mv');
  return [
    socPane(series),
    envelopePane('voltage', series, 'pack.voltage_mv', 'pack'),
    envelopePane('current', series, 'pack.current_ma', 'pack'),
    ...(cells.length > 0 ? [cellsPane(series)] : []),
  ];
}

function socPane(series: Series): Pane {
  const times = timesOf(series);
  const soc = tracksOf(series, 'pack.soc_pct')[0]?.mean ?? empty(times);
  const bms = tracksOf(series, 'pack.bms_soc_pct')[0]?.mean;
  const band = socBandTracks(soc, series.socSigmaPct);
  return {
    id: 'soc',
    signal: 'pack.soc_pct',
    times,
    lines: [
      { role: 'edge', track: band.high, name: null },
      { role: 'edge', track: band.low, name: null },
      ...(bms ? [{ role: 'bms', track: bms, name: { key: 'bms' } } as const] : []),
      { role: 'soc', track: soc, name: { key: 'soc' } },
    ],
    bands: [[0, 1]],
    range: RANGE_OF['pack.soc_pct'] ?? { narrowest: 1 },
  };
}

/** One signal of one part: its mean as a line, its extremes in each bucket as a shade, so that a spike stays visible. */
export function envelopePane(id: Pane['id'], series: Series, signal: SignalName, part: string): Pane {
  const times = timesOf(series);
  const tracks = tracksOf(series, signal).find((each) => each.part === part);
  const role: LineRole = signal === 'pack.current_ma' ? 'current' : 'plain';
  const raw = series.resolution === 'raw';
  return {
    id,
    signal,
    times,
    lines: [
      { role: 'edge', track: tracks?.min ?? empty(times), name: raw ? null : { key: 'low' } },
      { role, track: tracks?.mean ?? empty(times), name: { key: raw ? 'value' : 'mean' } },
      { role: 'edge', track: tracks?.max ?? empty(times), name: raw ? null : { key: 'high' } },
    ],
    bands: raw ? [] : [[2, 0]],
    range: RANGE_OF[signal] ?? { narrowest: 10 ** -SIGNALS[signal].decimals },
  };
}

/** All cells quietly, the lowest and the highest of the newest sample by name. */
function cellsPane(series: Series): Pane {
  const cells = tracksOf(series, 'cell.voltage_mv');
  const { lowest, highest } = extremesNow(cells.map((cell) => cell.mean));
  const lines = cells.map((cell, i): Line => {
    const number = placeOf(cell.part) + 1;
    const key = i === lowest ? 'cellLow' : i === highest ? 'cellHigh' : 'cell';
    return { role: key, track: cell.mean, name: { key, cell: number } };
  });
  // Drawn last, so that they lie on top.
  lines.sort((a, b) => Number(a.role !== 'cell') - Number(b.role !== 'cell'));
  return {
    id: 'cells',
    signal: 'cell.voltage_mv',
    times: timesOf(series),
    lines,
    bands: [],
    range: RANGE_OF['cell.voltage_mv'] ?? { narrowest: 0.04 },
  };
}

/** Which tracks are lowest and highest where any of them was read last; -1 when there is nothing to tell apart. */
export function extremesNow(tracks: readonly Track[]): { lowest: number; highest: number } {
  const last = Math.max(-1, ...tracks.map((track) => track.findLastIndex((value) => value !== null)));
  let lowest = -1;
  let highest = -1;
  tracks.forEach((track, i) => {
    const value = track[last] ?? null;
    if (value === null) return;
    if (lowest === -1 || value < (tracks[lowest]?.[last] ?? value)) lowest = i;
    if (highest === -1 || value > (tracks[highest]?.[last] ?? value)) highest = i;
  });
  return lowest === highest ? { lowest: -1, highest: -1 } : { lowest, highest };
}

const empty = (times: readonly number[]): Track => times.map(() => null);
