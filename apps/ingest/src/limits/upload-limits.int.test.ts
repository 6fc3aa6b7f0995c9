import { problem } from '@packwatch/contracts';
import { waitFor } from '@packwatch/testing';
import { Redis } from 'ioredis';
import { connectAsync } from 'mqtt';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asCbor, polls, upload } from '../testing/frames.ts';
import { createWorld, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';

const MINUTE_MS = 60_000;

let world: World;
let redis: Redis;
let running: RunningIngest[];
/** The beginning of a minute. */
let nowMs: number;

beforeAll(async () => {
  world = await createWorld();
  redis = new Redis(world.redisUrl);
});
afterAll(async () => {
  await redis.quit();
  await world.drop();
});
beforeEach(async () => {
  running = [];
  await redis.flushdb();
  nowMs = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
});
afterEach(async () => {
  await Promise.all(running.map((ingest) => ingest.stop()));
  await world.admin.query('DELETE FROM upload_limit');
});

const limit = (columns: Record<string, number>) =>
  world.admin.query(
    `INSERT INTO upload_limit (organisation_id, ${Object.keys(columns).join(', ')})
     VALUES ($1, ${Object.keys(columns)
       .map((_, i) => `$${i + 2}`)
       .join(', ')})`,
    [world.organisationId, ...Object.values(columns)],
  );

async function start(): Promise<RunningIngest> {
  const ingest = await startIngest(world);
  running.push(ingest);
  ingest.nowMs = nowMs;
  await waitFor('Redis', () => ingest.feed.isConnected());
  return ingest;
}

let sent = 0;
const send = (ingest: RunningIngest, { token }: TestPack, count = 1) =>
  ingest.post(asCbor(upload(polls(nowMs - 3_600_000 + (sent += count) * 1_000, count), nowMs)), { token });

describe('limits of uploads', () => {
  it('stand in every answer, by the nearest one', async () => {
    await limit({ gateway_requests: 10 });
    const [ingest, pack] = [await start(), await world.addPack()];
    const { headers, status } = await send(ingest, pack);
    expect(status).toBe(200);
    expect(headers.get('ratelimit')).toBe('"gateway-requests";r=9;t=60');
    expect(headers.get('ratelimit-policy')).toContain('"gateway-requests";q=10;w=60, ');
  });

  it('are 429 with Retry-After, for this gateway alone, until the minute is over', async () => {
    await limit({ gateway_requests: 2 });
    const [ingest, pack, other] = [await start(), await world.addPack(), await world.addPack()];
    expect((await send(ingest, pack)).status).toBe(200);
    expect((await send(ingest, pack)).status).toBe(200);
    ingest.nowMs = nowMs + 18_000;
    const refused = await send(ingest, pack);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('42');
    expect(refused.headers.get('ratelimit')).toBe('"gateway-requests";r=0;t=42');
    expect(problem.parse(await refused.json())).toMatchObject({ status: 429, code: 'rate_limited' });
    expect((await send(ingest, other)).status).toBe(200);
    ingest.nowMs = nowMs + MINUTE_MS;
    expect((await send(ingest, pack)).status).toBe(200);
  });

  it.each([
    ['gateway_samples', 5],
    ['gateway_bytes', 500],
    ['organisation_samples', 5],
  ])('hold for %s: the upload that passes it is taken whole, the next is not', async (column, quota) => {
    await limit({ [column]: quota });
    const [ingest, pack] = [await start(), await world.addPack()];
    expect((await send(ingest, pack, 10)).status).toBe(200);
    const refused = await send(ingest, pack);
    expect(refused.status).toBe(429);
    expect(problem.parse(await refused.json()).detail).toContain(`${quota} ${column.split('_')[1]} a minute`);
  });

  it('are reached sooner by what can’t be read, and by what is sent again and again', async () => {
    await limit({ gateway_requests: 330 });
    const [ingest, garbage, repeats] = [await start(), await world.addPack(), await world.addPack()];
    const statusOf = async (body: Uint8Array, { token }: TestPack) => (await ingest.post(body, { token })).status;
    const nonsense = Uint8Array.of(1, 2, 3);
    expect(await statusOf(nonsense, garbage)).toBe(400); // 300 of 330
    expect((await send(ingest, garbage)).status).toBe(200);
    expect(await statusOf(nonsense, garbage)).toBe(400);
    expect((await send(ingest, garbage)).status).toBe(429);

    const again = asCbor(upload(polls(nowMs - 60_000, 1), nowMs));
    const statuses: number[] = [];
    for (let i = 0; i < 14; i += 1) statuses.push(await statusOf(again, repeats));
    // 1 + 11 × 30 = 331.
    expect(statuses).toEqual([...Array<number>(12).fill(200), 429, 429]);
  });

  it('are one for two processes', async () => {
    await limit({ organisation_requests: 8 });
    const [one, two] = await Promise.all([start(), start()]);
    const packs = await Promise.all([world.addPack(), world.addPack()]);
    for (let i = 0; i < 4; i += 1)
      for (const [at, ingest] of [one, two].entries()) {
        expect((await send(ingest, packs[at] as TestPack)).status).toBe(200);
      }
    await waitFor('both to hear of each other', async () => {
      const statuses = await Promise.all([send(one, packs[0] as TestPack), send(two, packs[1] as TestPack)]);
      return statuses.every(({ status }) => status === 429);
    });
  });

  it('become local without Redis: uploads go on, and each process counts for itself', async () => {
    await limit({ gateway_requests: 3 });
    const [ingest, pack] = [await start(), await world.addPack()];
    ingest.feed.close();
    const statuses = [];
    for (let i = 0; i < 5; i += 1) statuses.push((await send(ingest, pack)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  });

  it('say over MQTT 5 by PUBACK 0x97 that it is too much; the connection stays', async () => {
    await limit({ gateway_requests: 1 });
    const [ingest, pack] = [await start(), await world.addPack()];
    const client = await connectAsync(`mqtt://127.0.0.1:${ingest.mqttPort}`, {
      protocolVersion: 5,
      username: pack.gatewayId,
      password: pack.token,
      reconnectPeriod: 0,
    });
    const publish = () =>
      client.publishAsync(
        `packwatch/v1/${pack.gatewayId}/up`,
        Buffer.from(asCbor(upload(polls(nowMs - 3_600_000 + (sent += 1) * 1_000, 1), nowMs))),
        { qos: 1 },
      );
    await publish();
    await expect(publish()).rejects.toMatchObject({ code: 0x97 });
    ingest.nowMs = nowMs + MINUTE_MS;
    await publish();
    await client.endAsync();
  });

  it('hold PUBACK back over MQTT 3.1.1 until the upload may be taken', async () => {
    await limit({ gateway_requests: 1 });
    const [ingest, pack] = [await start(), await world.addPack()];
    const client = await connectAsync(`mqtt://127.0.0.1:${ingest.mqttPort}`, {
      protocolVersion: 4,
      username: pack.gatewayId,
      password: pack.token,
      reconnectPeriod: 0,
    });
    const publish = () =>
      client.publishAsync(
        `packwatch/v1/${pack.gatewayId}/up`,
        Buffer.from(asCbor(upload(polls(nowMs - 3_600_000 + (sent += 1) * 1_000, 1), nowMs))),
        { qos: 1 },
      );
    await publish();
    // One second is left of this minute; the next has begun by the clock when that is over.
    ingest.nowMs = nowMs + 59_500;
    let isTaken = false;
    const second = publish().then(() => (isTaken = true));
    await waitFor('the upload to arrive', () => ingest.ingest.admission.uploads === 0);
    expect(isTaken).toBe(false);
    ingest.nowMs = nowMs + MINUTE_MS;
    await second;
    await client.endAsync();
  });
});
