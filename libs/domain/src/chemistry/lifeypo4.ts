import { type ChemistryProfile } from './chemistry-profile.ts';
import { LFP } from './lfp.ts';

/**
 * Lithium iron phosphate with yttrium. No series and no table of its own could be sourced. The reaction is that of LFP, so
 * that its limits and proofs by voltage are taken over, as half as sure; its curve and its resistance table are not.
 */
export const LIFEYPO4: ChemistryProfile = {
  coulombicEfficiency: LFP.coulombicEfficiency,
  fadePerEfc: LFP.fadePerEfc,
  cellRange: LFP.cellRange,
  fullAnchor: LFP.fullAnchor && { ...LFP.fullAnchor, sigma: 2 * LFP.fullAnchor.sigma },
  lowAnchor: LFP.lowAnchor && { ...LFP.lowAnchor, sigma: 2 * LFP.lowAnchor.sigma },
  deepMv: LFP.deepMv,
  ocv: null,
  resistance: null,
  limits: LFP.limits,
  source: `as LFP, with twice the σ; none of its own found that may be relied on (LFP: ${LFP.source})`,
};
