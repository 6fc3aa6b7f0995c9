import { expect, test } from 'vitest';
import { joinedSweeps, RoundTripSums } from './round-trip-sums.ts';

const T0 = Date.UTC(2026, 10, 22, 10, 59, 50);

test('sweeps that go up together say how long answers took once for each slave and hour', () => {
  const sweep = (pollMs: number, tookUs: readonly number[]) => {
    const times = new RoundTripSums();
    for (const us of tookUs) times.add('rs485-0', 1, pollMs, us);
    times.add('rs485-0', 11, pollMs, 900);
    return { pollMs, frames: [], ...times.sums };
  };
  const { roundTrips } = joinedSweeps([sweep(T0, [2000, 1000]), sweep(T0 + 1000, [3000]), sweep(T0 + 10_000, [5000])]);
  const of = (slaveAddress: number, fromMs: number, count: number, us: readonly [number, number, number]) => {
    return { bus: 'rs485-0', slaveAddress, fromMs, count, sumUs: us[0], minUs: us[1], maxUs: us[2] };
  };
  expect(roundTrips).toEqual([
    of(1, T0, 3, [6000, 1000, 3000]),
    of(11, T0, 2, [1800, 900, 900]),
    of(1, T0 + 10_000, 1, [5000, 5000, 5000]),
    of(11, T0 + 10_000, 1, [900, 900, 900]),
  ]);
});

test('slaves of the same address on two buses are two', () => {
  const times = new RoundTripSums();
  times.add('rs485-0', 1, T0, 1000);
  times.add('rs485-1', 1, T0, 3000);
  expect(times.sums.roundTrips?.map(({ bus, sumUs }) => [bus, sumUs])).toEqual([
    ['rs485-0', 1000],
    ['rs485-1', 3000],
  ]);
});

test('where nobody measured anything, nothing is said', () => {
  expect(joinedSweeps([{ pollMs: T0, frames: [] }])).not.toHaveProperty('roundTrips');
});
