import { type AlarmRule, type AlarmTransition } from '../alarms/alarm-rule.ts';
import { foldAlarms } from '../alarms/fold-alarms.ts';
import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { adviceOf, type SocAdvice, type SocDoubt } from '../soc/soc-doubt.ts';
import { type SocReason } from '../soc/soc-estimate.ts';
import { type CapacityState, LEAST_WINDOWS } from '../soh/capacity.ts';
import { type CellLedger } from '../soh/cell-ledger.ts';
import { bySigma, type Confidence } from '../soh/confidence.ts';
import { stepHealth } from '../soh/step-health.ts';
import { stepSoc } from '../soc/step-soc.ts';
import { weakestLack } from '../soh/weak-cells.ts';
import { capacityOf, usableSoc } from '../soc/usable-soc.ts';
import { type Activity, activityOf } from './activity.ts';
import { type PackFacts } from './pack-facts.ts';
import { type PackSample } from './pack-sample.ts';
import { type PackState } from './pack-state.ts';
import { stepRhythm, withRhythm } from './poll-rhythm.ts';
import { refusalOf, type SampleRefusal } from './sample-refusal.ts';
import { validateSample } from './validate-sample.ts';

/** As sure as counters after a full charge are; and as what one can still plan a day by. */
const [SURE_SIGMA, FAIR_SIGMA] = [0.025, 0.06];

/** Everything that held at the sample's time. Rule ids are unique. */
export interface FoldParams {
  readonly facts: PackFacts;
  readonly rules: readonly AlarmRule[];
}

export interface FoldOutputs {
  /** Cloud SOC, fraction 0…1, and one standard deviation of it; both null where there is no evidence. */
  readonly soc: number | null;
  readonly socSigma: number | null;
  /** How far the SOC may be relied on. */
  readonly socConfidence: Confidence;
  /** What can be taken out until the first cell is empty, fraction 0…1: the SOC less what the last cell lacks. */
  readonly usableSoc: number | null;
  /** What set the SOC at this sample other than the charge counted; a SOC never jumps without it. */
  readonly socAnchor: SocReason | null;
  readonly activity: Activity | null;
  /** SOC of the BMS less the cloud's, as a fraction; null: one of them is missing. */
  readonly bmsDrift: number | null;
  /** What would help if the SOC is doubtful, with the reason. */
  readonly advice: SocAdvice | null;
  /** Why the estimate is not trusted, since when, and by how much it may be wrong; null: it is. */
  readonly socDoubt: SocDoubt | null;
  /** Null: the sample was folded. Else the state is as it was, nothing is said of the sample's time, and this is why. */
  readonly refused: SampleRefusal | null;
}

export interface FoldStep {
  readonly state: PackState;
  readonly outputs: FoldOutputs;
  readonly transitions: readonly AlarmTransition[];
}

/**
 * Folds one poll into what is known of a pack. Never throws, whatever is read. Samples count in rising `tsMs`: one at or before
 * `state.lastTsMs`, or whose time is not a whole number of ms since 1970, leaves the state as it is; `outputs.refused` says so.
 * What comes late belongs where it was polled: fold again from a state before it.
 */
export function foldPack(state: PackState, received: PackSample, params: FoldParams): FoldStep {
  const { rules } = params;
  const { tsMs } = received;
  const refused = refusalOf(tsMs, state.lastTsMs);
  if (refused !== null) return { state, outputs: { ...NOTHING_SAID, refused }, transitions: [] };
  const sinceMs = tsMs - (state.lastTsMs ?? tsMs);
  const rhythm = stepRhythm(state.rhythm, sinceMs);
  const facts = withRhythm(params.facts, rhythm);
  const sample = validateSample(received);
  const profile = CHEMISTRIES[facts.chemistry];
  // Once the capacity is measured, what the weakest cell holds is in it.
  const isMeasured = state.capacity !== null && state.capacity.windows > 0;
  const soc = stepSoc(state, sample, facts, isMeasured ? 0 : weakestLack(state.health.ledger));
  const activity = activityOf(sample.currentMa, facts);
  const health = stepHealth(state.health, sample, sinceMs, soc, profile, facts);
  const source = {
    sample,
    activity,
    soc: soc.soc,
    socSigma: soc.sigma,
    capacityShare: capacityShareOf(soc.state.capacity, facts),
    imbalanceShare: imbalanceShareOf(health.ledger, facts),
    resistance: health.resistance.pack,
    deviationsMv: null,
  };
  const alarms = foldAlarms(state.alarms, source, rules, facts);
  return {
    state: {
      v: 8,
      lastTsMs: tsMs,
      rhythm,
      charge: soc.state.charge,
      estimate: soc.state.estimate,
      holds: soc.state.holds,
      balance: soc.state.balance,
      rest: soc.state.rest,
      doubt: soc.state.doubt,
      capacity: soc.state.capacity,
      lone: soc.state.lone,
      health,
      alarms: alarms.memories,
    },
    outputs: {
      soc: soc.soc,
      socSigma: soc.sigma,
      socConfidence: soc.sigma === null ? 'none' : bySigma(soc.sigma, SURE_SIGMA, FAIR_SIGMA),
      usableSoc: usableSoc(soc.soc, soc.state.balance, health.ledger, capacityOf(soc.state.capacity, facts)),
      socAnchor: soc.anchor,
      activity,
      bmsDrift: soc.soc === null || sample.bmsSoc === null ? null : sample.bmsSoc - soc.soc,
      advice: adviceOf(soc.state.doubt, soc.sigma, profile.fullAnchor !== null, soc.counterFault, soc.state.estimate),
      socDoubt: soc.state.doubt,
      refused: null,
    },
    transitions: alarms.transitions,
  };
}

const NOTHING_SAID: FoldOutputs = {
  soc: null,
  socSigma: null,
  socConfidence: 'none',
  usableSoc: null,
  socAnchor: null,
  activity: null,
  bmsDrift: null,
  advice: null,
  socDoubt: null,
  refused: null,
};

/** By fewer windows than this no capacity is shown, and none is judged. */
function capacityShareOf(capacity: CapacityState | null, { nominalCapacityMah }: PackFacts): number | null {
  return capacity === null || capacity.windows < LEAST_WINDOWS ? null : capacity.capacityMah / nominalCapacityMah;
}

function imbalanceShareOf(ledger: CellLedger | null, { nominalCapacityMah }: PackFacts): number | null {
  return ledger === null || ledger.imbalanceMah === null ? null : ledger.imbalanceMah / nominalCapacityMah;
}
