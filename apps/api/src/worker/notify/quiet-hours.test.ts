import { describe, expect, test } from 'vitest';
import { quietUntil } from './quiet-hours.ts';

const zurich = { timeZone: 'Europe/Zurich' };
const night = { from: '22:00', to: '06:30', ...zurich };
const until = (now: string, hours = night) => quietUntil(new Date(now), hours)?.toISOString() ?? null;

describe('quiet hours', () => {
  test.each([
    // In winter Zurich is an hour ahead of UTC.
    ['2026-11-22T20:59:59Z', null],
    ['2026-11-22T21:00:00Z', '2026-11-23T05:30:00.000Z'],
    ['2026-11-22T23:30:00Z', '2026-11-23T05:30:00.000Z'],
    ['2026-11-23T05:29:59Z', '2026-11-23T05:30:00.000Z'],
    ['2026-11-23T05:30:00Z', null],
    // In summer two.
    ['2026-07-01T20:00:00Z', '2026-07-02T04:30:00.000Z'],
  ])('over midnight: at %s until %s', (now, end) => {
    expect(until(now)).toBe(end);
  });

  test.each([
    ['2026-11-22T11:00:00Z', '2026-11-22T13:00:00.000Z'],
    ['2026-11-22T10:59:00Z', null],
    ['2026-11-22T13:00:00Z', null],
  ])('within a day: at %s until %s', (now, end) => {
    expect(until(now, { from: '12:00', to: '14:00', ...zurich })).toBe(end);
  });

  test('a night in which clocks are put forward is an hour shorter, one in which they are put back an hour longer', () => {
    // 29 March 2026, 02:00 → 03:00; 25 October 2026, 03:00 → 02:00.
    expect(until('2026-03-28T21:00:00Z')).toBe('2026-03-29T04:30:00.000Z');
    expect(until('2026-10-24T20:00:00Z')).toBe('2026-10-25T05:30:00.000Z');
  });

  test('an end that the clocks jump over is when they have jumped', () => {
    expect(until('2026-03-28T22:00:00Z', { from: '22:00', to: '02:30', ...zurich })).toBe('2026-03-29T01:30:00.000Z');
  });

  test('an hour that comes twice is quiet twice', () => {
    const hours = { from: '22:00', to: '02:30', ...zurich };
    // 02:10 summer time, and 02:10 winter time an hour later.
    expect(until('2026-10-25T00:10:00Z', hours)).toBe('2026-10-25T00:30:00.000Z');
    expect(until('2026-10-25T01:10:00Z', hours)).toBe('2026-10-25T01:30:00.000Z');
    expect(until('2026-10-25T01:30:00Z', hours)).toBeNull();
  });

  test('never ends in the past, whatever the minute of the year', () => {
    const shapes = [
      night,
      { from: '12:00', to: '14:00', ...zurich },
      { from: '22:00', to: '02:30', timeZone: 'America/New_York' },
    ];
    for (const hours of shapes) {
      for (let ms = Date.UTC(2026, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 47 * 60_000) {
        const end = quietUntil(new Date(ms), hours);
        if (end === null) continue;
        expect(end.getTime()).toBeGreaterThan(ms);
        expect(end.getTime() - ms).toBeLessThanOrEqual(25 * 3_600_000);
      }
    }
  });
});
