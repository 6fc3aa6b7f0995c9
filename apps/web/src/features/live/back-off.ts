const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the `attempt`-th try (0 = the first) to connect again. `random` in 0…1 spreads the browsers of
 * one outage out, so that they do not all return in the same second.
 */
export function backOffMs(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 16));
  return ceiling / 2 + (ceiling / 2) * random;
}
