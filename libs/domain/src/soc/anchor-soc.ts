import { type ChemistryProfile } from '../chemistry/chemistry-profile.ts';
import { type OcvCurve, socOf } from '../chemistry/ocv-curve.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { type FullAnchorHold, stepFullAnchor } from './full-anchor.ts';
import { type LowAnchorHold, stepLowAnchor } from './low-anchor.ts';
import { anchoredAt, type SocAnchor, type SocEstimate } from './soc-estimate.ts';

/** The proofs that are building up. */
export interface AnchorHolds {
  readonly full: FullAnchorHold | null;
  readonly low: LowAnchorHold | null;
}

export const NO_HOLDS: AnchorHolds = { full: null, low: null };

export interface AnchorStep {
  readonly holds: AnchorHolds;
  readonly anchored: { readonly by: SocAnchor; readonly estimate: SocEstimate } | null;
}

/** A SOC counted on from a low anchor is kept while its σ is less than this many times that of a new one. */
const AS_SURE_FACTOR = 1.5;

/** The SOC counted up to this sample, before any anchor. */
export interface CountedSoc {
  readonly soc: number;
  readonly sigma: number;
}

/** Carries the voltage proofs on by a sample, and says where the SOC is if one of them is complete. */
export function stepAnchors(
  holds: AnchorHolds,
  counted: CountedSoc | null,
  sample: PackSample,
  inMah: number,
  profile: ChemistryProfile,
  facts: PackFacts,
): AnchorStep {
  const { fullAnchor, lowAnchor } = profile;
  const full = fullAnchor === null ? null : stepFullAnchor(holds.full, sample, fullAnchor, facts);
  const low = lowAnchor === null ? null : stepLowAnchor(holds.low, sample, lowAnchor, facts);
  const next = { full: full?.hold ?? null, low: low?.hold ?? null };
  const none: AnchorStep = { holds: next, anchored: null };

  if (fullAnchor !== null && full !== null && full.sigma !== null) {
    const soc = fullSoc(fullAnchor.soc, profile.ocv, full.provenMv);
    return { holds: next, anchored: { by: 'full', estimate: anchoredAt(sample.tsMs, soc, full.sigma, inMah) } };
  }
  if (lowAnchor === null || low === null || low.sigma === null) return none;
  // Below the anchor the proof goes on holding while the pack empties: it must not lift what was counted down from it.
  const isLowAlready = counted !== null && counted.soc < lowAnchor.soc && counted.sigma < AS_SURE_FACTOR * low.sigma;
  if (isLowAlready) return none;
  const soc = lowSoc(lowAnchor.soc, profile.ocv, low.provenMv);
  return { holds: next, anchored: { by: 'low', estimate: anchoredAt(sample.tsMs, soc, low.sigma, inMah) } };
}

/**
 * Where a pack proven full stands. A charge that goes on at a small current is where the curve after a charge says (98.7 % when
 * the proof is complete on the A123); one that was held at this voltage until no current flowed is full. It lies between.
 */
function fullSoc(anchorSoc: number, ocv: OcvCurve | null, provenMv: number | null): number {
  if (ocv === null || provenMv === null) return anchorSoc;
  return (anchorSoc + Math.min(anchorSoc, socOf(ocv.afterChargeMv, provenMv))) / 2;
}

/** Below the anchor's voltage the curve after a discharge says how little is left. */
function lowSoc(anchorSoc: number, ocv: OcvCurve | null, provenMv: number | null): number {
  if (ocv === null || provenMv === null) return anchorSoc;
  return Math.min(anchorSoc, socOf(ocv.afterDischargeMv, provenMv));
}
