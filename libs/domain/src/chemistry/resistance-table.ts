/** One-second resistance of a cell against that at 25 °C: °C and ratio, rising in °C; at least two points. */
export interface ResistanceTable {
  readonly points: readonly (readonly [temperatureC: number, ratio: number])[];
  /** Resistance at 25 °C of a cell of 1 Ah, mΩ: larger cells have as much less. */
  readonly typicalMohmAh: number;
  readonly source: string;
}

/** So far beyond its ends a table is still followed, K. */
const BEYOND_KELVIN = 10;

/** A polynomial through this many neighbours: leaving out a temperature and asking for it errs by 1 % (linear: 8 %). */
const NEIGHBOURS = 4;

/**
 * The ratio at a temperature: the logarithm of the table's, interpolated by a cubic through the four nearest points. Null
 * farther than 10 K outside of it, where nothing was measured.
 */
export function resistanceRatio(table: ResistanceTable, temperatureC: number): number | null {
  // Asked at every step of a load, of sensors that stand still for hours.
  if (newest.table === table && newest.temperatureC === temperatureC) return newest.ratio;
  newest = { table, temperatureC, ratio: ratioAt(table, temperatureC) };
  return newest.ratio;
}

let newest: { readonly table: ResistanceTable | null; readonly temperatureC: number; readonly ratio: number | null } = {
  table: null,
  temperatureC: NaN,
  ratio: null,
};

function ratioAt({ points }: ResistanceTable, temperatureC: number): number | null {
  const lowest = points[0]?.[0] ?? Infinity;
  const highest = points.at(-1)?.[0] ?? -Infinity;
  if (!(temperatureC >= lowest - BEYOND_KELVIN && temperatureC <= highest + BEYOND_KELVIN)) return null;
  const above = points.findIndex(([pointC]) => pointC > temperatureC);
  const middle = above === -1 ? points.length : above;
  const first = Math.max(0, Math.min(middle - NEIGHBOURS / 2, points.length - NEIGHBOURS));
  const near = points.slice(first, first + NEIGHBOURS);
  let logRatio = 0;
  for (const [pointC, ratio] of near) {
    let weight = 1;
    for (const [otherC] of near) {
      if (otherC !== pointC) weight *= (temperatureC - otherC) / (pointC - otherC);
    }
    logRatio += weight * Math.log(ratio);
  }
  return Math.exp(logRatio);
}
