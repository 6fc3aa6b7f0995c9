import { describe, expect, it } from 'vitest';
import { quotasOf } from './quota.ts';
import { UsageCounter, windowLeftS } from './usage-counter.ts';

const MINUTE_MS = 60_000;
const quota = { requests: 80, bytes: 8_000, samples: 800 };
const usage = (requests: number, bytes = 0, samples = 0) => ({ requests, bytes, samples });

describe('what one gateway sent in a minute', () => {
  it('is counted until the minute is over', () => {
    const counter = new UsageCounter('gateway:1');
    counter.add(0, { requests: 1, samples: 60 });
    counter.add(59_999, { requests: 1, bytes: 500 });
    expect(counter.used(59_999)).toEqual(usage(2, 500, 60));
    expect(counter.isOver(59_999)).toBe(false);
    expect(counter.isOver(MINUTE_MS)).toBe(true);
    expect(counter.used(MINUTE_MS)).toEqual(usage(0));
  });

  it('is told to other processes from an eighth of any quota on, and only what is new', () => {
    const counter = new UsageCounter('gateway:1');
    counter.add(0, usage(9, 999, 99));
    expect(counter.mustBeTold(quota)).toBe(false);
    counter.add(0, usage(0, 1));
    expect(counter.mustBeTold(quota)).toBe(true);
    counter.settle(counter.untold, usage(9, 1_000, 99));
    expect(counter.mustBeTold(quota)).toBe(false);
    counter.add(0, usage(3, 100));
    expect(counter.untold).toEqual(usage(3, 100));
  });

  it('has what the others told on top, and goes on by itself when Redis forgot', () => {
    const counter = new UsageCounter('organisation:1');
    counter.add(0, usage(10));
    counter.settle(usage(10), usage(50));
    counter.add(0, usage(1));
    expect(counter.used(0).requests).toBe(51);
    counter.settle(usage(1), usage(1));
    expect(counter.used(0).requests).toBe(11);
  });

  it('goes under another name each minute', () => {
    const counter = new UsageCounter('gateway:1');
    counter.add(0, usage(1));
    const first = counter.key;
    counter.add(MINUTE_MS, usage(1));
    expect(counter.key).not.toBe(first);
    expect(counter.untold).toEqual(usage(1));
  });

  it.each([
    [0, 60],
    [59_001, 1],
    [59_999, 1],
    [30_000, 30],
  ])('after %i ms of a minute lasts %i s more', (nowMs, left) => expect(windowLeftS(nowMs)).toBe(left));
});

describe('the limits of an organisation', () => {
  it('are the usual ones where it has none of its own, and named in one policy', () => {
    const none = { gatewayBytes: null, gatewaySamples: null, organisationRequests: null, organisationBytes: null };
    const own = quotasOf({ organisationId: 'x', ...none, gatewayRequests: 5, organisationSamples: 7 });
    expect(own.gateway).toEqual({ ...quotasOf().gateway, requests: 5 });
    expect(own.organisation).toEqual({ ...quotasOf().organisation, samples: 7 });
    expect(own.policy).toContain('"gateway-requests";q=5;w=60, "gateway-bytes";q=2147483648;qu="content-bytes";w=60');
    expect(own.policy).toContain('"organisation-samples";q=7;qu="samples";w=60');
  });

  it('let a gateway of 30 packs send three weeks at 10 s within two minutes', () => {
    const samples = (30 * (21 * 86_400)) / 10;
    expect(quotasOf().gateway.samples * 2).toBeGreaterThan(samples);
  });
});
