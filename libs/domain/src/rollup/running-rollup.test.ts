import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayRollup } from './merge-rollups.ts';
import { DAY_MS, ROLLUP_MS, type Rollup, type RollupOutputs, type RollupReadings } from './rollup.ts';
import { RunningRollup } from './running-rollup.ts';

const T0 = Date.UTC(2026, 10, 23, 12);
const IDLE_MA = 1_000;

const NOTHING: RollupReadings = {
  voltageMv: null,
  currentMa: null,
  bmsSocMilliPct: null,
  bmsSohPermille: null,
  bmsResistanceUohm: null,
  chargedMah: null,
  dischargedMah: null,
  chargedMwh: null,
  dischargedMwh: null,
  temperature1CentiC: null,
  temperature2CentiC: null,
  chargeBlock: null,
  dischargeBlock: null,
  stateBits: null,
  switchBits: null,
  fullCycles: null,
  shortCircuitTrips: null,
  overVoltageTrips: null,
  underVoltageTrips: null,
  cellVoltagesMv: null,
  cellTemperaturesCentiC: null,
  cellBalancingMask: null,
};

interface Poll extends RollupOutputs {
  readonly tsMs: number;
  readonly readings: RollupReadings;
  readonly idleMa: number | null;
}

const poll = (atS: number, readings: Partial<RollupReadings>, outputs: Partial<RollupOutputs> = {}): Poll => ({
  tsMs: T0 + atS * 1000,
  readings: { ...NOTHING, ...readings },
  soc: null,
  socSigma: null,
  idleMa: IDLE_MA,
  ...outputs,
});

function count(running: RunningRollup, polls: readonly Poll[]): RunningRollup {
  for (const { tsMs, readings, idleMa, ...outputs } of polls) running.add(tsMs, readings, outputs, idleMa);
  return running;
}

const rollUp = (polls: readonly Poll[]): Rollup => count(RunningRollup.at(polls[0]?.tsMs ?? T0), polls).finish();

describe('a roll-up of 15 minutes', () => {
  it('keeps least, greatest, last, sum and number of readings; a missing reading counts nowhere', () => {
    const rollup = rollUp([
      poll(0, { voltageMv: 26_400, chargedMah: 7 }, { soc: 0.5, socSigma: 0.02 }),
      poll(10, { voltageMv: 26_100, chargedMah: 9 }, { soc: 0.25, socSigma: 0.01 }),
      poll(20, {}),
      poll(30, { voltageMv: 26_200 }),
    ]);
    expect(rollup).toMatchObject({ bucketMs: T0, samples: 4, socSigmaPpm: { max: 20_000, last: 10_000 } });
    expect(rollup.measured.voltageMv).toEqual({ sum: 78_700, n: 3, min: 26_100, max: 26_400, last: 26_200 });
    expect(rollup.measured.socPpm).toEqual({ sum: 750_000, n: 2, min: 250_000, max: 500_000, last: 250_000 });
    expect(rollup.stepped.chargedMah).toEqual({ min: 7, max: 9, last: 9 });
    expect([rollup.measured.temperature1CentiC, rollup.charge, rollup.cellVoltageMv]).toEqual([null, null, null]);
  });

  it('integrates current and power over all of it, edges included, where polls are regular', () => {
    // 90 polls every 10 s from second 3 on, −10 A at 26.4 V: 900 s whole, though the first comes late and the last early.
    const rollup = rollUp(
      Array.from({ length: 90 }, (_, i) => poll(3 + i * 10, { currentMa: -10_000, voltageMv: 26_400 })),
    );
    expect(rollup.charge).toEqual({ inMaMs: 0, outMaMs: 10_000 * ROLLUP_MS });
    expect(rollup.energy).toEqual({ inMwMs: 0, outMwMs: 264_000 * ROLLUP_MS });
    expect(rollup.activity).toEqual({ chargingMs: 0, dischargingMs: ROLLUP_MS, idleMs: 0 });
  });

  it('lets each reading hold half way to its neighbours, by its own direction', () => {
    // 300…310 s: 4 A for 5 s, −2 A for 5 s; 310…320: −2 A for 5 s, 0.5 A (idle) for 5 s. Edges are farther than 10 s.
    const rollup = rollUp([
      poll(300, { currentMa: 4_000 }),
      poll(310, { currentMa: -2_000 }),
      poll(320, { currentMa: 500 }),
    ]);
    expect(rollup.charge).toEqual({ inMaMs: 4_000 * 5_000 + 500 * 5_000, outMaMs: 2_000 * 10_000 });
    expect(rollup.activity).toEqual({ chargingMs: 5_000, dischargingMs: 10_000, idleMs: 5_000 });
    expect(rollup.energy).toBeNull();
  });

  it('makes up nothing for a pause longer than three minutes, nor for a single poll', () => {
    const [a, b] = [poll(400, { currentMa: 9_000 }), poll(581, { currentMa: 9_000 })];
    expect(rollUp([a, b]).charge).toEqual({ inMaMs: 0, outMaMs: 0 });
    expect(rollUp([a]).charge).toEqual({ inMaMs: 0, outMaMs: 0 });
    expect(rollUp([a]).activity).toEqual({ chargingMs: 0, dischargingMs: 0, idleMs: 0 });
  });

  it('knows each cell, the spread and the cell that made the greatest one', () => {
    const rollup = rollUp([
      poll(0, { cellVoltagesMv: [3_300, 3_310, null], cellBalancingMask: 0b010 }),
      poll(10, { cellVoltagesMv: [3_300, 3_310, 3_250], cellBalancingMask: 0 }),
      poll(20, { cellVoltagesMv: [3_240, 3_300, 3_300], cellTemperaturesCentiC: [2_500, null, null] }),
    ]);
    expect(rollup.cellVoltageMv).toEqual({
      min: [3_240, 3_300, 3_250],
      max: [3_300, 3_310, 3_300],
      last: [3_240, 3_300, 3_300],
      sum: [9_840, 9_920, 6_550],
      n: [3, 3, 2],
    });
    expect(rollup.measured.cellSpreadMv).toEqual({ sum: 130, n: 3, min: 10, max: 60, last: 60 });
    expect(rollup.worstCell).toBe(2); // two polls spread by 60 mV: the earlier one counts
    expect(rollup.cellBalancing).toEqual({ n: 2, on: [0, 1, 0] });
    expect(rollup.cellTemperatureCentiC).toMatchObject({ last: [2_500, null, null], n: [1, 0, 0] });
  });

  it('takes no poll of another bucket, and none twice', () => {
    const running = count(RunningRollup.at(T0), [poll(10, {})]);
    for (const atS of [-1, 5, 10, 900]) expect(() => count(running, [poll(atS, {})]), String(atS)).toThrow(RangeError);
  });

  it('is not taken up from what it did not put down', () => {
    const bytes = count(RunningRollup.at(T0), [poll(0, { voltageMv: 1, cellVoltagesMv: [3_300] })]).encode();
    const otherVersion = bytes.slice();
    otherVersion[0] = 9;
    const otherBucket = bytes.slice();
    otherBucket[8] = 1;
    for (const broken of [new Uint8Array(0), bytes.slice(8), bytes.slice(0, -8), otherVersion, otherBucket]) {
      expect(RunningRollup.decode(broken)).toBeNull();
    }
    // As a database driver hands it over: somewhere in a larger buffer.
    const within = new Uint8Array(bytes.length + 3);
    within.set(bytes, 3);
    expect(RunningRollup.decode(within.subarray(3))?.encode()).toEqual(bytes);
  });
});

const anyInt = (min: number, max: number) => fc.option(fc.integer({ min, max }), { freq: 4 });
const anyReadings: fc.Arbitrary<RollupReadings> = fc.record({
  voltageMv: anyInt(-2_147_483_648, 2_147_483_647),
  currentMa: fc.oneof(anyInt(-130_000, 130_000), anyInt(-2_147_483_648, 2_147_483_647)),
  bmsSocMilliPct: anyInt(0, 100_000),
  bmsSohPermille: anyInt(0, 1_000),
  bmsResistanceUohm: anyInt(0, 100_000),
  chargedMah: anyInt(0, 2 ** 31 - 1),
  dischargedMah: anyInt(0, 2 ** 31 - 1),
  chargedMwh: fc.option(fc.maxSafeInteger()),
  dischargedMwh: fc.constant(null),
  temperature1CentiC: anyInt(-32_768, 32_767),
  temperature2CentiC: anyInt(-32_768, 32_767),
  chargeBlock: anyInt(0, 7),
  dischargeBlock: anyInt(0, 7),
  stateBits: anyInt(-32_768, 32_767),
  switchBits: fc.constant(null),
  fullCycles: anyInt(0, 65_535),
  shortCircuitTrips: anyInt(0, 65_535),
  overVoltageTrips: anyInt(0, 65_535),
  underVoltageTrips: anyInt(0, 65_535),
  cellVoltagesMv: fc.option(fc.array(anyInt(-32_768, 32_767), { maxLength: 9 })),
  cellTemperaturesCentiC: fc.option(fc.array(anyInt(-32_768, 32_767), { maxLength: 9 })),
  cellBalancingMask: anyInt(-2_147_483_648, 2_147_483_647),
});
const anyFraction = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
const anyDay = fc.uniqueArray(
  fc.record({
    tsMs: fc.integer({ min: 0, max: DAY_MS - 1 }),
    readings: anyReadings,
    soc: anyFraction,
    socSigma: anyFraction,
    idleMa: fc.option(fc.constant(IDLE_MA), { freq: 6 }),
  }),
  { selector: ({ tsMs }) => tsMs, minLength: 1, maxLength: 40 },
);

const inOrder = (polls: readonly Poll[]): Poll[] => polls.toSorted((a, b) => a.tsMs - b.tsMs);

/** Close together, so that readings are linked. */
const squeezed = (polls: readonly Poll[], factor: number): Poll[] => {
  const seen = new Map(polls.map((each) => [Math.floor(each.tsMs / factor), each]));
  return [...seen].map(([tsMs, each]) => ({ ...each, tsMs }));
};

test('any split of the same polls, put down between any two of them, gives the same roll-up and the same bytes', () => {
  fc.assert(
    fc.property(anyDay, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (day, cuts) => {
      const polls = inOrder(squeezed(day, DAY_MS / ROLLUP_MS));
      const whole = count(RunningRollup.at(0), polls);
      let running = RunningRollup.at(0);
      for (const [i, each] of polls.entries()) {
        count(running, [each]);
        if (cuts[i] === true) running = RunningRollup.decode(running.encode()) ?? RunningRollup.at(0);
      }
      expect(running.encode()).toEqual(whole.encode());
      expect(running.finish()).toEqual(whole.finish());
      expect(whole.finish()).toEqual(whole.finish());
    }),
  );
});

test('what is rolled up is what plain arithmetic over the polls says, and stays exact', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const polls = inOrder(squeezed(day, DAY_MS / ROLLUP_MS));
      const rollup = rollUp(polls);
      const volts = polls.flatMap(({ readings }) => readings.voltageMv ?? []);
      expect(rollup.samples).toBe(polls.length);
      expect(rollup.measured.voltageMv).toEqual(
        volts.length === 0
          ? null
          : {
              sum: volts.reduce((a, b) => a + b, 0),
              n: volts.length,
              min: Math.min(...volts),
              max: Math.max(...volts),
              last: volts.at(-1),
            },
      );
      for (const number of [...Object.values(rollup.charge ?? {}), ...Object.values(rollup.energy ?? {})]) {
        expect(Number.isSafeInteger(number)).toBe(true);
      }
      const { chargingMs = 0, dischargingMs = 0, idleMs = 0 } = rollup.activity ?? {};
      expect(chargingMs + dischargingMs + idleMs).toBeLessThanOrEqual(ROLLUP_MS + 2);
    }),
  );
});

test('a day is the same from its quarters in any order', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 50 }), (day, factor) => {
      const quarters = [...Map.groupBy(inOrder(squeezed(day, factor)), ({ tsMs }) => Math.floor(tsMs / ROLLUP_MS))].map(
        ([, polls]) => rollUp(polls),
      );
      const whole = dayRollup(quarters);
      expect(whole).toMatchObject({ bucketMs: 0 });
      expect(dayRollup(quarters.toReversed())).toEqual(whole);
      const sum = (of: (rollup: Rollup) => number) => quarters.reduce((total, rollup) => total + of(rollup), 0);
      expect(whole?.samples).toBe(sum(({ samples }) => samples));
      expect(whole?.measured.currentMa?.sum ?? 0).toBe(sum(({ measured }) => measured.currentMa?.sum ?? 0));
      expect(whole?.cellVoltageMv?.n[0] ?? 0).toBe(sum(({ cellVoltageMv }) => cellVoltageMv?.n[0] ?? 0));
    }),
  );
});

test('a day has the worst cell of the quarter with the greatest spread, and the last of what was read', () => {
  const quarter = (hour: number, cellVoltagesMv: (number | null)[]): Rollup =>
    rollUp([poll(hour * 3_600, { cellVoltagesMv, ...(hour === 1 ? { stateBits: 5 } : {}) })]);
  const day = dayRollup([
    quarter(2, [3_300, 3_290]),
    quarter(1, [3_300, 3_200, 3_301]),
    quarter(3, [null, null, 3_000]),
  ]);
  expect(day).toMatchObject({
    bucketMs: Date.UTC(2026, 10, 23),
    worstCell: 1,
    stepped: { stateBits: { last: 5 } },
    cellVoltageMv: { min: [3_300, 3_200, 3_000], last: [3_300, 3_290, 3_000], n: [2, 2, 2] },
  });
  expect(dayRollup([])).toBeNull();
  expect(() => dayRollup([quarter(1, []), quarter(25, [])])).toThrow(RangeError);
});
