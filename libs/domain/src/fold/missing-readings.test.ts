import { describe, expect, it } from 'vitest';
import { thresholdRule } from '../alarms/threshold-rule.ts';
import { packHealth } from '../soh/pack-health.ts';
import { LOW_CELL } from '../testing/alarm-timeline.ts';
import { expectFinite } from '../testing/expect-finite.ts';
import { FACTS_100AH, sampleAt, SECOND } from '../testing/sample.ts';
import { foldPack } from './pack-fold.ts';
import { encodePackState } from './pack-state-codec.ts';
import { type PackSample } from './pack-sample.ts';
import { initialPackState, type PackState } from './pack-state.ts';

const RULES = [
  thresholdRule(LOW_CELL),
  thresholdRule({ ...LOW_CELL, id: 'apart', signal: 'cell.deviation_mv', raiseLevel: -50, clearLevel: -20 }),
];

/** Forty load steps a second apart; every fifth poll is as `harmed` makes it. */
function fold(harmed: (cellsMv: (number | null)[]) => (number | null)[]): PackState {
  let state = initialPackState();
  for (let i = 0; i < 40; i += 1) {
    const currentMa = i % 2 === 0 ? 0 : -40_000;
    const cellsMv = Array.from({ length: 8 }, () => 3300 + currentMa / 2000);
    const sample: PackSample = sampleAt(i * SECOND, {
      currentMa,
      voltageMv: 26_400,
      temperature1C: 25,
      cellVoltagesMv: i % 5 === 4 ? harmed(cellsMv) : cellsMv,
    });
    const step = foldPack(state, sample, { facts: FACTS_100AH, rules: RULES });
    expectFinite(step);
    state = step.state;
  }
  expectFinite(packHealth(state, FACTS_100AH));
  return state;
}

describe('cells that a poll leaves out', () => {
  const asNull = fold((cellsMv) => cellsMv.map((mv, cell) => (cell === 2 ? null : mv)));

  it('as undefined are as good as not read', () => {
    const without = fold((cellsMv) => Object.assign([...cellsMv], { 2: undefined }));
    expect(encodePackState(without)).toBe(encodePackState(asNull));
  });
});
