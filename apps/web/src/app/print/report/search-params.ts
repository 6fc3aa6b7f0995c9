import { createLoader, parseAsString } from 'nuqs/server';

/** What lets the browser of a worker in. */
export const loadPrintSearchParams = createLoader({ token: parseAsString.withDefault('') });
