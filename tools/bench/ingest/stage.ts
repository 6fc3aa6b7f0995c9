import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Pool, createPool, createScratchDatabase, roleUrl } from '@packwatch/db';
import { chooseProvider } from '@packwatch/services';
import { Agent } from 'undici';
import { freePort } from '../free-port.ts';
import { type BenchWorld, withWorld } from './bench-world.ts';
import { type RunningIngest, buildIngest, startIngest, startRefold } from './ingest-process.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface StageOptions {
  /** Connections to ingest. */
  readonly connections: number;
  /** Where ingest leaves a CPU profile when it ends. */
  readonly profile?: string;
  /** Runs the refold of late data beside ingest. */
  readonly refold?: boolean;
}

/** The built ingest, running, beside a database of its own. */
export interface Stage {
  readonly world: BenchWorld;
  readonly ingest: RunningIngest;
  readonly admin: Pool;
  readonly dispatcher: Agent;
}

/** Sets the stage for a benchmark of ingest, and clears it away after. */
export async function withStage<T>(options: StageOptions, play: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = join(ROOT, '.local', 'bench');
  await mkdir(folder, { recursive: true });
  console.log('Building ingest and starting the services …');
  await buildIngest(ROOT);
  const provider = await chooseProvider('start');
  const services = await provider.start({
    purpose: 'start',
    folder,
    ports: { postgres: await freePort(), redis: await freePort() },
    step: (_label, work) => work(),
  });
  try {
    const scratch = await createScratchDatabase(services.databaseUrl);
    try {
      return await withWorld(scratch.adminUrl, (world) =>
        withProcesses(scratch.adminUrl, services.redisUrl, options, (parts) => play({ ...parts, world })),
      );
    } finally {
      await scratch.drop();
    }
  } finally {
    await services.stop();
  }
}

async function withProcesses<T>(
  adminUrl: string,
  redisUrl: string,
  { connections, profile, refold = false }: StageOptions,
  play: (parts: Omit<Stage, 'world'>) => Promise<T>,
): Promise<T> {
  const databaseUrl = roleUrl(adminUrl, 'ingest');
  const ingest = await startIngest(ROOT, databaseUrl, redisUrl, profile);
  const stops = [ingest.stop];
  const admin = createPool(adminUrl, { max: 2, applicationName: 'packwatch-bench' });
  const dispatcher = new Agent({ connections });
  try {
    if (refold) stops.push((await startRefold(ROOT, databaseUrl, redisUrl)).stop);
    return await play({ ingest, admin, dispatcher });
  } finally {
    for (const stop of stops) await stop();
    await admin.end();
    await dispatcher.close();
  }
}
