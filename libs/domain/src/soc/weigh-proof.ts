import { type ChemistryProfile } from '../chemistry/chemistry-profile.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { contradictionOf, type CountedSoc } from './contradiction.ts';
import { packMeanMv } from './cell-voltages.ts';
import { type SocDoubt } from './soc-doubt.ts';
import { isUnproven, type SocAnchor, type SocEstimate } from './soc-estimate.ts';

/** A voltage this far below that of a full pack has moved, mV a cell: it is not stuck there. */
const LEFT_FULL_MV = 50;

/** By how much a proof by voltage and what was counted may be apart that a doubt still speaks of; 0: none does. */
export function openDistance(doubt: SocDoubt | null, by: SocAnchor): number {
  if (doubt === null) return 0;
  const isOfKind = by === 'full' ? doubt.reason === 'full-voltage' : doubt.reason === 'counted-charge';
  return isOfKind && by !== 'bms' ? doubt.distance : 0;
}

/**
 * By how much the truth may lie from a proof by voltage, as a fraction; 0: nothing stands against it. What was counted since a
 * known anchor does where both bands do not explain the distance: the meter may be stuck at a possible value, or the count be
 * wrong, and nobody knows which. `isOneMeter` (no cells beside the pack's voltage): it is enough that the count lies outside of the
 * proof's band, but for "full", which a charger ends at. The same proof again, while it is doubted, must fit what was counted since.
 */
export function distanceOfProof(
  proof: SocEstimate,
  by: SocAnchor,
  moved: SocEstimate | null,
  counted: CountedSoc | null,
  doubt: SocDoubt | null,
  isOneMeter: boolean,
  { fullAnchor }: ChemistryProfile,
): number {
  if (by === 'bms') return 0;
  // All cells say so, or the voltage has come up from where it was doubted: a full charge settles it.
  const isSettled = proof.anchorSigma <= (fullAnchor?.sigma ?? 0) || doubt?.reason === 'counted-charge';
  if (by === 'full' && isSettled) return 0;
  const open = openDistance(doubt, by);
  if (moved === null || counted === null || (open === 0 && isUnproven(moved))) return open;
  const sigma = Math.sqrt(Math.max(0, counted.sigma ** 2 - (open / 2) ** 2));
  const distance =
    isOneMeter && by !== 'full'
      ? outsideOf(proof, counted.soc)
      : contradictionOf({ soc: counted.soc, sigma }, proof.anchorSoc, proof.anchorSigma);
  return distance === 0 ? open : open + distance + 2 * sigma;
}

/** How far a count lies from a proof, if outside of its whole band: one meter alone does not overrule it. */
function outsideOf({ anchorSoc, anchorSigma }: SocEstimate, soc: number): number {
  const distance = Math.abs(soc - anchorSoc);
  return distance > 2 * anchorSigma ? distance : 0;
}

/** A voltage that proved "full" against the count is one like any other once it was seen to move. */
export function doubtAfterMove(
  doubt: SocDoubt | null,
  sample: PackSample,
  { fullAnchor }: ChemistryProfile,
  facts: PackFacts,
): SocDoubt | null {
  if (doubt?.reason !== 'full-voltage' || fullAnchor === null) return doubt;
  const meanMv = packMeanMv(sample, facts);
  const hasMoved = meanMv !== null && meanMv < fullAnchor.lowestCellMv - LEFT_FULL_MV;
  return hasMoved ? { ...doubt, reason: 'counted-charge' } : doubt;
}
