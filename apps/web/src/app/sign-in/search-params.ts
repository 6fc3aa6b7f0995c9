import { createLoader, parseAsString } from 'nuqs/server';

export const signInSearchParams = { next: parseAsString.withDefault('/'), sso: parseAsString };

export const loadSignInSearchParams = createLoader(signInSearchParams);
