import { type PackSample } from '../fold/pack-sample.ts';
import { temperatureOf } from '../fold/temperature-of.ts';
import { validateSample } from '../fold/validate-sample.ts';

/** The limits whose crossing makes protection trip; null: none is known. */
export interface ProtectionLimits {
  readonly cellHighMv: number | null;
  readonly cellLowMv: number | null;
  readonly packHighMv: number | null;
  readonly packLowMv: number | null;
  /** Of either direction, mA, as a positive number. */
  readonly currentMa: number | null;
  readonly temperatureHighC: number | null;
  readonly temperatureLowC: number | null;
}

export type LimitName = keyof ProtectionLimits;

/** A limit that was crossed, at the sample that showed it first. */
export interface Crossing {
  readonly limit: LimitName;
  /** `pack`, or `cell:<n>` counted from 0. */
  readonly part: string;
  readonly tsMs: number;
  readonly value: number;
  readonly limitValue: number;
  /** What flowed and how warm it was then; null: not read. */
  readonly currentMa: number | null;
  readonly temperatureC: number | null;
}

export interface TripPostMortem {
  readonly tripTsMs: number;
  readonly fromTsMs: number;
  readonly samples: number;
  /** In the order in which they were crossed; at one sample the one exceeded by most, as a share of its limit, first. */
  readonly crossings: readonly Crossing[];
  /** The first of them; null: no limit was seen to be crossed, for instance because it was faster than the polls. */
  readonly first: Crossing | null;
}

/** A cause is looked for in this long before the trip. */
const WINDOW_MS = 10 * 60_000;

/**
 * What led to a protection trip: of the samples (in rising time) in the ten minutes before it, and at it, which limit was
 * crossed first, on which cell, at what current and temperature. What the fold takes for no reading crosses nothing here either.
 */
export function tripPostMortem(
  samples: Iterable<PackSample>,
  tripTsMs: number,
  limits: ProtectionLimits,
  windowMs: number = WINDOW_MS,
): TripPostMortem {
  const found = new Map<string, Crossing>();
  const fromTsMs = tripTsMs - windowMs;
  let count = 0;
  for (const sample of samples) {
    if (sample.tsMs < fromTsMs || sample.tsMs > tripTsMs) continue;
    count += 1;
    for (const crossing of crossingsOf(validateSample(sample), limits)) {
      const key = `${crossing.limit} ${crossing.part}`;
      if (!found.has(key)) found.set(key, crossing);
    }
  }
  const crossings = [...found.values()].sort((a, b) => a.tsMs - b.tsMs || excess(b) - excess(a));
  return { tripTsMs, fromTsMs, samples: count, crossings, first: crossings[0] ?? null };
}

function crossingsOf(sample: PackSample, limits: ProtectionLimits): Crossing[] {
  const found: Crossing[] = [];
  const { tsMs, currentMa } = sample;
  const temperatureC = temperatureOf(sample);
  const check = (limit: LimitName, part: string, value: number | null, isHigh: boolean): void => {
    const limitValue = limits[limit];
    if (value === null || limitValue === null) return;
    const isBeyond = isHigh ? value >= limitValue : value <= limitValue;
    if (isBeyond) found.push({ limit, part, tsMs, value, limitValue, currentMa, temperatureC });
  };
  check('packHighMv', 'pack', sample.voltageMv, true);
  check('packLowMv', 'pack', sample.voltageMv, false);
  check('currentMa', 'pack', currentMa === null ? null : Math.abs(currentMa), true);
  for (const sensorC of [sample.temperature1C, sample.temperature2C]) {
    check('temperatureHighC', 'pack', sensorC, true);
    check('temperatureLowC', 'pack', sensorC, false);
  }
  sample.cellVoltagesMv.forEach((mv, cell) => {
    check('cellHighMv', `cell:${cell}`, mv, true);
    check('cellLowMv', `cell:${cell}`, mv, false);
  });
  sample.cellTemperaturesC.forEach((cellC, cell) => {
    check('temperatureHighC', `cell:${cell}`, cellC, true);
    check('temperatureLowC', `cell:${cell}`, cellC, false);
  });
  return found;
}

function excess({ value, limitValue }: Crossing): number {
  return Math.abs(value - limitValue) / Math.max(Math.abs(limitValue), 1);
}
