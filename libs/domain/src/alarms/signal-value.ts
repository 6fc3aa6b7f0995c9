import { type PackSample } from '../fold/pack-sample.ts';
import { resistanceOf, type StepSums } from '../soh/resistance.ts';

/** What rules may look at: a validated sample and what the fold made of it. */
export interface SignalSource {
  readonly sample: PackSample;
  /** Cloud SOC, fraction 0…1. */
  readonly soc: number | null;
  /** One standard deviation of it, fraction. */
  readonly socSigma?: number | null;
  /** Measured capacity as a share of the nominal one, and the imbalance of the last charge likewise. */
  readonly capacityShare?: number | null;
  readonly imbalanceShare?: number | null;
  /** Steps of the load that tell the pack's resistance. */
  readonly resistance?: StepSums | null;
  /** Worked out by the first rule of a sample that asks; null or left out until then. */
  deviationsMv?: readonly (number | null)[] | null;
}

type PackSignal = (source: SignalSource) => number | null;
type CellSignal = (source: SignalSource) => readonly (number | boolean | null)[];

/** Puts the smallest reading of all cells at a place of `into`, and the largest behind it; of none, Infinity and −Infinity. */
type CellExtremes = (source: SignalSource, into: Float64Array, at: number) => void;

/** How a rule reads its signal: of the pack, or of each cell. */
export type SignalReader =
  | { readonly of: 'pack'; readonly read: PackSignal }
  | { readonly of: 'cell'; readonly read: CellSignal; readonly extremes: CellExtremes };

const PACK_SIGNALS: ReadonlyMap<string, PackSignal> = new Map<string, PackSignal>([
  ['pack.voltage_mv', ({ sample }) => sample.voltageMv],
  ['pack.current_ma', ({ sample }) => sample.currentMa],
  ['pack.soc_pct', ({ soc }) => percent(soc)],
  ['pack.bms_soc_pct', ({ sample }) => percent(sample.bmsSoc)],
  ['pack.bms_soh_pct', ({ sample }) => sample.bmsSohPct],
  ['pack.bms_resistance_uohm', ({ sample }) => sample.bmsResistanceUohm],
  ['pack.temperature_1_c', ({ sample }) => sample.temperature1C],
  ['pack.temperature_2_c', ({ sample }) => sample.temperature2C],
  ['pack.charged_mah', ({ sample }) => sample.chargedMah],
  ['pack.discharged_mah', ({ sample }) => sample.dischargedMah],
  ['pack.charged_mwh', ({ sample }) => sample.chargedMwh],
  ['pack.discharged_mwh', ({ sample }) => sample.dischargedMwh],
  ['pack.charge_block', ({ sample }) => sample.chargeBlock],
  ['pack.discharge_block', ({ sample }) => sample.dischargeBlock],
  ['pack.state_bits', ({ sample }) => sample.stateBits],
  ['pack.full_cycles', ({ sample }) => sample.fullCycles],
  ['pack.short_circuit_trips', ({ sample }) => sample.shortCircuitTrips],
  ['pack.over_voltage_trips', ({ sample }) => sample.overVoltageTrips],
  ['pack.under_voltage_trips', ({ sample }) => sample.underVoltageTrips],
  ['pack.soc_sigma_pct', ({ socSigma }) => percent(socSigma ?? null)],
  ['pack.soc_drift_pct', driftPct],
  ['pack.capacity_pct', ({ capacityShare }) => percent(capacityShare ?? null)],
  ['pack.imbalance_pct', ({ imbalanceShare }) => percent(imbalanceShare ?? null)],
  ['pack.resistance_mohm', ({ resistance }) => resistanceOf(resistance ?? null)?.mohm ?? null],
]);

/** Up to here a difference is one: the shipped limit of 15 % is two and a half times it. */
const SIGMA_OF_ANY_DRIFT = 0.06;

/** A wider band can tell the BMS that it is wrong only by what lies outside of ±2σ; else nobody knows. */
function driftPct({ sample, soc, socSigma }: SignalSource): number | null {
  if (sample.bmsSoc === null || soc === null) return null;
  const drift = sample.bmsSoc - soc;
  const sigma = socSigma ?? 0;
  return sigma > SIGMA_OF_ANY_DRIFT && Math.abs(drift) <= 2 * sigma ? null : percent(drift);
}

const CELL_SIGNALS: ReadonlyMap<string, CellSignal> = new Map<string, CellSignal>([
  ['cell.voltage_mv', ({ sample }) => sample.cellVoltagesMv],
  ['cell.temperature_c', ({ sample }) => sample.cellTemperaturesC],
  ['cell.balancing', ({ sample }) => sample.cellBalancing],
]);

const READERS: ReadonlyMap<string, SignalReader> = new Map<string, SignalReader>([
  ...[...PACK_SIGNALS].map(([name, read]): [string, SignalReader] => [name, { of: 'pack', read }]),
  ...[...CELL_SIGNALS].map(([name, read]): [string, SignalReader] => {
    return [name, { of: 'cell', read, extremes: (source, into, at) => extremesOf(read(source), into, at) }];
  }),
  ['cell.deviation_mv', { of: 'cell', read: readDeviations, extremes: extremesOfDeviations }],
]);

/** How a signal is read; undefined: there is none of this name. */
export function signalReader(name: string): SignalReader | undefined {
  return READERS.get(name);
}

/** True if rules can watch a signal of this name. */
export function isSignal(name: string): boolean {
  return READERS.has(name);
}

function readDeviations(source: SignalSource): readonly (number | null)[] {
  return (source.deviationsMv ??= deviationsMv(source.sample.cellVoltagesMv));
}

/** Each cell's voltage less the mean of the others, mV; null where it, or all others, were not read. */
export function deviationsMv(cellsMv: readonly (number | null)[]): readonly (number | null)[] {
  let sumMv = 0;
  let count = 0;
  for (let cell = 0; cell < cellsMv.length; cell += 1) {
    const mv = cellsMv[cell] ?? null;
    if (mv === null) continue;
    sumMv += mv;
    count += 1;
  }
  const found: (number | null)[] = [];
  for (let cell = 0; cell < cellsMv.length; cell += 1) {
    const mv = cellsMv[cell] ?? null;
    found.push(mv === null || count < 2 ? null : deviationOf(mv, sumMv, count));
  }
  return found;
}

function deviationOf(mv: number, sumMv: number, count: number): number {
  return mv - (sumMv - mv) / (count - 1);
}

function extremesOf(cells: readonly (number | boolean | null)[], into: Float64Array, at: number): void {
  let low = Infinity;
  let high = -Infinity;
  for (let cell = 0; cell < cells.length; cell += 1) {
    const reading = cells[cell] ?? null;
    if (reading === null) continue;
    const value = +reading;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  into[at] = low;
  into[at + 1] = high;
}

/** The lowest cell deviates the most downwards, the highest upwards: the deviations of the others need not be known. */
function extremesOfDeviations({ sample: { cellVoltagesMv } }: SignalSource, into: Float64Array, at: number): void {
  let low = Infinity;
  let high = -Infinity;
  let sumMv = 0;
  let count = 0;
  for (let cell = 0; cell < cellVoltagesMv.length; cell += 1) {
    const mv = cellVoltagesMv[cell] ?? null;
    if (mv === null) continue;
    if (mv < low) low = mv;
    if (mv > high) high = mv;
    sumMv += mv;
    count += 1;
  }
  into[at] = count < 2 ? Infinity : deviationOf(low, sumMv, count);
  into[at + 1] = count < 2 ? -Infinity : deviationOf(high, sumMv, count);
}

function percent(fraction: number | null): number | null {
  return fraction === null ? null : fraction * 100;
}
