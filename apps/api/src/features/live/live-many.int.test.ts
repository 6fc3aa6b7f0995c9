import { Agent, get, type IncomingMessage } from 'node:http';
import { liveChannel } from '@packwatch/contracts';
import { waitFor } from '@packwatch/testing';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const STREAMS = 2_000;
/** Opened so many at a time, as pages come back after a restart. */
const AT_ONCE = 50;

let api: TestApi;
let redis: Redis;
beforeAll(async () => {
  api = await testApi();
  redis = new Redis(api.redisUrl);
});
afterAll(async () => {
  await redis.quit();
  await api.close();
});

test('2,000 pages of one process are told of a change, each once', { timeout: 120_000 }, async () => {
  const [owner, other] = await Promise.all([api.owner('Mine'), api.owner('Other')]);
  const agent = new Agent({ keepAlive: false });
  const told: number[] = Array<number>(STREAMS).fill(0);
  let ready = 0;
  const open = (i: number): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const cookie = (i % 2 === 0 ? owner : other).cookie;
      get(`${api.url}/v1/live`, { agent, headers: { cookie } }, (response) => {
        response.setEncoding('utf8').on('data', (text: string) => {
          if (text.includes('event: ready')) ready += 1;
          told[i] = (told[i] ?? 0) + text.split('event: packs\n').length - 1;
        });
        response.on('error', () => undefined);
        resolve(response);
      }).on('error', reject);
    });
  const pages: IncomingMessage[] = [];
  for (let i = 0; i < STREAMS; i += AT_ONCE) {
    pages.push(...(await Promise.all(Array.from({ length: AT_ONCE }, (_, k) => open(i + k)))));
  }
  await waitFor('all of them to listen', () => ready === STREAMS, { deadlineMs: 60_000 });
  for (const { organisationId } of [owner, other]) {
    const event = { kind: 'packs', organisationId, packUids: ['0199a000-0000-7000-8000-000000000001'] };
    await redis.publish(liveChannel(organisationId), JSON.stringify(event));
  }
  await waitFor('all of them to hear', () => told.every((times) => times > 0), { deadlineMs: 60_000 });
  expect(told.filter((times) => times !== 1)).toEqual([]);
  for (const page of pages) page.destroy();
});
