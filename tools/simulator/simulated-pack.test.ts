import { type DemoFault } from '@packwatch/contracts';
import { expect, test } from 'vitest';
import { LOAD_PROFILES, type LoadProfile } from './load-profiles.ts';
import { readOcvCurve } from './ocv-curve.ts';
import { type ManifestPack, simulatedPack } from './simulated-pack.ts';

const curve = readOcvCurve();
const NONE: ReadonlySet<DemoFault> = new Set();
const START_MS = Date.UTC(2026, 9, 5);
const HOUR_MS = 3_600_000;
const PROFILES = Object.keys(LOAD_PROFILES) as LoadProfile[];

const packOf = (drive: LoadProfile, faults: DemoFault[] = []): ManifestPack => ({
  uid: '3d7c0f0e-52c2-4f5e-8f4a-9a1c8e0d0002',
  name: 'Pack',
  gatewayId: '3d7c0f0e-52c2-4f5e-8f4a-9a1c8e0d0003',
  bus: 'rs485-0',
  model: '24-115',
  cellsInSeries: 8,
  nominalCapacityMah: 100_000,
  meterAddress: 1,
  cellAddresses: [11, 12, 13, 14, 15, 16, 17, 18],
  switchAddress: null,
  drive,
  faults,
});

function readingsOf(drive: LoadProfile, hours: number, everyMs: number, faults: DemoFault[] = []) {
  const pack = simulatedPack(packOf(drive, faults), drive, 'Harbour', curve);
  let state = pack.begin(START_MS);
  return Array.from({ length: (hours * HOUR_MS) / everyMs }, (_, i) => {
    state = pack.advance(state, START_MS + (i + 1) * everyMs, NONE);
    return pack.measure(state, NONE);
  });
}

test.each(PROFILES)('%s: the same pack at the same time is the same, to the last digit', (drive) => {
  expect(readingsOf(drive, 6, 60_000)).toEqual(readingsOf(drive, 6, 60_000));
});

test.each(PROFILES)('%s: polled every minute or every ten seconds, it is the same pack', (drive) => {
  const coarse = readingsOf(drive, 6, 60_000);
  const fine = readingsOf(drive, 6, 10_000).filter(({ tsMs }) => tsMs % 60_000 === 0);
  expect(fine).toEqual(coarse);
});

test.each(PROFILES)('%s: a state that went through a file goes on the same', (drive) => {
  const pack = simulatedPack(packOf(drive), drive, 'Harbour', curve);
  const midway = pack.advance(pack.begin(START_MS), START_MS + 5 * HOUR_MS, NONE);
  const restored = JSON.parse(JSON.stringify(midway)) as typeof midway;
  const endMs = START_MS + 9 * HOUR_MS;
  expect(pack.advance(restored, endMs, NONE)).toEqual(pack.advance(midway, endMs, NONE));
});

test.each(PROFILES)('%s: a week stays within what a healthy pack shows, and uses it', (drive) => {
  const readings = readingsOf(drive, 7 * 24, 300_000);
  const cells = readings.flatMap((reading) => reading.cells.map((cell) => cell?.voltageMv ?? Number.NaN));
  expect(cells.reduce((low, mv) => Math.min(low, mv), Infinity)).toBeGreaterThan(2700);
  expect(cells.reduce((high, mv) => Math.max(high, mv), 0)).toBeLessThan(3650);
  const currents = readings.map(({ currentMa }) => currentMa);
  expect(currents.reduce((low, ma) => Math.min(low, ma), 0)).toBeLessThan(-15_000);
  expect(currents.reduce((high, ma) => Math.max(high, ma), 0)).toBeGreaterThan(10_000);
  const last = readings.at(-1);
  expect(last?.overVoltageTrips).toBe(0);
  const socs = readings.map(({ bmsSocPct }) => bmsSocPct ?? Number.NaN);
  expect(Math.max(...socs) - Math.min(...socs)).toBeGreaterThan(10);
  const temperatures = readings.map(({ temperature1C }) => temperature1C ?? Number.NaN);
  expect(Math.min(...temperatures)).toBeGreaterThan(0);
  expect(Math.max(...temperatures)).toBeLessThan(45);
});

test('a lost sensor reads as "not available", and its LiPro does not answer', () => {
  const [reading] = readingsOf('boat', 1, HOUR_MS, ['sensor_loss']);
  expect(reading?.temperature1C).toBeNull();
  expect(reading?.cells.at(-1)).toBeNull();
  expect(reading?.cells.slice(0, -1).every((cell) => cell !== null)).toBe(true);
});
