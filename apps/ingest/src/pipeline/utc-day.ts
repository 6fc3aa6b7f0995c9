const DAY_MS = 86_400_000;

/** `2026-11-23`: the UTC day of a time in unix ms. */
export const utcDay = (unixMs: number): string => new Date(unixMs).toISOString().slice(0, 10);

export const isSameUtcDay = (unixMs: number, otherMs: number): boolean =>
  Math.floor(unixMs / DAY_MS) === Math.floor(otherMs / DAY_MS);
