import { fileURLToPath } from 'node:url';
import { lastLines, runCommand } from '../run-command.ts';
import { type ServiceProvider, type ServiceRequest } from '../service-provider.ts';
import { ServicesError } from '../services-error.ts';
import { dockerUnavailable } from './engine.ts';

const COMPOSE_FILE = fileURLToPath(new URL('../../../../docker-compose.yml', import.meta.url));
const DEV_PASSWORD = 'packwatch';

/** The services of `docker-compose.yml`, for `npm start`. Volumes stay when they are stopped. */
export function composeProvider(): ServiceProvider {
  return {
    name: 'docker',
    unavailable: dockerUnavailable,
    start: async ({ ports, step }: ServiceRequest) => {
      const project = `packwatch-${ports.postgres}`;
      const env = {
        POSTGRES_PORT: String(ports.postgres),
        REDIS_PORT: String(ports.redis),
        POSTGRES_PASSWORD: DEV_PASSWORD,
      };
      const compose = (...args: string[]) =>
        runCommand('docker', ['compose', '--file', COMPOSE_FILE, '--project-name', project, ...args], { env });

      const down = async (): Promise<void> => {
        await compose('down');
      };
      await step('Starting TimescaleDB and Redis with Docker', async () => {
        const { code, output } = await compose('up', '--detach', '--wait', 'timescaledb', 'redis');
        if (code === 0) return;
        await down();
        throw new ServicesError('docker_failed', `Docker could not start the services: ${lastLines(output)}`);
      });
      return {
        provider: 'docker',
        databaseUrl: `postgresql://postgres:${DEV_PASSWORD}@127.0.0.1:${ports.postgres}/packwatch`,
        redisUrl: `redis://127.0.0.1:${ports.redis}`,
        pids: {},
        stop: down,
      };
    },
  };
}
