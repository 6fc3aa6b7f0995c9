import { CHEMISTRIES } from '../chemistry/chemistry-profile.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { type AnchorHolds, stepAnchors } from './anchor-soc.ts';
import { firstEstimate } from './first-estimate.ts';
import { accountFrom, type ChargeState, integrateCharge } from './integrate-charge.ts';
import { movedBy, type SocAnchor, type SocEstimate } from './soc-estimate.ts';
import { LOST_SIGMA, socSigma } from './widen-sigma.ts';

/** The part of the pack's state that the state of charge needs. */
export interface SocState {
  readonly charge: ChargeState | null;
  readonly estimate: SocEstimate | null;
  readonly holds: AnchorHolds;
}

export interface SocStep {
  readonly state: SocState;
  readonly soc: number | null;
  readonly sigma: number | null;
  /** What set the SOC at this sample other than charge, if anything did. */
  readonly anchor: SocAnchor | null;
}

/** One step of the state of charge: integrate → widen σ → anchors → bounds. `sample` must be validated. */
export function stepSoc(before: SocState, sample: PackSample, facts: PackFacts): SocStep {
  const profile = CHEMISTRIES[facts.chemistry];
  const { tsMs } = sample;

  const charge = integrateCharge(before.charge, sample, facts, profile.coulombicEfficiency);
  const moved =
    before.estimate === null
      ? null
      : movedBy(before.estimate, charge.deltaMah, charge.varianceMah2, facts.nominalCapacityMah);
  const sigma = moved === null ? Infinity : socSigma(moved, tsMs, charge.openGapVarMah2, facts);
  const counted = moved === null ? null : { soc: moved.soc, sigma };
  const { holds, anchored } = stepAnchors(before.holds, counted, sample, profile, facts);

  if (anchored !== null) return setTo(anchored.estimate, anchored.by, charge.state, holds);
  if (moved !== null && sigma < LOST_SIGMA) {
    return { state: { charge: charge.state, estimate: moved, holds }, soc: moved.soc, sigma, anchor: null };
  }
  const first = firstEstimate(sample);
  if (first !== null) return setTo(first, 'bms', charge.state, holds);
  return { state: { charge: charge.state, estimate: null, holds }, soc: null, sigma: null, anchor: null };
}

function setTo(estimate: SocEstimate, by: SocAnchor, charge: ChargeState, holds: AnchorHolds): SocStep {
  const state = { charge: accountFrom(charge, estimate.anchorTsMs), estimate, holds };
  return { state, soc: estimate.soc, sigma: estimate.anchorSigma, anchor: by };
}
