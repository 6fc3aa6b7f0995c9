import { type AlarmRule } from './alarm-rule.ts';
import { signalReader, type SignalReader, type SignalSource } from './signal-value.ts';

/** The smallest and the largest reading of all cells; of none, what is beyond no level. */
export interface Extremes {
  readonly low: number;
  readonly high: number;
}

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
  const plan = { rules: planned, places, cellReaders };
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

/** The extremes of each of the plan's cell signals at a sample: most rules on cells need no more. */
export function cellExtremes({ cellReaders }: RulePlan, source: SignalSource): readonly Extremes[] {
  if (cellReaders.length === 0) return NONE;
  const found: Extremes[] = [];
  for (const { read } of cellReaders) {
    const cells = read(source);
    let low = Infinity;
    let high = -Infinity;
    for (let cell = 0; cell < cells.length; cell += 1) {
      const reading = cells[cell] ?? null;
      if (reading === null) continue;
      const value = +reading;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    found.push({ low, high });
  }
  return found;
}

const NONE: readonly Extremes[] = [];
