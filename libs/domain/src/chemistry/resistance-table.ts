/** One-second resistance of a cell against that at 25 °C: °C and ratio, rising in °C. */
export interface ResistanceTable {
  readonly points: readonly (readonly [temperatureC: number, ratio: number])[];
  /** Resistance at 25 °C of a cell of 1 Ah, mΩ: larger cells have as much less. */
  readonly typicalMohmAh: number;
  readonly source: string;
}

/** The ratio at a temperature, along the table; null outside of it, where nothing was measured. */
export function resistanceRatio(table: ResistanceTable, temperatureC: number): number | null {
  const { points } = table;
  for (let i = 1; i < points.length; i += 1) {
    const [lowC, lowRatio] = points[i - 1] ?? [NaN, NaN];
    const [highC, highRatio] = points[i] ?? [NaN, NaN];
    if (temperatureC < lowC || temperatureC > highC) continue;
    // Resistance falls about exponentially with temperature, so the logarithm is the straighter line.
    const part = (temperatureC - lowC) / (highC - lowC);
    return Math.exp(Math.log(lowRatio) * (1 - part) + Math.log(highRatio) * part);
  }
  return null;
}
