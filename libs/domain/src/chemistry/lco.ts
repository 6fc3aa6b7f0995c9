import { type ChemistryProfile } from './chemistry-profile.ts';

/**
 * Lithium cobalt oxide and its kin with 4.2 V. "Empty" is where the usual test ends, 2.7 V at a load of about 1C; at a
 * smaller load a little more comes out, which the σ of that anchor holds.
 */
export const LCO: ChemistryProfile = {
  coulombicEfficiency: 1,
  // 20 % of the capacity in about 200 cycles.
  fadePerEfc: 0.001,
  // The usual test ends at 2.5 to 2.75 V, the charge at 4.2 V: half a volt more at either end.
  cellRange: { minMv: 2000, maxMv: 4700 },
  fullAnchor: {
    lowestCellMv: 4170,
    highestCellMv: 4180,
    maxCRate: 0.05,
    holdMs: 5 * 60_000,
    maxFallMv: 10,
    soc: 1,
    sigma: 0.01,
  },
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
  deepMv: null,
  ocv: null,
  resistance: null,
  limits: { highMv: 4250, highOverMv: 4150, alarmHighMv: 4250, lowMv: 2700, lowOverMv: 3000, hotC: 55, hotOverC: 50 },
  source:
    'NASA Ames Prognostics Center of Excellence, "Battery Data Set" (B. Saha, K. Goebel, 2007): test protocol and cell B0005',
};
