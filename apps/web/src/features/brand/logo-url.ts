/** Where the pages find a logo: on their own origin, by what is in it. */
export const logoUrl = (digest: string): string => `/v1/logos/${digest}`;
