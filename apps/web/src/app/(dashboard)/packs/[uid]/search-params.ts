import { parseAsIsoDateTime, parseAsStringLiteral } from 'nuqs/server';
import { RANGES } from '#features/packs/time-window.ts';

export const PACK_TABS = ['now', 'health', 'cells', 'configuration'] as const;

/** `range` ends now and moves on; `from` and `to` together hold a window still. */
export const packSearchParams = {
  tab: parseAsStringLiteral(PACK_TABS).withDefault('now'),
  range: parseAsStringLiteral(RANGES).withDefault('1h'),
  from: parseAsIsoDateTime,
  to: parseAsIsoDateTime,
};
