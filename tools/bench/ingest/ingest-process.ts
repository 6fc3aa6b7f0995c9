import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { INGEST_NODE_ARGS } from '../../lib/ingest-node-args.ts';
import { packageBin } from '../../lib/package-bin.ts';
import { BenchmarkError } from '../benchmark.ts';
import { freePort } from '../free-port.ts';

const READY_WITHIN_MS = 20_000;

export interface RunningIngest {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Builds ingest if anything of it has changed. */
export async function buildIngest(root: string): Promise<void> {
  const args = [packageBin(root, 'nx'), 'run', '@packwatch/ingest:build', '--outputStyle=static'];
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new BenchmarkError(`Ingest could not be built:\n${output}`);
}

/** Starts the built ingest as `npm start` does, on free ports, and waits until it takes uploads. */
export async function startIngest(
  root: string,
  databaseUrl: string,
  redisUrl: string,
  profile?: string,
): Promise<RunningIngest> {
  const [port, mqttPort] = [await freePort(), await freePort()];
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const child = startEntry(root, 'main.js', [...INGEST_NODE_ARGS, ...profiling], {
    HOST: '127.0.0.1',
    PORT: String(port),
    MQTT_PORT: String(mqttPort),
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
  });
  await untilReady(child);
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => end(child) };
}

/** Starts the refold of late data, ingest's second process. */
export async function startRefold(
  root: string,
  databaseUrl: string,
  redisUrl: string,
): Promise<{ readonly stop: () => Promise<void> }> {
  const child = startEntry(root, 'recompute.js', [], { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl });
  await untilReady(child);
  return { stop: () => end(child) };
}

function startEntry(
  root: string,
  entry: string,
  nodeArgs: readonly string[],
  env: Record<string, string>,
): ChildProcess {
  return spawn(process.execPath, [...nodeArgs, join(root, 'apps/ingest/dist', entry)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function untilReady(child: ChildProcess): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', () => resolve());
    child.once('exit', (code) => reject(new BenchmarkError(`Ingest ended with code ${code} before it was ready.`)));
    AbortSignal.timeout(READY_WITHIN_MS).addEventListener('abort', () =>
      reject(new BenchmarkError(`Ingest was not ready within ${READY_WITHIN_MS / 1000} s.`)),
    );
  });
  try {
    await ready;
  } catch (cause) {
    await end(child);
    throw cause;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}
