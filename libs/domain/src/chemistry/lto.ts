import { type ChemistryProfile } from './chemistry-profile.ts';

/**
 * Lithium titanate: a titanate anode against one of several cathodes, each with a curve of its own, of which none could be
 * sourced. So charge counts in full, and no voltage is taken as proof of a state of charge.
 */
export const LTO: ChemistryProfile = {
  coulombicEfficiency: 1,
  // 20 % of the capacity in about 15,000 cycles.
  fadePerEfc: 0.000013,
  // Half a volt more at either end than its limits.
  cellRange: { minMv: 1200, maxMv: 3300 },
  fullAnchor: null,
  lowAnchor: null,
  deepMv: null,
  ocv: null,
  resistance: null,
  limits: { highMv: 2800, highOverMv: 2700, alarmHighMv: 2800, lowMv: 1700, lowOverMv: 1900, hotC: 55, hotOverC: 50 },
  source: 'limits: operating voltage of Toshiba SCiB cells of 3.0 and 4.2 Ah above 0 °C (Green Car Congress, May 2008)',
};
