import { type ChemistryProfile } from '../chemistry/chemistry-profile.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { type SocStep } from '../soc/step-soc.ts';
import { type CapacityState, LEAST_WINDOWS } from './capacity.ts';
import { type CellLedger, stepLedger } from './cell-ledger.ts';
import { type LoadSteps, stepLoad } from './load-steps.ts';
import {
  NO_RESISTANCE,
  resistanceOf,
  type ResistanceState,
  type StepStart,
  stepResistance,
  stepStart,
} from './resistance.ts';
import { NO_SELF_DISCHARGE, type SelfDischargeState, stepSelfDischarge } from './self-discharge.ts';
import { isTrendDue, stepTrend, type TrendPoint } from './trend.ts';
import { stepUsage, type Usage } from './usage.ts';

/** The part of the pack's state that its health needs beside the capacity, which the SOC needs too. */
export interface HealthState {
  readonly stepStart: StepStart | null;
  readonly resistance: ResistanceState;
  readonly load: LoadSteps | null;
  readonly ledger: CellLedger | null;
  readonly usage: Usage | null;
  readonly selfDischarge: SelfDischargeState;
  /** Capacity in mAh and resistance at 25 °C in mΩ, about once a month. */
  readonly capacityTrend: readonly TrendPoint[];
  readonly resistanceTrend: readonly TrendPoint[];
}

export const INITIAL_HEALTH: HealthState = {
  stepStart: null,
  resistance: NO_RESISTANCE,
  load: null,
  ledger: null,
  usage: null,
  selfDischarge: NO_SELF_DISCHARGE,
  capacityTrend: [],
  resistanceTrend: [],
};

/**
 * Resistance steps → cells → energy and cycles → trends, after the SOC of the sample is known. `sinceMs`: time since the
 * sample before, 0 at the first. `sample` must be validated.
 */
export function stepHealth(
  before: HealthState,
  sample: PackSample,
  sinceMs: number,
  { state: { charge, rest, capacity, balance, lone }, soc, anchor }: SocStep,
  profile: ChemistryProfile,
  facts: PackFacts,
): HealthState {
  const { tsMs } = sample;
  const resistance = stepResistance(before.resistance, before.stepStart, sample, soc, profile.resistance, facts);
  return {
    stepStart: stepStart(sample, profile.resistance),
    resistance,
    load: stepLoad(before.load, before.stepStart, sample, profile, facts),
    ledger: stepLedger(before.ledger, sample, sinceMs, charge, profile, facts),
    usage: stepUsage(before.usage, sample, charge, anchor, balance, profile.fadePerEfc, facts, { lone, capacity }),
    selfDischarge: stepSelfDischarge(before.selfDischarge, rest, sample, charge, profile.ocv, facts),
    capacityTrend: isTrendDue(before.capacityTrend, tsMs)
      ? stepTrend(before.capacityTrend, tsMs, measuredCapacity(capacity))
      : before.capacityTrend,
    resistanceTrend: isTrendDue(before.resistanceTrend, tsMs)
      ? stepTrend(before.resistanceTrend, tsMs, measuredResistance(resistance))
      : before.resistanceTrend,
  };
}

type Figure = { readonly value: number; readonly sigma: number } | null;

function measuredCapacity(capacity: CapacityState | null): Figure {
  if (capacity === null || capacity.windows < LEAST_WINDOWS) return null;
  return { value: capacity.capacityMah, sigma: capacity.sigmaMah };
}

function measuredResistance({ pack }: ResistanceState): Figure {
  const found = resistanceOf(pack);
  return found === null ? null : { value: found.mohm, sigma: found.sigma };
}
