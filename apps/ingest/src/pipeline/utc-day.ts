/** `2026-11-23`: the UTC day of a time in unix ms. */
export const utcDay = (unixMs: number): string => new Date(unixMs).toISOString().slice(0, 10);
