export const SNOOZES = ['hour', 'fourHours', 'tomorrow', 'week'] as const;
export type Snooze = (typeof SNOOZES)[number];

const HOUR_MS = 3_600_000;
const MORNING_HOUR = 8;

/** When a snooze ends: after so long, or at eight in the reader's own morning. */
export function snoozeEnd(snooze: Snooze, nowMs: number): Date {
  if (snooze === 'hour') return new Date(nowMs + HOUR_MS);
  if (snooze === 'fourHours') return new Date(nowMs + 4 * HOUR_MS);
  const end = new Date(nowMs);
  end.setDate(end.getDate() + (snooze === 'tomorrow' ? 1 : 7));
  end.setHours(MORNING_HOUR, 0, 0, 0);
  return end;
}
