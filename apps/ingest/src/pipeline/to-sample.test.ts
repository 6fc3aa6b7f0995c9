import { describe, expect, it } from 'vitest';
import { toReadings } from './to-readings.ts';
import { toSample } from './to-sample.ts';

const never = (signal: string) => {
  throw new Error(`${signal} can't be stored`);
};
const nothing = { meter: new Map(), switch: new Map(), cells: new Map(), cellCount: 0, registerMapId: null };

describe('toReadings and toSample', () => {
  it('carry units: % as thousandths, °C as hundredths, SOC as a fraction', () => {
    const meter = new Map<string, number | null>([
      ['pack.bms_soc_pct', 50.001],
      ['pack.bms_soh_pct', 99.8],
      ['pack.temperature_1_c', -10.55],
      ['pack.current_ma', -125_000],
    ]);
    const readings = toReadings({ ...nothing, meter }, never);
    expect(readings).toMatchObject({ bmsSocMilliPct: 50_001, bmsSohPermille: 998, temperature1CentiC: -1_055 });
    expect(toSample(5, readings)).toMatchObject({
      tsMs: 5,
      bmsSoc: 0.50001,
      bmsSohPct: 99.8,
      temperature1C: -10.55,
      temperature2C: null,
      currentMa: -125_000,
    });
  });

  it('leave what was not read null, and cells that are not polled away', () => {
    const sample = toSample(5, toReadings(nothing, never));
    const { tsMs, cellVoltagesMv, cellTemperaturesC, cellBalancing, ...rest } = sample;
    expect([tsMs, cellVoltagesMv, cellTemperaturesC, cellBalancing]).toEqual([5, [], [], []]);
    expect(Object.values(rest).every((value) => value === null)).toBe(true);
  });

  it('keep balancing apart from not knowing', () => {
    const cells = new Map([
      [0, new Map([['cell.voltage_mv', 3_300]]).set('cell.balancing', 1)],
      [2, new Map([['cell.voltage_mv', 3_310]]).set('cell.balancing', 0)],
    ]);
    const readings = toReadings({ ...nothing, cells, cellCount: 3 }, never);
    expect(readings.cellBalancingMask).toBe(0b001);
    expect(toSample(5, readings).cellBalancing).toEqual([true, null, false]);
  });

  it('tell of a value that its column can not hold', () => {
    const seen: [string, number][] = [];
    const meter = new Map([['pack.state_bits', 65_000]]);
    const readings = toReadings({ ...nothing, meter }, (signal, value) => seen.push([signal, value]));
    expect(readings.stateBits).toBeNull();
    expect(seen).toEqual([['pack.state_bits', 65_000]]);
  });
});
