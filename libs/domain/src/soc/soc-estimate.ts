/** What set a state of charge other than the charge counted since. */
export type SocAnchor = 'full' | 'low' | 'bms';

/** A state of charge, and all that its band is made of. Fractions of the capacity. */
export interface SocEstimate {
  readonly soc: number;
  readonly anchorTsMs: number;
  readonly anchorSoc: number;
  readonly anchorSigma: number;
  /** Variance that snapshots and closed gaps added since the anchor. */
  readonly unseenVariance: number;
}

/** An estimate that stands on an anchor alone. */
export function anchoredAt(tsMs: number, soc: number, sigma: number): SocEstimate {
  return { soc, anchorTsMs: tsMs, anchorSoc: soc, anchorSigma: sigma, unseenVariance: 0 };
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
