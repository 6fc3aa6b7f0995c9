import { type PackState } from '../fold/pack-state.ts';
import { type CapacityWindow } from '../soh/capacity.ts';
import { type TrendPoint } from '../soh/trend.ts';

const NOW_MS = 1_798_761_600_000;
const DAY_MS = 86_400_000;

const each = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const ago = (days: number): number => NOW_MS - Math.round(days * DAY_MS) - 123_456;
/** A number with as many digits as a double shows. */
const long = (value: number): number => value * (1 + Math.PI / 1e7);

const receipt = (i: number): CapacityWindow => ({
  from: i % 2 === 0 ? 'full' : 'rest',
  to: i % 2 === 0 ? 'rest' : 'full',
  fromTsMs: ago(60 - 9 * i),
  toTsMs: ago(56 - 9 * i),
  deltaSoc: (9123 - i) / 10_000,
  chargeMah: 255_123 + i,
  capacityMah: 279_654 - i,
  sigmaMah: 5432 + i,
  coldestC: -11.5,
  warmestC: 31.5,
  windows: 12,
});

const trend = (value: number) => each(8, (i): TrendPoint => [20_154 + 95 * i, value + i, 4123.4]);

/** For tests: the state of a pack of 280 Ah that has lived for years, with nothing in it left out. */
export function fullState(cells = 16): PackState {
  return {
    v: 8,
    lastTsMs: NOW_MS,
    rhythm: [60_012, 59_987, 60_004, 60_001, 59_999],
    charge: {
      knownTsMs: NOW_MS,
      current: { tsMs: NOW_MS, ma: -123_456 },
      level: { meanSquareMa2: long(1_234_567_890), seenMs: DAY_MS },
      counters: {
        tsMs: NOW_MS - 60_000,
        chargedMah: 4_294_967_290,
        dischargedMah: 4_284_967_290,
        provisionalMah: long(-2057.61),
        provisionalVarMah2: long(123_456.7),
        provisionalInMah: long(12.345),
        provisionalOutMah: long(2069.9),
        brokenTsMs: ago(17),
        stillInMah: 12.35,
        stillOutMah: 1069.9,
      },
      inMah: long(294_967_290.1),
      outMah: long(284_967_290.1),
      brokenTsMs: ago(17),
      unseenVarMah2: long(123_456_789.1),
    },
    estimate: {
      soc: long(0.567),
      anchorTsMs: ago(1.5),
      anchorSoc: 0.051234,
      anchorSigma: 0.021234,
      anchorInMah: 294_367_290.123,
      unseenVariance: long(0.000123),
    },
    holds: {
      full: {
        sinceTsMs: ago(0.001),
        lastTsMs: NOW_MS,
        cellsTsMs: NOW_MS,
        startMeanMv: 3467.812,
        meanMv: 3468.934,
        meanMa: -123.456,
      },
      low: { sinceTsMs: ago(0.001), lastTsMs: NOW_MS, cellsTsMs: NOW_MS },
    },
    balance: {
      full: { tsMs: ago(2), inMah: 294_267_290.123, outMah: 284_267_290.123 },
      lessons: 1234,
      lastLessonTsMs: ago(2),
      matrix: [123.456789, -12.3456789, -98.7654321, 23.4567891, -34.5678912, 456.789123],
      vector: [-12.3456789, 23.4567891, -34.5678912],
      offsetMa: -23.4567891,
      loss: 0.00123456789,
      offsetVar: 12.3456789,
      covariance: -0.000123456789,
      lossVar: 0.00000123456789,
    },
    rest: { sinceTsMs: ago(0.1), lastTsMs: NOW_MS, movedMah: 579_934_580.123, askedTsMs: ago(0.01) },
    doubt: { reason: 'rest-voltage', sinceTsMs: ago(3), distance: 0.123412 },
    capacity: {
      from: {
        by: 'rest',
        tsMs: ago(1.5),
        soc: 0.051234,
        sigma: 0.021234,
        inMah: 294_367_290.123,
        outMah: 284_367_290.123,
        temperatureC: 23.5,
      },
      coldestC: -12.5,
      warmestC: 32.5,
      sums: [12345.6789, 48765.4321, 198765.432, 123456.789, 487654.321, 1987654.32],
      windows: 1234,
      lastTsMs: ago(1.5),
      lastMovedMah: 578_734_580.123,
      strange: 1,
      bias: -0.123457,
      capacityMah: 265_432.123,
      sigmaMah: 4321.1,
      receipts: each(5, receipt),
    },
    lone: { cell: 11, sinceTsMs: ago(12), isBack: true, lackShare: 0.312345 },
    health: {
      stepStart: {
        tsMs: NOW_MS,
        currentMa: -123_456,
        voltageMv: 52_345,
        cellVoltagesMv: each(cells, (i) => 3270 + i),
      },
      resistance: {
        pack: { steps: 123_456, xx: 1234567, xy: 12345670, deviations: 123460 },
        cells: each(cells, (i) => ({ steps: 123_456, xx: 1234567, xy: 771604.3 + i, deviations: 7716.5 })),
        firstTsMs: ago(1234),
        lastTsMs: NOW_MS,
        lowestC: -9.9,
        highestC: 49.9,
      },
      load: { steps: 123_456, xx: 1234600, xy: each(cells, (i) => -12346 - i) },
      ledger: {
        top: { tsMs: ago(0.2), startMah: 9_999_000, lagMah: each(cells, (i) => 12_345 + i) },
        tops: 1234,
        topTsMs: ago(1.2),
        lagMah: each(cells, (i) => 2345 + i),
        imbalanceMah: 12_345,
        balancingH: each(cells, (i) => (1_234_567 + i) / 10_000),
        balancingTsMs: ago(0.2),
        deepH: 9.87654,
        deepShare: each(cells, (i) => -0.0123456 - i / 1e7),
      },
      usage: {
        rainflow: {
          rising: false,
          extreme: long(-1234.5),
          open: each(12, (i) => -1234.5678 - i / 100),
          counts: [12_345.5, 1234.5, 2345.5, 345.5, 123.5],
        },
        inMwh: long(15_123_456_789),
        outMwh: long(14_623_456_789),
        countedInMah: long(294_967_290.1),
        countedOutMah: long(284_967_290.1),
        device: { chargedMwh: 429_496_729_500, dischargedMwh: 419_496_729_500 },
        full: {
          tsMs: ago(2),
          inMah: 294_267_290.123,
          outMah: 284_267_290.123,
          inMwh: 15_103_456_789,
          outMwh: 14_603_456_789,
          unseenVarMah2: 123_256_789,
          temperatureC: 24.5,
        },
        efficiency: {
          share: 0.945612,
          fromTsMs: ago(9),
          toTsMs: ago(2),
          outMwh: 12_345_679,
          temperatureC: 23.4,
        },
        deepest: { tsMs: ago(321), mah: 261_235, sigmaMah: 1234, movedMah: 512_345_678 },
      },
      selfDischarge: {
        mark: { sinceTsMs: ago(20), tsMs: ago(19.9), soc: 0.9712, sigma: 0.0123, netMah: 9_999_123 },
        found: { fromTsMs: ago(90), toTsMs: ago(60), sharePerMonth: 0.0312, sigma: 0.0123 },
      },
      capacityTrend: trend(265_430),
      resistanceTrend: trend(12_345),
    },
    // Rules that compare readings always remember one.
    alarms: each(4, (i) => ({
      ruleId: `0c9b1c1e-7d1e-4b6e-8f7e-00000000000${i}`,
      ruleVersion: 12,
      signal: 'pack.short_circuit_trips',
      comparison: 'above',
      parts: [],
      compared: { kind: 'changed', baselines: [{ part: 'pack', tsMs: ago(0.1), value: 123 }] },
    })),
  };
}
