import { describe, expect, it } from 'vitest';
import { type RegisterMap } from '../maps/register-map.ts';
import { findShippedMap } from '../maps/shipped-maps.ts';
import { type PolledDevice, busTimeMs, nextPoll, pollPlan } from './poll-plan.ts';

function device(slaveAddress: number, id: string): PolledDevice {
  const map = findShippedMap(id);
  if (map === undefined) throw new Error(`no map ${id}`);
  return { slaveAddress, map };
}

const cells = (count: number): PolledDevice[] => Array.from({ length: count }, (_, cell) => device(11 + cell, 'lipro'));
const PACK_24 = [device(1, 'smartpro'), ...cells(8), device(50, 'powerpro')];
const HOUR = Date.UTC(2026, 10, 22, 10);

describe('pollPlan', () => {
  it('reads every block of every slave with each poll, and voltages and current alone in a burst', () => {
    const plan = pollPlan(PACK_24);
    expect(plan.pollMs).toBe(10_000);
    expect(plan.reads.map(({ slaveAddress, first, count, everyMs }) => [slaveAddress, first, count, everyMs])).toEqual([
      [1, 0, 52, 10_000],
      [1, 102, 31, 10_000],
      [1, 200, 20, 10_000],
      ...[11, 12, 13, 14, 15, 16, 17, 18].map((address) => [address, 100, 3, 10_000]),
      [50, 100, 3, 10_000],
    ]);
    expect(plan.burst).toMatchObject({ everyMs: 3_600_000, lastsMs: 60_000, intervalMs: 1000 });
    expect(plan.burst?.reads.map(({ slaveAddress, first, count }) => [slaveAddress, first, count])).toEqual([
      [1, 108, 8],
      ...[11, 12, 13, 14, 15, 16, 17, 18].map((address) => [address, 100, 1]),
    ]);
  });

  it('has no burst for devices that measure nothing of it', () => {
    const plan = pollPlan([device(100, 'greencontroller')]);
    expect(plan.burst).toBeNull();
    expect(plan.reads.map(({ first, everyMs }) => [first, everyMs])).toEqual([
      [0, 600_000],
      [640, 600_000],
    ]);
  });

  it('polls a slow bus as often as it can, and steps of more than 2 s not at all', () => {
    const slow = pollPlan([device(1, 'smartpro'), ...cells(16)], { baud: 2400, pollMs: 1000 });
    // 3 meter blocks and 16 cells: 19 × 13 + 2 × (103 + 48) = 549 bytes × 11 / 2400 baud = 2.52 s, and 19 × 15 ms.
    expect(slow.pollMs).toBe(3000);
    expect(slow.burst?.intervalMs).toBe(2000);
    expect(pollPlan([device(1, 'smartpro'), ...cells(16)], { baud: 1200 }).burst).toBeNull();
  });

  it('finds time for a burst of 16 cells within each second', () => {
    const { burst } = pollPlan([device(1, 'smartpro'), ...cells(16)]);
    expect(burst?.intervalMs).toBe(1000);
    // 29 + 16 × 15 = 269 bytes × 11 / 19200 baud = 154 ms, and 17 × 15 ms.
    expect(busTimeMs(burst?.reads ?? [])).toBeCloseTo(409, 0);
  });
});

describe('nextPoll', () => {
  const plan = pollPlan(PACK_24);
  const startsAfter = (afterMs: number, polls: number, phaseMs = 0): string[] => {
    const starts: string[] = [];
    for (let at = afterMs; starts.length < polls;) {
      const { startMs, isBurst } = nextPoll(plan, at, phaseMs);
      starts.push(`${isBurst ? 'burst' : 'poll'} ${(startMs - HOUR) / 1000}`);
      at = startMs;
    }
    return starts;
  };

  it('goes by the grid, and every second for the first minute of an hour', () => {
    expect(startsAfter(HOUR - 20_000, 5)).toEqual(['poll -10', 'poll 0', 'burst 1', 'burst 2', 'burst 3']);
    expect(startsAfter(HOUR + 8000, 3)).toEqual(['burst 9', 'poll 10', 'burst 11']);
    expect(startsAfter(HOUR + 58_000, 3)).toEqual(['burst 59', 'poll 60', 'poll 70']);
  });

  it('polls 60 times in a burst', () => {
    const starts = startsAfter(HOUR - 1, 60 + 3);
    expect(starts.filter((start) => start.startsWith('burst'))).toHaveLength(54);
    expect(starts.slice(-3)).toEqual(['poll 60', 'poll 70', 'poll 80']);
  });

  it('goes on with the next poll after any time away, and never with one that is past', () => {
    for (const afterMs of [HOUR + 123, HOUR + 1_234_567, HOUR + 86_400_000 * 21 + 7]) {
      expect(nextPoll(plan, afterMs).startMs).toBeGreaterThan(afterMs);
      expect(nextPoll(plan, afterMs).startMs - afterMs).toBeLessThanOrEqual(10_000);
    }
  });

  it('moves polls and bursts by the phase', () => {
    expect(startsAfter(HOUR, 3, 2500)).toEqual(['poll 2.5', 'burst 3.5', 'burst 4.5']);
  });

  it('reads what is read seldom once in each of its periods', () => {
    const map: RegisterMap = {
      ...device(1, 'powerpro').map,
      blocks: [
        { first: 0, count: 1, everyS: 25 },
        { first: 100, count: 3 },
      ],
    };
    const seldom = pollPlan([{ slaveAddress: 1, map }]);
    const due: [number, number][] = [];
    for (let at = HOUR - 1; due.length < 8; at = nextPoll(seldom, at).startMs) {
      const { startMs, reads } = nextPoll(seldom, at);
      due.push([(startMs - HOUR) / 1000, reads.length]);
    }
    expect(due).toEqual([
      [0, 2],
      [10, 1],
      [20, 1],
      [30, 2],
      [40, 1],
      [50, 2],
      [60, 1],
      [70, 1],
    ]);
  });
});
