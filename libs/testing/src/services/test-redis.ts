import { Redis } from 'ioredis';
import { testServices } from '../test-context.ts';

/**
 * The URL of a Redis database that only this worker uses, emptied. Note that pub/sub channels belong to the whole server:
 * a test that listens should look at whose message it got.
 */
export async function testRedisUrl(): Promise<string> {
  const { redisUrls } = testServices();
  const worker = Number(process.env['VITEST_POOL_ID'] ?? '1');
  const url = redisUrls[(worker - 1) % redisUrls.length];
  if (url === undefined) throw new Error('The global set-up provided no Redis database.');
  const redis = new Redis(url);
  await redis.flushdb();
  await redis.quit();
  return url;
}
