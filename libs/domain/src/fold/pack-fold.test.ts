import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlarmRule, type AlarmTransition } from '../alarms/alarm-rule.ts';
import { openEpisodes } from '../alarms/open-episodes.ts';
import { changedRule } from '../alarms/changed-rule.ts';
import { rateRule } from '../alarms/rate-rule.ts';
import { thresholdRule } from '../alarms/threshold-rule.ts';
import { PROPERTY_RUNS } from '../testing/property-runs.ts';
import { FACTS_100AH, sampleAt } from '../testing/sample.ts';
import { foldPack, type FoldOutputs, type FoldParams } from './pack-fold.ts';
import { type PackSample } from './pack-sample.ts';
import { decodePackState, encodePackState } from './pack-state-codec.ts';
import { initialPackState, type PackState } from './pack-state.ts';

const common = { version: 1, gapToleranceMs: 60_000, severity: 'warning' } as const;

const PARAMS: FoldParams = {
  facts: { ...FACTS_100AH, cellsInSeries: 4 },
  rules: [
    thresholdRule({
      ...common,
      id: 'low-soc',
      signal: 'pack.soc_pct',
      comparison: 'below',
      raiseLevel: 40,
      clearLevel: 45,
      raiseForMs: 0,
      clearForMs: 20_000,
    }),
    thresholdRule({
      ...common,
      id: 'cells',
      signal: 'cell.voltage_mv',
      comparison: 'above',
      raiseLevel: 3440,
      clearLevel: 3400,
      raiseForMs: 20_000,
      clearForMs: 10_000,
    }),
    thresholdRule({
      ...common,
      id: 'hot',
      signal: 'pack.temperature_1_c',
      comparison: 'above',
      raiseLevel: 40,
      clearLevel: 35,
      raiseForMs: 10_000,
      clearForMs: 10_000,
      guard: 'discharging',
    }),
    rateRule({
      ...common,
      id: 'warming',
      signal: 'pack.temperature_1_c',
      comparison: 'above',
      raiseLevel: 600,
      clearLevel: 0,
      raiseForMs: 0,
      clearForMs: 0,
      overMs: 10_000,
    }),
    changedRule({ ...common, id: 'blocked', signal: 'pack.charge_block', mask: null, clearForMs: 10_000 }),
  ],
};

interface Folded {
  readonly state: PackState;
  readonly outputs: FoldOutputs[];
  readonly transitions: AlarmTransition[];
}

function foldAll(from: PackState, samples: readonly PackSample[]): Folded {
  let state = from;
  const outputs: FoldOutputs[] = [];
  const transitions: AlarmTransition[] = [];
  for (const sample of samples) {
    const step = foldPack(state, sample, PARAMS);
    state = step.state;
    outputs.push(step.outputs);
    transitions.push(...step.transitions);
  }
  return { state, outputs, transitions };
}

/** Readings that steer the fold into its branches, and in between what no pack reads. */
const reading = (usual: fc.Arbitrary<number>): fc.Arbitrary<number | null> =>
  fc.oneof(
    { weight: 12, arbitrary: usual },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, 1e308, -1e308, -1, 0, -0) },
    { weight: 1, arbitrary: fc.double() },
  );

const pause = fc.oneof(
  { weight: 10, arbitrary: fc.integer({ min: 9000, max: 11_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 120_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 * 24 * 3_600_000 }) },
);

const cells = (usual: fc.Arbitrary<number>) => fc.array(reading(usual), { maxLength: 6 });

const readings = fc.record(
  {
    voltageMv: reading(fc.integer({ min: 11_000, max: 15_000 })),
    currentMa: reading(fc.oneof(fc.integer({ min: -60_000, max: 60_000 }), fc.integer({ min: -60, max: 4000 }))),
    bmsSoc: reading(fc.double({ min: 0, max: 1, noNaN: true })),
    chargedMah: reading(fc.integer({ min: 0, max: 400 }).map((n) => n * 10)),
    dischargedMah: reading(fc.integer({ min: 0, max: 400 }).map((n) => n * 10)),
    temperature1C: reading(fc.integer({ min: 30, max: 45 })),
    chargeBlock: reading(fc.integer({ min: 0, max: 7 })),
    cellVoltagesMv: fc.oneof(
      cells(fc.integer({ min: 2950, max: 3500 })),
      fc.constantFrom([3460, 3460, 3460, 3460], [2990, 3000, 3000, 3000]),
    ),
    cellBalancing: fc.array(fc.option(fc.boolean()), { maxLength: 4 }),
  },
  { requiredKeys: [] },
);

/** A series in rising time; now and then the same readings stand for minutes, so that proofs and durations complete. */
const series = fc
  .array(fc.tuple(pause, readings, fc.constantFrom(1, 1, 1, 1, 35)), { minLength: 1, maxLength: 40 })
  .map((steps) => {
    let tsMs = Date.UTC(2026, 0, 1);
    return steps.flatMap(([pauseMs, read, times]) => {
      tsMs += pauseMs;
      return Array.from({ length: times }, (_, i) => sampleAt((tsMs += i === 0 ? 0 : 10_000), read));
    });
  });

function expectSound({ soc, socSigma }: FoldOutputs): void {
  expect(soc === null).toBe(socSigma === null);
  if (soc === null || socSigma === null) return;
  expect(soc).toBeGreaterThanOrEqual(0);
  expect(soc).toBeLessThanOrEqual(1);
  expect(socSigma).toBeGreaterThan(0);
  expect(socSigma).toBeLessThan(0.29);
}

describe('the fold, whatever it is given', () => {
  it('answers sound numbers or none, and a number that appears says where it came from', () => {
    fc.assert(
      fc.property(series, (samples) => {
        const { outputs, transitions } = foldAll(initialPackState(), samples);
        outputs.forEach(expectSound);
        for (const transition of transitions) {
          expect(Number.isFinite(transition.peakValue)).toBe(true);
          expect(Number.isFinite(transition.tsMs)).toBe(true);
        }
        outputs.slice(1).forEach(({ soc, socAnchor }, i) => {
          const before = outputs[i]?.soc ?? null;
          if (before !== null || soc === null || socAnchor !== null) return;
          // One that was known and comes back, because charge is read again.
          expect(outputs.slice(0, i).some((output) => output.soc !== null)).toBe(true);
          expect([samples[i + 1]?.currentMa, samples[i + 1]?.dischargedMah]).not.toEqual([null, null]);
        });
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it('gives the same bytes, outputs and alarms when cut anywhere and carried on from the checkpoint', () => {
    fc.assert(
      fc.property(series, fc.double({ min: 0, max: 1, noNaN: true }), (samples, where) => {
        const cut = Math.floor(where * samples.length);
        const whole = foldAll(initialPackState(), samples);
        const first = foldAll(initialPackState(), samples.slice(0, cut));
        const second = foldAll(decodePackState(encodePackState(first.state)), samples.slice(cut));
        expect(encodePackState(second.state)).toBe(encodePackState(whole.state));
        expect([...first.outputs, ...second.outputs]).toEqual(whole.outputs);
        expect([...first.transitions, ...second.transitions]).toEqual(whole.transitions);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it('opens and clears in turn, and holds open what its state says is open', () => {
    fc.assert(
      fc.property(series, (samples) => {
        const { state, transitions } = foldAll(initialPackState(), samples);
        const open = new Map<string, number>();
        for (const { kind, ruleId, part, ...rest } of transitions) {
          const key = `${ruleId} ${part}`;
          expect(open.has(key)).toBe(kind === 'cleared');
          if (kind === 'raised') open.set(key, rest.tsMs);
          else open.delete(key);
        }
        const held = openEpisodes(state).map(({ ruleId, part, raisedTsMs }) => [`${ruleId} ${part}`, raisedTsMs]);
        expect(new Map(held as [string, number][])).toEqual(open);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it('never changes the state it was given', () => {
    fc.assert(
      fc.property(series, (samples) => {
        const before = foldAll(initialPackState(), samples.slice(0, -1)).state;
        const text = encodePackState(before);
        foldAll(before, samples.slice(-1));
        expect(encodePackState(before)).toBe(text);
      }),
      { numRuns: PROPERTY_RUNS / 4 },
    );
  });

  it('reaches its branches: the property tests would prove little otherwise', () => {
    const seen = new Set<string>();
    for (const samples of fc.sample(series, { numRuns: 200, seed: 1 })) {
      const { outputs, transitions } = foldAll(initialPackState(), samples);
      outputs.forEach(({ socAnchor }) => seen.add(`anchor ${socAnchor ?? 'none'}`));
      transitions.forEach(({ kind, ruleId }) => seen.add(`${ruleId} ${kind}`));
    }
    expect([...seen].sort()).toEqual([
      'anchor bms',
      'anchor full',
      'anchor low',
      'anchor none',
      'blocked cleared',
      'blocked raised',
      'cells cleared',
      'cells raised',
      'hot cleared',
      'hot raised',
      'low-soc cleared',
      'low-soc raised',
      'warming cleared',
      'warming raised',
    ]);
  });
});

describe('time', () => {
  const state = foldAll(initialPackState(), [sampleAt(1000)]).state;

  it.each([
    ['the same time', 1000, 'not-later'],
    ['an earlier time', 999, 'not-later'],
    ['a time that is no number', NaN, 'no-time'],
    ['no end of time', Infinity, 'no-time'],
    ['a fraction of a millisecond', 1000.5, 'no-time'],
    ['a time no date can hold', 9e15, 'no-time'],
    ['a time before 1970', -1, 'no-time'],
  ])('%s is refused with the reason, and the state stays the very same', (_, tsMs, reason) => {
    // Hot, blocked and nearly empty by the BMS: nothing of it counts.
    const step = foldPack(state, sampleAt(tsMs, { bmsSoc: 0.1, temperature1C: 60, chargeBlock: 1 }), PARAMS);
    expect(step.state).toBe(state);
    expect(step.transitions).toEqual([]);
    expect(step.outputs).toEqual({
      soc: null,
      socSigma: null,
      socConfidence: 'none',
      usableSoc: null,
      socAnchor: null,
      activity: null,
      bmsDrift: null,
      advice: null,
      socDoubt: null,
      refused: { reason, lastTsMs: 1000 },
    });
  });

  it('a time before 1970 is refused even as the first', () => {
    const { outputs } = foldPack(initialPackState(), sampleAt(-1), PARAMS);
    expect(outputs.refused).toEqual({ reason: 'no-time', lastTsMs: null });
  });

  it('in any order whatever never throws, and what is refused leaves no trace', () => {
    const anyTime = fc.oneof(
      fc.integer({ min: -5, max: 3_000_000 }),
      fc.constantFrom(NaN, Infinity, -Infinity, 0.5, 9e15, Number.MAX_SAFE_INTEGER),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyTime, readings), { maxLength: 60 }), (polls) => {
        const samples = polls.map(([tsMs, read]) => sampleAt(tsMs, read));
        const all = foldAll(initialPackState(), samples);
        const taken = samples.filter((_, i) => all.outputs[i]?.refused === null);
        const plain = foldAll(initialPackState(), taken);
        expect(taken.map(({ tsMs }) => tsMs)).toEqual(
          [...new Set(taken.map(({ tsMs }) => tsMs))].sort((a, b) => a - b),
        );
        expect(encodePackState(all.state)).toBe(encodePackState(plain.state));
        expect(all.transitions).toEqual(plain.transitions);
        expect(all.outputs.filter(({ refused }) => refused === null)).toEqual(plain.outputs);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it('goes on at the next millisecond', () => {
    expect(foldPack(state, sampleAt(1001), PARAMS).state.lastTsMs).toBe(1001);
  });
});

describe('alarms by what the fold made of a sample', () => {
  it('a rule on the SOC sees the cloud’s own, in percent, at the same sample', () => {
    const step = foldPack(initialPackState(), sampleAt(0, { bmsSoc: 0.4 }), PARAMS);
    expect(step.transitions).toMatchObject([{ kind: 'raised', ruleId: 'low-soc', part: 'pack', value: 40 }]);
    expect(openEpisodes(step.state)).toEqual([{ ruleId: 'low-soc', part: 'pack', raisedTsMs: 0, peakValue: 40 }]);
  });

  it('a rule on the resistance sees it once ten steps of the load have told it', () => {
    const resists = thresholdRule({
      ...common,
      id: 'resists',
      signal: 'pack.resistance_mohm',
      comparison: 'above',
      raiseLevel: 8,
      clearLevel: 7,
      raiseForMs: 0,
      clearForMs: 0,
    });
    let state = initialPackState();
    const transitions = Array.from({ length: 12 }, (_, i) => {
      // 50 A more or less a second, and 500 mV with them: 10 mΩ.
      const read = i % 2 === 0 ? { currentMa: 0, voltageMv: 13_200 } : { currentMa: -50_000, voltageMv: 12_700 };
      const sample = sampleAt(i * 1000, { ...read, temperature1C: 25 });
      const step = foldPack(state, sample, { facts: PARAMS.facts, rules: [resists] });
      state = step.state;
      return step.transitions;
    });
    expect(transitions.slice(0, 10).flat()).toEqual([]);
    expect(transitions[10]).toMatchObject([{ kind: 'raised', ruleId: 'resists', part: 'pack', peakValue: 10 }]);
  });

  it('an impossible reading raises nothing', () => {
    const step = foldPack(initialPackState(), sampleAt(0, { cellVoltagesMv: [65_535, Infinity] }), {
      ...PARAMS,
      rules: PARAMS.rules.map((rule): AlarmRule => ({ ...rule, raiseForMs: 0 })),
    });
    expect(step.transitions).toEqual([]);
  });
});
