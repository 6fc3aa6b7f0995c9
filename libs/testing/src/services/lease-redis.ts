import { Redis } from 'ioredis';

const LEASE_MS = 3_600_000;
const DATABASES = 16;

export interface RedisLease {
  readonly urls: readonly string[];
  readonly release: () => Promise<void>;
}

const leaseKey = (index: number): string => `packwatch-test:database:${index}`;

/**
 * Takes `count` numbered databases of a Redis server for this run, so that several runs can share one server. Where the
 * URL names a database already, that one is used for all: whoever set it has divided the server.
 *
 * @throws Error if other runs hold all of them
 */
export async function leaseRedisDatabases(redisUrl: string, holder: string, count: number): Promise<RedisLease> {
  if (/^\/\d+$/.test(new URL(redisUrl).pathname)) {
    return { urls: Array.from({ length: count }, () => redisUrl), release: () => Promise.resolve() };
  }
  const redis = new Redis(redisUrl);
  const held: number[] = [];
  const release = async (): Promise<void> => {
    for (const index of held.splice(0)) {
      if ((await redis.get(leaseKey(index))) === holder) await redis.del(leaseKey(index));
    }
    await redis.quit();
  };
  // Database 0 holds the leases, and what a developer may have there.
  for (let index = 1; index < DATABASES && held.length < count; index += 1) {
    if ((await redis.set(leaseKey(index), holder, 'PX', LEASE_MS, 'NX')) === 'OK') held.push(index);
  }
  if (held.length === 0) {
    await redis.quit();
    throw new Error('Other test runs hold all databases of this Redis; they free them within the hour.');
  }
  const urlOf = (index: number): string => Object.assign(new URL(redisUrl), { pathname: `/${index}` }).href;
  return { urls: held.map(urlOf), release };
}
