import { type PackSample } from './pack-sample.ts';

/** Two sensors farther apart than this, K, are not in the same place, or one of them is broken: their mean is of neither. */
const APART_KELVIN = 15;

/** What a broken wire reads: no pack of these chemistries works there. */
const BROKEN_C = { low: -40, high: 120 };

/**
 * The pack's temperature, °C: its own sensors', else the median of the cells that were read, which a broken one cannot move. Null if
 * none was read, or if the pack's two say something else and no cell decides.
 */
export function temperatureOf(sample: PackSample): number | null {
  const [firstC, secondC] = [working(sample.temperature1C), working(sample.temperature2C)];
  if (firstC !== null && secondC !== null && Math.abs(firstC - secondC) <= APART_KELVIN) return (firstC + secondC) / 2;
  if (firstC === null || secondC === null) {
    const onlyC = firstC ?? secondC;
    if (onlyC !== null) return onlyC;
  }
  return medianOfCells(sample.cellTemperaturesC);
}

function working(temperatureC: number | null): number | null {
  return temperatureC !== null && temperatureC > BROKEN_C.low && temperatureC < BROKEN_C.high ? temperatureC : null;
}

function medianOfCells(cellsC: readonly (number | null)[]): number | null {
  const readC: number[] = [];
  for (let cell = 0; cell < cellsC.length; cell += 1) {
    const temperatureC = working(cellsC[cell] ?? null);
    if (temperatureC !== null) readC.push(temperatureC);
  }
  if (readC.length === 0) return null;
  readC.sort((a, b) => a - b);
  const middle = readC.length >> 1;
  const upperC = readC[middle] ?? null;
  const lowerC = readC[middle - 1] ?? null;
  return readC.length % 2 === 1 || upperC === null || lowerC === null ? upperC : (lowerC + upperC) / 2;
}
