import { type PointValues, compileMap, findShippedMap, readFrame, toHex } from '@packwatch/protocol';
import { expect, test } from 'vitest';
import { type PackReading, STATE, SWITCH } from './pack-reading.ts';
import { type PackOnBus, pollFrames } from './poll-frames.ts';

const pack: PackOnBus = {
  bus: 'rs485-0',
  model: '24-115',
  cellsInSeries: 2,
  nominalCapacityMah: 100_000,
  meterAddress: 1,
  cellAddresses: [11, 12],
  switchAddress: 60,
};

const reading: PackReading = {
  tsMs: Date.parse('2026-11-01T12:00:00Z'),
  voltageMv: 6612,
  currentMa: -12_345,
  bmsSocPct: 57.25,
  bmsSohPct: null,
  bmsResistanceUohm: 812,
  temperature1C: -3.25,
  temperature2C: null,
  chargedMah: 1_234_560,
  dischargedMah: 1_200_010,
  chargedMwh: 32_500_000,
  dischargedMwh: 31_000_000,
  chargeBlock: 0,
  dischargeBlock: 2,
  stateBits: STATE.chargeOn | STATE.shortCircuitLatch,
  fullCycles: 12,
  shortCircuitTrips: 1,
  overVoltageTrips: 0,
  underVoltageTrips: 3,
  cells: [{ voltageMv: 3304, temperatureC: 21.5, balancing: true }, null],
  mainSwitch: { bits: SWITCH.fuseOk, temperatureC: 24, trips: 1 },
};

/** What the frames of one slave say by a shipped map. */
function decoded(address: number, mapId: string): Record<string, number | null> {
  const map = findShippedMap(mapId);
  if (!map) throw new Error(`no map ${mapId}`);
  const values: PointValues = new Map();
  for (const frame of pollFrames(pack)(reading)) {
    const read = readFrame(frame);
    if (read.ok && read.slaveAddress === address) compileMap(map).decode(read.firstRegister, read.registers, values);
  }
  return Object.fromEntries(values);
}

test('a meter shows the reading, and "not available" where there is none', () => {
  expect(decoded(1, 'smartpro')).toMatchObject({
    'device.model_id': 521,
    'pack.voltage_mv': 6612,
    'pack.current_ma': -12_345,
    'pack.bms_soc_pct': 57.25,
    'pack.bms_soh_pct': null,
    'pack.temperature_1_c': -3.25,
    'pack.temperature_2_c': null,
    'pack.charged_mah': 1_234_560,
    'pack.discharged_mwh': 31_000_000,
    'pack.state_bits': 9,
    'pack.discharge_block': 2,
    'pack.under_voltage_trips': 3,
  });
});

test('a LiPro shows its cell, a PowerPro its switch', () => {
  expect(decoded(11, 'lipro')).toMatchObject({
    'cell.voltage_mv': 3304,
    'cell.temperature_c': 21.5,
    'cell.balancing': 1,
  });
  expect(decoded(60, 'powerpro')).toMatchObject({
    'switch.state_bits': 2,
    'switch.temperature_c': 24,
    'switch.trips': 1,
  });
});

test('a device that does not answer is reported as a time-out with its request', () => {
  const silent = pollFrames(pack)(reading).filter((frame) => frame.response === null);
  expect(silent.map((frame) => [toHex(frame.request.subarray(0, 6)), frame.error])).toEqual([
    ['0c0300640003', 'timeout'],
  ]);
});

test('all frames of a sweep carry its start, and come one after another', () => {
  const frames = pollFrames(pack)(reading);
  expect(frames).toHaveLength(3 + 2 + 1);
  expect(new Set(frames.map((frame) => frame.pollMs))).toEqual(new Set([reading.tsMs]));
  const times = frames.map((frame) => frame.tMs);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(times[0]).toBeGreaterThan(reading.tsMs);
});
