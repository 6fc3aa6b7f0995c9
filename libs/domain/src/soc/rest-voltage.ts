import { type OcvCurve, type SocInterval, socAtRest } from '../chemistry/ocv-curve.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { temperatureOf } from '../fold/temperature-of.ts';
import { allCells, packMeanMv } from './cell-voltages.ts';
import { type CountedSoc } from './anchor-soc.ts';

/** Below and above these the curve is steep enough for a rested voltage to be a proof by itself. */
const LOW_END = 0.15;
const HIGH_END = 0.95;

/** However steep the curve: capacity that differs between cells, and the curve of another make. */
const LEAST_SIGMA = 0.01;

/** Outside this range of temperatures an hour does not rest a cell, °C. */
const RESTS_WITHIN_AN_HOUR = { min: 0, max: 50 };

/** An estimate is left alone while its σ is less than this many times that of the proof. */
const AS_SURE_FACTOR = 1.2;

/** An interval as wide as this says nothing that a first estimate could stand on. */
const WIDEST_FIRST = 0.5;

export type RestVerdict =
  /** The voltage proves the state of charge, or is the only thing that says anything of it. */
  | { readonly kind: 'proof'; readonly soc: number; readonly sigma: number }
  /** The estimate lies where the voltage says it can't be. */
  | { readonly kind: 'contradiction'; readonly distance: number };

/** What a rested pack's voltage says about the SOC counted so far; null: nothing new. */
export function askRestVoltage(
  curve: OcvCurve,
  counted: CountedSoc | null,
  sample: PackSample,
  facts: PackFacts,
): RestVerdict | null {
  const voltageMv = allCells(sample, facts)?.meanMv ?? packMeanMv(sample, facts);
  const temperatureC = temperatureOf(sample);
  if (voltageMv === null) return null;
  if (temperatureC !== null && (temperatureC < RESTS_WITHIN_AN_HOUR.min || temperatureC > RESTS_WITHIN_AN_HOUR.max)) {
    return null;
  }
  return judge(socAtRest(curve, voltageMv, temperatureC), counted, curve.mayCorrect);
}

function judge(interval: SocInterval, counted: CountedSoc | null, mayCorrect: boolean): RestVerdict | null {
  const { low, high } = interval;
  const middle = (low + high) / 2;
  const distance = counted === null ? 0 : Math.max(low - counted.soc, counted.soc - high, 0);
  if (high <= LOW_END || low >= HIGH_END) {
    const sigma = Math.max((high - low) / 2, LEAST_SIGMA);
    const isAsSure = counted !== null && distance === 0 && counted.sigma <= AS_SURE_FACTOR * sigma;
    return isAsSure ? null : { kind: 'proof', soc: middle, sigma };
  }
  // Evenly spread over the interval.
  const sigma = Math.max((high - low) / Math.sqrt(12), LEAST_SIGMA);
  if (counted === null) return high - low <= WIDEST_FIRST ? { kind: 'proof', soc: middle, sigma } : null;
  if (distance === 0) return null;
  return mayCorrect ? { kind: 'proof', soc: middle, sigma } : { kind: 'contradiction', distance };
}
