import { testRedisUrl } from '@packwatch/testing';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Clock } from './clock.ts';
import { WindowCounter } from './window-counter.ts';

class Stopped extends Clock {
  ms = Date.parse('2026-11-23T12:00:00.000Z');
  now(): Date {
    return new Date(this.ms);
  }
}

describe('counts of a window', () => {
  let redis: Redis;
  beforeAll(async () => {
    redis = new Redis(await testRedisUrl());
    await redis.ping();
  });
  afterAll(() => redis.disconnect());

  test('are summed over two processes, each of which asks once a second', async () => {
    const clock = new Stopped();
    const options = { name: 'summed', windowMs: 60_000 };
    const [one, two] = [new WindowCounter(redis, clock, options), new WindowCounter(redis, clock, options)];
    for (let i = 0; i < 5; i += 1) await one.add('somebody');
    expect((await two.add('somebody', 0)).count).toBe(1);
    clock.ms += 1_000;
    expect((await one.add('somebody')).count).toBe(6);
    expect((await two.add('somebody')).count).toBe(7);
    expect(await one.add('somebody', 0)).toEqual({ count: 6, resetMs: 59_000 });
    clock.ms += 1_000;
    expect((await one.add('somebody', 0)).count).toBe(7);
    clock.ms += 58_000;
    expect((await two.add('somebody')).count).toBe(1);
  });

  test('go on without Redis, and what was not told is told once it is back', async () => {
    const clock = new Stopped();
    const away = new Redis({ lazyConnect: true, port: redis.options.port ?? 0, db: redis.options.db ?? 0 });
    const options = { name: 'told-later', windowMs: 60_000 };
    const counter = new WindowCounter(away, clock, options);
    await counter.add('somebody');
    expect((await counter.add('somebody')).count).toBe(2);
    await away.connect();
    clock.ms += 1_000;
    expect((await counter.add('somebody')).count).toBe(3);
    expect((await new WindowCounter(redis, clock, options).add('somebody', 0)).count).toBe(3);
    away.disconnect();
  });
});
