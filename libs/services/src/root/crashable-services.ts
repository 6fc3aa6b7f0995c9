import { chown, mkdir, rm, stat } from 'node:fs/promises';
import { arch } from 'node:process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import getPort from 'get-port';
import { readServicesEnv } from '../env.ts';
import { type Step } from '../service-provider.ts';
import { ServicesError } from '../services-error.ts';
import { ensureRoot } from './build-root.ts';
import { type PrivateRoot } from './enter-root.ts';
import { startPostgres } from './postgres-server.ts';
import { checkPrivilege } from './privilege.ts';
import { startRedis } from './redis-server.ts';
import { rootKey, SERVICE_UID } from './root-recipe.ts';
import { type ServerProcess } from './server-process.ts';

/** A server of one's own that may be killed and started again on the same port with the same data. */
export interface CrashableServer {
  readonly url: string;
  /** SIGKILL: no last words. Resolves when the process is gone. */
  readonly kill: () => Promise<void>;
  /** Resolves when it answers again. */
  readonly start: () => Promise<void>;
}

export interface CrashableServices {
  readonly postgres: CrashableServer;
  readonly redis: CrashableServer;
  /** Stops both and removes what they wrote. */
  readonly stop: () => Promise<void>;
}

/** Why this machine has no servers that may be killed, as a sentence; null if it has. */
export async function crashableUnavailable(): Promise<string | null> {
  const { privilege, reason } = await checkPrivilege();
  if (!privilege) return reason;
  const { databaseUrl, cacheFolder } = readServicesEnv();
  // Who gives services of their own may have no Debian mirror; what is in the cache already needs none.
  if (databaseUrl === undefined || (await exists(join(cacheFolder, rootKey(privilege, arch))))) return null;
  return 'The services are given, and no private root was made before.';
}

/**
 * PostgreSQL (durable) and Redis of one's own in a private root, under a new folder.
 *
 * @param options.diskBytes PostgreSQL's data lie on a disk of this size, and are gone once it is killed
 */
export async function startCrashableServices(options: {
  folder: string;
  step: Step;
  diskBytes?: number;
}): Promise<CrashableServices> {
  const { folder, step, diskBytes } = options;
  const { privilege, reason } = await checkPrivilege();
  if (!privilege) throw new ServicesError('no_private_root', reason);
  const { cacheFolder } = readServicesEnv();
  const rootFolder = await ensureRoot({ privilege, cacheFolder, step, signal: undefined });
  const ports = { postgres: await getPort({ host: '127.0.0.1' }), redis: await getPort({ host: '127.0.0.1' }) };
  const dataFolder = join(folder, 'data');
  const redisFolder = join(dataFolder, 'redis');
  await mkdir(redisFolder, { recursive: true, mode: 0o700 });
  if (privilege === 'root') for (const path of [dataFolder, redisFolder]) await chown(path, SERVICE_UID, SERVICE_UID);

  const root: PrivateRoot = { privilege, rootFolder, dataFolder };
  const onUnexpectedEnd = undefined;
  const postgres = await crashable(() =>
    startPostgres({
      root: diskBytes === undefined ? root : { ...root, diskBytes },
      port: ports.postgres,
      database: 'postgres',
      durable: true,
      settings: { shared_buffers: '64MB', ...(diskBytes === undefined ? {} : SMALL_DISK) },
      logFile: join(folder, 'postgres.log'),
      onUnexpectedEnd,
    }),
  );
  try {
    const redis = await crashable(() =>
      startRedis({ root, port: ports.redis, logFile: join(folder, 'redis.log'), onUnexpectedEnd }),
    );
    return {
      postgres: postgres.server,
      redis: redis.server,
      stop: async () => {
        await redis.stop();
        await postgres.stop();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** The log of changes must not be what fills a small disk. */
const SMALL_DISK = { max_wal_size: '96MB', min_wal_size: '96MB', wal_level: 'minimal', max_wal_senders: '0' };

const RESTART_WITHIN_MS = 60_000;

async function crashable(
  launch: () => Promise<ServerProcess & { url: string }>,
): Promise<{ server: CrashableServer; stop: () => Promise<void> }> {
  let running = await launch();
  const { url } = running;
  const kill = async (): Promise<void> => {
    process.kill(running.pid, 'SIGKILL');
    // `stop` finds it ended and waits for that alone.
    await running.stop();
  };
  const start = async (): Promise<void> => {
    const giveUpAt = performance.now() + RESTART_WITHIN_MS;
    for (;;) {
      try {
        running = await launch();
        return;
      } catch (error) {
        // What a killed PostgreSQL leaves running for a moment keeps the next one from its memory; and a busy machine is slow.
        if (performance.now() > giveUpAt) throw error;
        await delay(200);
      }
    }
  };
  return { server: { url, kill, start }, stop: () => running.stop() };
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
