import { toMillionth, toThousandth } from '../fold/significant.ts';

/**
 * What set a state of charge other than the charge counted since: a proof of full or of nearly empty, a rested voltage, or
 * the word of the BMS.
 */
export type SocAnchor = 'full' | 'low' | 'rest' | 'bms';

/**
 * Why a SOC is another one than the charge counted since the sample before explains: an anchor, or counters that were read again and
 * show what flowed in a gap over which nothing was known.
 */
export type SocReason = SocAnchor | 'counters';

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

/** BMS figures in the field are wrong by up to 15 %, now and then by 20; ±2σ must hold that, and what follows, too. */
export const BMS_SIGMA = 0.11;

/** True while it stands on nothing better than the word of a BMS. */
export function isUnproven({ anchorSigma }: SocEstimate): boolean {
  return anchorSigma >= BMS_SIGMA;
}

/** An estimate that stands on an anchor alone. */
export function anchoredAt(tsMs: number, proven: number, sigma: number, inMah = 0): SocEstimate {
  const [soc, anchorSigma] = [toMillionth(proven), toMillionth(sigma)];
  return { soc, anchorTsMs: tsMs, anchorSoc: soc, anchorSigma, anchorInMah: toThousandth(inMah), unseenVariance: 0 };
}

/**
 * The estimate moved by a charge, and its variance by what the charge did not show. It is kept within 0…1: what goes beyond
 * was wrong by at least as much, and widens a band that is no surer than the word of a BMS. (A surer one goes over by what its
 * offset adds up to, which is in its σ already.)
 */
export function movedBy(
  estimate: SocEstimate,
  deltaMah: number,
  varianceMah2: number,
  capacityMah: number,
): SocEstimate {
  const counted = estimate.soc + deltaMah / capacityMah;
  const soc = Math.min(1, Math.max(0, counted));
  const unseenVariance = Math.max(0, estimate.unseenVariance + varianceMah2 / capacityMah ** 2);
  const beyond = Math.abs(counted - soc);
  if (beyond === 0) return { ...estimate, soc, unseenVariance };
  const sigma = Math.hypot(estimate.anchorSigma, Math.sqrt(unseenVariance));
  // (σ + beyond)² − σ²
  const more = sigma < BMS_SIGMA ? 0 : beyond * (2 * sigma + beyond);
  return { ...estimate, soc, unseenVariance: unseenVariance + more };
}

/** The estimate with its σ widened so that it is at least `sigma`, which it is `now`: something contradicts it. */
export function widenedTo(estimate: SocEstimate, sigma: number, now: number): SocEstimate {
  return { ...estimate, unseenVariance: estimate.unseenVariance + Math.max(0, sigma ** 2 - now ** 2) };
}
