import { storedSample } from '@packwatch/domain';
import { describe, expect, it } from 'vitest';
import { CELL_SLOTS, PACK_SLOT_COUNT, PACK_SLOTS } from './signal-slots.ts';
import { readingsOf } from '../testing/readings.ts';
import { cellBase, type TakenValues, type Unstorable } from './to-readings.ts';

/** What a meter and its cells said, at its place behind other values. */
function taken(meter: Record<string, number>, cells: readonly Record<string, number>[] = []): TakenValues {
  const base = 7;
  const values = new Float64Array(base + PACK_SLOT_COUNT + cells.length * CELL_SLOTS.size).fill(NaN);
  for (const [name, value] of Object.entries(meter)) values[base + PACK_SLOTS.get(name)!] = value;
  for (const [cell, said] of cells.entries()) {
    for (const [name, value] of Object.entries(said)) values[cellBase(base, cell) + CELL_SLOTS.get(name)!] = value;
  }
  return { values, base, cellCount: cells.length, registerMapId: null };
}

describe('writeReadings and storedSample', () => {
  it('carry units: % as thousandths, °C as hundredths, SOC as a fraction', () => {
    const meter = {
      'pack.bms_soc_pct': 50.001,
      'pack.bms_soh_pct': 99.8,
      'pack.temperature_1_c': -10.55,
      'pack.current_ma': -125_000,
    };
    const readings = readingsOf(taken(meter));
    expect(readings).toMatchObject({ bmsSocMilliPct: 50_001, bmsSohPermille: 998, temperature1CentiC: -1_055 });
    expect(storedSample(5, readings)).toMatchObject({
      tsMs: 5,
      bmsSoc: 0.50001,
      bmsSohPct: 99.8,
      temperature1C: -10.55,
      temperature2C: null,
      currentMa: -125_000,
    });
  });

  it('leave what was not read null, and cells that are not polled away', () => {
    const sample = storedSample(5, readingsOf(taken({})));
    const { tsMs, cellVoltagesMv, cellTemperaturesC, cellBalancing, ...rest } = sample;
    expect([tsMs, cellVoltagesMv, cellTemperaturesC, cellBalancing]).toEqual([5, [], [], []]);
    expect(Object.values(rest).every((value) => value === null)).toBe(true);
  });

  it('keep balancing apart from not knowing', () => {
    const cells = [
      { 'cell.voltage_mv': 3_300, 'cell.balancing': 1 },
      {},
      { 'cell.voltage_mv': 3_310, 'cell.balancing': 0 },
    ];
    const readings = readingsOf(taken({}, cells));
    expect(readings.cellBalancingMask).toBe(0b001);
    expect(storedSample(5, readings).cellBalancing).toEqual([true, null, false]);
  });

  it('store a value that rounds to nothing as the 0 that is read back', () => {
    expect(Object.is(readingsOf(taken({ 'pack.temperature_1_c': -0.001 })).temperature1CentiC, 0)).toBe(true);
  });

  it('tell of a value that its column can not hold', () => {
    const seen: Unstorable[] = [];
    const readings = readingsOf(taken({ 'pack.state_bits': 65_000 }, [{ 'cell.voltage_mv': -40_000 }]), seen);
    expect([readings.stateBits, readings.cellVoltagesMv]).toEqual([null, [null]]);
    expect(seen).toEqual([
      { signal: 'pack.state_bits', value: 65_000 },
      { signal: 'cell.voltage_mv', value: -40_000 },
    ]);
  });
});
