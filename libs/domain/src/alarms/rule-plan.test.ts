import { describe, expect, it } from 'vitest';
import { LOW_CELL, OVER } from '../testing/alarm-timeline.ts';
import { sampleAt } from '../testing/sample.ts';
import { cellExtremes, rulePlan } from './rule-plan.ts';
import { deviationsMv } from './signal-value.ts';

const HOT_CELL = { ...LOW_CELL, id: 'hot-cell', signal: 'cell.temperature_c' };
const HIGH_CELL = { ...LOW_CELL, id: 'high-cell', comparison: 'above' as const };
const deviationsOf = (cells: readonly number[]): number[] => deviationsMv(cells).map((mv) => mv ?? NaN);
const UNKNOWN = { ...OVER, id: 'unknown', signal: 'pack.of_another_time' };

describe('the plan of a set of rules', () => {
  it('gives rules on the same signal of cells one place, and other rules none', () => {
    const { rules, cellReaders } = rulePlan([OVER, LOW_CELL, HOT_CELL, HIGH_CELL]);
    expect(rules.map(({ rule, cellPlace }) => [rule.id, cellPlace])).toEqual([
      ['over', -1],
      ['low-cell', 0],
      ['hot-cell', 1],
      ['high-cell', 0],
    ]);
    expect(cellReaders).toHaveLength(2);
  });

  it('knows each rule’s place by its id', () => {
    expect([...rulePlan([OVER, LOW_CELL]).places]).toEqual([
      ['over', 0],
      ['low-cell', 1],
    ]);
  });

  it('has no reader for a signal that there is not, and goes on', () => {
    const [unknown, over] = rulePlan([UNKNOWN, OVER]).rules;
    expect(unknown).toEqual({ rule: UNKNOWN, reader: undefined, cellPlace: -1 });
    expect(over?.reader?.of).toBe('pack');
  });

  it('takes the newest version of an id that stands in it twice, the first of equal ones', () => {
    const newer = { ...OVER, version: 2, raiseLevel: 30_000 };
    const same = { ...newer, raiseLevel: 31_000 };
    const { rules, places } = rulePlan([OVER, LOW_CELL, newer, same]);
    expect(rules.map(({ rule }) => rule)).toEqual([newer, LOW_CELL]);
    expect([...places]).toEqual([
      ['over', 0],
      ['low-cell', 1],
    ]);
  });

  it('is made once for the same set', () => {
    const rules = [OVER];
    expect(rulePlan(rules)).toBe(rulePlan(rules));
  });
});

describe('the extremes of the cells at a sample', () => {
  const extremesOf = (cells: readonly (number | null)[]) => [
    ...cellExtremes(rulePlan([LOW_CELL]), { sample: sampleAt(0, { cellVoltagesMv: cells }), soc: null }),
  ];

  it('are the lowest and the highest reading, wherever they stand', () => {
    expect(extremesOf([3300, 3200, 3400, 3250])).toEqual([3200, 3400]);
    expect(extremesOf([3400, 3300, 3200])).toEqual([3200, 3400]);
  });

  it('leave out what was not read', () => {
    expect(extremesOf([3300, null, 3200])).toEqual([3200, 3300]);
    // a temperature below zero: nothing must not pass for 0
    expect(extremesOf([-20, null])).toEqual([-20, -20]);
  });

  it('of no reading are beyond no level', () => {
    expect(extremesOf([null])).toEqual([Infinity, -Infinity]);
    expect(extremesOf([])).toEqual([Infinity, -Infinity]);
  });

  it('are none where no rule watches cells', () => {
    expect(cellExtremes(rulePlan([OVER]), { sample: sampleAt(0), soc: null })).toHaveLength(0);
  });

  it('are those of the deviations too, without a list of them', () => {
    const rules = rulePlan([{ ...LOW_CELL, signal: 'cell.deviation_mv' }]);
    const deviations = (cells: readonly (number | null)[]) => [
      ...cellExtremes(rules, { sample: sampleAt(0, { cellVoltagesMv: cells }), soc: null }),
    ];
    // the others are at (3300 + 3330) / 2 and (3300 + 3270) / 2
    expect(deviations([3300, null, 3270, 3330])).toEqual([-45, 45]);
    expect(deviations([3300.1, 3299.7, 3301.3])).toEqual([
      Math.min(...deviationsOf([3300.1, 3299.7, 3301.3])),
      Math.max(...deviationsOf([3300.1, 3299.7, 3301.3])),
    ]);
    expect(deviations([3300, null])).toEqual([Infinity, -Infinity]);
  });

  it('of several signals stand one behind the other', () => {
    const sample = sampleAt(0, { cellVoltagesMv: [3300, 3310], cellTemperaturesC: [20, 25] });
    expect([...cellExtremes(rulePlan([LOW_CELL, OVER, HOT_CELL]), { sample, soc: null })]).toEqual([
      3300, 3310, 20, 25,
    ]);
  });
});
