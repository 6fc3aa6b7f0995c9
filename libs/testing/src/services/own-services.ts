import { Redis } from 'ioredis';
import { asAdmin, quoteName, withDatabase } from '../database/admin.ts';
import { newDatabasePrefix, sweepDatabases } from '../database/sweep-databases.ts';
import { leaseRedisDatabases } from './lease-redis.ts';
import { startTestServices } from './start-test-services.ts';

export interface OwnServices {
  /** Connects as the server's administrator to a database without a single table of ours. */
  readonly databaseUrl: string;
  /** A Redis database, emptied. */
  readonly redisUrl: string;
  /** Drops the database and stops what was started for it. */
  readonly stop: () => Promise<void>;
}

/** Services for a whole PackWatch that a test runs beside itself: nobody else uses them, given servers or not. */
export async function startOwnServices(): Promise<OwnServices> {
  const services = await startTestServices();
  try {
    const prefix = newDatabasePrefix(Date.now());
    const name = `${prefix}own`;
    const redis = await leaseRedisDatabases(services.redisUrl, prefix, 1);
    const [redisUrl = services.redisUrl] = redis.urls;
    await emptyRedis(redisUrl);
    await asAdmin(services.databaseUrl, (pool) => pool.query(`CREATE DATABASE ${quoteName(name)} TEMPLATE template0`));
    return {
      databaseUrl: withDatabase(services.databaseUrl, name),
      redisUrl,
      stop: async () => {
        await redis.release();
        await sweepDatabases(services.databaseUrl, prefix, Date.now());
        await services.stop();
      },
    };
  } catch (error) {
    await services.stop();
    throw error;
  }
}

async function emptyRedis(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushdb();
  await redis.quit();
}
