/** As the contracts have it, which a page would load as a whole; a test compares. */
export const LOGO_MAX_BYTES = 40 * 1024;
