import { type ChemistryProfile } from '../chemistry/chemistry-profile.ts';
import { type OcvCurve, socOf, voltageOf } from '../chemistry/ocv-curve.ts';
import { resistanceRatio } from '../chemistry/resistance-table.ts';
import { type PackFacts } from '../fold/pack-facts.ts';

/** The three ways to say how full a pack is, as a SmartPro has them; fractions of what a full pack gives. */
export interface SocMethods {
  /** Charge: what the fold counts. */
  readonly byCharge: number;
  /** Energy still to be had at the usual load per energy of a full pack at 25 °C. */
  readonly byEnergy: number;
  /** Charge still to be had before the usual load ends it, at this temperature, per that of a full pack at 25 °C. */
  readonly byTemperature: number;
  /** The energy itself, Wh. */
  readonly remainingWh: number;
}

/** The load that energy and usable charge are reckoned with, as a share of the capacity per hour. */
const USUAL_C_RATE = 0.2;
/** A cell under load is empty here: where the usual protection cuts off, mV. */
const EMPTY_MV = 2800;
const REFERENCE_C = 25;

/**
 * The state of charge by all three methods. `capacityMah` is the pack's, measured or nominal; a temperature that was not
 * read counts as 25 °C. Null: the chemistry has no curve or no resistance table, or the temperature lies outside of it.
 */
export function socMethods(
  soc: number,
  capacityMah: number,
  temperatureC: number | null,
  profile: ChemistryProfile,
  facts: PackFacts,
): SocMethods | null {
  const { ocv, resistance } = profile;
  if (ocv === null || resistance === null) return null;
  const ratio = resistanceRatio(resistance, temperatureC ?? REFERENCE_C);
  if (ratio === null) return null;
  // At a C-rate the voltage lost in a cell does not depend on its size: mΩ·Ah times 1/h.
  const lossAt25Mv = USUAL_C_RATE * resistance.typicalMohmAh;
  const now = beforeEmpty(ocv, soc, lossAt25Mv * ratio);
  const full = beforeEmpty(ocv, 1, lossAt25Mv);
  return {
    byCharge: soc,
    byEnergy: now.energyMv / full.energyMv,
    byTemperature: now.share / full.share,
    remainingWh: (now.energyMv * capacityMah * facts.cellsInSeries) / 1e6,
  };
}

/** What a cell gives from a state of charge until it is empty under a load that loses `lossMv`: share of Q, and ∫V dz. */
function beforeEmpty(curve: OcvCurve, soc: number, lossMv: number): { share: number; energyMv: number } {
  const { afterDischargeMv } = curve;
  const emptySoc = socOf(afterDischargeMv, EMPTY_MV + lossMv);
  const share = Math.max(0, soc - emptySoc);
  if (share === 0) return { share: 0, energyMv: 0 };
  const energyMv = integralTo(afterDischargeMv, soc) - integralTo(afterDischargeMv, emptySoc) - lossMv * share;
  return { share, energyMv };
}

/** ∫₀^z V dz of a curve of one value per percent, by the trapezoid; the sums of each curve are kept. */
function integralTo(curveMv: readonly number[], soc: number): number {
  const sums = sumsOf(curveMv);
  const place = Math.min(1, Math.max(0, soc)) * (curveMv.length - 1);
  const below = Math.floor(place);
  const part = (place - below) / (curveMv.length - 1);
  const lowMv = curveMv[below] ?? 0;
  return (sums[below] ?? 0) + (part * (lowMv + voltageOf(curveMv, soc))) / 2;
}

const kept = new WeakMap<readonly number[], readonly number[]>();

function sumsOf(curveMv: readonly number[]): readonly number[] {
  const known = kept.get(curveMv);
  if (known !== undefined) return known;
  const sums = [0];
  const step = 1 / (curveMv.length - 1);
  for (let i = 1; i < curveMv.length; i += 1) {
    sums.push((sums[i - 1] ?? 0) + (step * ((curveMv[i - 1] ?? 0) + (curveMv[i] ?? 0))) / 2);
  }
  kept.set(curveMv, sums);
  return sums;
}
