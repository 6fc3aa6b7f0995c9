import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackState } from '../fold/pack-state.ts';
import { type SocMethods, socMethods } from './soc-methods.ts';

/**
 * The SOC of a folded pack by charge, energy and temperature. It is worked out when it is shown, not at every sample: all of
 * it follows from the state. `temperatureC` as last read; null: no SOC is known, or the chemistry has no curve.
 */
export function packSocMethods(state: PackState, temperatureC: number | null, facts: PackFacts): SocMethods | null {
  const { estimate, capacity } = state;
  if (estimate === null) return null;
  const capacityMah = capacity?.capacityMah ?? facts.nominalCapacityMah;
  return socMethods(estimate.soc, capacityMah, temperatureC, CHEMISTRIES[facts.chemistry], facts);
}
