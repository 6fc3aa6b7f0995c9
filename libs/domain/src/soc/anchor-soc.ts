import { type ChemistryProfile } from '../chemistry/chemistry-profile.ts';
import { type OcvCurve, socOf } from '../chemistry/ocv-curve.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { contradictionOf, type CountedSoc } from './contradiction.ts';
import { type CountedPause } from './counted-pause.ts';
import { type FullAnchorHold, stepFullAnchor } from './full-anchor.ts';
import { isSecond, type LoneCell, type LoneVerdict, type LoneWord, weighLoneCell } from './lone-cell.ts';
import { type LowAnchorHold, stepLowAnchor } from './low-anchor.ts';
import { anchoredAt, type SocAnchor, type SocEstimate } from './soc-estimate.ts';
import { LOST_SIGMA } from './widen-sigma.ts';

/** The proofs that are building up. */
export interface AnchorHolds {
  readonly full: FullAnchorHold | null;
  readonly low: LowAnchorHold | null;
}

export const NO_HOLDS: AnchorHolds = { full: null, low: null };

export interface AnchorStep {
  readonly holds: AnchorHolds;
  readonly anchored: { readonly by: SocAnchor; readonly estimate: SocEstimate } | null;
  /** What a cell that stands alone says, and what that is worth, where it is the proof or denies the count; else null. */
  readonly lone: { readonly word: LoneWord; readonly verdict: LoneVerdict } | null;
}

/** A SOC counted on from a low anchor is kept while its σ is less than this many times that of a new one. */
const AS_SURE_FACTOR = 1.5;

/** What is known besides the sample. */
export interface AnchorContext {
  /** A cell that stands alone has denied the count before, and says nothing new. */
  readonly isCellDoubted?: boolean;
  /** Which one, and what came of it. */
  readonly lone?: LoneCell | null;
  /** No surer is a low anchor while it is doubted. */
  readonly sigmaFloor?: number;
  /** What the counters say of the time since the sample before. */
  readonly pause?: CountedPause | null;
}

/** Carries the voltage proofs on by a sample, and says where the SOC is if one of them is complete. */
export function stepAnchors(
  holds: AnchorHolds,
  counted: CountedSoc | null,
  sample: PackSample,
  inMah: number,
  profile: ChemistryProfile,
  facts: PackFacts,
  { isCellDoubted = false, lone = null, sigmaFloor = 0, pause = null }: AnchorContext = {},
): AnchorStep {
  const { fullAnchor, lowAnchor } = profile;
  const full = fullAnchor === null ? null : stepFullAnchor(holds.full, sample, fullAnchor, facts, pause);
  const low = lowAnchor === null ? null : stepLowAnchor(holds.low, sample, lowAnchor, facts, pause);
  const next = { full: full?.hold ?? null, low: low?.hold ?? null };
  const none: AnchorStep = { holds: next, anchored: null, lone: null };

  if (fullAnchor !== null && full !== null && full.sigma !== null) {
    const soc = fullSoc(fullAnchor.soc, profile.ocv, full.provenMv);
    const estimate = anchoredAt(sample.tsMs, soc, full.sigma, inMah);
    return { ...none, anchored: { by: 'full', estimate } };
  }
  if (lowAnchor === null || low === null || low.sigma === null) return none;
  // Below the anchor the proof goes on holding while the pack empties: it must not lift what was counted down from it.
  const known = counted !== null && counted.sigma < LOST_SIGMA ? counted : null;
  const isLowAlready =
    known !== null && known.soc < lowAnchor.soc && known.sigma < AS_SURE_FACTOR * Math.max(low.sigma, sigmaFloor);
  if (isLowAlready) return none;
  const soc = lowSoc(lowAnchor.soc, profile.ocv, low.provenMv);
  // A torn poll is over with the next one.
  if (low.isFleeting && (known === null || contradictionOf(known, soc, low.sigma) > 0)) return none;
  const estimate = anchoredAt(sample.tsMs, soc, low.sigma, inMah);
  if (low.alone === null) return { ...none, anchored: { by: 'low', estimate } };
  const word = { ...low.alone, soc, sigma: low.sigma };
  const verdict = weighLoneCell(word, known, lone);
  if (verdict === null || (isCellDoubted && !isSecond(verdict))) return none;
  if (verdict.kind === 'open') return { ...none, lone: { word, verdict } };
  const believed = anchoredAt(sample.tsMs, soc, verdict.sigma, inMah);
  return { ...none, anchored: { by: 'low', estimate: believed }, lone: { word, verdict } };
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
