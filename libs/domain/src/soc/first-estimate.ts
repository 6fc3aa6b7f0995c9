import { type ChemistryProfile } from '../chemistry/chemistry-profile.ts';
import { socOf } from '../chemistry/ocv-curve.ts';
import { resistanceRatio } from '../chemistry/resistance-table.ts';
import { idleCurrentMa } from '../fold/activity.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { temperatureOf } from '../fold/temperature-of.ts';
import { allCells, packMeanMv } from './cell-voltages.ts';
import { type SocDoubt } from './soc-doubt.ts';
import { anchoredAt, BMS_SIGMA, type SocEstimate } from './soc-estimate.ts';
import { LOST_SIGMA } from './widen-sigma.ts';

/** What a load before may still show in the voltage at 25 °C, mV; in the cold as much more as the resistance. */
const UNRESTED_MV = 50;

/** A load that lasts drops the voltage by this many times what it does in the first second. */
const SLOW_FACTOR = 3;

/** Without a reading, a cell is reckoned to be as cold as 5 °C. */
const UNKNOWN_C = 5;

export interface FirstEstimate {
  /** Null: there is nothing to stand on. */
  readonly estimate: SocEstimate | null;
  /** How far the word of the BMS lies from what the voltage can be, as a fraction; 0 where it may be right. */
  readonly distance: number;
}

/**
 * Where nothing better is known, the SOC of the BMS with a wide band; with no BMS SOC, no number. Where the voltage denies it,
 * the band is as wide as they are apart, and from knowing nothing on there is no number either. What was denied once, by the
 * voltage or by a single cell, is doubted (`doubt`) until something proves the state of charge.
 */
export function firstEstimate(
  sample: PackSample,
  inMah: number,
  doubt: SocDoubt | null,
  profile: ChemistryProfile,
  facts: PackFacts,
): FirstEstimate {
  if (sample.bmsSoc === null) return { estimate: null, distance: 0 };
  const soc = Math.min(1, Math.max(0, sample.bmsSoc));
  const distance = deniedByVoltage(soc, sample, profile, facts);
  const doubted = stillDoubted(doubt);
  const sigma = Math.max(BMS_SIGMA, distance, doubted);
  return { estimate: sigma >= LOST_SIGMA ? null : anchoredAt(sample.tsMs, soc, sigma, inMah), distance };
}

/** A voltage against a count leaves the BMS a witness among three; what denied the BMS itself stands against it in full. */
function stillDoubted(doubt: SocDoubt | null): number {
  if (doubt === null || doubt.reason === 'rest-voltage') return 0;
  return doubt.reason === 'bms-voltage' || doubt.reason === 'lone-cell' ? doubt.distance : doubt.distance / 2;
}

/** How far a SOC lies outside of what a voltage admits that need not have rested, as a fraction; 0: it may be right. */
export function deniedByVoltage(soc: number, sample: PackSample, profile: ChemistryProfile, facts: PackFacts): number {
  if (profile.ocv === null) return 0;
  const { afterChargeMv, afterDischargeMv } = profile.ocv;
  const voltageMv = allCells(sample, facts)?.meanMv ?? packMeanMv(sample, facts);
  const offMv = farthestMv(sample, profile, facts);
  if (voltageMv === null || offMv === null) return 0;
  const low = socOf(afterChargeMv, voltageMv - offMv);
  const high = socOf(afterDischargeMv, voltageMv + offMv);
  return Math.max(low - soc, soc - high, 0);
}

/** How far a cell's voltage may lie from what it would be at rest, mV; null: not known at this load. */
function farthestMv(sample: PackSample, { resistance }: ChemistryProfile, facts: PackFacts): number | null {
  const { currentMa } = sample;
  if (currentMa === null) return null;
  if (resistance === null) return Math.abs(currentMa) <= idleCurrentMa(facts) ? 2 * UNRESTED_MV : null;
  const ratio = resistanceRatio(resistance, temperatureOf(sample) ?? UNKNOWN_C);
  if (ratio === null) return null;
  const loadMv = (SLOW_FACTOR * resistance.typicalMohmAh * Math.abs(currentMa)) / facts.nominalCapacityMah;
  return Math.max(1, ratio) * (UNRESTED_MV + loadMv);
}
