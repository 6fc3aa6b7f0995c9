import { type DemoFault } from '@packwatch/contracts';
import { expect, test, vi } from 'vitest';
import { type SendOutcome } from '../lib/transport.ts';
import { GatewayRunner } from './gateway-runner.ts';
import { type PackDriver } from './pack-driver.ts';
import { type ManifestPack } from './simulated-pack.ts';
import { Turns } from './turns.ts';

const UIDS = ['3d7c0f0e-52c2-4f5e-8f4a-9a1c8e0d0002', '3d7c0f0e-52c2-4f5e-8f4a-9a1c8e0d0003'];
const NOW_MS = Date.UTC(2026, 10, 1, 12);
const HOUR_MS = 3_600_000;

/** A pack whose polls carry nothing but their time. */
const driver = (uid: string): PackDriver => ({
  pack: { uid, faults: [] } as unknown as ManifestPack,
  sweep: (pollMs) => ({ uid, pollMs, state: null, frames: [] }),
});

function runnerFor(faults: Set<DemoFault>) {
  const stop = new AbortController();
  const polls = new Map<string, number[]>(UIDS.map((uid) => [uid, []]));
  const runner = new GatewayRunner({
    drivers: UIDS.map(driver),
    fromMs: UIDS.map(() => NOW_MS - 2 * HOUR_MS),
    transport: {
      send: async ({ upload }): Promise<SendOutcome> => ({
        kind: 'acknowledged',
        answer: { upload, accepted: 1, duplicate: 0, late: 0, quarantined: [] },
      }),
      close: async () => undefined,
    },
    pollMs: 10_000,
    historyPollMs: 60_000,
    historyTurns: new Turns(1),
    faultsOf: () => faults,
    onAcknowledged: (sweeps) => {
      for (const { uid, pollMs } of sweeps) polls.get(uid)?.push(pollMs);
    },
    onTrouble: (text) => {
      throw new Error(text);
    },
    signal: stop.signal,
  });
  return { runner, polls, stop };
}

const distances = (times: readonly number[]) => new Set(times.slice(1).map((ms, i) => ms - (times[i] ?? ms)));

test('history comes first, oldest first and coarse; then polls are live; each pack has its own moments', async () => {
  vi.useFakeTimers({ now: NOW_MS });
  try {
    const { runner, polls, stop } = runnerFor(new Set());
    const running = runner.run();
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(runner.isLive).toBe(true);
    stop.abort();
    await running;
    for (const times of polls.values()) {
      const history = times.filter((ms) => ms <= NOW_MS - 60_000);
      expect(history.length).toBeGreaterThanOrEqual(118);
      expect(distances(history)).toEqual(new Set([60_000]));
      expect(distances(times.filter((ms) => ms > NOW_MS + 60_000))).toEqual(new Set([10_000]));
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    }
    expect(polls.get(UIDS[0] ?? '')?.[0]).not.toBe(polls.get(UIDS[1] ?? '')?.[0]);
  } finally {
    vi.useRealTimers();
  }
});

test('an outage keeps every poll for later, and sends them in order when it is over', async () => {
  vi.useFakeTimers({ now: NOW_MS });
  try {
    const faults = new Set<DemoFault>();
    const { runner, polls, stop } = runnerFor(faults);
    const running = runner.run();
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    const first = polls.get(UIDS[0] ?? '') ?? [];
    faults.add('gateway_outage');
    await vi.advanceTimersByTimeAsync(30_000);
    const before = first.length;
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(first).toHaveLength(before);
    expect(runner.pending).toBeGreaterThanOrEqual(2 * 60);
    faults.clear();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(first.length).toBeGreaterThanOrEqual(before + 60);
    expect(distances(first.filter((ms) => ms > NOW_MS + 60_000))).toEqual(new Set([10_000]));
    stop.abort();
    await running;
  } finally {
    vi.useRealTimers();
  }
});
