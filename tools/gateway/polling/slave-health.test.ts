import { expect, test } from 'vitest';
import { SlaveHealth } from './slave-health.ts';

/** The seconds at which a slave that never answers is asked by polls every 10 s. */
function askedAt(health: SlaveHealth, polls: number): number[] {
  const asked: number[] = [];
  for (let poll = 0; poll < polls; poll++) {
    if (!health.mayAsk(12, poll * 10_000)) continue;
    asked.push(poll * 10);
    health.timedOut(12, poll * 10_000);
  }
  return asked;
}

test('a dead slave is asked less and less, but at least once a minute', () => {
  // After the third time-out in a row it is left alone for 5, 10, 20, 40, 60, 60 … s.
  expect(askedAt(new SlaveHealth(), 30)).toEqual([0, 10, 20, 30, 40, 60, 100, 160, 220, 280]);
});

test('one answer makes it a slave like any other; others were never touched', () => {
  const health = new SlaveHealth();
  askedAt(health, 10);
  expect(health.silent).toEqual([12]);
  expect(health.mayAsk(11, 90_000)).toBe(true);
  health.answered(12);
  expect(health.silent).toEqual([]);
  expect(health.mayAsk(12, 90_001)).toBe(true);
});

test('a clock that is set back does not leave a slave alone for longer', () => {
  const health = new SlaveHealth();
  askedAt(health, 10);
  expect(health.mayAsk(12, 90_000 - 3_600_000)).toBe(true);
});
