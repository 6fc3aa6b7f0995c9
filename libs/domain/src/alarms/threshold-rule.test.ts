import { describe, expect, it } from 'vitest';
import { ImpossibleParameter } from '../fold/impossible-parameter.ts';
import { thresholdRule } from './threshold-rule.ts';

const GOOD = {
  id: 'over-voltage',
  version: 1,
  signal: 'pack.voltage_mv',
  comparison: 'above',
  raiseLevel: 29_200,
  clearLevel: 28_000,
  raiseForMs: 0,
  clearForMs: 0,
  gapToleranceMs: 1,
  severity: 'critical',
} as const;

describe('building a threshold rule', () => {
  it('accepts what can be', () => {
    expect(thresholdRule(GOOD)).toEqual({ ...GOOD, kind: 'threshold' });
    expect(thresholdRule({ ...GOOD, guard: 'charging', signal: 'cell.temperature_c' }).guard).toBe('charging');
    expect(thresholdRule({ ...GOOD, comparison: 'below', clearLevel: 29_201 }).comparison).toBe('below');
    expect(thresholdRule({ ...GOOD, clearLevel: 29_200 }).clearLevel).toBe(29_200);
    expect(thresholdRule({ ...GOOD, comparison: 'below', clearLevel: 29_200 }).clearLevel).toBe(29_200);
  });

  it.each([
    ['clearLevel', { clearLevel: 29_201 }],
    ['clearLevel', { comparison: 'below' as const, clearLevel: 29_199 }],
    ['clearLevel', { clearLevel: NaN }],
    ['raiseLevel', { raiseLevel: Infinity }],
    ['raiseForMs', { raiseForMs: -1 }],
    ['raiseForMs', { raiseForMs: NaN }],
    ['clearForMs', { clearForMs: Infinity }],
    ['gapToleranceMs', { gapToleranceMs: 0 }],
    ['gapToleranceMs', { gapToleranceMs: -1 }],
    ['id', { id: '' }],
    ['id', { id: ' \t' }],
    ['version', { version: 0 }],
    ['version', { version: 1.5 }],
    ['signal', { signal: 'pack.mood' }],
    ['signal', { signal: 'constructor' }],
    ['comparison', { comparison: 'near' as 'above' }],
    ['severity', { severity: 'loud' as 'info' }],
    ['guard', { guard: 'sleeping' as 'charging' }],
  ])('refuses an impossible %s: %o', (field, wrong) => {
    const build = (): unknown => thresholdRule({ ...GOOD, ...wrong });
    expect(build).toThrow(ImpossibleParameter);
    expect(build).toThrow(expect.objectContaining({ code: 'impossible-parameter', field }));
  });
});
