import { ImpossibleParameter } from './impossible-parameter.ts';

export type Chemistry = 'lfp' | 'lifeypo4' | 'nmc' | 'lco' | 'lto';

const CHEMISTRY_NAMES: readonly Chemistry[] = ['lfp', 'lifeypo4', 'nmc', 'lco', 'lto'];

/** 0.04 % of the 125 A full scale of a SmartPro (data sheet). A 500 A greenMeter has four times as much. */
export const DEFAULT_SENSOR_OFFSET_MA = 50;

/**
 * No pack lies outside: ten times less than the smallest cells with electronics of their own, and as much as the API takes.
 * Beyond them squares and shares leave what a number can hold.
 */
const CAPACITY_MAH = { min: 10, max: 100_000_000 };
/** 2 % of the largest current that a sample may show; what is off by more is no sensor. */
const MOST_OFFSET_MA = 100_000;
const PERIOD_MS = { min: 1, max: 31 * 86_400_000 };

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
  if (!isWithin(facts.nominalCapacityMah, CAPACITY_MAH)) {
    refuse('nominalCapacityMah', 'must be from 10 mAh to 100,000 Ah, which no pack lies outside');
  }
  if (!isWithin(facts.usualPeriodMs, PERIOD_MS)) refuse('usualPeriodMs', 'must be from 1 ms to 31 days');
  const { sensorOffsetMa } = facts;
  if (sensorOffsetMa !== undefined && !isWithin(sensorOffsetMa, { min: 0, max: MOST_OFFSET_MA })) {
    refuse('sensorOffsetMa', 'must be from 0 mA to 100 A');
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

function isWithin(value: number, range: { readonly min: number; readonly max: number }): boolean {
  return value >= range.min && value <= range.max;
}
