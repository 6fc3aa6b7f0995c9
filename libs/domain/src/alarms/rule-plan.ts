import { type AlarmRule } from './alarm-rule.ts';
import { signalReader, type SignalReader, type SignalSource } from './signal-value.ts';

export interface PlannedRule {
  readonly rule: AlarmRule;
  /** Undefined: there is no such signal. */
  readonly reader: SignalReader | undefined;
  /** Place of its signal among the plan's cell signals; −1: it is none. */
  readonly cellPlace: number;
}

/** What can be known of a set of rules before any sample. */
export interface RulePlan {
  readonly rules: readonly PlannedRule[];
  /** Place of each rule by its id. */
  readonly places: ReadonlyMap<string, number>;
  readonly cellReaders: readonly Extract<SignalReader, { of: 'cell' }>[];
  /** Room for what is found out of each sample and forgotten before the next: extremes of the cell signals, two each, and a mark a rule. */
  readonly extremes: Float64Array;
  readonly isMet: Uint8Array;
}

const made = new WeakMap<readonly AlarmRule[], RulePlan>();

/** The plan of a set of rules; the same set is planned once. */
export function rulePlan(rules: readonly AlarmRule[]): RulePlan {
  const known = made.get(rules);
  if (known !== undefined) return known;
  const cellSignals: string[] = [];
  const cellReaders: Extract<SignalReader, { of: 'cell' }>[] = [];
  const planned = eachOnce(rules).map((rule): PlannedRule => {
    const reader = signalReader(rule.signal);
    if (reader?.of !== 'cell') return { rule, reader, cellPlace: -1 };
    let cellPlace = cellSignals.indexOf(rule.signal);
    if (cellPlace === -1) {
      cellPlace = cellSignals.push(rule.signal) - 1;
      cellReaders.push(reader);
    }
    return { rule, reader, cellPlace };
  });
  const places = new Map(planned.map(({ rule: { id } }, place): [string, number] => [id, place]));
  const room = { extremes: new Float64Array(2 * cellReaders.length), isMet: new Uint8Array(planned.length) };
  const plan = { rules: planned, places, cellReaders, ...room };
  made.set(rules, plan);
  return plan;
}

/** Two of one id would remember in the same place, and the one would raise what the other never clears. */
function eachOnce(rules: readonly AlarmRule[]): AlarmRule[] {
  const chosen = new Map<string, AlarmRule>();
  for (const rule of rules) {
    const held = chosen.get(rule.id);
    if (held === undefined || rule.version > held.version) chosen.set(rule.id, rule);
  }
  return [...chosen.values()];
}

/**
 * The smallest and the largest reading of each of the plan's cell signals at a sample, one pair behind the other; of none, what is
 * beyond no level. Most rules on cells need no more. They stand in the plan's own room until the next sample is asked about.
 */
export function cellExtremes({ cellReaders, extremes }: RulePlan, source: SignalSource): Float64Array {
  for (let place = 0; place < cellReaders.length; place += 1) cellReaders[place]?.extremes(source, extremes, 2 * place);
  return extremes;
}
