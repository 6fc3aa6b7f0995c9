import { type CounterFault } from './integrate-charge.ts';
import { toMillionth } from '../fold/significant.ts';
import { isUnproven, type SocAnchor, type SocEstimate } from './soc-estimate.ts';

/**
 * Why an estimate is no longer trusted: the voltage of the rested pack denies it, or denied the BMS that it would stand on; one
 * cell alone says that the pack is empty; a proof by voltage was far from what had been counted, or a proof of "full" by the
 * pack's voltage alone was, and that voltage has not moved since.
 */
export interface SocDoubt {
  readonly reason: 'rest-voltage' | 'bms-voltage' | 'lone-cell' | 'counted-charge' | 'full-voltage';
  readonly sinceTsMs: number;
  /** How far the estimate lay from what the voltage admits, as a fraction, at the worst. */
  readonly distance: number;
}

/**
 * What would help, and why. A full charge is what proves where a pack stands; what counters count wrong it does not mend, nor a cell
 * that says against the others that it is empty.
 */
export type SocAdvice =
  | { readonly kind: 'check-cell'; readonly reason: 'cell-disagrees' }
  | { readonly kind: 'full-charge'; readonly reason: 'rest-voltage-disagrees' | 'band-too-wide' | 'nothing-known' }
  | { readonly kind: 'check-counters'; readonly reason: 'counters-frozen' | 'counters-leaping' };

/** From here on ±2σ spans more than half of a pack, and nobody can plan by it. */
const WIDE_SIGMA = 0.125;

/** What snapshots and gaps hid, 1 % of the capacity: a BMS that is 20 % wrong may then lie outside of its own ±22 %. */
const BLIND_VARIANCE = 0.01 ** 2;

/** A doubt stands until something proves the state of charge; a word of the BMS does not. What a count that was wrong means, a full charge shows. */
export function doubtAfter(doubt: SocDoubt | null, anchor: SocAnchor | null): SocDoubt | null {
  if (anchor === null || anchor === 'bms') return doubt;
  if (doubt?.reason === 'full-voltage') return anchor === 'full' ? doubt : null;
  return doubt?.reason === 'counted-charge' && anchor !== 'full' ? doubt : null;
}

/** A doubt of a proof outlives those of an estimate, and a cell that stands alone stays doubted whatever else comes. */
const LASTS: Readonly<Record<SocDoubt['reason'], number>> = {
  'rest-voltage': 0,
  'bms-voltage': 0,
  'counted-charge': 1,
  'full-voltage': 1,
  'lone-cell': 2,
};

/** The later of two doubts is the same one, at its worst, if it is of the same reason or lasts less. */
export function doubtBy(
  doubt: SocDoubt | null,
  found: number,
  tsMs: number,
  reason: SocDoubt['reason'] = 'rest-voltage',
): SocDoubt {
  const distance = toMillionth(found);
  if (doubt === null || (doubt.reason !== reason && LASTS[doubt.reason] <= LASTS[reason])) {
    return { reason, sinceTsMs: tsMs, distance };
  }
  return distance > doubt.distance ? { ...doubt, distance } : doubt;
}

/**
 * Advice to an operator; null: the estimate serves, or a full charge is all that could help, and proves nothing for this
 * chemistry. The word of a BMS that was counted on half blindly (`estimate`) does not serve, however wide its band.
 */
export function adviceOf(
  doubt: SocDoubt | null,
  sigma: number | null,
  canProveFull: boolean,
  counterFault: CounterFault | null = null,
  estimate: SocEstimate | null = null,
): SocAdvice | null {
  if (counterFault !== null) return counterFault === 'frozen' ? FROZEN : LEAPING;
  if (doubt?.reason === 'lone-cell') return LONE_CELL;
  if (!canProveFull) return null;
  if (sigma === null) return NOTHING_KNOWN;
  if (doubt !== null) return REST_VOLTAGE;
  return sigma > WIDE_SIGMA || isBlindWord(estimate) ? WIDE_BAND : null;
}

function isBlindWord(estimate: SocEstimate | null): boolean {
  return estimate !== null && isUnproven(estimate) && estimate.unseenVariance > BLIND_VARIANCE;
}

const FROZEN: SocAdvice = { kind: 'check-counters', reason: 'counters-frozen' };
const LEAPING: SocAdvice = { kind: 'check-counters', reason: 'counters-leaping' };
const LONE_CELL: SocAdvice = { kind: 'check-cell', reason: 'cell-disagrees' };
const NOTHING_KNOWN: SocAdvice = { kind: 'full-charge', reason: 'nothing-known' };
const REST_VOLTAGE: SocAdvice = { kind: 'full-charge', reason: 'rest-voltage-disagrees' };
const WIDE_BAND: SocAdvice = { kind: 'full-charge', reason: 'band-too-wide' };
