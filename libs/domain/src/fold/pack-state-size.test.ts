import { describe, expect, it } from 'vitest';
import { type PartMemory, type RuleMemory } from '../alarms/alarm-memory.ts';
import { type DefaultRule, defaultRules } from '../alarms/default-rules.ts';
import { fullState } from '../testing/full-state.ts';
import { FACTS_100AH, MINUTE, sampleAt } from '../testing/sample.ts';
import { foldPack } from './pack-fold.ts';
import { decodePackState, encodePackState } from './pack-state-codec.ts';
import { type PackState } from './pack-state.ts';

const NOW_MS = fullState().lastTsMs ?? NaN;
const each = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
/** Some time in the last two days, another one for each place. */
const ago = (place: number): number => 100_000_000 + ((place * 7_919_123) % 89_999_999);

/** Digits as a peak of its signal has them. */
function peakOf(signal: string, cell: number): number {
  if (signal === 'cell.deviation_mv') return -250.123 - cell;
  if (signal === 'cell.temperature_c') return 60.1 + cell / 8;
  return signal.endsWith('_pct') ? 15.143 : 3651 + cell;
}

type Of = (place: number, rule: number) => Partial<PartMemory>;

function openRule({ definition }: DefaultRule, rule: number, cells: number, of: Of): RuleMemory {
  const { signal } = definition;
  const isOfCells = signal.startsWith('cell.');
  const parts = each(isOfCells ? cells : 1, (cell) => ({
    part: isOfCells ? `cell:${cell}` : 'pack',
    raisedTsMs: NOW_MS - ago(rule),
    sinceTsMs: null,
    lastTsMs: NOW_MS,
    peakValue: peakOf(signal, cell),
    ...of(rule * cells + cell, rule),
  }));
  const ruleId = `0c9b1c1e-7d1e-4b6e-8f7e-0000000000${10 + rule}`;
  const comparison = definition.kind === 'threshold' ? definition.comparison : 'above';
  const memory = { ruleId, ruleVersion: 12, signal, comparison, parts };
  if (definition.kind === 'threshold') return memory;
  return { ...memory, compared: { kind: 'changed', baselines: [{ part: 'pack', tsMs: NOW_MS - ago(1), value: 3 }] } };
}

const ALL = defaultRules('lfp', null);
/** Nothing is too high and too low, or flows in and out, at once: of the rules on one signal one. */
const AT_ONCE = ALL.filter((rule, i) => ALL.findIndex((one) => one.definition.signal === rule.definition.signal) === i);

/** A pack of which everything is known, in alarm by every one of the rules. */
const inAlarm = (cells: number, of: Of, rules = ALL): PackState => ({
  ...fullState(cells),
  alarms: rules.map((rule, place) => openRule(rule, place, cells, of)),
});

const OF_ITS_RULE: Of = () => ({});
const FLAPPING: Of = () => ({ held: true });
const OF_ITS_OWN: Of = (place) => ({ raisedTsMs: NOW_MS - ago(place), held: true });
/** What takes most: it has come and gone twice in the last hour, is back, and on its way to clear. */
const ABOUT_TO_FLAP: Of = (place) => ({
  raisedTsMs: NOW_MS - 123_456 - place,
  sinceTsMs: NOW_MS - 12_345 - place,
  earlierTsMs: [4, 3, 2, 1].map((i) => NOW_MS - i * 876_543 - place),
});

function sizeOf(state: PackState): number {
  const text = encodePackState(state);
  expect(decodePackState(text)).toEqual(state);
  return text.length;
}

describe('the largest states', () => {
  it.each([
    [8, 'every default rule open on all of them that can be at once', OF_ITS_RULE, 4096],
    [8, 'those open, each since a moment of its own and flapping', FLAPPING, 4096],
    [8, 'each cell flapping under each of those since a moment of its own', OF_ITS_OWN, 4400],
    [8, 'each cell about to flap under each of those', ABOUT_TO_FLAP, 6100],
    [16, 'every default rule open on all of them that can be at once', OF_ITS_RULE, 4700],
    [16, 'each cell flapping under each of those since a moment of its own', OF_ITS_OWN, 5300],
  ])('with %i cells and %s', (cells, _, of, most) => {
    const state = inAlarm(cells, of, AT_ONCE);
    expect(state.alarms.flatMap(({ parts }) => parts)).toHaveLength(3 * cells + 14);
    expect(sizeOf(state)).toBeLessThanOrEqual(most);
  });

  it('with 8 cells and every one of the default rules open at once take little more', () => {
    const state = inAlarm(8, FLAPPING);
    expect(state.alarms).toHaveLength(22);
    expect(sizeOf(state)).toBeLessThanOrEqual(4400);
  });

  it('stay under 4 kB with 16 cells of which all is known, in alarm by nothing or by one thing', () => {
    expect(sizeOf(fullState(16))).toBeLessThanOrEqual(4096);
    const { alarms } = inAlarm(16, OF_ITS_OWN);
    for (const alarm of alarms) {
      expect(sizeOf({ ...fullState(16), alarms: [...fullState(16).alarms, alarm] })).toBeLessThanOrEqual(4096);
    }
  });

  it('go on from their checkpoint as if there had been none', () => {
    const state = inAlarm(16, ABOUT_TO_FLAP);
    const sample = sampleAt(NOW_MS + MINUTE, { currentMa: 1234, voltageMv: 52_345 });
    const params = { facts: { ...FACTS_100AH, cellsInSeries: 16 }, rules: [] };
    expect(foldPack(decodePackState(encodePackState(state)), sample, params)).toEqual(foldPack(state, sample, params));
  });
});
