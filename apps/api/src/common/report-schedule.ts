import { DateTime } from 'luxon';

export interface ReportSchedule {
  readonly period: 'day' | 'week';
  /** 1 is Monday; of a weekly one. */
  readonly weekday: number;
  /** `HH:MM` on the clocks of the zone. */
  readonly at: string;
  readonly timeZone: string;
}

const DAY_MS = 86_400_000;
const DAYS = { day: 1, week: 7 } as const;

/** The first time after `now` at which a report is due. Where clocks skip it, it is when they go on. */
export function nextReportAt(now: Date, { period, weekday, at, timeZone }: ReportSchedule): Date {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  for (let days = 0; ; days += 1) {
    const due = local.plus({ days }).set({ hour, minute, second: 0, millisecond: 0 });
    if (due > local && (period === 'day' || due.weekday === weekday)) return due.toJSDate();
  }
}

/** What a report that is made now is about: the UTC days that are over, as many as its period has. */
export function reportDays(now: Date, period: 'day' | 'week'): { fromMs: number; toMs: number } {
  const toMs = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return { fromMs: toMs - DAYS[period] * DAY_MS, toMs };
}
