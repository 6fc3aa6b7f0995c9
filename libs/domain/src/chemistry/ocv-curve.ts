/**
 * Voltage of a cell at rest against its state of charge: one value per percent from 0 to 100, mV, never falling. A cell
 * at rest lies between the two, nearer to the one that it came by.
 */
export interface OcvCurve {
  readonly afterDischargeMv: readonly number[];
  readonly afterChargeMv: readonly number[];
  /** What the reading, the cell and an hour's rest leave uncertain, mV. */
  readonly toleranceMv: number;
  /** And how much more for each kelvin away from the curve's 25 °C. */
  readonly toleranceMvPerKelvin: number;
  /** True if the curve is steep enough all along to correct a state of charge; else it only bounds it. */
  readonly mayCorrect: boolean;
  readonly source: string;
}

/** The states of charge, fractions, that a voltage at rest admits. */
export interface SocInterval {
  readonly low: number;
  readonly high: number;
}

/** Without a reading, a temperature is reckoned to be within this of 25 °C, K. */
const UNKNOWN_TEMPERATURE_KELVIN = 15;

/** The states of charge that a rested cell's voltage admits; `temperatureC` null: not read. */
export function socAtRest(curve: OcvCurve, voltageMv: number, temperatureC: number | null): SocInterval {
  const kelvin = temperatureC === null ? UNKNOWN_TEMPERATURE_KELVIN : Math.abs(temperatureC - 25);
  const toleranceMv = curve.toleranceMv + curve.toleranceMvPerKelvin * kelvin;
  return {
    low: socOf(curve.afterChargeMv, voltageMv - toleranceMv),
    high: socOf(curve.afterDischargeMv, voltageMv + toleranceMv),
  };
}

/** Where a curve of one value per percent passes a voltage, 0…1; beyond its ends, the end. */
export function socOf(curveMv: readonly number[], voltageMv: number): number {
  const top = curveMv.length - 1;
  if (voltageMv <= (curveMv[0] ?? Infinity)) return 0;
  if (voltageMv >= (curveMv[top] ?? -Infinity)) return 1;
  let below = 0;
  let above = top;
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if ((curveMv[middle] ?? 0) <= voltageMv) below = middle;
    else above = middle;
  }
  const lowMv = curveMv[below] ?? 0;
  const stepMv = (curveMv[above] ?? 0) - lowMv;
  const part = stepMv > 0 ? (voltageMv - lowMv) / stepMv : 0;
  return (below + part) / top;
}

/** The voltage of a curve at a state of charge (0…1), mV. */
export function voltageOf(curveMv: readonly number[], soc: number): number {
  const top = curveMv.length - 1;
  const place = Math.min(1, Math.max(0, soc)) * top;
  const below = Math.min(top - 1, Math.floor(place));
  const lowMv = curveMv[below] ?? 0;
  return lowMv + (place - below) * ((curveMv[below + 1] ?? 0) - lowMv);
}
