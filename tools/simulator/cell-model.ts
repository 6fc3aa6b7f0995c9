import { type OcvCurve, ocvMv } from './ocv-curve.ts';

/** What one cell is like. */
export interface CellTraits {
  readonly capacityMah: number;
  /** One-second resistance at 25 °C. */
  readonly resistanceUohm: number;
  readonly selfDischargeMa: number;
}

export interface CellState {
  readonly soc: number;
  /** Voltage over the slow part of the resistance. */
  readonly polarisationMv: number;
  readonly hysteresis: number;
}

/** Share of the charge put in that stays in. */
export const COULOMBIC_EFFICIENCY = 0.999;

const SLOW_RESISTANCE_SHARE = 0.6;
const SLOW_TIME_CONSTANT_S = 120;
/** Share of the capacity that must flow one way until the voltage has changed to the other branch. */
const HYSTERESIS_SPAN = 0.05;

/** One-second resistance of the A123 cell against that at 25 °C: °C, ratio (same data as the voltage curve). */
const RESISTANCE_RATIO: readonly (readonly [number, number])[] = [
  [-25, 12.31],
  [-15, 5.85],
  [-5, 2.92],
  [5, 1.77],
  [15, 1.26],
  [25, 1],
  [35, 0.86],
  [45, 0.77],
];

/** Resistance at a temperature against that at 25 °C, along the table; the outermost values hold beyond it. */
export function resistanceRatio(temperatureC: number): number {
  let [lastC, lastRatio] = [-Infinity, RESISTANCE_RATIO[0]?.[1] ?? 1];
  for (const point of RESISTANCE_RATIO) {
    const [pointC, ratio] = point;
    if (temperatureC <= pointC) {
      return lastC === -Infinity
        ? ratio
        : lastRatio + ((ratio - lastRatio) * (temperatureC - lastC)) / (pointC - lastC);
    }
    lastC = pointC;
    lastRatio = ratio;
  }
  return lastRatio;
}

/** The voltage that a cell would show at once without current, mV. */
export const unloadedMv = (curve: OcvCurve, cell: CellState): number =>
  ocvMv(curve, cell.soc, cell.hysteresis) + cell.polarisationMv;

/** Terminal voltage in mV at a current in mA, positive while charging, with the resistance at the cell's temperature. */
export const terminalMv = (curve: OcvCurve, cell: CellState, resistanceUohm: number, currentMa: number): number =>
  unloadedMv(curve, cell) + (currentMa * resistanceUohm) / 1e6;

/**
 * The cell after `dtS` seconds at a constant current (mA through the string) and balancing current (mA, always out), with the
 * resistance at its temperature.
 */
export function stepCell(
  cell: CellState,
  traits: CellTraits,
  currentMa: number,
  bleedMa: number,
  resistanceUohm: number,
  dtS: number,
): CellState {
  const stored = currentMa > 0 ? currentMa * COULOMBIC_EFFICIENCY : currentMa;
  const deltaSoc = ((stored - bleedMa - traits.selfDischargeMa) * dtS) / 3600 / traits.capacityMah;
  const finalMv = (currentMa * resistanceUohm * SLOW_RESISTANCE_SHARE) / 1e6;
  const kept = Math.exp(-dtS / SLOW_TIME_CONSTANT_S);
  const hysteresis = Math.min(1, Math.max(-1, cell.hysteresis + (2 * deltaSoc) / HYSTERESIS_SPAN));
  return {
    soc: cell.soc + deltaSoc,
    polarisationMv: finalMv + (cell.polarisationMv - finalMv) * kept,
    hysteresis,
  };
}
