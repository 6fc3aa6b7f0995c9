import { expect, test } from 'vitest';
import { at, readSeries, rowAt } from './measured-series.ts';
import { replayedPack } from './replayed-pack.ts';

const series = await readSeries(new URL('../fixtures/a123-dynamic-25c.csv.gz', import.meta.url).pathname);
const pack = replayedPack(series, { cellsInSeries: 8, nominalCapacityMah: 24_600, temperatureC: 25 });
const MINUTE_MS = 60_000;

test('an 8s pack of 24.6 Ah shows eight times the voltage and twelve times the current of the cell', () => {
  const row = rowAt(series, 5000);
  const reading = pack.readingAt(0, 5_000_000);
  expect(reading.voltageMv).toBe(8 * Math.round(at(series.voltageV, row) * 1000));
  expect(reading.currentMa).toBe(Math.round(at(series.currentA, row) * 12_000));
  expect(reading.cells.reduce((sum, cell) => sum + (cell?.voltageMv ?? 0), 0)).toBe(reading.voltageMv);
});

test('peaks of the drive profile reach 120 A', () => {
  const currents = Array.from({ length: 7000 }, (_, i) => pack.readingAt(0, i * 5000).currentMa);
  expect(Math.min(...currents)).toBeLessThan(-120_000);
  expect(Math.min(...currents)).toBeGreaterThan(-125_000);
});

test("counters are the tester's, times twelve, and agree with the integral of the smooth charging current", () => {
  const end = pack.readingAt(0, pack.durationMs - 1);
  expect(end.dischargedMah).toBeCloseTo(at(series.ahOut, series.ahOut.length - 1) * 12_000, -1);
  const fromMs = pack.durationMs - 10_200_000;
  let integralMah = 0;
  for (let ms = fromMs; ms < pack.durationMs; ms += 5000) integralMah += (pack.readingAt(0, ms).currentMa * 5) / 3600;
  const countedMah = end.chargedMah - pack.readingAt(0, fromMs).chargedMah;
  expect(countedMah).toBeGreaterThan(23_000);
  expect(Math.abs(integralMah - countedMah)).toBeLessThan(0.002 * countedMah);
});

test('from loop to loop the counters run on and the SOC is the same', () => {
  const [once, again] = [pack.readingAt(0, 60 * MINUTE_MS), pack.readingAt(0, 60 * MINUTE_MS + pack.durationMs)];
  expect(again.dischargedMah - once.dischargedMah).toBeCloseTo(at(series.ahOut, series.ahOut.length - 1) * 12_000, 3);
  expect(again.bmsSocPct).toBeCloseTo(once.bmsSocPct ?? Number.NaN, 6);
  const counters = Array.from({ length: 2000 }, (_, i) => pack.readingAt(0, i * MINUTE_MS));
  for (const [i, reading] of counters.entries()) {
    const before = counters[i - 1];
    if (!before) continue;
    expect(reading.chargedMah).toBeGreaterThanOrEqual(before.chargedMah);
    expect(reading.dischargedMwh).toBeGreaterThanOrEqual(before.dischargedMwh);
  }
});

test('the SOC goes from full to nearly empty and back', () => {
  const soc = Array.from({ length: 920 }, (_, i) => pack.readingAt(0, i * MINUTE_MS).bmsSocPct ?? Number.NaN);
  expect(soc[0]).toBe(100);
  expect(Math.min(...soc)).toBeLessThan(3);
  expect(soc.at(-1)).toBeGreaterThan(97);
});

test('energy comes out at less than went in, and at about 3.2 V for each Ah of a cell', () => {
  const end = pack.readingAt(0, pack.durationMs - 1);
  expect(end.dischargedMwh).toBeLessThan(end.chargedMwh);
  expect(end.dischargedMwh / end.dischargedMah / 8).toBeGreaterThan(3.1);
  expect(end.dischargedMwh / end.dischargedMah / 8).toBeLessThan(3.3);
});
