import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Baseline } from './alarm-memory.ts';
import { compareReading, isQuietRate } from './compared-value.ts';
import { rateRule } from './rate-rule.ts';
import { isBeyond } from './threshold.ts';

const SECOND = 1000;
const T0 = Date.UTC(2026, 0, 1);
const ruleOver = (overMs: number) =>
  rateRule({
    id: 'r',
    version: 1,
    signal: 'pack.temperature_1_c',
    comparison: 'above',
    raiseLevel: 100,
    clearLevel: 50,
    raiseForMs: 0,
    clearForMs: 0,
    gapToleranceMs: 20 * SECOND,
    severity: 'info',
    overMs,
  });

describe('the short way past a rate', () => {
  it('says that nothing is to be kept or judged only where that is so, and says it of most readings', () => {
    const pauses = fc.constantFrom(SECOND, 7 * SECOND, 10 * SECOND, 10_003, 60 * SECOND, 300 * SECOND);
    const series = fc.array(fc.tuple(pauses, fc.integer({ min: -5, max: 5 })), { minLength: 5, maxLength: 80 });
    let [asked, quiet] = [0, 0];
    fc.assert(
      fc.property(fc.constantFrom(7, 10, 60, 3600), fc.constantFrom(20, 180), series, (overS, toleranceS, readings) => {
        const rule = ruleOver(overS * SECOND);
        let [tsMs, baseline] = [T0, null as Baseline | null];
        for (const [pauseMs, value] of readings) {
          tsMs += pauseMs;
          const full = compareReading(baseline, 'pack', tsMs, value, rule, toleranceS * SECOND);
          if (baseline !== null && isQuietRate(baseline, tsMs, value, rule, toleranceS * SECOND)) {
            expect(full.baseline).toBe(baseline);
            expect(full.value !== null && isBeyond(full.value, rule)).toBe(false);
            quiet += 1;
          }
          // The first reading of each quarter of the time, and of the one that has begun: never more are kept.
          expect(full.baseline?.later?.length ?? 0).toBeLessThanOrEqual(5);
          baseline = full.baseline;
          asked += 1;
        }
      }),
    );
    expect(quiet).toBeGreaterThan(asked / 5);
  });

  it.each([
    ['a reading of the same quarter', 5, 0, true],
    ['one that begins a quarter', 15, 0, false],
    ['as old as the rate is long, and slow', 60, 1, false],
  ])('%s', (_, laterS, value, isQuiet) => {
    const baseline = { part: 'pack', tsMs: T0, value: 0 };
    expect(isQuietRate(baseline, T0 + laterS * SECOND, value, ruleOver(60 * SECOND), 20 * SECOND)).toBe(isQuiet);
  });
});
