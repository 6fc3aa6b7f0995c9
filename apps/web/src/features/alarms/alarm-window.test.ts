import { describe, expect, it } from 'vitest';
import { alarmWindow } from '#features/alarms/alarm-window.ts';

const at = (time: string) => Date.parse(`2026-11-23T${time}Z`);

describe('the time around an alarm', () => {
  it('is a quarter of an hour to both sides of a short one', () => {
    const alarm = { raisedAt: '2026-11-23T10:00:00Z', clearedAt: '2026-11-23T10:02:00Z' };
    expect(alarmWindow(alarm, at('12:00:00'))).toEqual({ kind: 'held', fromMs: at('09:45:00'), toMs: at('10:17:00') });
  });

  it('ends now for one that is open, in whole minutes', () => {
    const alarm = { raisedAt: '2026-11-23T10:00:00Z', clearedAt: null };
    expect(alarmWindow(alarm, at('10:03:20'))).toEqual(alarmWindow(alarm, at('10:03:59')));
    expect(alarmWindow(alarm, at('10:03:20'))).toMatchObject({ toMs: at('10:04:00') });
  });
});
