import { readFileSync } from 'node:fs';

/** Open-circuit voltage of an LFP cell against its state of charge, with the gap between discharging and charging. */
export interface OcvCurve {
  /** Even steps of SOC from 0 to 1, mV. */
  readonly afterDischargeMv: Float64Array;
  readonly afterChargeMv: Float64Array;
}

/** Reads the curve that was measured at C/27 (tools/fixtures/README.md). */
export function readOcvCurve(path = new URL('../fixtures/a123-ocv-25c.csv', import.meta.url)): OcvCurve {
  const rows = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  const column = (place: number) => Float64Array.from(rows, (row) => Number(row.split(',')[place]) * 1000);
  return { afterDischargeMv: column(1), afterChargeMv: column(2) };
}

/** The line through the two neighbouring points; outside 0…1 the outermost line goes on. */
function interpolate(pointsMv: Float64Array, soc: number): number {
  const steps = pointsMv.length - 1;
  const low = Math.min(steps - 1, Math.max(0, Math.floor(soc * steps)));
  const [from, to] = [pointsMv[low] ?? Number.NaN, pointsMv[low + 1] ?? Number.NaN];
  return from + (to - from) * (soc * steps - low);
}

/**
 * Open-circuit voltage in mV. `hysteresis` says where between the two branches the cell is: −1 after a long discharge,
 * +1 after a long charge.
 */
export function ocvMv(curve: OcvCurve, soc: number, hysteresis: number): number {
  const low = interpolate(curve.afterDischargeMv, soc);
  const high = interpolate(curve.afterChargeMv, soc);
  return low + ((high - low) * (1 + hysteresis)) / 2;
}
