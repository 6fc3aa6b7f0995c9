const MS_PER = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

export class DurationError extends Error {
  readonly code = 'duration_unreadable';
}

/** Milliseconds of `250ms`, `10s`, `1.5m`, `2h`, `3d`; a bare number is seconds. */
export function parseDuration(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)?$/.exec(text.trim());
  if (!match) throw new DurationError(`"${text}" is not a duration. Write it like 10s, 1m or 2h.`);
  const unit = (match[2] ?? 's') as keyof typeof MS_PER;
  return Number(match[1]) * MS_PER[unit];
}
