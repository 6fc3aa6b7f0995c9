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
