import { INTAKE_SIGNALS, type RegisterMapCheck, type mapPollPlan } from '@packwatch/contracts';
import { parseRegisterMap, pollPlan, type RegisterMap } from '@packwatch/protocol';
import { type z } from 'zod';

type Fault = RegisterMapCheck['errors'][number];

export type CheckedMap =
  { readonly map: RegisterMap; readonly notices: Fault[] } | { readonly map: null; readonly errors: Fault[] };

/** Groups of points that are facts of the device: read, shown, and stored in no history. */
const FACTS = /^(device|setting|switch)\./;

/** A document as a map, or every place that is wrong with it: its shape, and signals in another unit than they are stored in. */
export function checkMap(document: unknown): CheckedMap {
  const parsed = parseRegisterMap(document);
  if (!parsed.ok) return { map: null, errors: parsed.errors.map(({ path, message }) => ({ path, message })) };
  const { map } = parsed;
  const errors = map.points.flatMap((point, index): Fault[] => {
    const unit = INTAKE_SIGNALS.get(point.name);
    if (unit === undefined || unit === point.unit) return [];
    const wanted = unit === '' ? 'has no unit' : `is stored in ${unit}`;
    return [{ path: `points[${index}].unit`, message: `${point.name} ${wanted}; set scale and unit so` }];
  });
  if (errors.length > 0) return { map: null, errors };
  const notices = map.points.flatMap((point, index): Fault[] => {
    if (INTAKE_SIGNALS.has(point.name) || FACTS.test(point.name)) return [];
    return [{ path: `points[${index}].name`, message: `${point.name} is read, but PackWatch stores no such signal` }];
  });
  return { map, notices };
}

/** What a gateway polls of one such device alone on its bus. */
export function planOf(map: RegisterMap): z.infer<typeof mapPollPlan> {
  const { pollMs, reads, burst } = pollPlan([{ slaveAddress: 1, map }]);
  return {
    pollMs,
    reads: reads.map(({ first, count, everyMs }) => ({ first, count, everyMs })),
    burst: burst && { ...burst, reads: burst.reads.map(({ first, count }) => ({ first, count })) },
  };
}
