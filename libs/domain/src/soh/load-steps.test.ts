import { describe, expect, it } from 'vitest';
import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { FACTS_100AH, MINUTE, sampleAt } from '../testing/sample.ts';
import { excessMohm, type LoadSteps, stepLoad } from './load-steps.ts';
import { type StepStart, stepStart } from './resistance.ts';
import { INITIAL_HEALTH } from './step-health.ts';
import { weakCells } from './weak-cells.ts';

const FACTS = { ...FACTS_100AH, usualPeriodMs: MINUTE };
const LFP = CHEMISTRIES.lfp;

interface Load {
  readonly count: number;
  readonly everyMs?: number;
  readonly amperes?: number;
  /** Resistance of each cell at 25 °C, mΩ. */
  readonly mohm?: readonly number[];
  readonly baseMv?: number;
  readonly read?: Partial<PackSample>;
  readonly from?: LoadSteps | null;
  readonly profile?: typeof LFP;
}

const EVEN = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5];
const ODD = [0.5, 0.5, 0.5, 1.5, 0.5, 0.5, 0.5, 0.5];

/** A load that is switched on and off at every poll. */
function switched(load: Load): LoadSteps | null {
  const { count, everyMs = MINUTE, amperes = 40, mohm = ODD, baseMv = 3300, read = {}, profile = LFP } = load;
  let state = load.from ?? null;
  let before: StepStart | null = null;
  for (let i = 0; i <= count; i += 1) {
    const a = i % 2 === 0 ? 0 : -amperes;
    const cellVoltagesMv = mohm.map((r) => baseMv + a * r);
    const sample = sampleAt(i * everyMs, { currentMa: a * 1000, cellVoltagesMv, temperature1C: 25, ...read });
    state = stepLoad(state, before, sample, profile, FACTS);
    before = stepStart(sample, LFP.resistance);
  }
  return state;
}

describe('how cells answer to a change of load', () => {
  it('shows by how much one resists more than the others, at polls a minute apart', () => {
    // 1.5 mΩ against 0.5 of each of the seven others; each of those against 4.5 / 7 = 0.643
    const state = switched({ count: 20 });
    expect(state?.steps).toBe(20);
    expect(excessMohm(state, 3)).toBeCloseTo(1, 4);
    expect(excessMohm(state, 0)).toBeCloseTo(0.5 - 4.5 / 7, 4);
  });

  it('is referred to 25 °C', () => {
    // At 5 °C all resist 1.77 times as much.
    const cold = switched({ count: 20, mohm: ODD.map((r) => r * 1.77), read: { temperature1C: 5 } });
    expect(excessMohm(cold, 3)).toBeCloseTo(1, 3);
  });

  it('is nothing by fewer than ten steps', () => {
    expect(excessMohm(switched({ count: 9 }), 3)).toBeNull();
    expect(excessMohm(switched({ count: 10 }), 3)).toBeCloseTo(1, 4);
    expect(excessMohm(null, 3)).toBeNull();
    expect(excessMohm(switched({ count: 10 }), 8)).toBeNull();
  });

  it.each([
    ['a pause of more than two periods', { everyMs: 2 * MINUTE + 1 }],
    ['a change of no more than a tenth of the capacity per hour', { amperes: 10 }],
    ['no temperature', { read: { temperature1C: null } }],
    ['a temperature beyond the table', { read: { temperature1C: 60 } }],
    ['no current', { read: { currentMa: null } }],
    ['cells at the top', { baseMv: 3400 }],
    ['cells towards empty', { baseMv: 3150 }],
    ['a cell that was not read', { read: { cellVoltagesMv: [...EVEN.slice(1).map(() => 3300), null] } }],
    ['a cell fewer', { mohm: EVEN.slice(1) }],
    ['a chemistry without a table', { profile: { ...LFP, resistance: null } }],
    ['a chemistry without a full anchor', { profile: { ...LFP, fullAnchor: null } }],
  ] satisfies [string, Partial<Load>][])('is not learned from %s', (_, load) => {
    expect(switched({ count: 20, ...load })).toBeNull();
  });

  it.each([
    ['a pause of just two periods', { everyMs: 2 * MINUTE }],
    ['a change of a little more', { amperes: 10.1 }],
    ['cells just below the top', { baseMv: 3399 }],
  ] satisfies [string, Partial<Load>][])('is learned from %s', (_, load) => {
    expect(switched({ count: 20, ...load })?.steps).toBe(20);
  });

  it('follows a cell that is replaced within some hundred steps', () => {
    const long = switched({ count: 1000 });
    expect(long?.steps).toBe(1000);
    const replaced = switched({ count: 1000, mohm: EVEN, from: long });
    expect(excessMohm(long, 3)).toBeCloseTo(1, 3);
    // Of what was known (1 − 1/400)^1000 = 8 % is left.
    expect(excessMohm(replaced, 3)).toBeCloseTo(0.08, 2);
  });

  it('begins anew when the pack has another number of cells', () => {
    const other: LoadSteps = { steps: 99, xx: 1, xy: [1, 2] };
    expect(switched({ count: 4, from: other })?.steps).toBe(4);
  });

  it('names a cell that gives way by more than 0.88 mΩ in a pack of 100 Ah', () => {
    const named = (r: number): unknown =>
      weakCells({ ...INITIAL_HEALTH, load: switched({ count: 20, mohm: [...EVEN.slice(1), r] }) }, FACTS);
    expect(named(1.37)).toEqual([]);
    expect(named(1.4)).toEqual([
      { cell: 7, evidence: [{ reason: 'gives-way', value: expect.closeTo(0.9, 4), others: 0 }] },
    ]);
  });
});
