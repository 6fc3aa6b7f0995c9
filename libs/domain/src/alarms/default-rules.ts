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

/** What these rules are known by: a key is never given to another rule, and a name may change in the reader's language. */
export const DEFAULT_RULE_KEYS = [
  'cell_over_voltage',
  'cell_under_voltage',
  'cell_too_hot',
  'cell_below_siblings',
  'pack_over_voltage',
  'discharge_over_current',
  'charge_over_current',
  'pack_too_hot',
  'pack_too_cold',
  'pack_too_hot_2',
  'pack_too_cold_2',
  'charge_blocked',
  'discharge_blocked',
  'short_circuit',
  'over_voltage_trip',
  'under_voltage_trip',
  'charge_low',
  'charge_unknown',
  'device_soc_high',
  'device_soc_low',
  'capacity_low',
  'cells_unbalanced',
] as const;
export type DefaultRuleKey = (typeof DEFAULT_RULE_KEYS)[number];

export interface DefaultRule {
  readonly key: DefaultRuleKey;
  readonly name: string;
  /** Whose packs its levels fit: those of the chemistry, of the model, or all. */
  readonly fits: 'chemistry' | 'model' | 'every';
  /**
   * Where its levels come from: the profile of the chemistry, the data sheet of the models, what the device itself says, or what
   * is usual, which no document of the pack bears out.
   */
  readonly basis: 'chemistry' | 'data_sheet' | 'device' | 'usual';
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
  return of('chemistry', 'chemistry', [
    above(
      ['cell_over_voltage', 'Cell over-voltage'],
      'cell.voltage_mv',
      limits.alarmHighMv,
      limits.highOverMv,
      voltage,
    ),
    below(['cell_under_voltage', 'Cell under-voltage'], 'cell.voltage_mv', limits.lowMv, limits.lowOverMv, voltage),
    above(['cell_too_hot', 'Cell too hot'], 'cell.temperature_c', limits.hotC, limits.hotOverC, {
      raiseForMs: 30 * SECOND,
      clearForMs: 5 * MINUTE,
      severity: 'critical',
    }),
    {
      ...below(['cell_below_siblings', 'Cell far below its siblings'], 'cell.deviation_mv', -250, -150, {
        raiseForMs: 5 * MINUTE,
        clearForMs: 10 * MINUTE,
        severity: 'warning',
      }),
      basis: 'usual',
    },
  ]);
}

function packRules(model: PackModel | null): DefaultRule[] {
  const models = model === null ? Object.values(PACK_MODELS) : [PACK_MODELS[model]];
  const most = (pick: (limits: (typeof models)[number]) => number): number => Math.max(...models.map(pick));
  const maxMv = most(({ maxVoltageMv }) => maxVoltageMv);
  const maxMa = most(({ maxCurrentMa }) => maxCurrentMa);
  const hotC = most(({ hottestC }) => hottestC);
  const coldC = -most(({ coldestC }) => -coldestC);
  const current = { raiseForMs: CURRENT.raiseForMs, clearForMs: MINUTE, severity: 'critical' } as const;
  const [raiseMa, clearMa] = [CURRENT.raiseShare * maxMa, CURRENT.clearShare * maxMa];
  const temperature = { raiseForMs: 30 * SECOND, clearForMs: 5 * MINUTE };
  const voltage = of('model', 'data_sheet', [
    above(['pack_over_voltage', 'Pack over-voltage'], 'pack.voltage_mv', maxMv, Math.round(maxMv * 0.973), {
      raiseForMs: 0,
      clearForMs: MINUTE,
      severity: 'critical',
    }),
  ]);
  // All models allow the same of these.
  const ratings = of('every', 'data_sheet', [
    below(['discharge_over_current', 'Discharge over-current'], 'pack.current_ma', -raiseMa, -clearMa, current),
    above(['charge_over_current', 'Charge over-current'], 'pack.current_ma', raiseMa, clearMa, current),
    above(['pack_too_hot', 'Pack too hot'], 'pack.temperature_1_c', hotC, hotC - BACK_KELVIN, {
      ...temperature,
      severity: 'critical',
    }),
    below(['pack_too_cold', 'Pack too cold'], 'pack.temperature_1_c', coldC, coldC + BACK_KELVIN, {
      ...temperature,
      severity: 'warning',
    }),
    // Where the second sensor sits, only who built the pack knows: it has to stay inside just as well.
    above(['pack_too_hot_2', 'Pack too hot at sensor 2'], 'pack.temperature_2_c', hotC, hotC - BACK_KELVIN, {
      ...temperature,
      severity: 'critical',
    }),
    below(['pack_too_cold_2', 'Pack too cold at sensor 2'], 'pack.temperature_2_c', coldC, coldC + BACK_KELVIN, {
      ...temperature,
      severity: 'warning',
    }),
  ]);
  const protection = of('every', 'device', [
    // A full pack may say so by a short one; what lasts keeps it from being charged.
    above(['charge_blocked', 'Charging is blocked'], 'pack.charge_block', 1, 0, {
      raiseForMs: 10 * MINUTE,
      clearForMs: MINUTE,
      severity: 'info',
    }),
    above(['discharge_blocked', 'Discharging is blocked'], 'pack.discharge_block', 1, 0, {
      raiseForMs: 0,
      clearForMs: MINUTE,
      severity: 'warning',
    }),
    trip(['short_circuit', 'Short circuit'], 'pack.short_circuit_trips', 'critical'),
    trip(['over_voltage_trip', 'Tripped by over-voltage'], 'pack.over_voltage_trips', 'warning'),
    trip(['under_voltage_trip', 'Tripped by under-voltage'], 'pack.under_voltage_trips', 'warning'),
  ]);
  return [...voltage, ...ratings, ...protection];
}

/** By what the fold works out: charge and health. */
function chargeRules(): DefaultRule[] {
  const slow = { raiseForMs: HOUR, clearForMs: HOUR };
  return of('every', 'usual', [
    below(['charge_low', 'Charge is low'], 'pack.soc_pct', 15, 20, {
      raiseForMs: MINUTE,
      clearForMs: 5 * MINUTE,
      severity: 'warning',
    }),
    // From here on ±2σ spans more than half of a pack.
    above(['charge_unknown', 'Charge is not known'], 'pack.soc_sigma_pct', 12.5, 10, { ...slow, severity: 'info' }),
    above(['device_soc_high', 'Device shows too much charge'], 'pack.soc_drift_pct', 15, 10, {
      ...slow,
      severity: 'info',
    }),
    below(['device_soc_low', 'Device shows too little charge'], 'pack.soc_drift_pct', -15, -10, {
      ...slow,
      severity: 'info',
    }),
    // What is usually warranted.
    below(['capacity_low', 'Capacity is low'], 'pack.capacity_pct', 80, 82, { ...slow, severity: 'warning' }),
    above(['cells_unbalanced', 'Cells are out of balance'], 'pack.imbalance_pct', 10, 5, { ...slow, severity: 'info' }),
  ]);
}

type Named = readonly [DefaultRuleKey, string];
type Made = Pick<DefaultRule, 'key' | 'name' | 'definition'>;

function of(
  fits: DefaultRule['fits'],
  basis: DefaultRule['basis'],
  rules: readonly (Made & Partial<DefaultRule>)[],
): DefaultRule[] {
  return rules.map((rule) => ({ fits, basis, ...rule }));
}

/** The device counted one more trip of its protection. */
function trip([key, name]: Named, signal: DefaultChange['signal'], severity: RuleBase['severity']): Made {
  const times = { clearForMs: 10 * MINUTE, gapToleranceMs: GAP_TOLERANCE_MS };
  return { key, name, definition: { kind: 'changed', signal, mask: null, ...times, severity } };
}

type Rest = Pick<RuleBase, 'raiseForMs' | 'clearForMs' | 'severity'>;

function above(named: Named, signal: DefaultSignal, raiseLevel: number, clearLevel: number, rest: Rest): Made {
  return threshold(named, { signal, comparison: 'above', raiseLevel, clearLevel, ...rest });
}

function below(named: Named, signal: DefaultSignal, raiseLevel: number, clearLevel: number, rest: Rest): Made {
  return threshold(named, { signal, comparison: 'below', raiseLevel, clearLevel, ...rest });
}

function threshold([key, name]: Named, definition: Omit<DefaultThreshold, 'kind' | 'gapToleranceMs'>): Made {
  return { key, name, definition: { kind: 'threshold', gapToleranceMs: GAP_TOLERANCE_MS, ...definition } };
}
