import { type ChemistryProfile } from './chemistry-profile.ts';
import { LFP_OCV } from './lfp-ocv.ts';

/** Lithium iron phosphate. */
export const LFP: ChemistryProfile = {
  // Good testers show 0.988–0.996, mostly their own error; cells that last thousands of cycles cannot lose that much.
  coulombicEfficiency: 0.999,
  // 20 % of the capacity in about 4000 cycles.
  fadePerEfc: 0.00005,
  // The curve ends at 2.0 and 3.6 V: half a volt more at either end.
  cellRange: { minMv: 1500, maxMv: 4100 },
  fullAnchor: {
    lowestCellMv: 3400,
    highestCellMv: 3450,
    maxCRate: 0.05,
    holdMs: 5 * 60_000,
    maxFallMv: 10,
    soc: 1,
    sigma: 0.015,
  },
  lowAnchor: {
    lowestCellMv: 3000,
    // 15 % at rest after a discharge.
    siblingsMv: 3200,
    usualCRate: 0.1,
    maxCRate: 0.1,
    cold: null,
    holdMs: 2 * 60_000,
    soc: 0.05,
    sigma: 0.02,
  },
  // Where its curve begins to fall: 10 % at rest.
  deepMv: 3150,
  ocv: LFP_OCV,
  resistance: {
    points: [
      [-25, 12.31],
      [-15, 5.85],
      [-5, 2.92],
      [5, 1.77],
      [15, 1.26],
      [25, 1],
      [35, 0.86],
      [45, 0.77],
    ],
    // 9.87 mΩ of a cell of 2.05 Ah
    typicalMohmAh: 20.2,
    source: 'A123 26650, steps of 1 s in the drive profiles at eight temperatures (data by G. L. Plett)',
  },
  limits: { highMv: 3650, highOverMv: 3500, alarmHighMv: 3700, lowMv: 2800, lowOverMv: 3000, hotC: 55, hotOverC: 50 },
  source:
    'A123 26650 at 25 °C (data by G. L. Plett): on the C/27 charge the full anchor fires at 98.7 % of the charge put in; ' +
    'limits: the usual ones of cells with a charge voltage of 3.65 V; alarm: a charger of 29.2 V ± 1 % (3.687 V a cell) and a ' +
    'reading 10 mV off still charge well, firmware of open BMS boards disconnects at 3.65 to 3.8 V (Libre Solar: 3.8 V)',
};
