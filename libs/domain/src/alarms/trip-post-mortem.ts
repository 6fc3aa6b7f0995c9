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

/** A limit that was crossed, at the sample that showed it first since it had last been kept. */
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
  /**
   * What was still on at the trip, in the order in which it was crossed: at one sample the one exceeded by most, as a share of
   * its limit (of a temperature: of 60 K), first. Then what was over before the trip, the last of it first: an earlier trip's cause.
   */
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
  const runs = new Map<string, Run>();
  const fromTsMs = tripTsMs - windowMs;
  let count = 0;
  for (const sample of samples) {
    if (sample.tsMs < fromTsMs || sample.tsMs > tripTsMs) continue;
    count += 1;
    for (const { isBeyond, ...reading } of readingsOf(validateSample(sample), limits)) {
      const key = `${reading.limit} ${reading.part}`;
      const run = runs.get(key);
      if (isBeyond && (run === undefined || run.endedTsMs !== null))
        runs.set(key, { crossing: reading, endedTsMs: null });
      // What ends at the trip itself was ended by it: nothing flows any more.
      else if (!isBeyond && run?.endedTsMs === null && sample.tsMs < tripTsMs) run.endedTsMs = sample.tsMs;
    }
  }
  const crossings = [...runs.values()].sort(byBlame).map(({ crossing }) => crossing);
  return { tripTsMs, fromTsMs, samples: count, crossings, first: crossings[0] ?? null };
}

/** A limit from its crossing until a sample shows that it is kept again; null: none does. */
interface Run {
  readonly crossing: Crossing;
  endedTsMs: number | null;
}

function byBlame(a: Run, b: Run): number {
  const ended = (b.endedTsMs ?? Infinity) - (a.endedTsMs ?? Infinity);
  // Of two that are on the difference is that of two infinities.
  if (ended > 0 || ended < 0) return ended;
  return a.crossing.tsMs - b.crossing.tsMs || excess(b.crossing) - excess(a.crossing);
}

/** Every reading that has a limit, and whether it is beyond it. */
function readingsOf(sample: PackSample, limits: ProtectionLimits): (Crossing & { readonly isBeyond: boolean })[] {
  const found: (Crossing & { isBeyond: boolean })[] = [];
  const { tsMs, currentMa } = sample;
  const temperatureC = temperatureOf(sample);
  const check = (limit: LimitName, part: string, value: number | null, isHigh: boolean): void => {
    const limitValue = limits[limit];
    if (value === null || limitValue === null) return;
    const isBeyond = isHigh ? value >= limitValue : value <= limitValue;
    found.push({ limit, part, tsMs, value, limitValue, currentMa, temperatureC, isBeyond });
  };
  check('packHighMv', 'pack', sample.voltageMv, true);
  check('packLowMv', 'pack', sample.voltageMv, false);
  check('currentMa', 'pack', currentMa === null ? null : Math.abs(currentMa), true);
  const sensorsC = [sample.temperature1C, sample.temperature2C].filter((sensorC) => sensorC !== null);
  check('temperatureHighC', 'pack', sensorsC.length === 0 ? null : Math.max(...sensorsC), true);
  check('temperatureLowC', 'pack', sensorsC.length === 0 ? null : Math.min(...sensorsC), false);
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

/** A share of a limit in °C depends on where the scale begins: of all that a pack may have, −10…+50 °C, it does not. */
const TEMPERATURE_SPAN_K = 60;

function excess({ limit, value, limitValue }: Crossing): number {
  const isTemperature = limit === 'temperatureHighC' || limit === 'temperatureLowC';
  return Math.abs(value - limitValue) / (isTemperature ? TEMPERATURE_SPAN_K : Math.max(Math.abs(limitValue), 1));
}
