import { type Series } from '@packwatch/contracts';
import { placeOf } from '#features/charts/plot-data.ts';

export interface HeatMap {
  readonly ts: readonly number[];
  /** 0-based places in the string, in order. */
  readonly cells: readonly number[];
  /** By cell, then by time: mV from the mean of all cells at that time; null where not all were read. */
  readonly deviationsMv: readonly (readonly (number | null)[])[];
  readonly voltagesMv: readonly (readonly (number | null)[])[];
  readonly spreadMv: readonly (number | null)[];
  /** The deviation that gets the full colour, mV. */
  readonly reachMv: number;
}

/** A well-balanced pack shall look like one. */
const LEAST_REACH_MV = 15;
/** One moment in twenty may be paler than it is: the ends of a charge would drown the rest. */
const REACH_SHARE = 0.95;

export function heatMapOf(series: Series): HeatMap {
  const tracks = series.series
    .filter(({ signal }) => signal === 'cell.voltage_mv')
    .sort((a, b) => placeOf(a.part) - placeOf(b.part));
  const voltagesMv = tracks.map(({ mean }) => mean);
  const deviationsMv: (number | null)[][] = tracks.map(() => []);
  const spreadMv = series.ts.map((_, i) => {
    const here = voltagesMv.map((track) => track[i] ?? null);
    const read = here.filter((value) => value !== null);
    const whole = read.length === here.length && read.length > 1;
    const meanMv = read.reduce((sum, value) => sum + value, 0) / read.length;
    here.forEach((value, cell) => deviationsMv[cell]?.push(whole && value !== null ? value - meanMv : null));
    return whole ? Math.max(...read) - Math.min(...read) : null;
  });
  return {
    ts: series.ts,
    cells: tracks.map(({ part }) => placeOf(part)),
    deviationsMv,
    voltagesMv,
    spreadMv,
    reachMv: reachOf(deviationsMv),
  };
}

function reachOf(deviationsMv: readonly (readonly (number | null)[])[]): number {
  const sizes = deviationsMv
    .flat()
    .filter((value) => value !== null)
    .map((value) => Math.abs(value))
    .sort((a, b) => a - b);
  return Math.max(LEAST_REACH_MV, sizes[Math.floor(sizes.length * REACH_SHARE)] ?? 0);
}

/** The reading nearest to a moment; -1 when there is none. */
export function nearest(ts: readonly number[], tsMs: number): number {
  let best = -1;
  for (const [i, each] of ts.entries()) {
    if (best === -1 || Math.abs(each - tsMs) < Math.abs((ts[best] ?? 0) - tsMs)) best = i;
  }
  return best;
}
