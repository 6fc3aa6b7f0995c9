import { describe, expect, it } from 'vitest';
import { thresholdRule } from '../alarms/threshold-rule.ts';
import { fullState } from '../testing/full-state.ts';
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

/** As version 4 wrote it: three cells that took their steps with the pack, one of its own, and two rules in alarm. */
const V4 =
  '{"v":4,"lastTsMs":1798761600000,"parts":[null,null,[null,null],null,null,null,null,[null,[[123456,1234567,12345670,123460],' +
  '[[0,0,771604.3,7716.5],null,[7,11,5,2]],106617723456,0,-9.9,49.9],null,null,null,[null,null],[],[]],[]],"alarms":' +
  '[["~AMmxwefR5Lbo9-AAAAAAAB",3,23,1,[[[1,2,4],60000,null,0,[3651,3652,3654]]]],' +
  '["own",1,6,-1,[[0,null,5000,1000,-9.5,[90000]]],"rate",[[0,600000,4.25]]]]}';

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

  it('stays under 4 kB with 16 cells of which everything is known and 4 rules that compare readings', () => {
    const text = encodePackState(fullState());
    expect(decodePackState(text)).toEqual(fullState());
    expect(text.length).toBeLessThanOrEqual(4096);
  });

  it('stays under 4 kB with 8 cells and 20 rules, all in alarm', () => {
    const state = busyState();
    expect(state.alarms.flatMap(({ parts }) => parts)).toHaveLength(4 * 8 + 16);
    expect(encodePackState(state).length).toBeLessThanOrEqual(4096);
  });

  it('stays under 4 kB with 16 cells of which everything is known, all of them in alarm by two rules at once', () => {
    const state = fullState();
    const nowMs = state.lastTsMs ?? NaN;
    const parts = Array.from({ length: 16 }, (_, i) => ({
      part: `cell:${i}`,
      raisedTsMs: nowMs - 200_000_000,
      sinceTsMs: null,
      lastTsMs: nowMs,
      peakValue: 3651 + i,
    }));
    const rule = { ruleVersion: 3, signal: 'cell.voltage_mv', comparison: 'above', parts } as const;
    const ids = ['0c9b1c1e-7d1e-4b6e-8f7e-00000000000a', '0c9b1c1e-7d1e-4b6e-8f7e-00000000000b'];
    const busy = { ...state, alarms: ids.map((ruleId) => ({ ...rule, ruleId })) };
    const text = encodePackState(busy);
    expect(decodePackState(text)).toEqual(busy);
    expect(text.length).toBeLessThanOrEqual(4096);
  });

  it('keeps cells apart that came into alarm at different times, and names of its own', () => {
    const part = (place: string, agoMs: number) => ({
      part: place,
      raisedTsMs: NOW_MS - agoMs,
      sinceTsMs: NOW_MS - 5000,
      lastTsMs: NOW_MS,
      peakValue: agoMs / 7,
      earlierTsMs: [NOW_MS - 2 * agoMs],
    });
    const alarms = [
      {
        ruleId: 'own',
        ruleVersion: 1,
        signal: 'cell.of_their_own',
        comparison: 'below',
        parts: [
          part('cell:0', 9000),
          part('cell:1', 8000),
          part('cell:2', 9000),
          { ...part('cell:11', 9000), held: true },
        ],
      },
    ] as const;
    const state: PackState = { ...initialPackState(), lastTsMs: NOW_MS, alarms };
    expect(decodePackState(encodePackState(state))).toEqual(state);
  });

  it.each([
    ['no JSON', 'not json'],
    ['no object', '7'],
    ['null', 'null'],
    ['no version', '{}'],
    ['a version of the future', '{"v":9,"lastTsMs":null,"charge":null,"estimate":null,"holds":{},"alarms":[]}'],
    ['a part missing in version 2', '{"v":2,"lastTsMs":null,"parts":[null,null],"alarms":[]}'],
    ['a part missing in version 3', '{"v":3,"lastTsMs":null,"parts":[null,null],"alarms":[]}'],
    ['a part missing in version 4', '{"v":4,"lastTsMs":null,"parts":[null,null],"alarms":[]}'],
    ['a part missing in version 5', '{"v":5,"lastTsMs":null,"parts":[null,null],"alarms":[]}'],
    ['a part missing in version 6', '{"v":6,"lastTsMs":null,"parts":[null,null],"alarms":[]}'],
    ['a part missing in version 7', '{"v":7,"lastTsMs":null,"parts":[null,null],"alarms":[]}'],
    ['a part missing in version 8', '{"v":8,"lastTsMs":null,"parts":[null,null],"alarms":[]}'],
    ['an alarm that is no list', JSON.stringify({ ...JSON.parse(encodePackState(initialPackState())), alarms: [7] })],
    ['an alarm without parts in version 4', V4.replace(/"alarms":.*/, '"alarms":[["own",1,6,-1]]}')],
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
    expect(state.v).toBe(8);
    expect(state.alarms[0]?.parts[0]?.raisedTsMs).toBe(1_767_225_590_000);
    const sample = sampleAt(1_767_225_610_000, { chargedMah: 1000, dischargedMah: 5100, currentMa: -5000 });
    const step = foldPack(state, sample, { facts: FACTS_100AH, rules: [] });
    expect(step.outputs.soc).toBeCloseTo(0.599, 9);
    expect(decodePackState(encodePackState(step.state))).toEqual(step.state);
  });

  it('reads a checkpoint of version 2, and what that version knew in other units begins anew', () => {
    // As version 2 wrote it: 17.1 % of a 100 Ah pack of four cells, its cells 5 and 15 mV from their mean while nearly empty.
    const v2 =
      '{"v":2,"lastTsMs":1767227940000,"parts":[[1767227940000,[1767227940000,-5000],[324242424.2424242,594' +
      '0000],[1767227940000,1000,17870,0,0,0,0,null],0,12870,null],[0.17129999999999967,1767225600000,0.3,0' +
      '.11,0,0],[null,null],null,null,null,null,[[1767227940000,-5000,12500,[3130,3140,3120,3110]],[null,[]' +
      ',null,null,null,null],[null,0,null,[0,0,0,0],null,[0,0,0,0],null,0.650011,[-5,-15,5,15]],[[false,-0.' +
      '1287,[0,0],[0,0,0,0,0]],0,160875,0,12870,null,null,null,null]],[60000,60000,60000,60000,60000]],"ala' +
      'rms":[]}';
    const state = decodePackState(v2);
    expect(state).toMatchObject({ v: 8, lastTsMs: 1_767_227_940_000, charge: { outMah: 12_870, unseenVarMah2: 0 } });
    expect(state.health).toMatchObject({
      load: null,
      ledger: { deepH: 0, deepShare: [0, 0, 0, 0], balancingH: [0, 0, 0, 0] },
      usage: { outMwh: 160_875 },
      capacityTrend: [],
    });
    const facts = { ...FACTS_100AH, cellsInSeries: 4, usualPeriodMs: 60_000 };
    const sample = sampleAt(1_767_228_000_000, { chargedMah: 1000, dischargedMah: 18_870, currentMa: -60_000 });
    const step = foldPack(state, sample, { facts, rules: [] });
    expect(step.outputs.soc).toBeCloseTo(0.1613, 9);
    expect(decodePackState(encodePackState(step.state))).toEqual(step.state);
  });

  it('reads a checkpoint of version 3, and what a deepest discharge was worth begins anew', () => {
    // As version 3 wrote it: two receipts' worth of a pack of one cell, full 2 h ago, its deepest discharge a day ago.
    const receipt = '["full","low",172800000,86400000,0.95,95000,100000,2500,25]';
    const v3 =
      '{"v":3,"lastTsMs":1767225600000,"parts":[[0,[0,-5000],[25000000,86400000],null,100000,105000,null],' +
      '[0.95,7200000,1,0.015,100000,0],[null,null],null,null,null,' +
      '[null,[1,4,16,1,4,16],1,86400000,200000,0,0,100000,2500,[' +
      receipt +
      ']],[null,[null,[],null,null,null,null],null,' +
      '[[false,-0.05,[0],[0,0,0,0,0]],0,0,100000,105000,null,[7200000,100000,100000,0,0],null,[86400000,95000]],' +
      'null,[null,null],[],[]],[10000,10000]],' +
      '"alarms":[["~DJscHn0eS26Pfn0eS26PfA",3,"pack.voltage_mv",1,[[0,10000,null,0,29100]]]]}';
    const state = decodePackState(v3);
    expect(state).toMatchObject({ v: 8, charge: { outMah: 105_000, unseenVarMah2: 0 } });
    expect(state.capacity?.receipts[0]).toMatchObject({ toTsMs: 1_767_139_200_000, windows: 1 });
    expect(state.health.usage).toMatchObject({ full: null, deepest: null, countedOutMah: 105_000 });
    expect(state.alarms[0]).toMatchObject({ signal: 'pack.voltage_mv', parts: [{ part: 'pack', peakValue: 29_100 }] });
    const sample = sampleAt(1_767_225_610_000, { currentMa: -5000 });
    const step = foldPack(state, sample, { facts: { ...FACTS_100AH, cellsInSeries: 1 }, rules: [] });
    expect(decodePackState(encodePackState(step.state))).toEqual(step.state);
  });

  it('reads a checkpoint of version 6, whose counters had not been seen to stand still, and goes on from it', () => {
    // As version 6 wrote it: 97.1 % of a 100 Ah pack of one cell, counters read at the time of the state, full 3 minutes ago.
    const v6 =
      '{"v":6,"lastTsMs":1767233760000,"parts":[[0,[0,-36000],[702463589.7435899,11700000],[0,130410,231800,0,0,0,0,n' +
      'ull],30410,31800,null,0],[0.9713367851030301,180000,0.989337,0.015,30410,0],[null,null],[[180000,30410,30000],' +
      '1,240000,[0.0049,0.00283733333,-0.07,0.00164295111,-0.0405333333,1],[0.017248,0.00998741333,-0.2464],0.4297939' +
      '4,0.00100995485,2493.89497,-0.000141404067,0.00000399672481],null,null,[["full",180000,0.989337,0.015,30410,30' +
      '000,25],25,25,[12.5,50,200,200,800,3200],0,1767233760000,0,0,0,100000,10000,[]],[[0,-36000,3300,[3300]],[null,' +
      '[0,[],[],[],[]],null,null,null,null],null,[[true,0.0041,[0,-0.3],[0,0,0,0,0]],103401.69999999997,103440,30410,' +
      '31800,null,[180000,30410,30000,103402,97500,0],[0.943241,7800000,240000,97500],[4200000,30000,51,30000]],null,' +
      '[null,null],[],[]],[60000,60000,60000,60000,60000]],"alarms":[]}';
    const state = decodePackState(v6);
    expect(state).toMatchObject({
      v: 8,
      charge: { outMah: 31_800, counters: { dischargedMah: 231_800, stillInMah: 0, stillOutMah: 0 } },
      health: {
        usage: {
          full: { outMwh: 97_500, temperatureC: null },
          efficiency: { share: 0.943241, temperatureC: null },
        },
      },
    });
    const read = { currentMa: -36_000, chargedMah: 130_410, dischargedMah: 232_400 };
    const facts = { ...FACTS_100AH, cellsInSeries: 1, usualPeriodMs: 60_000 };
    const step = foldPack(state, sampleAt(1_767_233_820_000, read), { facts, rules: [] });
    // 600 mAh of 100 Ah, and the minute of an offset that one full charge has taught: 0.43 mA
    expect(step.outputs.soc).toBeCloseTo(0.9713367851 - 0.006, 6);
    expect(decodePackState(encodePackState(step.state))).toEqual(step.state);
  });

  it('reads a checkpoint of version 4, whose cells had taken their steps with the pack, and goes on from it', () => {
    const state = decodePackState(V4);
    expect(state.v).toBe(8);
    expect(state.health.resistance.cells).toEqual([
      { steps: 123_456, xx: 1_234_567, xy: 771_604.3, deviations: 7716.5 },
      null,
      { steps: 7, xx: 11, xy: 5, deviations: 2 },
    ]);
    const [cells, own] = state.alarms;
    const raisedTsMs = 1_798_761_540_000;
    expect(cells).toMatchObject({
      ruleId: '0c9b1c1e-7d1e-4b6e-8f7e-000000000001',
      parts: [
        { part: 'cell:0', raisedTsMs, peakValue: 3651 },
        { part: 'cell:1', raisedTsMs, peakValue: 3652 },
        { part: 'cell:3', raisedTsMs, peakValue: 3654 },
      ],
    });
    expect(own).toEqual({
      ruleId: 'own',
      ruleVersion: 1,
      signal: 'pack.temperature_1_c',
      comparison: 'below',
      parts: [
        {
          part: 'pack',
          raisedTsMs: null,
          sinceTsMs: 1_798_761_595_000,
          lastTsMs: 1_798_761_599_000,
          peakValue: -9.5,
          earlierTsMs: [1_798_761_510_000],
        },
      ],
      compared: { kind: 'rate', baselines: [{ part: 'pack', tsMs: 1_798_761_000_000, value: 4.25 }] },
    });
    expect(decodePackState(encodePackState(state))).toEqual(state);
  });

  it('reads a checkpoint of version 5, which knew the ends of a stretch, and goes on from it', () => {
    // As version 5 wrote it: a proof of "full" that has held for 200 s, a stretch begun when low at 24.5 °C, one receipt.
    const v5 =
      '{"v":5,"lastTsMs":1767225600000,"parts":[null,null,[[200000,0,0,3460],null],null,null,null,[["low",86400000,0.05' +
      ',0.02,0,95000,24.5],[1,4,16,1,4,16],1,86400000,95000,0,0,100000,2500,[["full","low",172800000,86400000,0.95,9500' +
      '0,100000,2500,25,1]]],[null,[null,[0,[],[],[],[]],null,null,null,null],null,null,null,[null,null],[],[]],[10000,' +
      '10000]],"alarms":[]}';
    const state = decodePackState(v5);
    expect(state).toMatchObject({
      v: 8,
      holds: { full: { startMeanMv: 3460, meanMv: 3460, meanMa: 0 } },
      capacity: { coldestC: 24.5, warmestC: 24.5, receipts: [{ coldestC: 25, warmestC: 25 }] },
    });
    const facts = { ...FACTS_100AH, cellsInSeries: 1 };
    const sample = sampleAt(1_767_225_700_000, { currentMa: 0, cellVoltagesMv: [3460], temperature1C: 30 });
    const step = foldPack({ ...state, rhythm: [100_000, 100_000] }, sample, { facts, rules: [] });
    expect(step).toMatchObject({ outputs: { socAnchor: 'full' }, state: { capacity: { coldestC: 30 } } });
    expect(decodePackState(encodePackState(step.state))).toEqual(step.state);
  });

  it('reads a checkpoint of version 7, which remembered no cell beyond its doubt, and goes on from it', () => {
    // As version 7 wrote it: a proof of "full" that has held for 200 s, one cell that was doubted a second ago.
    const v7 =
      '{"v":7,"lastTsMs":1767225600000,"parts":[null,null,[[200000,0,0,3460,3459.5,12.5],null],null,null,["lone-cell"' +
      ',1000,0.3],null,[null,[null,[0,[],[],[],[]],null,null,null,null],null,null,null,[null,null],[],[]],[10000,10000]],"alarms":[]}';
    const state = decodePackState(v7);
    expect(state).toMatchObject({
      v: 8,
      lone: null,
      doubt: { reason: 'lone-cell', distance: 0.3 },
      holds: { full: { meanMa: 12.5 } },
    });
    const sample = sampleAt(1_767_225_610_000, { currentMa: 0, cellVoltagesMv: [3460] });
    const step = foldPack(state, sample, { facts: { ...FACTS_100AH, cellsInSeries: 1 }, rules: [] });
    expect(decodePackState(encodePackState(step.state))).toEqual(step.state);
  });
});
