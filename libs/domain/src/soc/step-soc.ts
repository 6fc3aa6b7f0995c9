import { CHEMISTRIES, type ChemistryProfile } from '../chemistry/chemistry-profile.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { type AnchorHolds, type CountedSoc, NO_HOLDS, stepAnchors } from './anchor-soc.ts';
import {
  balanceVarianceMah2,
  type ChargeBalance,
  correctionOf,
  learnAtFull,
  unlearnedBalance,
} from './charge-balance.ts';
import { firstEstimate } from './first-estimate.ts';
import { accountFrom, type ChargeState, integrateCharge } from './integrate-charge.ts';
import { askRestVoltage } from './rest-voltage.ts';
import { mayAsk, type Rest, stepRest } from './rest.ts';
import { doubtAfter, doubtBy, type SocDoubt } from './soc-doubt.ts';
import { anchoredAt, movedBy, type SocAnchor, type SocEstimate, widenedTo } from './soc-estimate.ts';
import { LOST_SIGMA, socSigma } from './widen-sigma.ts';

/** The part of the pack's state that the state of charge needs. */
export interface SocState {
  readonly charge: ChargeState | null;
  /** Null: there is no evidence of where the pack stands. */
  readonly estimate: SocEstimate | null;
  readonly holds: AnchorHolds;
  /** Null: nothing was learned, and no full charge was seen yet. */
  readonly balance: ChargeBalance | null;
  readonly rest: Rest | null;
  readonly doubt: SocDoubt | null;
}

export const INITIAL_SOC: SocState = {
  charge: null,
  estimate: null,
  holds: NO_HOLDS,
  balance: null,
  rest: null,
  doubt: null,
};

export interface SocStep {
  readonly state: SocState & { readonly charge: ChargeState };
  readonly soc: number | null;
  readonly sigma: number | null;
  /** What set the SOC at this sample other than charge, if anything did. */
  readonly anchor: SocAnchor | null;
}

const MS_PER_HOUR = 3_600_000;

/** One step of the state of charge: integrate → widen σ → anchors → bounds. `sample` must be validated. */
export function stepSoc(before: SocState, sample: PackSample, facts: PackFacts): SocStep {
  const profile = CHEMISTRIES[facts.chemistry];
  const usualLoss = 1 - profile.coulombicEfficiency;
  const balance = before.balance ?? unlearnedBalance(facts, usualLoss);

  const step = integrateCharge(before.charge, sample, facts, correctionOf(balance));
  const { state: charge } = step;
  const moved = before.estimate && movedBy(before.estimate, step.deltaMah, step.varianceMah2, facts.nominalCapacityMah);
  const counted = moved && countedSoc(moved, balance, step.openGapVarMah2, sample.tsMs, charge.inMah, facts);
  const { holds, anchored } = stepAnchors(before.holds, counted, sample, charge.inMah, profile, facts);
  const rest = profile.ocv === null ? null : stepRest(before.rest, sample, charge, facts);
  const next = { charge, holds, balance: before.balance, rest, doubt: before.doubt };

  if (anchored?.by === 'full') {
    const learned = learnAtFull(balance, sample.tsMs, charge, anchored.estimate.anchorSigma, usualLoss, facts);
    return setTo(anchored.estimate, 'full', { ...next, balance: learned });
  }
  if (anchored !== null) return setTo(anchored.estimate, anchored.by, next);
  const isLost = counted === null || counted.sigma >= LOST_SIGMA;
  const asked = askAtRest(next, isLost ? null : moved, isLost ? null : counted, sample, profile, facts);
  if (asked !== null) return asked;
  if (!isLost && moved !== null) {
    return { state: { ...next, estimate: moved }, soc: counted.soc, sigma: counted.sigma, anchor: null };
  }
  const first = firstEstimate(sample, charge.inMah);
  if (first !== null) return setTo(first, 'bms', next);
  return { state: { ...next, estimate: null }, soc: null, sigma: null, anchor: null };
}

type NextState = Omit<SocStep['state'], 'estimate'>;

function countedSoc(
  moved: SocEstimate,
  balance: ChargeBalance,
  openGapVarMah2: number,
  tsMs: number,
  inMah: number,
  facts: PackFacts,
): CountedSoc {
  const hours = (tsMs - moved.anchorTsMs) / MS_PER_HOUR;
  const balanceVarMah2 = balanceVarianceMah2(balance, hours, inMah - moved.anchorInMah);
  return { soc: moved.soc, sigma: socSigma(moved, balanceVarMah2, openGapVarMah2, facts) };
}

/** Asks the voltage of a pack that has rested long enough; null: it has not, or there is nothing new to hear. */
function askAtRest(
  next: NextState,
  moved: SocEstimate | null,
  counted: CountedSoc | null,
  sample: PackSample,
  { ocv }: ChemistryProfile,
  facts: PackFacts,
): SocStep | null {
  const { rest } = next;
  if (ocv === null || rest === null || rest.lastTsMs !== sample.tsMs || !mayAsk(rest)) return null;
  const verdict = askRestVoltage(ocv, counted, sample, facts);
  const asked = { ...next, rest: { ...rest, askedTsMs: sample.tsMs } };
  if (verdict?.kind === 'proof') {
    return setTo(anchoredAt(sample.tsMs, verdict.soc, verdict.sigma, next.charge.inMah), 'rest', asked);
  }
  if (moved === null || counted === null) return null;
  if (verdict === null) {
    return { state: { ...asked, estimate: moved }, soc: counted.soc, sigma: counted.sigma, anchor: null };
  }
  const estimate = widenedTo(moved, verdict.distance, counted.sigma);
  const doubt = doubtBy(next.doubt, verdict.distance, sample.tsMs);
  const sigma = Math.max(counted.sigma, verdict.distance);
  // Farther off than knowing nothing would be: then nothing is known.
  if (sigma >= LOST_SIGMA) {
    return { state: { ...asked, doubt, estimate: null }, soc: null, sigma: null, anchor: null };
  }
  return { state: { ...asked, doubt, estimate }, soc: counted.soc, sigma, anchor: null };
}

function setTo(estimate: SocEstimate, by: SocAnchor, next: NextState): SocStep {
  const charge = accountFrom(next.charge, estimate.anchorTsMs);
  const state = { ...next, charge, estimate, doubt: doubtAfter(next.doubt, by) };
  return { state, soc: estimate.soc, sigma: estimate.anchorSigma, anchor: by };
}
