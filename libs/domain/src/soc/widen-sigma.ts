import { type SocEstimate } from './soc-estimate.ts';

/** The capacity to reckon with, and one standard deviation of it. */
export interface KnownCapacity {
  readonly capacityMah: number;
  readonly sigmaMah: number;
}

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
  { capacityMah, sigmaMah }: KnownCapacity,
): number {
  const capacity = ((estimate.soc - estimate.anchorSoc) * sigmaMah) / capacityMah;
  const countedVariance = (balanceVarMah2 + openGapVarMah2) / capacityMah ** 2;
  return Math.sqrt(estimate.anchorSigma ** 2 + capacity ** 2 + countedVariance + estimate.unseenVariance);
}
