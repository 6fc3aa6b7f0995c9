import { expect, test } from 'vitest';
import { nextReportAt, reportDays } from './report-schedule.ts';

const zurich = (over: object) => ({
  period: 'week' as const,
  weekday: 1,
  at: '07:00',
  timeZone: 'Europe/Zurich',
  ...over,
});
const next = (now: string, over: object = {}) => nextReportAt(new Date(now), zurich(over)).toISOString();

test('a weekly report comes on its weekday at its time, by the clocks of its zone', () => {
  // 2026-11-23 is a Monday; Zurich is an hour ahead of UTC.
  expect(next('2026-11-23T05:59:59Z')).toBe('2026-11-23T06:00:00.000Z');
  expect(next('2026-11-23T06:00:00Z')).toBe('2026-11-30T06:00:00.000Z');
  expect(next('2026-11-24T12:00:00Z', { weekday: 3 })).toBe('2026-11-25T06:00:00.000Z');
});

test('a daily one comes every day, and keeps its time when clocks are changed', () => {
  expect(next('2026-10-24T05:00:00Z', { period: 'day' })).toBe('2026-10-25T06:00:00.000Z');
  expect(next('2026-03-28T06:00:00Z', { period: 'day' })).toBe('2026-03-29T05:00:00.000Z');
});

test('a time that clocks skip is due when they go on', () => {
  expect(next('2026-03-28T12:00:00Z', { period: 'day', at: '02:30' })).toBe('2026-03-29T01:30:00.000Z');
});

test('it is about the UTC days that are over', () => {
  const days = (now: string, period: 'day' | 'week') => {
    const { fromMs, toMs } = reportDays(new Date(now), period);
    return [new Date(fromMs).toISOString().slice(0, 10), new Date(toMs).toISOString().slice(0, 10)];
  };
  expect(days('2026-11-23T06:00:00Z', 'week')).toEqual(['2026-11-16', '2026-11-23']);
  expect(days('2026-11-23T00:00:00Z', 'day')).toEqual(['2026-11-22', '2026-11-23']);
});
