import { describe, expect, it } from 'vitest';
import { hourBars } from '#features/gateways/hour-bars.ts';

const at = (text: string): number => Date.parse(text);
const hour = (time: string, polls: number, answered: number, rest: object = {}) => {
  return { hour: time, polls, answered, timeouts: 0, crcErrors: 0, exceptions: 0, ...rest };
};

describe('bars of a slave by the hour', () => {
  it('have one place for each hour, empty where nothing was polled', () => {
    const bars = hourBars(
      [
        hour('2026-11-23T01:00:00.000Z', 100, 90, { timeouts: 5, crcErrors: 2, exceptions: 1 }),
        hour('2026-11-23T03:00:00.000Z', 0, 0),
      ],
      at('2026-11-23T00:00:00Z'),
      at('2026-11-23T04:00:00Z'),
    );
    expect(bars).toEqual([
      null,
      {
        hourMs: at('2026-11-23T01:00:00Z'),
        answered: 0.9,
        exceptions: 0.01,
        timeouts: 0.05,
        crcErrors: 0.02,
        others: 0.02,
      },
      null,
      null,
    ]);
  });

  it('leave out hours beyond the range', () => {
    const bars = hourBars(
      [hour('2026-11-22T23:00:00.000Z', 1, 1)],
      at('2026-11-23T00:00:00Z'),
      at('2026-11-23T01:00:00Z'),
    );
    expect(bars).toEqual([null]);
  });
});
