import { ImpossibleParameter } from './impossible-parameter.ts';

export type Chemistry = 'lfp' | 'lifeypo4' | 'nmc' | 'lco' | 'lto';

const CHEMISTRY_NAMES: readonly Chemistry[] = ['lfp', 'lifeypo4', 'nmc', 'lco', 'lto'];

/** 0.04 % of the 125 A full scale of a SmartPro (data sheet). A 500 A greenMeter has four times as much. */
export const DEFAULT_SENSOR_OFFSET_MA = 50;

/** What is known of a pack besides its readings, as it held at the sample's time. Build it with `packFacts`. */
export interface PackFacts {
  readonly chemistry: Chemistry;
  readonly cellsInSeries: number;
  readonly nominalCapacityMah: number;
  /** The poll period this pack usually has, ms; a pause of more than twice as long is a gap. */
  readonly usualPeriodMs: number;
  /** What the current sensor may read at no current, mA. Default: `DEFAULT_SENSOR_OFFSET_MA`. */
  readonly sensorOffsetMa?: number | undefined;
}

/** Checks the facts of a pack. Throws `ImpossibleParameter` naming the field. */
export function packFacts(facts: PackFacts): PackFacts {
  const refuse = (field: keyof PackFacts, reason: string): never => {
    throw new ImpossibleParameter('packFacts', field, reason);
  };
  if (!CHEMISTRY_NAMES.includes(facts.chemistry)) refuse('chemistry', `must be one of ${CHEMISTRY_NAMES.join(', ')}`);
  if (!Number.isInteger(facts.cellsInSeries) || facts.cellsInSeries < 1 || facts.cellsInSeries > 999) {
    refuse('cellsInSeries', 'must be a whole number from 1 to 999');
  }
  if (!isPositive(facts.nominalCapacityMah)) refuse('nominalCapacityMah', 'must be more than 0 mAh');
  if (!isPositive(facts.usualPeriodMs)) refuse('usualPeriodMs', 'must be more than 0 ms');
  const { sensorOffsetMa } = facts;
  if (sensorOffsetMa !== undefined && !(Number.isFinite(sensorOffsetMa) && sensorOffsetMa >= 0)) {
    refuse('sensorOffsetMa', 'must be 0 mA or more');
  }
  return facts;
}

/** A pause between two samples longer than this is a gap, ms: twice the usual period. */
export function gapLimitMs(facts: PackFacts): number {
  return 2 * facts.usualPeriodMs;
}

export function sensorOffsetMa(facts: PackFacts): number {
  return facts.sensorOffsetMa ?? DEFAULT_SENSOR_OFFSET_MA;
}

function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}
