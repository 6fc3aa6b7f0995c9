import { parseAsInteger, parseAsString } from 'nuqs/server';

/** Which days: the last of them (UTC; null: yesterday), and how many. */
export const reportSearchParams = { last: parseAsString, days: parseAsInteger.withDefault(7) };
