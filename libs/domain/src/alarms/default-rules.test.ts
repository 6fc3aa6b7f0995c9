import { describe, expect, it } from 'vitest';
import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { type Chemistry } from '../fold/pack-facts.ts';
import { foldPack } from '../fold/pack-fold.ts';
import { initialPackState } from '../fold/pack-state.ts';
import { FACTS_100AH, sampleAt, SECOND } from '../testing/sample.ts';
import { type AlarmRule } from './alarm-rule.ts';
import { changedRule } from './changed-rule.ts';
import { DEFAULT_RULE_KEYS, defaultRules } from './default-rules.ts';
import { PACK_MODELS, type PackModel } from './pack-models.ts';
import { thresholdRule } from './threshold-rule.ts';

const MODELS: (PackModel | null)[] = [...(Object.keys(PACK_MODELS) as PackModel[]), null];
const SETS = (Object.keys(CHEMISTRIES) as Chemistry[]).flatMap((chemistry) =>
  MODELS.map((model) => ({ chemistry, model })),
);

function stored(chemistry: Chemistry, model: PackModel | null): AlarmRule[] {
  return defaultRules(chemistry, model).map(({ name, definition }) => {
    const known = { id: name, version: 1 };
    return definition.kind === 'changed'
      ? changedRule({ ...definition, ...known })
      : thresholdRule({ ...definition, ...known });
  });
}

/** The names of the rules that are raised by two samples 40 s apart, the second like the first. */
function raised(rules: readonly AlarmRule[], read: Parameters<typeof sampleAt>[1]): string[] {
  const names: string[] = [];
  let state = initialPackState();
  for (const s of [0, 20, 40]) {
    const step = foldPack(state, sampleAt(s * SECOND, read), { facts: FACTS_100AH, rules });
    state = step.state;
    for (const { kind, ruleId } of step.transitions)
      if (kind === 'raised' && !names.includes(ruleId)) names.push(ruleId);
  }
  return names.sort();
}

const cells = (mv: number): number[] => Array.from({ length: 8 }, () => mv);

describe.each(SETS)('the rules that $chemistry packs of model $model start with', ({ chemistry, model }) => {
  it('are ones that the factories take, each by a name of its own', () => {
    const rules = stored(chemistry, model);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.length).toBeGreaterThanOrEqual(13);
  });
});

describe('default rules', () => {
  it('have a key each, and say whose packs they fit and where their levels come from', () => {
    const rules = defaultRules('lfp', null);
    expect(rules.map(({ key }) => key)).toEqual(DEFAULT_RULE_KEYS);
    const keysOf = (fits: string) => rules.filter((rule) => rule.fits === fits).map(({ key }) => key);
    expect(keysOf('chemistry')).toEqual([
      'cell_over_voltage',
      'cell_under_voltage',
      'cell_too_hot',
      'cell_below_siblings',
    ]);
    expect(keysOf('model')).toEqual(['pack_over_voltage']);
    const basisOf = (wanted: string) => rules.find(({ key }) => key === wanted)?.basis;
    expect(['cell_too_hot', 'cell_below_siblings', 'pack_too_hot', 'short_circuit', 'charge_low'].map(basisOf)).toEqual(
      ['chemistry', 'usual', 'data_sheet', 'device', 'usual'],
    );
  });

  it('are the same for every chemistry and model where they fit every pack', () => {
    const every = (chemistry: Chemistry, model: PackModel | null) =>
      defaultRules(chemistry, model).filter(({ fits }) => fits === 'every');
    for (const { chemistry, model } of SETS) expect(every(chemistry, model)).toEqual(every('lfp', null));
  });

  const lfp = stored('lfp', '24-115');

  it('are quiet for a pack that is well', () => {
    const well = { currentMa: -20_000, voltageMv: 26_400, cellVoltagesMv: cells(3300), bmsSoc: 0.6, temperature1C: 25 };
    expect(raised(lfp, { ...well, cellTemperaturesC: cells(25), dischargeBlock: 0 })).toEqual([]);
  });

  it('are quiet through a charge at 29.2 V, though charger and readings are off by what they may', () => {
    // an hour at 29.2 V + 1 %, cells 10 mV off either way; the device blocks the charge for a minute at its end
    const names: string[] = [];
    let state = initialPackState();
    for (let i = 0; i < 360; i += 1) {
      const cellVoltagesMv = cells(3687).map((mv, cell) => mv + (cell % 2 === 0 ? 10 : -10));
      const chargeBlock = i >= 354 ? 1 : 0;
      const read = { voltageMv: 29_492, currentMa: 5000, cellVoltagesMv, temperature1C: 25, temperature2C: 26 };
      const sample = sampleAt(10 * i * SECOND, { ...read, chargeBlock, overVoltageTrips: 2 });
      const step = foldPack(state, sample, { facts: FACTS_100AH, rules: lfp });
      state = step.state;
      names.push(...step.transitions.map(({ ruleId }) => ruleId));
    }
    expect(names).toEqual([]);
  });

  it.each([
    ['Charging is blocked', (s: number) => ({ chargeBlock: s < 60 ? 0 : 3 }), 660],
    ['Tripped by over-voltage', (s: number) => ({ overVoltageTrips: s < 60 ? 2 : 3 }), 60],
    ['Tripped by under-voltage', (s: number) => ({ underVoltageTrips: s < 60 ? 2 : 3 }), 60],
  ])('%s is raised in its time', (name, read, atS) => {
    const said: string[] = [];
    let state = initialPackState();
    for (let s = 0; s <= 670; s += 10) {
      const step = foldPack(state, sampleAt(s * SECOND, read(s)), { facts: FACTS_100AH, rules: lfp });
      state = step.state;
      said.push(...step.transitions.filter(({ kind }) => kind === 'raised').map(({ ruleId }) => `${s} ${ruleId}`));
    }
    expect(said).toEqual([`${atS} ${name}`]);
  });

  it.each([
    ['a cell at 3.70 V', { cellVoltagesMv: cells(3700) }, ['Cell over-voltage']],
    ['a cell at 2.80 V', { cellVoltagesMv: cells(2800) }, ['Cell under-voltage']],
    ['cells at 55 °C', { cellTemperaturesC: cells(55) }, ['Cell too hot']],
    ['30 V', { voltageMv: 30_000 }, ['Pack over-voltage']],
    ['120 A out', { currentMa: -120_000 }, ['Discharge over-current']],
    ['120 A in', { currentMa: 120_000 }, ['Charge over-current']],
    ['50 °C', { temperature1C: 50 }, ['Pack too hot']],
    ['−10 °C', { temperature1C: -10 }, ['Pack too cold']],
    ['50 °C at the second sensor', { temperature2C: 50 }, ['Pack too hot at sensor 2']],
    ['−10 °C there', { temperature2C: -10 }, ['Pack too cold at sensor 2']],
    ['a block', { dischargeBlock: 3 }, ['Discharging is blocked']],
  ])('%s raises just its own', (_, read, names) => {
    expect(raised(lfp, read)).toEqual(names);
  });

  // Levels of cells: LFP; of the pack: 30 V, ±125 A (raised at 96 %, cleared at 88 %), −10…+50 °C.
  it.each([
    ['Cell over-voltage', 3700, 3500, 10, 60, 'critical'],
    ['Cell under-voltage', 2800, 3000, 10, 60, 'critical'],
    ['Cell too hot', 55, 50, 30, 300, 'critical'],
    ['Cell far below its siblings', -250, -150, 300, 600, 'warning'],
    ['Pack over-voltage', 30_000, 29_190, 0, 60, 'critical'],
    ['Discharge over-current', -120_000, -110_000, 20, 60, 'critical'],
    ['Charge over-current', 120_000, 110_000, 20, 60, 'critical'],
    ['Pack too hot', 50, 45, 30, 300, 'critical'],
    ['Pack too cold', -10, -5, 30, 300, 'warning'],
    ['Pack too hot at sensor 2', 50, 45, 30, 300, 'critical'],
    ['Pack too cold at sensor 2', -10, -5, 30, 300, 'warning'],
    ['Charging is blocked', 1, 0, 600, 60, 'info'],
    ['Discharging is blocked', 1, 0, 0, 60, 'warning'],
    ['Short circuit', 1, 0, 0, 600, 'critical'],
    ['Tripped by over-voltage', 1, 0, 0, 600, 'warning'],
    ['Tripped by under-voltage', 1, 0, 0, 600, 'warning'],
    ['Charge is low', 15, 20, 60, 300, 'warning'],
    ['Charge is not known', 12.5, 10, 3600, 3600, 'info'],
    ['Device shows too much charge', 15, 10, 3600, 3600, 'info'],
    ['Device shows too little charge', -15, -10, 3600, 3600, 'info'],
    ['Capacity is low', 80, 82, 3600, 3600, 'warning'],
    ['Cells are out of balance', 10, 5, 3600, 3600, 'info'],
  ])('%s: raised at %d, cleared at %d, after %d s and %d s', (id, raiseLevel, clearLevel, raiseS, clearS, severity) => {
    const rule = lfp.find((one) => one.id === id);
    const durations = { raiseForMs: raiseS * SECOND, clearForMs: clearS * SECOND, gapToleranceMs: 180 * SECOND };
    expect(rule).toMatchObject({ raiseLevel, clearLevel, ...durations, severity });
  });

  it('know the chemistry’s cells and the model’s voltage', () => {
    expect(raised(stored('nmc', '24-115'), { cellVoltagesMv: cells(3650) })).toEqual([]);
    expect(raised(stored('nmc', '24-115'), { cellVoltagesMv: cells(4250) })).toEqual(['Cell over-voltage']);
    expect(raised(stored('lto', '24-115'), { cellVoltagesMv: cells(2800) })).toEqual(['Cell over-voltage']);
    expect(raised(stored('lfp', '12-115'), { voltageMv: 15_000 })).toEqual(['Pack over-voltage']);
    expect(raised(stored('lfp', null), { voltageMv: 59_999 })).toEqual([]);
    expect(raised(stored('lfp', null), { voltageMv: 60_000 })).toEqual(['Pack over-voltage']);
  });
});
