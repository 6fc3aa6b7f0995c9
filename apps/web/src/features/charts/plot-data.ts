import { type Series, SIGNALS, type SignalName } from '@packwatch/contracts';
import { BAND_SIGMAS } from '#lib/soc-band.ts';

/** Values over time in the unit people read; null where nothing was read. */
export type Track = (number | null)[];

interface TracksOfPart {
  readonly part: string;
  readonly min: Track;
  readonly max: Track;
  readonly mean: Track;
}

/** Time in seconds, as uPlot counts it. */
export const timesOf = (series: Series): number[] => series.ts.map((ts) => ts / 1_000);

/** The tracks of a signal, one for each part (a cell, or the pack), in the order of the parts. */
export function tracksOf(series: Series, signal: SignalName): TracksOfPart[] {
  const per = SIGNALS[signal].shownPer;
  const shown = (values: Track): Track => values.map((value) => (value === null ? null : value / per));
  return series.series
    .filter((each) => each.signal === signal)
    .map((each) => ({ part: each.part, min: shown(each.min), max: shown(each.max), mean: shown(each.mean) }))
    .sort((a, b) => placeOf(a.part) - placeOf(b.part));
}

/** "cell:3" is in place 3; the pack itself comes first. */
export const placeOf = (part: string): number => (part.startsWith('cell:') ? Number(part.slice('cell:'.length)) : -1);

/** ±2σ around the SOC, inside 0…100; null where either is missing. */
export function socBandTracks(mean: Track, sigmaPct: Track | undefined): { low: Track; high: Track } {
  const half = mean.map((value, i) => {
    const sigma = sigmaPct?.[i] ?? null;
    return value === null || sigma === null ? null : BAND_SIGMAS * sigma;
  });
  return {
    low: mean.map((value, i) => around(value, half[i] ?? null, -1)),
    high: mean.map((value, i) => around(value, half[i] ?? null, 1)),
  };
}

function around(value: number | null, half: number | null, sign: 1 | -1): number | null {
  return value === null || half === null ? null : Math.min(100, Math.max(0, value + sign * half));
}

/** Readings with nothing on either side: a line can't show them, so they need a dot. */
export function loneReadings(track: Track): number[] {
  const lone: number[] = [];
  track.forEach((value, i) => {
    if (value !== null && (track[i - 1] ?? null) === null && (track[i + 1] ?? null) === null) lone.push(i);
  });
  return lone;
}

/** The newest reading's index; null when there is none. */
export function newestReading(track: Track): number | null {
  const index = track.findLastIndex((value) => value !== null);
  return index === -1 ? null : index;
}
