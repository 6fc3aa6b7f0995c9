import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlarmRule } from '../alarms/alarm-rule.ts';
import { changedRule } from '../alarms/changed-rule.ts';
import { rateRule } from '../alarms/rate-rule.ts';
import { thresholdRule } from '../alarms/threshold-rule.ts';
import { packSocMethods } from '../soc/pack-soc-methods.ts';
import { packHealth } from '../soh/pack-health.ts';
import { anyLife } from '../testing/any-life.ts';
import { expectFinite } from '../testing/expect-finite.ts';
import { MINUTE, SECOND } from '../testing/sample.ts';
import { packFacts } from './pack-facts.ts';
import { foldPack, type FoldParams } from './pack-fold.ts';
import { decodePackState, encodePackState } from './pack-state-codec.ts';
import { initialPackState, type PackState } from './pack-state.ts';
import { SIGNALS } from './packed-signal.ts';

/** Levels in the midst of what the lives show; any other signal at 1. */
const LEVELS: Readonly<Record<string, number>> = {
  'pack.voltage_mv': 13_200,
  'pack.current_ma': -10_000,
  'pack.soc_pct': 40,
  'pack.bms_soc_pct': 60,
  'pack.temperature_1_c': 40,
  'pack.soc_sigma_pct': 8,
  'pack.soc_drift_pct': 3,
  'pack.capacity_pct': 95,
  'cell.voltage_mv': 3400,
  'cell.temperature_c': 40,
  'cell.deviation_mv': 4,
};

const common = { version: 1, gapToleranceMs: MINUTE, severity: 'warning', clearForMs: 30 * SECOND } as const;

/** A rule of every kind on every signal. */
const RULES: readonly AlarmRule[] = SIGNALS.flatMap((signal, i): AlarmRule[] => {
  const level = LEVELS[signal] ?? 1;
  const side = { comparison: i % 2 === 0 ? 'above' : 'below', raiseLevel: level, clearLevel: level } as const;
  const guard = i % 3 === 0 ? ({ guard: 'charging' } as const) : {};
  return [
    thresholdRule({
      ...common,
      ...side,
      ...guard,
      id: `threshold ${signal}`,
      signal,
      raiseForMs: (i % 3) * 5 * SECOND,
    }),
    rateRule({ ...common, ...side, id: `rate ${signal}`, signal, raiseForMs: 0, overMs: 10 * SECOND }),
    changedRule({ ...common, id: `changed ${signal}`, signal, mask: i % 2 === 0 ? null : 3 }),
  ];
});

const CHEMISTRIES = ['lfp', 'nmc', 'lto'] as const;
const paramsOf = (chemistry: (typeof CHEMISTRIES)[number]): FoldParams => ({
  facts: packFacts({ chemistry, cellsInSeries: 4, nominalCapacityMah: 40_000, usualPeriodMs: 10_000 }),
  rules: RULES,
});

const RUNS = { numRuns: 25 };

describe('any life of a pack, however it is read', { timeout: 60_000 }, () => {
  it('leaves no number that is none: in outputs, alarms, health and state', () => {
    fc.assert(
      fc.property(anyLife, fc.constantFrom(...CHEMISTRIES), (samples, chemistry) => {
        const params = paramsOf(chemistry);
        let state = initialPackState();
        for (const sample of samples) {
          const step = foldPack(state, sample, params);
          state = step.state;
          expectFinite(step.outputs);
          expectFinite(step.transitions);
        }
        expectFinite(state);
        expectFinite(packHealth(state, params.facts));
        expectFinite(packSocMethods(state, 25, params.facts));
      }),
      RUNS,
    );
  });

  it('gives the same state and the same alarms cut anywhere, from its checkpoint there', () => {
    fc.assert(
      fc.property(anyLife, fc.double({ min: 0, max: 1, noNaN: true }), (samples, where) => {
        const params = paramsOf('lfp');
        const cut = Math.floor(where * samples.length);
        let [whole, resumed] = [initialPackState(), initialPackState()];
        samples.forEach((sample, i) => {
          if (i === cut) resumed = decodePackState(encodePackState(resumed));
          const [a, b] = [foldPack(whole, sample, params), foldPack(resumed, sample, params)];
          expect(b.transitions).toEqual(a.transitions);
          expect(b.outputs).toEqual(a.outputs);
          [whole, resumed] = [a.state, b.state];
        });
        expect(encodePackState(resumed)).toBe(encodePackState(whole));
        expect(encodePackState(decodePackState(encodePackState(whole)))).toBe(encodePackState(whole));
      }),
      RUNS,
    );
  });

  it('refuses what comes again or from before, and goes on as if it had not come', () => {
    fc.assert(
      fc.property(anyLife, fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (samples, again) => {
        const params = paramsOf('lfp');
        const fold = (state: PackState, at: number): PackState => {
          const sample = samples[at];
          return sample === undefined ? state : foldPack(state, sample, params).state;
        };
        let [plain, disturbed] = [initialPackState(), initialPackState()];
        samples.forEach((_, at) => {
          [plain, disturbed] = [fold(plain, at), fold(disturbed, at)];
          const earlier = (again[at % again.length] ?? 0) % (at + 1);
          disturbed = fold(disturbed, earlier);
        });
        expect(encodePackState(disturbed)).toBe(encodePackState(plain));
      }),
      RUNS,
    );
  });

  it('never moves the state of charge by more than what was counted without a reason in the output', () => {
    const { facts } = paramsOf('lfp');
    fc.assert(
      fc.property(anyLife, fc.constantFrom(null, 0.1, 0.5, 0.9), (samples, bmsSoc) => {
        let [state, soc] = [initialPackState(), null as number | null];
        for (const sample of samples) {
          const before = state.charge;
          const step = foldPack(state, bmsSoc === null ? sample : { ...sample, bmsSoc }, { facts, rules: [] });
          state = step.state;
          const { charge, capacity, lone } = state;
          const movedMah = Math.abs(
            (charge?.inMah ?? 0) - (charge?.outMah ?? 0) - (before?.inMah ?? 0) + (before?.outMah ?? 0),
          );
          // Of a cell that stands alone a fifth of the capacity is reckoned with at least, of a weak one half.
          const leastMah = Math.min(capacity?.capacityMah ?? Infinity, 40_000) * (lone === null ? 0.5 : 0.2);
          if (soc !== null && step.outputs.soc !== null && step.outputs.socAnchor === null) {
            expect(Math.abs(step.outputs.soc - soc)).toBeLessThanOrEqual(movedMah / leastMah + 0.01);
          }
          soc = step.outputs.soc;
        }
      }),
      RUNS,
    );
  });

  it('comes to every proof of the charge, to windows of the capacity, and to most rules: it would prove little otherwise', () => {
    const params = paramsOf('lfp');
    const [anchors, rules] = [new Set<string | null>(), new Set<string>()];
    let windows = 0;
    for (const samples of fc.sample(anyLife, { numRuns: 60, seed: 1 })) {
      let state = initialPackState();
      for (const sample of samples) {
        const step = foldPack(state, sample, params);
        state = step.state;
        anchors.add(step.outputs.socAnchor);
        for (const { ruleId } of step.transitions) rules.add(ruleId);
      }
      windows = Math.max(windows, state.capacity?.windows ?? 0);
    }
    expect([...anchors]).toEqual(expect.arrayContaining(['full', 'low', 'rest', 'bms', null]));
    expect(windows).toBeGreaterThanOrEqual(2);
    expect(rules.size).toBeGreaterThan(RULES.length / 2);
  });
});
