import { describe, expect, it } from 'vitest';
import { thresholdRule } from '../alarms/threshold-rule.ts';
import { FACTS_100AH, sampleAt } from '../testing/sample.ts';
import { foldPack } from './pack-fold.ts';
import { decodePackState, encodePackState, UnreadablePackState } from './pack-state-codec.ts';
import { initialPackState, type PackState } from './pack-state.ts';

const NOW_MS = Date.UTC(2026, 0, 1);

/** 20 rules that are all broken at once, 8 of them by every one of 8 cells. */
const RULES = Array.from({ length: 20 }, (_, i) =>
  thresholdRule({
    id: `0c9b1c1e-7d1e-4b6e-8f7e-0000000000${10 + i}`,
    version: 1,
    signal: i < 4 ? 'cell.voltage_mv' : 'pack.temperature_1_c',
    comparison: 'above',
    raiseLevel: 10 + i,
    clearLevel: 5,
    raiseForMs: 0,
    clearForMs: 60_000,
    gapToleranceMs: 60_000,
    severity: 'warning',
  }),
);

function busyState(): PackState {
  const cells = Array.from({ length: 8 }, (_, i) => 3450 + i);
  let state = initialPackState();
  for (let i = 0; i < 3; i += 1) {
    const sample = sampleAt(NOW_MS + i * 10_000, {
      currentMa: 1234,
      voltageMv: 27_600,
      bmsSoc: 0.5,
      chargedMah: 123_456_780,
      dischargedMah: 123_000_000,
      temperature1C: i === 2 ? 4.9 : 49.9,
      cellVoltagesMv: cells,
    });
    state = foldPack(state, sample, { facts: FACTS_100AH, rules: RULES }).state;
  }
  return state;
}

describe('the state as a checkpoint', () => {
  it('comes back exactly', () => {
    expect(decodePackState(encodePackState(busyState()))).toEqual(busyState());
    expect(decodePackState(encodePackState(initialPackState()))).toEqual(initialPackState());
  });

  it('stays under 4 kB with 8 cells and 20 rules, all in alarm', () => {
    const state = busyState();
    expect(state.alarms.flatMap(({ parts }) => parts)).toHaveLength(4 * 8 + 16);
    expect(encodePackState(state).length).toBeLessThanOrEqual(4096);
  });

  it.each([
    ['no JSON', 'not json'],
    ['no object', '7'],
    ['null', 'null'],
    ['no version', '{}'],
    ['a version of the future', '{"v":2,"lastTsMs":null,"charge":null,"estimate":null,"holds":{},"alarms":[]}'],
    ['a part missing', '{"v":1,"lastTsMs":null}'],
  ])('refuses what it did not write: %s', (_, json) => {
    const decode = (): unknown => decodePackState(json);
    expect(decode).toThrow(UnreadablePackState);
    expect(decode).toThrow(expect.objectContaining({ code: 'unreadable-pack-state' }));
  });
});
