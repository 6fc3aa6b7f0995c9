import { toMillionth } from '../fold/significant.ts';

/**
 * What set a state of charge other than the charge counted since: a proof of full or of nearly empty, a rested voltage, or
 * the word of the BMS.
 */
export type SocAnchor = 'full' | 'low' | 'rest' | 'bms';

/** A state of charge, and all that its band is made of. Fractions of the capacity. */
export interface SocEstimate {
  readonly soc: number;
  readonly anchorTsMs: number;
  readonly anchorSoc: number;
  readonly anchorSigma: number;
  /** Charge put in since the fold began, when the anchor was set, mAh: later charge brings the error of its loss. */
  readonly anchorInMah: number;
  /** Variance that snapshots and closed gaps added since the anchor. */
  readonly unseenVariance: number;
}

/** An estimate that stands on an anchor alone. */
export function anchoredAt(tsMs: number, proven: number, sigma: number, inMah = 0): SocEstimate {
  const [soc, anchorSigma] = [toMillionth(proven), toMillionth(sigma)];
  return { soc, anchorTsMs: tsMs, anchorSoc: soc, anchorSigma, anchorInMah: inMah, unseenVariance: 0 };
}

/** The estimate moved by a charge, and its variance by what the charge did not show; kept within 0…1. */
export function movedBy(
  estimate: SocEstimate,
  deltaMah: number,
  varianceMah2: number,
  capacityMah: number,
): SocEstimate {
  return {
    ...estimate,
    soc: Math.min(1, Math.max(0, estimate.soc + deltaMah / capacityMah)),
    unseenVariance: Math.max(0, estimate.unseenVariance + varianceMah2 / capacityMah ** 2),
  };
}

/** The estimate with its σ widened so that it is at least `sigma`, which it is `now`: something contradicts it. */
export function widenedTo(estimate: SocEstimate, sigma: number, now: number): SocEstimate {
  return { ...estimate, unseenVariance: estimate.unseenVariance + Math.max(0, sigma ** 2 - now ** 2) };
}
