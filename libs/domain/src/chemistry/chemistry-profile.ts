import { type Chemistry } from '../fold/pack-facts.ts';
import { LCO } from './lco.ts';
import { LFP } from './lfp.ts';
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
  readonly maxCRate: number;
  readonly holdMs: number;
  readonly soc: number;
  readonly sigma: number;
}

/** A chemistry as data. What could not be sourced is null, and what depends on it is not given. */
export interface ChemistryProfile {
  /** Share of the charge put in that can be taken out again. */
  readonly coulombicEfficiency: number;
  /** Share of the capacity that an equivalent full cycle costs, about: how fast an estimate of it has to follow. */
  readonly fadePerEfc: number;
  readonly fullAnchor: FullAnchorProfile | null;
  readonly lowAnchor: LowAnchorProfile | null;
  /** Voltage at rest against state of charge. */
  readonly ocv: OcvCurve | null;
  /** Resistance against temperature; without it no resistance can be referred to 25 °C. */
  readonly resistance: ResistanceTable | null;
  /** Where the figures come from. */
  readonly source: string;
}

/** No sourced figures: charge counts in full and no voltage is taken as proof of a state of charge. */
const NOT_SOURCED: ChemistryProfile = {
  coulombicEfficiency: 1,
  fadePerEfc: 0.0002,
  fullAnchor: null,
  lowAnchor: null,
  ocv: null,
  resistance: null,
  source: 'none found that may be relied on',
};

export const CHEMISTRIES: Readonly<Record<Chemistry, ChemistryProfile>> = {
  lfp: LFP,
  lifeypo4: NOT_SOURCED,
  nmc: NOT_SOURCED,
  lco: LCO,
  lto: NOT_SOURCED,
};
