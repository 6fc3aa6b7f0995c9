import { type ChemistryProfile } from '../chemistry/chemistry-profile.ts';
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

/** Carries the voltage proofs on by a sample, and says where the SOC is if one of them is complete. */
export function stepAnchors(
  holds: AnchorHolds,
  sample: PackSample,
  profile: ChemistryProfile,
  facts: PackFacts,
): AnchorStep {
  const { fullAnchor, lowAnchor } = profile;
  const full = fullAnchor === null ? null : stepFullAnchor(holds.full, sample, fullAnchor, facts);
  const low = lowAnchor === null ? null : stepLowAnchor(holds.low, sample, lowAnchor, facts);
  const next = { full: full?.hold ?? null, low: low?.hold ?? null };
  if (fullAnchor !== null && full !== null && full.sigma !== null) {
    return {
      holds: next,
      anchored: { by: 'full', estimate: anchoredAt(sample.tsMs, fullAnchor.soc, full.sigma) },
    };
  }
  if (lowAnchor !== null && low !== null && low.sigma !== null) {
    return { holds: next, anchored: { by: 'low', estimate: anchoredAt(sample.tsMs, lowAnchor.soc, low.sigma) } };
  }
  return { holds: next, anchored: null };
}
