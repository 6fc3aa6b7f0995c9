import { describe, expect, it } from 'vitest';
import { type PartMemory, type RuleMemory } from '../alarms/alarm-memory.ts';
import { type DefaultRule, defaultRules } from '../alarms/default-rules.ts';
import { fullState } from '../testing/full-state.ts';
import { FACTS_100AH, MINUTE, sampleAt } from '../testing/sample.ts';
import { foldPack } from './pack-fold.ts';
import { decodePackState, encodePackState } from './pack-state-codec.ts';
import { type PackState } from './pack-state.ts';

const CELLS = 16;
const NOW_MS = fullState().lastTsMs ?? NaN;
const each = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
/** Some time in the last two days, another one for each place. */
const ago = (place: number): number => 100_000_000 + ((place * 7_919_123) % 89_999_999);

/** Digits as its signal has them: a deviation is a mean of fifteen, a share a long fraction. */
function peakOf(signal: string, cell: number): number {
  if (signal === 'cell.deviation_mv') return -250 - (cell * 7 + 1) / 15;
  if (signal === 'cell.temperature_c') return 60.1 + cell / 8;
  return signal.endsWith('_pct') ? 15 + 1 / 7 : 3651 + cell;
}

function openRule({ definition }: DefaultRule, place: number, of: (place: number) => Partial<PartMemory>): RuleMemory {
  const { signal } = definition;
  const isOfCells = signal.startsWith('cell.');
  const parts = each(isOfCells ? CELLS : 1, (cell) => ({
    part: isOfCells ? `cell:${cell}` : 'pack',
    raisedTsMs: NOW_MS - ago(place),
    sinceTsMs: null,
    lastTsMs: NOW_MS,
    peakValue: peakOf(signal, cell),
    ...of(place * CELLS + cell),
  }));
  const ruleId = `0c9b1c1e-7d1e-4b6e-8f7e-0000000000${10 + place}`;
  const comparison = definition.kind === 'threshold' ? definition.comparison : 'above';
  const memory = { ruleId, ruleVersion: 12, signal, comparison, parts };
  if (definition.kind === 'threshold') return memory;
  return { ...memory, compared: { kind: 'changed', baselines: [{ part: 'pack', tsMs: NOW_MS - ago(1), value: 3 }] } };
}

/** A pack of which everything is known, in alarm by every default rule. */
const inAlarm = (of: (place: number) => Partial<PartMemory>): PackState => ({
  ...fullState(),
  alarms: defaultRules('lfp', null).map((rule, place) => openRule(rule, place, of)),
});

describe('the largest states', () => {
  it('stay under 4 kB with 16 cells and every default rule open on all of them', () => {
    const state = inAlarm(() => ({}));
    expect(state.alarms.flatMap(({ parts }) => parts)).toHaveLength(4 * CELLS + 13);
    const text = encodePackState(state);
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(decodePackState(text)).toEqual(state);
  });

  it('are larger by little where each cell came into alarm at a moment of its own', () => {
    const state = inAlarm((place) => ({ raisedTsMs: NOW_MS - ago(place) }));
    const text = encodePackState(state);
    expect(text.length).toBeLessThanOrEqual(4600);
    expect(decodePackState(text)).toEqual(state);
  });

  it('are larger where each cell comes and goes on its own: the times of every change are kept', () => {
    const state = inAlarm((place) => ({
      raisedTsMs: NOW_MS - ago(place),
      sinceTsMs: NOW_MS - 123_456 - place,
      earlierTsMs: [4, 3, 2, 1].map((i) => NOW_MS - i * 876_543 - place),
      held: true,
    }));
    const text = encodePackState(state);
    expect(text.length).toBeLessThanOrEqual(6700);
    expect(decodePackState(text)).toEqual(state);
  });

  it('go on from a packed checkpoint as if there had been none', () => {
    const state = inAlarm(() => ({}));
    const sample = sampleAt(NOW_MS + MINUTE, { currentMa: 1234, voltageMv: 52_345 });
    const params = { facts: { ...FACTS_100AH, cellsInSeries: CELLS }, rules: [] };
    const text = encodePackState(state);
    expect(text).toMatch(/^\{"v":5,/);
    expect(foldPack(decodePackState(text), sample, params)).toEqual(foldPack(state, sample, params));
  });
});
