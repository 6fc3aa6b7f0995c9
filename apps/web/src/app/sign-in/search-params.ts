import { createLoader, parseAsString } from 'nuqs/server';

export const signInSearchParams = { next: parseAsString.withDefault('/') };

export const loadSignInSearchParams = createLoader(signInSearchParams);
