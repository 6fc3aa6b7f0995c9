import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readServicesEnv, type ServicesEnv } from '../env.ts';
import { takenPorts } from '../ports.ts';
import { type ServiceProvider, type ServiceRequest, type Services } from '../service-provider.ts';
import { ServicesError } from '../services-error.ts';
import { ensureRoot, requireDisk } from './build-root.ts';
import { type PrivateRoot } from './enter-root.ts';
import { startPostgres } from './postgres-server.ts';
import { checkPrivilege } from './privilege.ts';
import { startRedis } from './redis-server.ts';
import { SERVICE_UID } from './root-recipe.ts';
import { type ServerProcess } from './server-process.ts';

const NEEDED_FOR_DATA_BYTES = 500_000_000;

/** PostgreSQL with TimescaleDB and Redis from Debian's packages, in a private root: no Docker, nothing installed outside. */
export function rootProvider(env: ServicesEnv = readServicesEnv()): ServiceProvider {
  return {
    name: 'root',
    unavailable: async () => (await checkPrivilege()).reason || null,
    start: (request) => start(request, env.cacheFolder),
  };
}

async function start(request: ServiceRequest, cacheFolder: string): Promise<Services> {
  const { folder, ports, purpose, signal, step } = request;
  const { privilege, reason } = await checkPrivilege();
  if (!privilege) throw new ServicesError('no_private_root', reason);
  const taken = await takenPorts([ports.postgres, ports.redis]);
  if (taken.length > 0) throw new ServicesError('ports_taken', `Port ${taken.join(' and ')} is in use.`);

  const rootFolder = await ensureRoot({ privilege, cacheFolder, step, signal });
  const dataFolder = join(folder, 'data');
  await mkdir(join(dataFolder, 'redis'), { recursive: true, mode: 0o700 });
  await requireDisk(dataFolder, NEEDED_FOR_DATA_BYTES);
  if (privilege === 'root') {
    for (const path of [dataFolder, join(dataFolder, 'redis')]) await chown(path, SERVICE_UID, SERVICE_UID);
  }
  signal?.throwIfAborted();

  const root: PrivateRoot = { privilege, rootFolder, dataFolder };
  const { onUnexpectedEnd } = request;
  const running: ServerProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const server of running.splice(0).reverse()) await server.stop();
  };
  try {
    return await step('Starting PostgreSQL and Redis', async () => {
      const postgres = await startPostgres({
        root,
        port: ports.postgres,
        database: purpose === 'start' ? 'packwatch' : 'postgres',
        durable: purpose === 'start',
        logFile: join(folder, 'postgres.log'),
        onUnexpectedEnd,
      });
      running.push(postgres);
      const redis = await startRedis({ root, port: ports.redis, logFile: join(folder, 'redis.log'), onUnexpectedEnd });
      running.push(redis);
      const pids = { postgres: postgres.pid, redis: redis.pid };
      return { provider: 'root', databaseUrl: postgres.url, redisUrl: redis.url, pids, stop };
    });
  } catch (error) {
    await stop();
    throw error;
  }
}
