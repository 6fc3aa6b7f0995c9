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
    ['a version of the future', '{"v":3,"lastTsMs":null,"charge":null,"estimate":null,"holds":{},"alarms":[]}'],
    ['a part missing in version 2', '{"v":2,"lastTsMs":null,"parts":[null,null],"alarms":[]}'],
    ['no alarms', '{"v":1,"lastTsMs":null,"charge":null,"estimate":null,"holds":{"full":null,"low":null}}'],
    ['a part missing', '{"v":1,"lastTsMs":null}'],
  ])('refuses what it did not write: %s', (_, json) => {
    const decode = (): unknown => decodePackState(json);
    expect(decode).toThrow(UnreadablePackState);
    expect(decode).toThrow(expect.objectContaining({ code: 'unreadable-pack-state' }));
  });

  it('reads a checkpoint of version 1, and goes on from it', () => {
    // As version 1 wrote it: 60 % of a 100 Ah pack, counters read at the time of the state, one alarm open for 10 s.
    const v1 =
      '{"v":1,"lastTsMs":1767225600000,"charge":{"knownTsMs":1767225600000,"current":{"tsMs":1767225600000,"ma":-5000},' +
      '"level":{"meanSquareMa2":25000000,"seenMs":86400000},"counters":{"tsMs":1767225600000,"chargedMah":1000,' +
      '"dischargedMah":5000,"provisionalMah":0,"provisionalVarMah2":0}},"estimate":{"soc":0.6,"anchorTsMs":1767222000000,' +
      '"anchorSoc":1,"anchorSigma":0.015,"unseenVariance":0},"holds":{"full":null,"low":null},"alarms":[["r",1,' +
      '"pack.voltage_mv","above",[["pack",10000,null,0,29100]]]]}';
    const state = decodePackState(v1);
    expect(state.v).toBe(2);
    expect(state.alarms[0]?.parts[0]?.raisedTsMs).toBe(1_767_225_590_000);
    const sample = sampleAt(1_767_225_610_000, { chargedMah: 1000, dischargedMah: 6000, currentMa: -5000 });
    const step = foldPack(state, sample, { facts: FACTS_100AH, rules: [] });
    expect(step.outputs.soc).toBeCloseTo(0.59, 9);
    expect(decodePackState(encodePackState(step.state))).toEqual(step.state);
  });
});
