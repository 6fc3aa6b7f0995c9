import { type PackFacts } from '../fold/pack-facts.ts';
import { type SocEstimate } from './soc-estimate.ts';

/**
 * How far a pack's capacity may be from the nominal one while nobody has measured it: a pack in the first half of its
 * life has 88…104 % of it, evenly spread; the root mean square about 100 % is 6 %.
 */
const CAPACITY_SIGMA = 0.06;

/** A SOC that is evenly spread over 0…1 has this standard deviation, 1/√12: a band as wide knows nothing. */
export const LOST_SIGMA = Math.sqrt(1 / 12);

/**
 * One standard deviation of the SOC, as a fraction: σ² = σ_anchor² + balance + (Δz·σ_Q/Q)² + snapshots and gaps, where
 * balance is what offset and loss may have added since the anchor (mAh²), and Δz the SOC's distance from the anchor, in
 * which an error of the capacity shows.
 */
export function socSigma(
  estimate: SocEstimate,
  balanceVarMah2: number,
  openGapVarMah2: number,
  facts: PackFacts,
): number {
  const capacity = (estimate.soc - estimate.anchorSoc) * CAPACITY_SIGMA;
  const countedVariance = (balanceVarMah2 + openGapVarMah2) / facts.nominalCapacityMah ** 2;
  return Math.sqrt(estimate.anchorSigma ** 2 + capacity ** 2 + countedVariance + estimate.unseenVariance);
}
