import { type OcvCurve, socAtRest } from '../chemistry/ocv-curve.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { temperatureOf } from '../fold/temperature-of.ts';
import { allCells } from '../soc/cell-voltages.ts';
import { type ChargeState } from '../soc/integrate-charge.ts';
import { type Rest, REST_MS } from '../soc/rest.ts';

/** What the voltage said when a rest had lasted long enough, and the charge counted then. */
export interface RestMark {
  readonly sinceTsMs: number;
  readonly tsMs: number;
  readonly soc: number;
  readonly sigma: number;
  /** In less out, mAh. */
  readonly netMah: number;
}

/**
 * Charge that a resting pack lost and nobody took out: its receipt. None is given by a voltage that rose by more than its σ: no pack
 * charges itself, so that it was still recovering, warmed up, or was charged past the counter. Less than that counts as 0.
 */
export interface SelfDischarge {
  readonly fromTsMs: number;
  readonly toTsMs: number;
  /** Share of the capacity lost in a month (30 days), and its σ. */
  readonly sharePerMonth: number;
  readonly sigma: number;
}

export interface SelfDischargeState {
  readonly mark: RestMark | null;
  readonly found: SelfDischarge | null;
}

/**
 * Why no self-discharge is known, and with it what would show it. `no-curve`: this chemistry has none to read a rest by.
 * `no-rest`: the pack has to rest for a week. `flat-voltage`: it rests, and its voltage, of all cells, must lie where the curve is
 * steep: nearly full or nearly empty. `rest-too-short`: it rests there, and has to until `atTsMs`. `still-recovering`: so long, but
 * its voltage still rises.
 */
export interface SelfDischargeUnknown {
  readonly reason: 'no-curve' | 'no-rest' | 'flat-voltage' | 'rest-too-short' | 'still-recovering';
  /** When it can be known at the earliest, if the pack goes on resting; null: that cannot be said. */
  readonly atTsMs: number | null;
}

export function selfDischargeUnknown(
  { mark, found }: SelfDischargeState,
  rest: Rest | null,
  curve: OcvCurve | null,
): SelfDischargeUnknown | null {
  if (found !== null) return null;
  if (curve === null) return { reason: 'no-curve', atTsMs: null };
  if (rest === null || rest.askedTsMs === null) return { reason: 'no-rest', atTsMs: null };
  if (mark === null || mark.sinceTsMs !== rest.sinceTsMs) return { reason: 'flat-voltage', atTsMs: null };
  const atTsMs = mark.tsMs + LEAST_MS;
  if (rest.lastTsMs < atTsMs) return { reason: 'rest-too-short', atTsMs };
  return { reason: 'still-recovering', atTsMs: null };
}

export const NO_SELF_DISCHARGE: SelfDischargeState = { mark: null, found: null };

/** Two voltages nearer in time than this say more of their own error than of the loss. */
const LEAST_MS = 7 * 86_400_000;
const MONTH_MS = 30 * 86_400_000;
/** An interval as wide as this, as on the flat of LFP, says nothing of a loss of a few per cent. */
const WIDEST = 0.06;
/** The curve is the same at both ends of a rest: only reading and temperature differ, a third of what it may be off. */
const SAME_CURVE = 1 / 3;

/**
 * Compares the voltage of a pack at the beginning of a long rest with that at its newest asking, less the charge counted
 * meanwhile. To be called at each sample; it looks only where the rest was just asked for its voltage.
 */
export function stepSelfDischarge(
  state: SelfDischargeState,
  rest: Rest | null,
  sample: PackSample,
  charge: ChargeState,
  curve: OcvCurve | null,
  facts: PackFacts,
): SelfDischargeState {
  const { mark } = state;
  if (rest === null || curve === null) return mark === null ? state : { ...state, mark: null };
  if (rest.askedTsMs !== sample.tsMs || sample.tsMs - rest.sinceTsMs < REST_MS) return state;
  const said = saidBy(curve, sample, facts);
  if (said === null) return state;
  const netMah = charge.inMah - charge.outMah;
  if (mark === null || mark.sinceTsMs !== rest.sinceTsMs) {
    const { soc, sigma } = said;
    return { ...state, mark: { sinceTsMs: rest.sinceTsMs, tsMs: sample.tsMs, soc, sigma, netMah: Math.round(netMah) } };
  }
  const restedMs = sample.tsMs - mark.tsMs;
  if (restedMs < LEAST_MS) return state;
  const countedShare = (netMah - mark.netMah) / facts.nominalCapacityMah;
  const perMonth = MONTH_MS / restedMs;
  const lost = (mark.soc - said.soc + countedShare) * perMonth;
  const sigma = Math.hypot(mark.sigma, said.sigma) * perMonth;
  // What this very rest said before is refuted with it; what another said is not.
  if (lost < -sigma) return { mark, found: state.found?.fromTsMs === mark.tsMs ? null : state.found };
  const sharePerMonth = round4(Math.max(0, lost));
  return { mark, found: { fromTsMs: mark.tsMs, toTsMs: sample.tsMs, sharePerMonth, sigma: round4(sigma) } };
}

function saidBy(
  curve: OcvCurve,
  sample: PackSample,
  facts: PackFacts,
): { readonly soc: number; readonly sigma: number } | null {
  const cells = allCells(sample, facts);
  if (cells === null) return null;
  const { low, high } = socAtRest(curve, cells.lowestMv, temperatureOf(sample));
  if (high - low > WIDEST) return null;
  return { soc: round4((low + high) / 2), sigma: round4(Math.max(0.001, ((high - low) / 2) * SAME_CURVE)) };
}

function round4(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
