import { type OcvCurve, type SocInterval, socAtRest } from '../chemistry/ocv-curve.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { temperatureOf } from '../fold/temperature-of.ts';
import { allCells, type CellVoltages, isDeniedByPack, medianMv, metersAgree, packMeanMv } from './cell-voltages.ts';
import { type CountedSoc } from './contradiction.ts';
import { isConfirmedByPack, isSecond, type LoneCell, type LoneWord, weighLoneCell } from './lone-cell.ts';

/** Below and above these the curve is steep enough for a rested voltage to be a proof by itself. */
const LOW_END = 0.15;
const HIGH_END = 0.95;

/** How far it lies that way, as a share of the interval. */
const NEARER = 0.75;

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
  | {
      readonly kind: 'proof';
      readonly soc: number;
      readonly sigma: number;
      readonly isAtEnd: boolean;
      readonly lone?: LoneWord;
      readonly isSecond?: boolean;
    }
  /** The estimate lies where the voltage says it can't be. */
  | { readonly kind: 'contradiction'; readonly distance: number }
  /** One cell's word against that of its siblings and of the count, which lie this far apart. */
  | { readonly kind: 'lone-cell'; readonly word: LoneWord; readonly distance: number };

/**
 * What a rested pack's voltage says about the SOC counted so far; null: nothing new. `isCellDoubted`: a cell that stands alone
 * has denied the count before; `known`: which one, and what came of it.
 */
export function askRestVoltage(
  curve: OcvCurve,
  counted: CountedSoc | null,
  sample: PackSample,
  facts: PackFacts,
  isCellDoubted = false,
  known: LoneCell | null = null,
): RestVerdict | null {
  const cells = allCells(sample, facts);
  const voltageMv = cells?.meanMv ?? packMeanMv(sample, facts);
  const temperatureC = temperatureOf(sample);
  if (voltageMv === null || (cells !== null && !metersAgree(cells, sample, facts))) return null;
  if (temperatureC !== null && (temperatureC < RESTS_WITHIN_AN_HOUR.min || temperatureC > RESTS_WITHIN_AN_HOUR.max)) {
    return null;
  }
  // The emptiest cell ends a discharge, and a pack is full when the last one is: at both ends it speaks for the pack.
  const ends = socAtRest(curve, cells?.lowestMv ?? voltageMv, temperatureC);
  const lone = cells === null || ends.high > LOW_END ? null : loneCell(curve, cells, sample, facts);
  if (lone === 'wrong') return null;
  const proof = proofAtEnd(ends, counted);
  if (lone !== null && proof?.kind === 'proof') {
    const word = { ...lone, soc: proof.soc, sigma: proof.sigma };
    const verdict = weighLoneCell(word, counted, known);
    if (verdict === null || isSecond(verdict)) return verdict && { ...proof, lone: word, isSecond: true };
    if (isCellDoubted || counted === null || distanceOf(ends, counted) === 0) return null;
    return verdict.kind === 'proof'
      ? { ...proof, sigma: verdict.sigma, lone: word }
      : { kind: 'lone-cell', word, distance: verdict.distance };
  }
  if (proof !== null || isEnd(ends)) return proof;
  return judge(socAtRest(curve, voltageMv, temperatureC), counted, curve.mayCorrect);
}

/** Whether half of the cells lie where the pack cannot be nearly empty, and if so what the pack's voltage says to that. */
function loneCell(
  curve: OcvCurve,
  cells: CellVoltages,
  sample: PackSample,
  facts: PackFacts,
): Pick<LoneWord, 'cell' | 'isConfirmed'> | 'wrong' | null {
  const siblingsMv = medianMv(sample, facts);
  if (socAtRest(curve, siblingsMv, temperatureOf(sample)).low <= LOW_END) return null;
  if (isDeniedByPack(cells, siblingsMv, sample, facts)) return 'wrong';
  return { cell: cells.lowestCell, isConfirmed: isConfirmedByPack(cells, siblingsMv, sample, facts) };
}

/**
 * A cell lies nearer to the branch that it came by: the low end is reached by a discharge, whose branch gives the higher of
 * the two, the high end by a charge.
 */
function cameBy({ low, high }: SocInterval): number {
  return high <= LOW_END ? low + NEARER * (high - low) : high - NEARER * (high - low);
}

function isEnd({ low, high }: SocInterval): boolean {
  return high <= LOW_END || low >= HIGH_END;
}

/** A proof by the steep end of the curve, unless the estimate agrees and is about as sure. */
function proofAtEnd(interval: SocInterval, counted: CountedSoc | null): RestVerdict | null {
  if (!isEnd(interval)) return null;
  const { low, high } = interval;
  const sigma = Math.max((high - low) / 2, LEAST_SIGMA);
  const isAsSure = counted !== null && distanceOf(interval, counted) === 0 && counted.sigma <= AS_SURE_FACTOR * sigma;
  return isAsSure ? null : { kind: 'proof', soc: cameBy(interval), sigma, isAtEnd: true };
}

function judge(interval: SocInterval, counted: CountedSoc | null, mayCorrect: boolean): RestVerdict | null {
  const { low, high } = interval;
  // Evenly spread over the interval.
  const sigma = Math.max((high - low) / Math.sqrt(12), LEAST_SIGMA);
  const proof: RestVerdict = { kind: 'proof', soc: (low + high) / 2, sigma, isAtEnd: false };
  if (counted === null) return high - low <= WIDEST_FIRST ? proof : null;
  const distance = distanceOf(interval, counted);
  if (distance === 0) return null;
  return mayCorrect ? proof : { kind: 'contradiction', distance };
}

/** How far the estimate lies outside of an interval. */
function distanceOf({ low, high }: SocInterval, { soc }: CountedSoc): number {
  return Math.max(low - soc, soc - high, 0);
}
