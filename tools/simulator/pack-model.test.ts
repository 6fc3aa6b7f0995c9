import { type DemoFault } from '@packwatch/contracts';
import { expect, test } from 'vitest';
import { BLOCK } from '../lib/pack-reading.ts';
import { COULOMBIC_EFFICIENCY } from './cell-model.ts';
import { readOcvCurve } from './ocv-curve.ts';
import { type PackState, cellVoltagesMv, initialState, packResistanceUohm, stepPack } from './pack-model.ts';
import { packTraits } from './pack-traits.ts';

const curve = readOcvCurve();
const traits = packTraits({
  uid: '0b2c5a54-3a5e-4d5b-9a6b-0f5f0a1f0001',
  cellsInSeries: 8,
  nominalCapacityMah: 100_000,
});
const NONE: ReadonlySet<DemoFault> = new Set();

/** The pack at rest with all cells at one state of charge. */
function packAt(soc: number): PackState {
  const state = initialState(traits, 0);
  return { ...state, cells: state.cells.map(() => ({ soc, polarisationMv: 0, hysteresis: 0 })), temperatureC: 25 };
}

function run(state: PackState, demandMa: number, seconds: number, faults = NONE, stepS = 10): PackState {
  let now = state;
  for (let s = 0; s < seconds; s += stepS) {
    now = stepPack(now, traits, curve, { demandMa, ambientC: 25, faults, dtS: stepS });
  }
  return now;
}

const storedMah = (state: PackState) =>
  state.cells.map((cell, place) => cell.soc * (traits.cells[place]?.capacityMah ?? Number.NaN));
const voltageMv = (state: PackState) => cellVoltagesMv(state, traits, curve).reduce((sum, mv) => sum + mv, 0);

test('the charge that leaves each cell is the current times the time, its own losses included', () => {
  const before = packAt(0.7);
  const after = run(before, -30_000, 3600);
  for (const [place, mah] of storedMah(after).entries()) {
    const losses = traits.selfConsumptionMa + (traits.cells[place]?.selfDischargeMa ?? Number.NaN);
    expect((storedMah(before)[place] ?? Number.NaN) - mah).toBeCloseTo(30_000 + losses, 3);
  }
});

test('of the charge that goes in, the coulombic efficiency stays', () => {
  const before = packAt(0.4);
  const after = run(before, 20_000, 1800);
  const first = traits.cells[0];
  const stored = (20_000 - traits.selfConsumptionMa) * COULOMBIC_EFFICIENCY - (first?.selfDischargeMa ?? Number.NaN);
  expect((storedMah(after)[0] ?? Number.NaN) - (storedMah(before)[0] ?? Number.NaN)).toBeCloseTo(stored / 2, 3);
});

test('a full turn of charge costs energy: less comes out than went in, by about the resistance losses', () => {
  const before = packAt(0.5);
  const charged = run(before, 50_000, 1800);
  const back = run(charged, -50_000, 1800);
  const inMwh = back.counters.chargedMwh - before.counters.chargedMwh;
  const outMwh = back.counters.dischargedMwh - before.counters.dischargedMwh;
  const ohmicMwh = ((50 ** 2 * packResistanceUohm(traits, 25)) / 1e6) * 1000;
  expect(inMwh - outMwh).toBeGreaterThan(ohmicMwh);
  expect(inMwh - outMwh).toBeLessThan(0.08 * inMwh);
});

test('energy counters are the integral of voltage times the measured current', () => {
  let state = packAt(0.6);
  const begun = state.counters.dischargedMwh;
  let mwh = 0;
  for (let step = 0; step < 100; step++) {
    state = stepPack(state, traits, curve, { demandMa: -40_000, ambientC: 25, faults: NONE, dtS: 10 });
    mwh += (voltageMv(state) * (40_000 - traits.currentOffsetMa) * 10) / 3600 / 1000;
  }
  expect(state.counters.dischargedMwh - begun).toBeCloseTo(mwh, 3);
});

test('the voltage steps by the resistance when a load comes', () => {
  const rest = run(packAt(0.6), 0, 600);
  const loaded = stepPack(rest, traits, curve, { demandMa: -100_000, ambientC: 25, faults: NONE, dtS: 0.001 });
  const stepMv = voltageMv(rest) - voltageMv(loaded);
  expect(stepMv).toBeCloseTo((100_000 * packResistanceUohm(traits, rest.temperatureC)) / 1e6, 0);
});

test('charging tapers at the charger limit and ends full, with the BMS at 100 %', () => {
  const full = run(packAt(0.9), 30_000, 3 * 3600);
  expect(voltageMv(full)).toBeLessThanOrEqual(8 * 3500 + 1);
  expect(full.currentMa).toBeLessThan(1000);
  expect(full.counters.believedMah).toBe(traits.nominalCapacityMah);
  expect(full.protection.overVoltageTrips).toBe(0);
});

test('an empty pack blocks discharging until it is charged again', () => {
  const empty = run(packAt(0.1), -50_000, 3600);
  expect(empty.protection.dischargeBlock).toBe(BLOCK.voltage);
  expect(empty.protection.underVoltageTrips).toBeGreaterThanOrEqual(1);
  expect(empty.currentMa).toBe(0);
  expect(run(empty, 20_000, 3600).protection.dischargeBlock).toBe(BLOCK.none);
});

test('too much current is cut off after a while and comes back', () => {
  const faults = new Set<DemoFault>(['over_current']);
  const early = run(packAt(0.7), 0, 10, faults);
  expect(early.currentMa).toBeLessThan(-125_000);
  expect(run(early, 0, 20, faults)).toMatchObject({ protection: { dischargeBlock: BLOCK.current } });
  expect(run(early, -10_000, 300)).toMatchObject({ currentMa: -10_000, protection: { dischargeBlock: BLOCK.none } });
});

test('a short circuit trips once, latches while it lasts and lets no current flow', () => {
  const faults = new Set<DemoFault>(['short_circuit_trip']);
  const tripped = run(packAt(0.7), -20_000, 60, faults);
  expect(tripped).toMatchObject({ currentMa: 0, protection: { shortCircuitLatch: true, shortCircuitTrips: 1 } });
  const freed = run(tripped, -20_000, 20);
  expect(freed).toMatchObject({ currentMa: -20_000, protection: { shortCircuitLatch: false, shortCircuitTrips: 1 } });
});

test('a weak cell sags below its siblings under load', () => {
  const loaded = run(packAt(0.5), -60_000, 600, new Set<DemoFault>(['weak_cell']));
  const healthy = cellVoltagesMv(run(packAt(0.5), -60_000, 600), traits, curve);
  const weak = {
    ...traits.cells[traits.weakCell],
    resistanceUohm: 3 * (traits.cells[traits.weakCell]?.resistanceUohm ?? 0),
  };
  expect(weak.resistanceUohm).toBeGreaterThan(1000);
  expect(loaded.cells[traits.weakCell]?.soc).toBeLessThan(
    Math.min(...loaded.cells.filter((_, i) => i !== traits.weakCell).map(({ soc }) => soc)) - 0.02,
  );
  expect(Math.max(...healthy) - Math.min(...healthy)).toBeLessThan(15);
});

test('current warms the pack, and it cools to its surroundings', () => {
  const warm = run(packAt(0.9), -100_000, 1800);
  expect(warm.temperatureC).toBeGreaterThan(25.5);
  expect(run(warm, 0, 12 * 3600).temperatureC).toBeCloseTo(25, 1);
});
