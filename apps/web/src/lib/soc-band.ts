/** Two sigma: the share of cases inside is about 95 %, which is what people mean by "between". */
export const BAND_SIGMAS = 2;

/** The band around an SOC in %, kept inside 0…100; null when no band is known. */
export function socBand(socPct: number | null, sigmaPct: number | null): { low: number; high: number } | null {
  if (socPct === null || sigmaPct === null) return null;
  const half = BAND_SIGMAS * sigmaPct;
  return { low: Math.max(0, socPct - half), high: Math.min(100, socPct + half) };
}
