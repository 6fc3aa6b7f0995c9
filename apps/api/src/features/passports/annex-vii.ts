import { type PackHealthDto, type Passport } from '@packwatch/contracts';

export interface AnnexFacts {
  readonly health: PackHealthDto;
  readonly firstSampleAt: string | null;
  readonly months: Passport['months'];
  readonly criticalAlarms: number;
}

/**
 * The figures that Regulation (EU) 2023/1542, Annex VII, asks of the state of health and the expected lifetime, as far as readings of
 * a BMS show them. What they do not show is null with the reason: a missing figure is no zero.
 */
export function annexVii({ health, firstSampleAt, months, criticalAlarms }: AnnexFacts): Passport['annexVii'] {
  const { capacity, resistance, energyEfficiency, selfDischarge, efc } = health;
  const since = firstSampleAt === null ? 'no sample was received' : `since the first sample, ${day(firstSampleAt)}`;
  const known = (value: number | null | undefined, unit: string, basis: string, missing: string) =>
    value === null || value === undefined
      ? { value: null, unit, basis: missing }
      : { value: rounded(value), unit, basis };
  return {
    remainingCapacity: known(
      capacity.sohPct,
      '% of the nominal capacity',
      `charge counted between voltage anchors, ${capacity.windows} windows, confidence ${capacity.confidence}`,
      capacity.inWords,
    ),
    remainingPower: {
      value: null,
      unit: '% of the nominal power',
      basis: 'not known: polled readings hold no test of power',
    },
    remainingEfficiency: known(
      energyEfficiency && 100 * energyEfficiency.share,
      '%',
      energyEfficiency === null
        ? ''
        : `energy out per energy in between full charges, ${day(energyEfficiency.fromAt)} to ${day(energyEfficiency.toAt)}`,
      'not known yet: the pack was not seen from one full charge to another, deep enough',
    ),
    selfDischarge: known(
      selfDischarge && 100 * selfDischarge.sharePerMonth,
      '% of the capacity in 30 days',
      selfDischarge === null ? '' : `voltage at rest, ${day(selfDischarge.fromAt)} to ${day(selfDischarge.toAt)}`,
      'not known: no rest was long enough where the voltage tells the charge',
    ),
    ohmicResistance: known(
      resistance.pack.mohm,
      'mΩ at 25 °C',
      `${resistance.pack.steps} steps of the current of at most 2 s, confidence ${resistance.confidence}`,
      'not known: too few steps of the current were polled often enough',
    ),
    manufacturedOn: { value: null, basis: 'not known: the BMS does not say it' },
    inServiceSince: {
      value: firstSampleAt === null ? null : day(firstSampleAt),
      basis: 'the first sample that PackWatch received; the pack may be older',
    },
    energyThroughput: known(
      sum(months, ({ chargedWh, dischargedWh }) => chargedWh + dischargedWh, 1_000),
      'kWh',
      `in plus out, ${since}`,
      since,
    ),
    capacityThroughput: known(
      sum(months, ({ chargedAh, dischargedAh }) => chargedAh + dischargedAh, 1),
      'Ah',
      `in plus out, ${since}`,
      since,
    ),
    harmfulEvents: { value: criticalAlarms, unit: 'critical alarms', basis: `by the rules in force then, ${since}` },
    equivalentFullCycles: known(efc, 'cycles', `charge in plus out per twice the nominal capacity, ${since}`, since),
  };
}

const day = (time: string): string => time.slice(0, 10);

const rounded = (value: number): number => Math.round(value * 1e3) / 1e3;

/** Null where there is nothing to add up. */
function sum(
  months: Passport['months'],
  of: (month: Passport['months'][number]) => number,
  per: number,
): number | null {
  return months.length === 0 ? null : months.reduce((total, month) => total + of(month), 0) / per;
}
