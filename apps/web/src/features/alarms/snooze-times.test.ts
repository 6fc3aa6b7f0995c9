import { describe, expect, it } from 'vitest';
import { snoozeEnd } from '#features/alarms/snooze-times.ts';

const now = new Date(2026, 10, 30, 22, 15, 30);

describe('the end of a snooze', () => {
  it.each([
    ['hour', new Date(2026, 10, 30, 23, 15, 30)],
    ['fourHours', new Date(2026, 11, 1, 2, 15, 30)],
    ['tomorrow', new Date(2026, 11, 1, 8)],
    ['week', new Date(2026, 11, 7, 8)],
  ] as const)('of "%s"', (snooze, end) => {
    expect(snoozeEnd(snooze, now.getTime())).toEqual(end);
  });
});
