import { parseAsString } from 'nuqs/server';

export const redecodesSearchParams = { pack: parseAsString };

/** What a new re-decode begins with. */
export const newRedecodeSearchParams = { pack: parseAsString, map: parseAsString };
