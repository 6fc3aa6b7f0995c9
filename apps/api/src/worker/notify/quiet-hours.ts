import { DateTime } from 'luxon';

export interface QuietHours {
  /** `HH:MM` on the clocks of the zone; may lie on the other side of midnight. */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

/**
 * When the quiet hours that `now` lies in end; null: it lies in none. By the clocks on the wall: where they are put forward over
 * the end, it is when they have been; where they are put back, an hour that comes twice is quiet twice.
 */
export function quietUntil(now: Date, { from, to, timeZone }: QuietHours): Date | null {
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  const clock = local.toFormat('HH:mm');
  const isQuiet = from < to ? clock >= from && clock < to : clock >= from || clock < to;
  if (!isQuiet) return null;
  const isNextDay = from > to && clock >= from;
  const [hour, minute] = to.split(':').map(Number);
  const day = isNextDay ? local.plus({ days: 1 }) : local;
  const end = day.set({ hour: hour ?? 0, minute: minute ?? 0, second: 0, millisecond: 0 });
  // An hour that comes twice: its first end lies behind, its second ahead.
  const again = end.plus({ hours: 1 });
  const ahead = end > local ? end : again.toFormat('HH:mm') === to ? again : end.plus({ days: 1 });
  return ahead.toJSDate();
}
