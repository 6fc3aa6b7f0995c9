import { type TestProject } from 'vitest/node';
import { newDatabasePrefix, sweepDatabases } from './database/sweep-databases.ts';
import { ensureTemplateDatabase } from './database/template-database.ts';
import { leaseRedisDatabases } from './services/lease-redis.ts';
import { startTestServices } from './services/start-test-services.ts';

/** More workers than this share a Redis server's sixteen databases badly. */
const MOST_WORKERS = 8;

/** Vitest's global set-up of the integration project: services, one migrated template, a Redis database per worker. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const services = await startTestServices();
  try {
    const databasePrefix = newDatabasePrefix(Date.now());
    const templateDatabase = await ensureTemplateDatabase(services.databaseUrl);
    const workers = Math.min(Number(project.globalConfig.maxWorkers) || 2, MOST_WORKERS);
    const redis = await leaseRedisDatabases(services.redisUrl, databasePrefix, workers);
    project.provide('packwatchServices', {
      adminUrl: services.databaseUrl,
      templateDatabase,
      databasePrefix,
      redisUrls: redis.urls,
    });
    return async () => {
      await redis.release();
      await sweepDatabases(services.databaseUrl, databasePrefix, Date.now());
      await services.stop();
    };
  } catch (error) {
    await services.stop();
    throw error;
  }
}
