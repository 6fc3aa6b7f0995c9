import { randomBytes } from 'node:crypto';
import { errorText } from '../reachable.ts';
import { type ServiceProvider, type ServiceRequest } from '../service-provider.ts';
import { ServicesError } from '../services-error.ts';
import { dockerUnavailable, REDIS_IMAGE, TIMESCALE_IMAGE } from './engine.ts';

/** Throwaway containers for tests. Testcontainers picks free ports and removes them even if this process is killed. */
export function testcontainersProvider(): ServiceProvider {
  return {
    name: 'docker',
    unavailable: dockerUnavailable,
    start: async ({ step }: ServiceRequest) => {
      // Loaded here: it is large, and most machines that run this file never need it.
      const { GenericContainer, Wait } = await import('testcontainers');
      const password = randomBytes(12).toString('base64url');
      const database = new GenericContainer(TIMESCALE_IMAGE)
        .withEnvironment({ POSTGRES_PASSWORD: password, TIMESCALEDB_TELEMETRY: 'off' })
        .withCommand(['postgres', '-c', 'fsync=off', '-c', 'max_connections=300', '-c', 'max_worker_processes=64'])
        .withExposedPorts(5432)
        // The image starts the server twice: once to set itself up, once for good.
        .withWaitStrategy(Wait.forLogMessage(/ready to accept connections/, 2));
      const redis = new GenericContainer(REDIS_IMAGE)
        .withCommand(['redis-server', '--appendonly', 'yes', '--maxmemory-policy', 'noeviction'])
        .withExposedPorts(6379)
        .withWaitStrategy(Wait.forLogMessage(/Ready to accept connections/));

      const outcomes = await step('Starting TimescaleDB and Redis in containers', () =>
        Promise.allSettled([database.start(), redis.start()]),
      );
      const stop = async (): Promise<void> => {
        for (const outcome of outcomes) if (outcome.status === 'fulfilled') await outcome.value.stop();
      };
      const [databaseOutcome, redisOutcome] = outcomes;
      if (databaseOutcome.status === 'rejected' || redisOutcome.status === 'rejected') {
        await stop();
        const reasons = outcomes.flatMap((outcome) =>
          outcome.status === 'rejected' ? [errorText(outcome.reason)] : [],
        );
        throw new ServicesError('docker_failed', `Docker could not start the services: ${reasons.join('; ')}.`);
      }
      const server = databaseOutcome.value;
      return {
        provider: 'docker',
        databaseUrl: `postgresql://postgres:${password}@${server.getHost()}:${server.getMappedPort(5432)}/postgres`,
        redisUrl: `redis://${redisOutcome.value.getHost()}:${redisOutcome.value.getMappedPort(6379)}`,
        pids: {},
        stop,
      };
    },
  };
}
