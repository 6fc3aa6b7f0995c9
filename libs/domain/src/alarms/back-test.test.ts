import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPack } from '../fold/pack-fold.ts';
import { initialPackState, type PackState } from '../fold/pack-state.ts';
import { afterService, type ServiceEvent } from '../fold/service-event.ts';
import { OVER } from '../testing/alarm-timeline.ts';
import { anyLife } from '../testing/any-life.ts';
import { FACTS_100AH, sampleAt, SECOND } from '../testing/sample.ts';
import { type RuleMemory } from './alarm-memory.ts';
import { type AlarmTransition } from './alarm-rule.ts';
import { BackTester, backTest } from './back-test.ts';
import { changedRule } from './changed-rule.ts';

const PARAMS = { facts: FACTS_100AH, rules: [OVER] };
/** Over 29 V from 20 s to 60 s, and from 200 s on. */
const SAMPLES = Array.from({ length: 30 }, (_, i) => {
  const s = i * 10;
  return sampleAt(s * SECOND, { voltageMv: (s >= 20 && s < 60) || s >= 200 ? 29_100 + s : 27_000 });
});

const SERVICE = fc.constantFrom('bms_replaced' as const, 'bms_reset' as const, 'cells_replaced' as const);
const isRaised = (transition: AlarmTransition) => transition.kind === 'raised';
const onlyCompared = (memory: RuleMemory): RuleMemory[] =>
  memory.compared === undefined ? [] : [{ ...memory, parts: [] }];

describe('a back-test', () => {
  it('says when a rule would have fired, and what would still be open', () => {
    expect(backTest(SAMPLES, PARAMS)).toEqual({
      samples: 30,
      refused: 0,
      fromTsMs: 0,
      toTsMs: 290 * SECOND,
      episodes: [
        // beyond since 20 s for 20 s; behind since 60 s for 30 s
        {
          ruleId: 'over',
          part: 'pack',
          raisedTsMs: 40_000,
          clearedTsMs: 90_000,
          peakValue: 29_150,
          reason: 'recovered',
        },
        { ruleId: 'over', part: 'pack', raisedTsMs: 220_000, clearedTsMs: null, peakValue: 29_390, reason: null },
      ],
    });
  });

  it('lists by the time of raising, at one time by the rule', () => {
    const instant = { ...OVER, raiseForMs: 0, clearForMs: 0 };
    const rules = [
      { ...instant, id: 'b-short' },
      { ...instant, id: 'c-long', clearLevel: 20_000 },
      { ...instant, id: 'a-short' },
    ];
    const samples = [29_100, 27_000, 29_100, 27_000].map((voltageMv, i) => sampleAt(i * 10_000, { voltageMv }));
    const { episodes } = backTest(samples, { facts: FACTS_100AH, rules });
    expect(episodes.map((e) => [e.ruleId, e.raisedTsMs, e.clearedTsMs])).toEqual([
      ['a-short', 0, 10_000],
      ['b-short', 0, 10_000],
      // still open, and raised before those that are over
      ['c-long', 0, null],
      ['a-short', 20_000, 30_000],
      ['b-short', 20_000, 30_000],
    ]);
  });

  it('goes on from a checkpoint without its alarms', () => {
    let state = initialPackState();
    for (const sample of SAMPLES.slice(0, 6)) state = foldPack(state, sample, PARAMS).state;
    expect(state.alarms).toHaveLength(1);
    expect(backTest(SAMPLES.slice(6), PARAMS, state).episodes.map(({ raisedTsMs }) => raisedTsMs)).toEqual([220_000]);
  });

  const TRIP = changedRule({
    id: 'trip',
    version: 1,
    signal: 'pack.short_circuit_trips',
    mask: null,
    clearForMs: 60 * SECOND,
    gapToleranceMs: 60 * SECOND,
    severity: 'critical',
  });
  const tripped = (i: number, shortCircuitTrips: number) => sampleAt(i * 10 * SECOND, { shortCircuitTrips });

  it.each(['checkpoint', 'sample'])('sees what stepped between the %s before it and its first sample', (before) => {
    const params = { facts: FACTS_100AH, rules: [TRIP] };
    const start = foldPack(initialPackState(), tripped(0, 3), params).state;
    const tester = new BackTester(before === 'checkpoint' ? start : null);
    if (before === 'sample') tester.warmUp(tripped(0, 3), params);
    tester.add(tripped(1, 4), params);
    expect(foldPack(start, tripped(1, 4), params).transitions).toHaveLength(1);
    expect(tester.result()).toMatchObject({
      samples: 1,
      fromTsMs: 10 * SECOND,
      episodes: [{ raisedTsMs: 10 * SECOND }],
    });
  });

  it('begins with nothing open or pending, whatever came before it', () => {
    const tester = new BackTester();
    for (const sample of SAMPLES.slice(0, 5)) tester.warmUp(sample, PARAMS);
    for (const sample of SAMPLES.slice(5, 7)) tester.add(sample, PARAMS);
    expect(tester.result()).toMatchObject({ samples: 2, episodes: [] });
  });

  it('takes another BMS’s counters for what they are, as the live fold does', () => {
    const params = { facts: FACTS_100AH, rules: [TRIP] };
    const replaced = { kind: 'bms_replaced', tsMs: 25 * SECOND } as const;
    const samples = [3, 3, 3, 7, 7, 8].map((trips, i) => tripped(i, trips));
    const found = (from: PackState | null, services: ServiceEvent[], rest = samples) => {
      const tester = new BackTester(from, services);
      for (const sample of rest) tester.add(sample, params);
      return tester.result().episodes.map(({ raisedTsMs }) => raisedTsMs / SECOND);
    };
    expect(found(null, [])).toEqual([30]);
    expect(found(null, [replaced])).toEqual([50]);
    // A service that the checkpoint has seen does not count again: the step to 7 came after it.
    let state = initialPackState();
    for (const sample of samples.slice(0, 3)) state = foldPack(state, sample, params).state;
    expect(found(state, [{ ...replaced, tsMs: 15 * SECOND }], samples.slice(3))).toEqual([30]);
    expect(found(state, [replaced], samples.slice(3))).toEqual([50]);
  });

  it('raises what the live fold raises, over any series with services, from its beginning or any checkpoint', () => {
    fc.assert(
      fc.property(anyLife, fc.array(fc.record({ at: fc.nat(60), kind: SERVICE })), fc.nat(60), (samples, done, cut) => {
        const params = { facts: FACTS_100AH, rules: [TRIP, OVER] };
        const services = done
          .flatMap(({ at, kind }): ServiceEvent[] => {
            const sample = samples[at];
            return sample === undefined ? [] : [{ kind, tsMs: sample.tsMs - 1 }];
          })
          .sort((a, b) => a.tsMs - b.tsMs);
        let [live, from] = [initialPackState(), initialPackState()];
        let next = 0;
        const raised: string[] = [];
        samples.forEach((sample, i) => {
          if (i === cut) from = live = { ...live, alarms: live.alarms.flatMap(onlyCompared) };
          for (; (services[next]?.tsMs ?? Infinity) <= sample.tsMs; next += 1) {
            const service = services[next];
            if (service !== undefined) live = afterService(live, service);
          }
          const step = foldPack(live, sample, params);
          live = step.state;
          if (i >= cut)
            raised.push(...step.transitions.filter(isRaised).map(({ ruleId, tsMs }) => `${ruleId} ${tsMs}`));
        });
        if (cut >= samples.length) return;
        const tester = new BackTester(from, services);
        for (const sample of samples.slice(cut)) tester.add(sample, params);
        const found = tester.result().episodes.map(({ ruleId, raisedTsMs }) => `${ruleId} ${raisedTsMs}`);
        expect(found.sort()).toEqual(raised.sort());
      }),
      { numRuns: 100 },
    );
  });

  it('of nothing says nothing', () => {
    expect(backTest([], PARAMS)).toEqual({ samples: 0, refused: 0, fromTsMs: null, toTsMs: null, episodes: [] });
  });

  it('goes by what comes later, and says how many samples did not', () => {
    const twice = SAMPLES.flatMap((sample) => [
      sample,
      sample,
      sampleAt(sample.tsMs - 5 * SECOND, { voltageMv: 29_500 }),
    ]);
    const found = backTest([sampleAt(NaN), ...twice], PARAMS);
    expect(found).toEqual({ ...backTest(SAMPLES, PARAMS), refused: 1 + 2 * 30 });
  });
});
