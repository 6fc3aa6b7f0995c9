import { describe, expect, it } from 'vitest';
import { alarmRuleDefinition } from './alarm-rule.ts';

const threshold = {
  kind: 'threshold',
  signal: 'cell.deviation_mv',
  comparison: 'below',
  raiseLevel: -50,
  clearLevel: -30,
  raiseForMs: 60_000,
  clearForMs: 60_000,
  severity: 'warning',
};
const rate = { ...threshold, kind: 'rate', signal: 'pack.temperature_1_c', overMs: 600_000 };
const changed = { kind: 'changed', signal: 'pack.short_circuit_trips', clearForMs: 0, severity: 'critical' };

describe('alarmRuleDefinition', () => {
  it.each([threshold, rate, changed])('takes $kind and fills in what was left out', (definition) => {
    expect(alarmRuleDefinition.parse(definition)).toMatchObject({
      ...definition,
      scope: { of: 'fleet' },
      gapToleranceMs: 180_000,
    });
  });

  it.each([
    ['a kind that there is not', { ...threshold, kind: 'magic' }, 'kind'],
    ['a signal that there is not', { ...threshold, signal: 'pack.colour' }, 'signal'],
    ['a clear level beyond the raise level', { ...threshold, clearLevel: -60 }, 'clearLevel'],
    ['the same of a rate', { ...rate, comparison: 'above', clearLevel: -40 }, 'clearLevel'],
    ['a rate over no time', { ...rate, overMs: 0 }, 'overMs'],
    ['a level that is no number', { ...threshold, raiseLevel: Number.NaN }, 'raiseLevel'],
    ['a negative duration', { ...threshold, raiseForMs: -1 }, 'raiseForMs'],
    ['a step of what only moves', { ...changed, signal: 'pack.voltage_mv' }, 'signal'],
    ['bits of a counter', { ...changed, mask: 1 }, 'mask'],
    ['a signal of bits without the bits', { ...changed, signal: 'pack.state_bits' }, 'mask'],
    ['a scope that says more than it may', { ...changed, scope: { of: 'fleet', siteId: 'x' } }, 'scope'],
    ['a site that is no id', { ...changed, scope: { of: 'site', siteId: 'hall' } }, 'scope.siteId'],
    ['an empty tag', { ...changed, scope: { of: 'tag', tag: ' ' } }, 'scope.tag'],
  ])('refuses %s and names the place', (_, definition, path) => {
    const result = alarmRuleDefinition.safeParse(definition);
    expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
