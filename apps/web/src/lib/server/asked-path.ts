/** Set by the proxy for layouts, which can't see the address themselves. */
export const ASKED_PATH_HEADER = 'x-packwatch-asked-path';
