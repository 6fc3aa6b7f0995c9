import { parseAsIsoDateTime, parseAsStringLiteral } from 'nuqs/server';
import { RANGES } from '#features/packs/time-window.ts';

/** `range` ends now and moves on; `from` and `to` together hold a window still. */
export const packSearchParams = {
  range: parseAsStringLiteral(RANGES).withDefault('1h'),
  from: parseAsIsoDateTime,
  to: parseAsIsoDateTime,
};
