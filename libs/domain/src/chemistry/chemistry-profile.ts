import { type OcvCurve } from './ocv-curve.ts';
import { type ResistanceTable } from './resistance-table.ts';

/** When a cell's voltages prove that the pack is full. Voltages in mV, times in ms, σ as a fraction of capacity. */
export interface FullAnchorProfile {
  readonly lowestCellMv: number;
  readonly highestCellMv: number;
  readonly maxCRate: number;
  readonly holdMs: number;
  /** The mean cell may fall by this much while the proof holds; more is a cell relaxing after its charger was cut back. */
  readonly maxFallMv: number;
  readonly soc: number;
  readonly sigma: number;
}

/** When the lowest cell proves that the pack is nearly empty. */
export interface LowAnchorProfile {
  readonly lowestCellMv: number;
  /** With half of the cells above it, the lowest cell is alone: no imbalance of 10 % of the capacity explains it. */
  readonly siblingsMv: number;
  /** Up to the usual load it is as sure as `sigma`, then less, and from the most on it proves nothing. */
  readonly usualCRate: number;
  readonly maxCRate: number;
  /** Below `belowC` the drop of a load above `maxCRate` alone reaches the voltage; null: no such load proves anything anyhow. */
  readonly cold: { readonly belowC: number; readonly maxCRate: number } | null;
  readonly holdMs: number;
  readonly soc: number;
  readonly sigma: number;
}

/** What a cell must not leave, and from where on it is well again. */
export interface CellLimits {
  readonly highMv: number;
  readonly highOverMv: number;
  /** What no sound charge takes a cell to, though charger and reading are off by what they may: an alarm. */
  readonly alarmHighMv: number;
  readonly lowMv: number;
  readonly lowOverMv: number;
  readonly hotC: number;
  readonly hotOverC: number;
}

/** What a cell that still works can show, load and sag included; what lies outside is a dead cell, a broken wire or a wrong map. */
export interface CellRange {
  readonly minMv: number;
  readonly maxMv: number;
}

/** A chemistry as data. What could not be sourced is null, and what depends on it is not given. */
export interface ChemistryProfile {
  /** Share of the charge put in that can be taken out again. */
  readonly coulombicEfficiency: number;
  /** Share of the capacity that an equivalent full cycle costs, about: how fast an estimate of it has to follow. */
  readonly fadePerEfc: number;
  /** Outside of it a reading proves no state of charge; alarms see it all the same. */
  readonly cellRange: CellRange;
  readonly fullAnchor: FullAnchorProfile | null;
  readonly lowAnchor: LowAnchorProfile | null;
  /** Once a cell is below while discharged, those that hold more stand out, mV; null: not known. */
  readonly deepMv: number | null;
  /** Voltage at rest against state of charge. */
  readonly ocv: OcvCurve | null;
  /** Resistance against temperature; without it no resistance can be referred to 25 °C. */
  readonly resistance: ResistanceTable | null;
  /** The usual limits of a cell; null: none could be sourced. */
  readonly limits: CellLimits | null;
  /** Where the figures come from. */
  readonly source: string;
}
