import { type ChemistryProfile } from '../chemistry/chemistry-profile.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { type ChargeState } from '../soc/integrate-charge.ts';
import { type SocStep } from '../soc/step-soc.ts';
import { type CellLedger, stepLedger } from './cell-ledger.ts';
import { NO_RESISTANCE, type ResistanceState, type StepStart, stepResistance, stepStart } from './resistance.ts';
import { stepUsage, type Usage } from './usage.ts';

/** The part of the pack's state that its health needs beside the capacity, which the SOC needs too. */
export interface HealthState {
  readonly stepStart: StepStart | null;
  readonly resistance: ResistanceState;
  readonly ledger: CellLedger | null;
  readonly usage: Usage | null;
}

export const INITIAL_HEALTH: HealthState = { stepStart: null, resistance: NO_RESISTANCE, ledger: null, usage: null };

/**
 * Resistance steps → cells → energy and cycles, after the charge of the sample is known. `sinceMs`: time since the
 * sample before, 0 at the first. `sample` must be validated.
 */
export function stepHealth(
  before: HealthState,
  sample: PackSample,
  sinceMs: number,
  charge: ChargeState,
  { soc, anchor }: SocStep,
  profile: ChemistryProfile,
  facts: PackFacts,
): HealthState {
  return {
    stepStart: stepStart(sample, profile.resistance),
    resistance: stepResistance(before.resistance, before.stepStart, sample, soc, profile.resistance, facts),
    ledger: stepLedger(before.ledger, sample, sinceMs, charge, profile.fullAnchor, facts),
    usage: stepUsage(before.usage, sample, charge, anchor, facts),
  };
}
