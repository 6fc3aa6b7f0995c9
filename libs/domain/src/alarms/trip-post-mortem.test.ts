import { describe, expect, it } from 'vitest';
import { MINUTE, sampleAt, SECOND } from '../testing/sample.ts';
import { type ProtectionLimits, tripPostMortem } from './trip-post-mortem.ts';

const LIMITS: ProtectionLimits = {
  cellHighMv: 3650,
  cellLowMv: 2800,
  packHighMv: null,
  packLowMv: 22_400,
  currentMa: 125_000,
  temperatureHighC: 50,
  temperatureLowC: -10,
};

const TRIP_MS = 20 * MINUTE;

describe('the post-mortem of a trip', () => {
  it('finds the limit that was crossed first, on which cell, at what current and temperature', () => {
    const samples = [
      sampleAt(TRIP_MS - 30 * SECOND, { currentMa: -90_000, temperature1C: 30, cellVoltagesMv: [2950, 2820] }),
      sampleAt(TRIP_MS - 20 * SECOND, { currentMa: -110_000, temperature1C: 31, cellVoltagesMv: [2940, 2790] }),
      sampleAt(TRIP_MS - 10 * SECOND, { currentMa: -126_000, temperature1C: 32, cellVoltagesMv: [2900, 2700] }),
      sampleAt(TRIP_MS, { currentMa: 0, voltageMv: 22_000, cellVoltagesMv: [2950, 2850] }),
    ];
    const { first, crossings } = tripPostMortem(samples, TRIP_MS, LIMITS);
    expect(first).toEqual({
      limit: 'cellLowMv',
      part: 'cell:1',
      tsMs: TRIP_MS - 20 * SECOND,
      value: 2790,
      limitValue: 2800,
      currentMa: -110_000,
      temperatureC: 31,
    });
    expect(crossings.map(({ limit }) => limit)).toEqual(['cellLowMv', 'currentMa', 'packLowMv']);
  });

  it('at one sample puts first what was exceeded by most', () => {
    const sample = sampleAt(TRIP_MS, { currentMa: -500_000, cellTemperaturesC: [20, 51] });
    expect(tripPostMortem([sample], TRIP_MS, LIMITS).crossings.map(({ limit, part }) => [limit, part])).toEqual([
      ['currentMa', 'pack'],
      ['temperatureHighC', 'cell:1'],
    ]);
  });

  it('puts first what was exceeded by most as a share of its limit, and what came earlier before all', () => {
    const samples = [
      sampleAt(TRIP_MS - 10 * SECOND, { cellVoltagesMv: [3650] }),
      // 25 % of 60 K; 20 % of 125 A, though 25 000 is more than 15; 8 % of 3650 mV
      sampleAt(TRIP_MS, { currentMa: 150_000, temperature1C: 65, cellVoltagesMv: [3650, 3942] }),
    ];
    const { crossings } = tripPostMortem(samples, TRIP_MS, LIMITS);
    expect(crossings.map(({ limit, part }) => `${limit} ${part}`)).toEqual([
      'cellHighMv cell:0',
      'temperatureHighC pack',
      'currentMa pack',
      'cellHighMv cell:1',
    ]);
  });

  it.each([0, -10, 50])('compares with a limit of %d °C too: one kelvin beyond it is little', (limitC) => {
    const limits = { ...LIMITS, temperatureLowC: limitC, temperatureHighC: null };
    const sample = sampleAt(TRIP_MS, { currentMa: 180_000, cellTemperaturesC: [limitC - 1, limitC - 3] });
    // 44 % of 125 A; 3 and 1 of 60 K
    expect(tripPostMortem([sample], TRIP_MS, limits).crossings.map(({ part }) => part)).toEqual([
      'pack',
      'cell:1',
      'cell:0',
    ]);
  });

  it('blames what was on when it tripped, not what was over long before: of two trips each has its own cause', () => {
    const samples = Array.from({ length: 60 }, (_, i) =>
      sampleAt(TRIP_MS + (i - 50) * 10 * SECOND, {
        currentMa: i === 50 ? -180_000 : 10_000,
        cellVoltagesMv: [3300, i === 5 ? 3700 : 3300],
      }),
    );
    const causes = (tripMs: number) =>
      tripPostMortem(samples, tripMs, LIMITS).crossings.map(({ limit, part }) => `${limit} ${part}`);
    expect(causes(TRIP_MS - 450 * SECOND)).toEqual(['cellHighMv cell:1']);
    expect(causes(TRIP_MS)).toEqual(['currentMa pack', 'cellHighMv cell:1']);
  });

  it('counts a limit from when it was crossed last; what was not read in between is still beyond', () => {
    const cellMv = [3700, 3300, 3700, null, 3700];
    const samples = cellMv.map((mv, i) => sampleAt(TRIP_MS + (i - 4) * MINUTE, { cellVoltagesMv: [mv] }));
    expect(tripPostMortem(samples, TRIP_MS, LIMITS).crossings).toMatchObject([{ tsMs: TRIP_MS - 2 * MINUTE }]);
  });

  it.each([
    [55, 30],
    [30, 55],
    [-12, 30],
    [30, -12],
  ])('has the pack too hot, or too cold, by either sensor: %d and %d °C', (temperature1C, temperature2C) => {
    const samples = [2, 1, 0].map((agoMin) => sampleAt(TRIP_MS - agoMin * MINUTE, { temperature1C, temperature2C }));
    expect(tripPostMortem(samples, TRIP_MS, LIMITS).crossings).toMatchObject([{ tsMs: TRIP_MS - 2 * MINUTE }]);
  });

  it('of what was over before the trip names the last of it, and begins with what the trip itself ended', () => {
    const samples = [
      sampleAt(TRIP_MS - 5 * MINUTE, { cellVoltagesMv: [2700, 3000, 3000], currentMa: -130_000 }),
      sampleAt(TRIP_MS - 4 * MINUTE, { cellVoltagesMv: [3000, 2700, 3000], currentMa: -130_000 }),
      sampleAt(TRIP_MS - 3 * MINUTE, { cellVoltagesMv: [3000, 3000, 3000], currentMa: -130_000 }),
      sampleAt(TRIP_MS, { cellVoltagesMv: [3000, 3000, 3000], currentMa: 0 }),
    ];
    const { crossings } = tripPostMortem(samples, TRIP_MS, LIMITS);
    expect(crossings.map(({ part }) => part)).toEqual(['pack', 'cell:1', 'cell:0']);
  });

  const ONE_LIMIT: readonly (readonly [keyof ProtectionLimits, string, Parameters<typeof sampleAt>[1]])[] = [
    ['packHighMv', 'pack', { voltageMv: 29_200 }],
    ['packLowMv', 'pack', { voltageMv: 22_400 }],
    ['currentMa', 'pack', { currentMa: 125_000 }],
    ['temperatureHighC', 'pack', { temperature1C: 50 }],
    ['temperatureHighC', 'pack', { temperature2C: 50 }],
    ['temperatureLowC', 'pack', { temperature2C: -10 }],
    ['temperatureHighC', 'cell:1', { cellTemperaturesC: [49, 50] }],
    ['temperatureLowC', 'cell:0', { cellTemperaturesC: [-10, -9] }],
    ['cellHighMv', 'cell:1', { cellVoltagesMv: [3649, 3650] }],
    ['cellLowMv', 'cell:0', { cellVoltagesMv: [2800, 2801] }],
  ];

  it.each(ONE_LIMIT)('knows %s of %s, and that the limit itself is beyond', (limit, part, readings) => {
    const { crossings } = tripPostMortem([sampleAt(TRIP_MS, readings)], TRIP_MS, { ...LIMITS, packHighMv: 29_200 });
    expect(crossings).toMatchObject([{ limit, part }]);
  });

  it('crosses no limit that is not known, and none by what was not read', () => {
    const sample = sampleAt(TRIP_MS, { voltageMv: 99_000, cellVoltagesMv: [null], cellTemperaturesC: [null] });
    expect(tripPostMortem([sample], TRIP_MS, LIMITS).crossings).toEqual([]);
  });

  it('takes what can be no reading for none, as the fold does', () => {
    const broken = {
      voltageMv: Infinity,
      currentMa: NaN,
      temperature1C: -327.68,
      cellVoltagesMv: [65_535, 3300],
      cellTemperaturesC: [-327.68, Infinity],
    };
    const samples = [
      sampleAt(TRIP_MS - 10 * SECOND, broken),
      sampleAt(TRIP_MS, { ...broken, cellVoltagesMv: [65_535, 2700] }),
    ];
    expect(tripPostMortem(samples, TRIP_MS, { ...LIMITS, packHighMv: 29_200 }).crossings).toMatchObject([
      { limit: 'cellLowMv', part: 'cell:1', value: 2700, currentMa: null, temperatureC: null },
    ]);
  });

  it('looks back ten minutes and no further, and never beyond the trip', () => {
    const low = { cellVoltagesMv: [2500] };
    const samples = [
      sampleAt(TRIP_MS - 10 * MINUTE - 1, low),
      sampleAt(TRIP_MS - 10 * MINUTE, {}),
      sampleAt(TRIP_MS + 1, low),
    ];
    expect(tripPostMortem(samples, TRIP_MS, LIMITS)).toMatchObject({ samples: 1, crossings: [], first: null });
    expect(tripPostMortem(samples, TRIP_MS, LIMITS, 11 * MINUTE).first?.part).toBe('cell:0');
  });
});
