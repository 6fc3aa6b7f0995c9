import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPool, createScratchDatabase, endOtherConnections } from '@packwatch/db';
import {
  chooseProvider,
  type CrashableServer,
  crashableUnavailable,
  type Services,
  startCrashableServices,
  type Step,
} from '@packwatch/services';
import { severableProxy } from '@packwatch/testing';
import { freePort } from '../bench/free-port.ts';

const LOCAL = fileURLToPath(new URL('../../.local/chaos', import.meta.url));

export interface ChaosServers {
  readonly postgres: CrashableServer;
  readonly redis: CrashableServer;
  /** What a kill does here, for the report. */
  readonly how: string;
  readonly stop: () => Promise<void>;
}

let folders = 0;

/** A new folder for what one stack writes. */
export async function chaosFolder(): Promise<string> {
  const folder = join(LOCAL, `${process.pid}-${(folders += 1)}`);
  await mkdir(folder, { recursive: true });
  return folder;
}

/**
 * PostgreSQL and Redis to be killed: processes of one's own where a private root can be had. Where services can only be
 * given or run in containers, a kill ends every connection at once and refuses new ones: all that clients see of a crash.
 */
export async function startChaosServers(folder: string, step: Step): Promise<ChaosServers> {
  if ((await crashableUnavailable()) === null) {
    const services = await startCrashableServices({ folder: join(folder, 'services'), step });
    return { ...services, how: 'SIGKILL of the processes' };
  }
  const provider = await chooseProvider('test');
  const ports = { postgres: await freePort(), redis: await freePort() };
  return behindProxies(await provider.start({ purpose: 'test', folder: join(folder, 'services'), ports, step }));
}

async function behindProxies(services: Services): Promise<ChaosServers> {
  const scratch = await createScratchDatabase(services.databaseUrl);
  const admin = createPool(scratch.adminUrl, { max: 1 });
  const cuttable = async (url: string, usualPort: number, alsoOnKill: () => Promise<void>) => {
    const target = new URL(url);
    const proxy = await severableProxy({ host: target.hostname, port: Number(target.port || usualPort) });
    target.host = `127.0.0.1:${proxy.port}`;
    const server: CrashableServer = {
      url: target.href,
      kill: async () => {
        proxy.sever();
        await alsoOnKill();
      },
      start: async () => proxy.restore(),
    };
    return { server, close: () => proxy.close() };
  };
  const postgres = await cuttable(scratch.adminUrl, 5432, () => endOtherConnections(admin));
  const redis = await cuttable(services.redisUrl, 6379, async () => undefined);
  return {
    postgres: postgres.server,
    redis: redis.server,
    how: 'every connection cut at once (no servers of its own here)',
    stop: async () => {
      await Promise.all([postgres.close(), redis.close(), admin.end()]);
      await scratch.drop();
      await services.stop();
    },
  };
}
