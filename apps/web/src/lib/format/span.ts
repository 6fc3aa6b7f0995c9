const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
] as const;

/** A span that somebody set, exactly as long as it is: "1 h 30 min", "10 s"; "0 s" for none. */
export function formatSpan(spanMs: number): string {
  const parts: string[] = [];
  let rest = spanMs;
  for (const [unit, length] of UNITS) {
    const count = unit === 's' ? rest / length : Math.floor(rest / length);
    if (count > 0) parts.push(`${count}\u00a0${unit}`);
    rest -= count * length;
  }
  return parts.length === 0 ? '0\u00a0s' : parts.join(' ');
}
