import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { type Chemistry } from '../fold/pack-facts.ts';
import { type ChangedRule, type RuleBase, type ThresholdRule } from './alarm-rule.ts';
import { PACK_MODELS, type PackModel } from './pack-models.ts';

/** A rule without what only a stored one has: its id and version. */
type Unstored<R> = Omit<R, 'id' | 'version' | 'signal' | 'guard'>;

export type DefaultThreshold = Unstored<ThresholdRule> & { readonly signal: DefaultSignal };
export type DefaultChange = Omit<Unstored<ChangedRule>, 'comparison' | 'raiseLevel' | 'clearLevel' | 'raiseForMs'> & {
  readonly signal: 'pack.short_circuit_trips' | 'pack.over_voltage_trips' | 'pack.under_voltage_trips';
};

export interface DefaultRule {
  readonly name: string;
  readonly definition: DefaultThreshold | DefaultChange;
}

type DefaultSignal =
  | 'cell.voltage_mv'
  | 'cell.deviation_mv'
  | 'cell.temperature_c'
  | 'pack.voltage_mv'
  | 'pack.current_ma'
  | 'pack.temperature_1_c'
  | 'pack.temperature_2_c'
  | 'pack.soc_pct'
  | 'pack.soc_sigma_pct'
  | 'pack.soc_drift_pct'
  | 'pack.capacity_pct'
  | 'pack.imbalance_pct'
  | 'pack.charge_block'
  | 'pack.discharge_block';

const GAP_TOLERANCE_MS = 180_000;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A little before the limit; for as long that one sample which sees a peak does not fire. */
const CURRENT = { raiseShare: 0.96, clearShare: 0.88, raiseForMs: 20 * SECOND };
/** A pack counts as too warm or too cold until it is this many kelvin back inside. */
const BACK_KELVIN = 5;

/**
 * The rules that a fleet of this chemistry and model starts with: limits of the cells from the chemistry, those of the pack
 * from the model's data sheet. `model` null: packs of every model, so that a pack's voltage is judged by the largest. Where a
 * limit could not be sourced, its rule is left out.
 */
export function defaultRules(chemistry: Chemistry, model: PackModel | null): readonly DefaultRule[] {
  return [...cellRules(chemistry), ...packRules(model), ...chargeRules()];
}

function cellRules(chemistry: Chemistry): DefaultRule[] {
  const { limits } = CHEMISTRIES[chemistry];
  if (limits === null) return [];
  const voltage = { raiseForMs: 10 * SECOND, clearForMs: MINUTE, severity: 'critical' } as const;
  return [
    above('Cell over-voltage', 'cell.voltage_mv', limits.alarmHighMv, limits.highOverMv, voltage),
    below('Cell under-voltage', 'cell.voltage_mv', limits.lowMv, limits.lowOverMv, voltage),
    above('Cell too hot', 'cell.temperature_c', limits.hotC, limits.hotOverC, {
      raiseForMs: 30 * SECOND,
      clearForMs: 5 * MINUTE,
      severity: 'critical',
    }),
    below('Cell far below its siblings', 'cell.deviation_mv', -250, -150, {
      raiseForMs: 5 * MINUTE,
      clearForMs: 10 * MINUTE,
      severity: 'warning',
    }),
  ];
}

function packRules(model: PackModel | null): DefaultRule[] {
  const models = model === null ? Object.values(PACK_MODELS) : [PACK_MODELS[model]];
  const of = (pick: (limits: (typeof models)[number]) => number): number => Math.max(...models.map(pick));
  const maxMv = of(({ maxVoltageMv }) => maxVoltageMv);
  const maxMa = of(({ maxCurrentMa }) => maxCurrentMa);
  const hotC = of(({ hottestC }) => hottestC);
  const coldC = -of(({ coldestC }) => -coldestC);
  const current = { raiseForMs: CURRENT.raiseForMs, clearForMs: MINUTE, severity: 'critical' } as const;
  const [raiseMa, clearMa] = [CURRENT.raiseShare * maxMa, CURRENT.clearShare * maxMa];
  const temperature = { raiseForMs: 30 * SECOND, clearForMs: 5 * MINUTE };
  return [
    above('Pack over-voltage', 'pack.voltage_mv', maxMv, Math.round(maxMv * 0.973), {
      raiseForMs: 0,
      clearForMs: MINUTE,
      severity: 'critical',
    }),
    below('Discharge over-current', 'pack.current_ma', -raiseMa, -clearMa, current),
    above('Charge over-current', 'pack.current_ma', raiseMa, clearMa, current),
    above('Pack too hot', 'pack.temperature_1_c', hotC, hotC - BACK_KELVIN, { ...temperature, severity: 'critical' }),
    below('Pack too cold', 'pack.temperature_1_c', coldC, coldC + BACK_KELVIN, { ...temperature, severity: 'warning' }),
    // Where the second sensor sits, only who built the pack knows: it has to stay inside just as well.
    above('Pack too hot at sensor 2', 'pack.temperature_2_c', hotC, hotC - BACK_KELVIN, {
      ...temperature,
      severity: 'critical',
    }),
    below('Pack too cold at sensor 2', 'pack.temperature_2_c', coldC, coldC + BACK_KELVIN, {
      ...temperature,
      severity: 'warning',
    }),
    // A full pack may say so by a short one; what lasts keeps it from being charged.
    above('Charging is blocked', 'pack.charge_block', 1, 0, {
      raiseForMs: 10 * MINUTE,
      clearForMs: MINUTE,
      severity: 'info',
    }),
    above('Discharging is blocked', 'pack.discharge_block', 1, 0, {
      raiseForMs: 0,
      clearForMs: MINUTE,
      severity: 'warning',
    }),
    trip('Short circuit', 'pack.short_circuit_trips', 'critical'),
    trip('Tripped by over-voltage', 'pack.over_voltage_trips', 'warning'),
    trip('Tripped by under-voltage', 'pack.under_voltage_trips', 'warning'),
  ];
}

/** By what the fold works out: charge and health. */
function chargeRules(): DefaultRule[] {
  const slow = { raiseForMs: HOUR, clearForMs: HOUR };
  return [
    below('Charge is low', 'pack.soc_pct', 15, 20, { raiseForMs: MINUTE, clearForMs: 5 * MINUTE, severity: 'warning' }),
    // From here on ±2σ spans more than half of a pack.
    above('Charge is not known', 'pack.soc_sigma_pct', 12.5, 10, { ...slow, severity: 'info' }),
    above('Device shows too much charge', 'pack.soc_drift_pct', 15, 10, { ...slow, severity: 'info' }),
    below('Device shows too little charge', 'pack.soc_drift_pct', -15, -10, { ...slow, severity: 'info' }),
    // What is usually warranted.
    below('Capacity is low', 'pack.capacity_pct', 80, 82, { ...slow, severity: 'warning' }),
    above('Cells are out of balance', 'pack.imbalance_pct', 10, 5, { ...slow, severity: 'info' }),
  ];
}

/** The device counted one more trip of its protection. */
function trip(name: string, signal: DefaultChange['signal'], severity: RuleBase['severity']): DefaultRule {
  const times = { clearForMs: 10 * MINUTE, gapToleranceMs: GAP_TOLERANCE_MS };
  return { name, definition: { kind: 'changed', signal, mask: null, ...times, severity } };
}

type Rest = Pick<RuleBase, 'raiseForMs' | 'clearForMs' | 'severity'>;

function above(name: string, signal: DefaultSignal, raiseLevel: number, clearLevel: number, rest: Rest): DefaultRule {
  return threshold(name, { signal, comparison: 'above', raiseLevel, clearLevel, ...rest });
}

function below(name: string, signal: DefaultSignal, raiseLevel: number, clearLevel: number, rest: Rest): DefaultRule {
  return threshold(name, { signal, comparison: 'below', raiseLevel, clearLevel, ...rest });
}

function threshold(name: string, definition: Omit<DefaultThreshold, 'kind' | 'gapToleranceMs'>): DefaultRule {
  return { name, definition: { kind: 'threshold', gapToleranceMs: GAP_TOLERANCE_MS, ...definition } };
}
