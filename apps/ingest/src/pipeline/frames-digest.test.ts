import { FrameTable, type RawFrame } from '@packwatch/protocol';
import { describe, expect, it } from 'vitest';
import { pollFrames, withTimeout } from '../testing/frames.ts';
import { framesDigest } from './frames-digest.ts';

const T0 = Date.UTC(2026, 10, 23, 12);
const frames = () => pollFrames(T0);
const digestOf = (of: readonly RawFrame[]) => framesDigest(FrameTable.of(of), []);
const digest = digestOf(frames());

describe('framesDigest', () => {
  it('is the same for the same frames', () => {
    expect(digestOf(frames())).toBe(digest);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  const changes = {
    'the poll’s start': { pollMs: T0 + 1 },
    'a missing poll start': { pollMs: null },
    'the time on the bus': { tMs: T0 + 1 },
    'the bus': { bus: 'rs485-1' },
    'a response': { response: Uint8Array.of(1, 2, 3) },
    'a request': { request: Uint8Array.of(1, 2, 3) },
    'a missing response': { response: null },
    'an error': { error: 'timeout' },
  };
  it.each(Object.entries(changes))('depends on %s', (_what, change) => {
    const [first, ...rest] = frames();
    expect(digestOf([{ ...first!, ...change }, ...rest])).not.toBe(digest);
  });

  it('depends on how long answers took, if the upload says so', () => {
    const times = { bus: 'rs485-0', slaveAddress: 1, fromMs: T0, count: 2, sumUs: 40, minUs: 19, maxUs: 21 };
    const timed = (more: object) => framesDigest(FrameTable.of(frames()), [{ ...times, ...more }]);
    expect(timed({})).not.toBe(digest);
    expect(timed({ minUs: 18 })).not.toBe(timed({}));
  });

  it('depends on the order, and on how many frames there are', () => {
    expect(digestOf(frames().reverse())).not.toBe(digest);
    expect(digestOf(frames().slice(1))).not.toBe(digest);
    expect(digestOf(frames().map(withTimeout))).not.toBe(digest);
  });
});
