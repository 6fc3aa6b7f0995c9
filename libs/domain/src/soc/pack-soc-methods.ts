import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackState } from '../fold/pack-state.ts';
import { type SocMethods, socMethods } from './soc-methods.ts';
import { capacityOf, usableSoc } from './usable-soc.ts';

/**
 * The SOC of a folded pack by charge, energy and temperature. It is worked out when it is shown, not at every sample: all of
 * it follows from the state. `temperatureC` as last read; null: no SOC is known, or the chemistry has no curve.
 */
export function packSocMethods(state: PackState, temperatureC: number | null, facts: PackFacts): SocMethods | null {
  const { estimate, capacity } = state;
  if (estimate === null) return null;
  return socMethods(estimate.soc, capacityOf(capacity, facts), temperatureC, CHEMISTRIES[facts.chemistry], facts);
}

/** A folded pack's SOC, and what of it can be taken out until the first cell is empty; fractions. Null: no SOC is known. */
export function packCharge(
  { estimate, balance, health, capacity }: PackState,
  facts: PackFacts,
): { readonly soc: number; readonly usableSoc: number } | null {
  if (estimate === null) return null;
  const { soc } = estimate;
  return { soc, usableSoc: usableSoc(soc, balance, health.ledger, capacityOf(capacity, facts)) ?? soc };
}
