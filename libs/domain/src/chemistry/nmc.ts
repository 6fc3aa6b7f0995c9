import { type ChemistryProfile } from './chemistry-profile.ts';
import { NMC_OCV } from './nmc-ocv.ts';

/** Lithium nickel manganese cobalt oxide with 4.2 V. No table of its resistance against temperature could be sourced. */
export const NMC: ChemistryProfile = {
  coulombicEfficiency: 0.999,
  // 20 % of the capacity in about 1000 cycles.
  fadePerEfc: 0.0002,
  // The usual test ends at 2.5 to 2.75 V, the charge at 4.2 V: half a volt more at either end.
  cellRange: { minMv: 2000, maxMv: 4700 },
  fullAnchor: {
    lowestCellMv: 4150,
    highestCellMv: 4180,
    maxCRate: 0.05,
    holdMs: 5 * 60_000,
    maxFallMv: 10,
    soc: 1,
    sigma: 0.015,
  },
  // Where the usual test ends, at a load of about 1C; by the curve less than 2 % are left at a small one.
  lowAnchor: {
    lowestCellMv: 2750,
    // 10 % at rest after a discharge, by the curve of NMC.
    siblingsMv: 3258,
    usualCRate: 1.1,
    maxCRate: 1.5,
    // Simulated cells of 60 to 150 mΩ Ah are cut off at −4 °C and 1C with 3 to 14 % left.
    cold: { belowC: 15, maxCRate: 0.1 },
    holdMs: 0,
    soc: 0,
    sigma: 0.02,
  },
  // 15 % at rest after a discharge.
  deepMv: 3396,
  ocv: NMC_OCV,
  resistance: null,
  limits: { highMv: 4250, highOverMv: 4150, alarmHighMv: 4250, lowMv: 2750, lowOverMv: 3100, hotC: 55, hotOverC: 50 },
  source: NMC_OCV.source + '; limits: Samsung 40T data sheet, 4.20 ± 0.05 V',
};
