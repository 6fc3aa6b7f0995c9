import { problem } from '@packwatch/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person } from '../testing/person.ts';
import { testApi, type TestApi } from '../testing/test-api.ts';
import { Clock } from './clock.ts';

/** 18 seconds into a minute. */
class Stopped extends Clock {
  ms = Date.parse('2026-11-23T12:00:18.000Z');
  now(): Date {
    return new Date(this.ms);
  }
}

describe('requests in a minute', () => {
  const clock = new Stopped();
  let api: TestApi;
  let owner: Person;
  beforeAll(async () => {
    api = await testApi({ requestsAMinute: 3, clock });
    owner = await api.owner('Fleet');
  });
  afterAll(() => api.close());

  test('are told in every answer; beyond the limit it is 429 with Retry-After, until the minute is over', async () => {
    clock.ms += 60_000;
    const first = await owner.get('/v1/sites');
    expect(first.headers.get('ratelimit-policy')).toBe('"requests";q=3;w=60');
    expect(first.headers.get('ratelimit')).toBe('"requests";r=2;t=42');
    await owner.get('/v1/packs');
    expect((await owner.get('/v1/no-such')).status).toBe(404);
    expect((await owner.get('/v1/packs')).headers.get('ratelimit')).toBe('"requests";r=0;t=42');
    const refused = await owner.get('/v1/packs');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '42']);
    expect(refused.headers.get('ratelimit')).toBe('"requests";r=0;t=42');
    expect(problem.parse(await refused.json())).toMatchObject({ code: 'too_many_requests' });
    clock.ms += 42_000;
    expect((await owner.get('/v1/packs')).status).toBe(200);
  });

  test('are counted for each session by itself', async () => {
    clock.ms += 60_000;
    for (let i = 0; i < 4; i += 1) await owner.get('/v1/packs');
    const other = await api.owner('Others');
    expect([(await owner.get('/v1/packs')).status, (await other.get('/v1/packs')).status]).toEqual([429, 200]);
  });

  test('of a refused form count too: what is wrong is no way around', async () => {
    clock.ms += 60_000;
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await owner.get('/v1/packs?limit=0')).status);
    expect(statuses).toEqual([400, 400, 400, 429]);
  });
});
