import { type PollPlan, findShippedMap, pollPlan } from '@packwatch/protocol';
import { expect, test } from 'vitest';
import { type BusMaster } from '../bus/bus-master.ts';
import { BusPoller } from './bus-poller.ts';
import { type Clock } from './clock.ts';

const HOUR_MS = Date.UTC(2026, 10, 22, 10);

/** A clock that jumps to what is waited for; asking a slave takes time on it. */
class TestClock implements Clock {
  now: number;
  constructor(startMs: number) {
    this.now = startMs;
  }
  nowMs(): number {
    return this.now;
  }
  async until(tMs: number): Promise<void> {
    this.now = Math.max(this.now, tMs);
  }
}

function planOf(slaveAddress: number): PollPlan {
  const map = findShippedMap('powerpro');
  if (map === undefined) throw new Error('no map');
  return pollPlan([{ slaveAddress, map }]);
}

/** When each slave was swept, in s after the full hour. */
async function sweeps(
  count: number,
  slaves: number[],
  startMs: number,
  onSweep?: (n: number, clock: TestClock) => void,
) {
  const clock = new TestClock(startMs);
  const swept: [number, number][] = [];
  const stop = new AbortController();
  const master: BusMaster = {
    ask: async () => ({ response: null, error: 'crc', tookUs: null }),
    close: async () => undefined,
  };
  const poller = new BusPoller({
    bus: 'rs485-0',
    packs: slaves.map((slave) => ({ name: String(slave), plan: planOf(slave) })),
    master,
    clock,
    onSweep: ({ pollMs, frames }) => {
      swept.push([frames[0]?.request[0] ?? 0, (pollMs - HOUR_MS) / 1000]);
      onSweep?.(swept.length, clock);
      if (swept.length >= count) stop.abort();
    },
    onTrouble: () => undefined,
  });
  await poller.run(stop.signal);
  return swept;
}

test('packs take turns on the grid of their plans', async () => {
  expect(await sweeps(5, [1, 2], HOUR_MS - 1)).toEqual([
    [1, 0],
    [2, 5],
    [1, 10],
    [2, 15],
    [1, 20],
  ]);
});

test('a sweep that takes too long delays the next pack once and is not made up for', async () => {
  const slow = (n: number, clock: TestClock): void => {
    if (n === 1) clock.now += 22_000;
  };
  expect(await sweeps(5, [1, 2], HOUR_MS - 1, slow)).toEqual([
    [1, 0],
    [2, 22],
    [2, 25],
    [1, 30],
    [2, 35],
  ]);
});

test('a clock that is set back an hour does not stop the polls for an hour', async () => {
  const back = (n: number, clock: TestClock): void => {
    if (n === 2) clock.now -= 3_600_000;
  };
  expect(await sweeps(4, [1], HOUR_MS - 1, back)).toEqual([
    [1, 0],
    [1, 10],
    [1, -3580],
    [1, -3570],
  ]);
});

test('polls wait for a clock that was never set', async () => {
  const swept = await sweeps(1, [1], Date.UTC(2019, 11, 31, 23, 59, 48));
  expect((swept[0]?.[1] ?? 0) * 1000 + HOUR_MS).toBe(Date.UTC(2020, 0, 1, 0, 0, 10));
});
