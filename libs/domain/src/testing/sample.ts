import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';

/** For tests: a sample in which nothing was read but what is given. */
export function sampleAt(tsMs: number, readings: Partial<Omit<PackSample, 'tsMs'>> = {}): PackSample {
  return {
    tsMs,
    voltageMv: null,
    currentMa: null,
    bmsSoc: null,
    bmsSohPct: null,
    bmsResistanceUohm: null,
    chargedMah: null,
    dischargedMah: null,
    chargedMwh: null,
    dischargedMwh: null,
    temperature1C: null,
    temperature2C: null,
    chargeBlock: null,
    dischargeBlock: null,
    stateBits: null,
    switchBits: null,
    fullCycles: null,
    shortCircuitTrips: null,
    overVoltageTrips: null,
    underVoltageTrips: null,
    cellVoltagesMv: [],
    cellTemperaturesC: [],
    cellBalancing: [],
    ...readings,
  };
}

/** For tests: a 100 Ah LFP pack of 8 cells, polled every 10 s. */
export const FACTS_100AH: PackFacts = {
  chemistry: 'lfp',
  cellsInSeries: 8,
  nominalCapacityMah: 100_000,
  usualPeriodMs: 10_000,
};

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
