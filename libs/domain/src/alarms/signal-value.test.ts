import { describe, expect, it } from 'vitest';
import { sampleAt } from '../testing/sample.ts';
import { isSignal, signalReader, type SignalSource } from './signal-value.ts';

const packSignalValue = (name: string, source: SignalSource): number | null => {
  const reader = signalReader(name);
  return reader?.of === 'pack' ? reader.read(source) : null;
};
const cellSignalValues = (name: string, source: SignalSource) => {
  const reader = signalReader(name);
  return reader?.of === 'cell' ? reader.read(source) : null;
};

const SAMPLE = sampleAt(0, {
  voltageMv: 1,
  currentMa: -2,
  bmsSoc: 0.03,
  bmsSohPct: 4,
  bmsResistanceUohm: 5,
  temperature1C: 6,
  temperature2C: 7,
  chargedMah: 8,
  dischargedMah: 9,
  chargedMwh: 10,
  dischargedMwh: 11,
  chargeBlock: 12,
  dischargeBlock: 13,
  stateBits: 14,
  fullCycles: 15,
  shortCircuitTrips: 16,
  overVoltageTrips: 17,
  underVoltageTrips: 18,
  cellVoltagesMv: [3300, null],
  cellTemperaturesC: [20, 21],
  cellBalancing: [true, false],
});

describe('the signals that rules watch', () => {
  it.each([
    ['pack.voltage_mv', 1],
    ['pack.current_ma', -2],
    ['pack.bms_soc_pct', 3],
    ['pack.bms_soh_pct', 4],
    ['pack.bms_resistance_uohm', 5],
    ['pack.temperature_1_c', 6],
    ['pack.temperature_2_c', 7],
    ['pack.charged_mah', 8],
    ['pack.discharged_mah', 9],
    ['pack.charged_mwh', 10],
    ['pack.discharged_mwh', 11],
    ['pack.charge_block', 12],
    ['pack.discharge_block', 13],
    ['pack.state_bits', 14],
    ['pack.full_cycles', 15],
    ['pack.short_circuit_trips', 16],
    ['pack.over_voltage_trips', 17],
    ['pack.under_voltage_trips', 18],
    ['pack.soc_pct', 25],
  ])('%s', (signal, expected) => {
    expect(packSignalValue(signal, { sample: SAMPLE, soc: 0.25 })).toBe(expected);
    expect(isSignal(signal)).toBe(true);
    expect(cellSignalValues(signal, { sample: SAMPLE, soc: 0.25 })).toBeNull();
  });

  it.each([
    ['cell.voltage_mv', [3300, null]],
    ['cell.temperature_c', [20, 21]],
    ['cell.balancing', [true, false]],
  ])('%s', (signal, expected) => {
    expect(cellSignalValues(signal, { sample: SAMPLE, soc: null })).toEqual(expected);
    expect(isSignal(signal)).toBe(true);
  });

  it('has no value for what was not read or does not exist', () => {
    const source = { sample: sampleAt(0), soc: null };
    expect(packSignalValue('pack.voltage_mv', source)).toBeNull();
    expect(packSignalValue('pack.soc_pct', source)).toBeNull();
    expect(packSignalValue('pack.bms_soc_pct', source)).toBeNull();
    expect(packSignalValue('pack.mood', source)).toBeNull();
    expect(isSignal('pack.mood')).toBe(false);
  });

  it('what the fold made of a sample, in percent', () => {
    const source = { sample: SAMPLE, soc: 0.25, socSigma: 0.02, capacityShare: 0.9, imbalanceShare: 0.03 };
    expect(packSignalValue('pack.soc_sigma_pct', source)).toBe(2);
    expect(packSignalValue('pack.soc_drift_pct', source)).toBeCloseTo(-22, 9);
    expect(packSignalValue('pack.capacity_pct', source)).toBe(90);
    expect(packSignalValue('pack.imbalance_pct', source)).toBe(3);
    expect(packSignalValue('pack.capacity_pct', { sample: SAMPLE, soc: null })).toBeNull();
  });

  it('of a wide band gives the drift of the BMS only where it lies outside of it', () => {
    const of = (socSigma: number) => packSignalValue('pack.soc_drift_pct', { sample: SAMPLE, soc: 0.17, socSigma });
    expect(of(0.06)).toBeCloseTo(-14, 9);
    expect(of(0.0699)).toBeCloseTo(-14, 9);
    expect(of(0.0701)).toBeNull();
    expect(packSignalValue('pack.soc_drift_pct', { sample: SAMPLE, soc: 0.04, socSigma: 0.06 })).toBeCloseTo(-1, 9);
  });

  it('the resistance at 25 °C, once ten steps have told it', () => {
    const steps = { xx: 200, xy: 1000, deviations: 1 };
    const of = (count: number) =>
      packSignalValue('pack.resistance_mohm', { sample: SAMPLE, soc: null, resistance: { ...steps, steps: count } });
    expect(of(10)).toBe(5);
    expect(of(9)).toBeNull();
    expect(packSignalValue('pack.resistance_mohm', { sample: SAMPLE, soc: null, resistance: null })).toBeNull();
  });

  it('each cell against the mean of the others', () => {
    const of = (cellVoltagesMv: (number | null)[]) =>
      cellSignalValues('cell.deviation_mv', { sample: sampleAt(0, { cellVoltagesMv }), soc: null });
    expect(of([3300, 3300, 3330, null])).toEqual([-15, -15, 30, null]);
    expect(of([3300, null])).toEqual([null, null]);
  });
});
