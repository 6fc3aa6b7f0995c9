import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  type AlarmRule,
  encodePackState,
  foldPack,
  initialPackState,
  packFacts,
  type PackSample,
  thresholdRule,
} from '@packwatch/domain';
import { type Benchmark, BenchmarkError, type BenchmarkResult, median } from '../benchmark.ts';

const CELLS = 8;
const RULES = 20;
const DAY_POLLS = 8640;
const POLL_MS = 10_000;
const REPETITIONS = 5;
const PASS_MS = 1500;
const START_MS = Date.UTC(2026, 0, 1);

const SIGNALS = [
  ['pack.voltage_mv', 29_200, 22_400],
  ['pack.current_ma', 125_000, -125_000],
  ['pack.soc_pct', 101, -1],
  ['pack.temperature_1_c', 50, -10],
  ['cell.voltage_mv', 3650, 2500],
  ['cell.temperature_c', 55, -15],
] as const;

/** Rules as a fleet has them: nearly always quiet, half of them upper and half of them lower limits. */
function rules(): AlarmRule[] {
  return Array.from({ length: RULES }, (_, i) => {
    const [signal, high, low] = SIGNALS[i % SIGNALS.length] ?? SIGNALS[0];
    const isHigh = i % 4 < 2;
    const raiseLevel = isHigh ? high : low;
    return thresholdRule({
      id: `rule-${i}`,
      version: 1,
      signal,
      comparison: isHigh ? 'above' : 'below',
      raiseLevel,
      clearLevel: raiseLevel - (isHigh ? 1 : -1) * Math.abs(raiseLevel) * 0.02,
      raiseForMs: 30_000,
      clearForMs: 60_000,
      gapToleranceMs: 60_000,
      severity: 'warning',
    });
  });
}

/** A day of a pack of 8 cells with counters: a discharge to 15 %, a rest, a charge to the very top. */
function day(): Omit<PackSample, 'tsMs'>[] {
  let [chargedMah, dischargedMah, soc] = [0, 0, 1];
  return Array.from({ length: DAY_POLLS }, (_, i) => {
    const part = i / DAY_POLLS;
    const currentMa = part < 0.45 ? -7600 - 3000 * Math.sin(i / 7) : part < 0.55 ? 0 : soc < 1 ? 9500 : 500;
    const mah = (currentMa * POLL_MS) / 3_600_000;
    if (mah > 0) chargedMah += mah;
    else dischargedMah -= mah;
    soc = Math.min(1, soc + mah / 100_000);
    const cellMv = 3250 + 60 * soc + currentMa / 1000 + (currentMa > 0 && soc >= 0.995 ? 150 : 0);
    return {
      voltageMv: CELLS * cellMv,
      currentMa,
      bmsSoc: soc,
      bmsSohPct: 98,
      bmsResistanceUohm: 4000,
      chargedMah: Math.floor(chargedMah / 10) * 10,
      dischargedMah: Math.floor(dischargedMah / 10) * 10,
      chargedMwh: Math.floor(chargedMah * 0.27) * 100,
      dischargedMwh: Math.floor(dischargedMah * 0.26) * 100,
      temperature1C: 25 + 5 * Math.sin(part * 6),
      temperature2C: 24,
      chargeBlock: 0,
      dischargeBlock: 0,
      stateBits: 3,
      switchBits: 3,
      fullCycles: 100,
      shortCircuitTrips: 0,
      overVoltageTrips: 0,
      underVoltageTrips: 0,
      cellVoltagesMv: Array.from({ length: CELLS }, (_, cell) => Math.round(cellMv + cell - 4)),
      cellTemperaturesC: Array.from({ length: CELLS }, (_, cell) => 25 + cell / 10),
      cellBalancing: Array.from({ length: CELLS }, (_, cell) => cellMv > 3440 && cell > 5),
    };
  });
}

/** SOC, SOH and alarms, sample by sample, with nothing around them: what one core can fold. */
export const domainBenchmark: Benchmark = {
  name: 'domain',
  about: 'samples of a pack of 8 cells through SOC, SOH and 20 rules; size of the state, growth of the heap',
  run: async (): Promise<BenchmarkResult> => {
    const facts = packFacts({
      chemistry: 'lfp',
      cellsInSeries: CELLS,
      nominalCapacityMah: 100_000,
      usualPeriodMs: POLL_MS,
    });
    const params = { facts, rules: rules() };
    const samples = day();
    let state = initialPackState();
    let dayMs = START_MS;
    const foldDay = (): void => {
      for (let i = 0; i < samples.length; i += 1) {
        const sample = samples[i];
        if (sample === undefined) throw new BenchmarkError('The day has a hole.');
        state = foldPack(state, { ...sample, tsMs: dayMs + i * POLL_MS }, params).state;
      }
      dayMs += DAY_POLLS * POLL_MS;
    };
    const rates: number[] = [];
    let days = 0;
    for (let i = 0; i < 20; i += 1) foldDay();
    const heapBefore = heapBytes();
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
      // The core's own time: on a machine with other work the clock on the wall measures that as well.
      const before = process.cpuUsage();
      const begun = performance.now();
      let passDays = 0;
      while (performance.now() - begun < PASS_MS) {
        foldDay();
        passDays += 1;
      }
      const { user, system } = process.cpuUsage(before);
      rates.push((passDays * DAY_POLLS * 1e6) / (user + system));
      days += passDays;
    }
    const growth = Math.max(0, heapBytes() - heapBefore);
    const stateBytes = encodePackState(state).length;
    return {
      table: [
        { what: `SOC, SOH and ${RULES} rules, ${CELLS} cells`, value: median(rates), unit: 'samples/s of one core' },
        { what: 'state as a checkpoint', value: stateBytes, unit: 'bytes' },
        { what: `growth of the heap over ${days * DAY_POLLS} samples`, value: growth, unit: 'bytes' },
      ],
      metrics: { samples_per_s: median(rates), state_bytes: stateBytes, heap_growth_bytes: growth },
    };
  },
};

/** What is in use once everything unused was collected. */
function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function')
    throw new BenchmarkError('The heap cannot be collected, so its growth is not known.');
  collect();
  return process.memoryUsage().heapUsed;
}
