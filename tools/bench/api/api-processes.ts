import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { roleUrl } from '@packwatch/db';
import { BenchmarkError } from '../benchmark.ts';
import { freePort } from '../free-port.ts';

const READY_WITHIN_MS = 30_000;
/** Nobody's key is to be held back: what is measured is what can be answered. */
const REQUESTS_A_MINUTE = 100_000_000;

export interface RunningApi {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface Places {
  readonly root: string;
  readonly adminUrl: string;
  readonly redisUrl: string;
  readonly smtpUrl: string;
  /** Where the pages are; somebody may then sign up on them. */
  readonly webUrl?: string;
}

/** The built API and worker, as `npm start` starts them. */
export async function startApi(
  { root, adminUrl, redisUrl, smtpUrl, webUrl }: Places,
  { worker, profile }: { worker: boolean; profile?: string | undefined },
): Promise<RunningApi> {
  const port = await freePort();
  const secret = Buffer.alloc(32, 7).toString('base64');
  const shared = {
    REDIS_URL: redisUrl,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'PackWatch <packwatch@localhost>',
    WEB_URL: webUrl ?? 'http://127.0.0.1:4100',
    SECRET_KEY: secret,
    WEBHOOK_ALLOW_PRIVATE: 'true',
    EXPORT_DIR: join(root, '.local/bench/exports'),
  };
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const children = [
    startEntry(root, 'main.js', profiling, {
      ...shared,
      DATABASE_URL: roleUrl(adminUrl, 'api'),
      AUTH_DATABASE_URL: roleUrl(adminUrl, 'auth'),
      AUTH_SECRET: 'a-secret-of-the-benchmark-and-nobody-else',
      PASSPORT_KEY: secret,
      HOST: '127.0.0.1',
      PORT: String(port),
      API_REQUESTS_A_MINUTE: String(REQUESTS_A_MINUTE),
      ...(webUrl === undefined ? {} : { OPEN_SIGN_UP: 'true' }),
    }),
    ...(worker
      ? [startEntry(root, 'worker.js', profiling, { ...shared, DATABASE_URL: roleUrl(adminUrl, 'worker') })]
      : []),
  ];
  const stop = async (): Promise<void> => void (await Promise.all(children.map(end)));
  try {
    await Promise.all(children.map(untilReady));
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { url: `http://127.0.0.1:${port}`, stop };
}

function startEntry(
  root: string,
  entry: string,
  nodeArgs: readonly string[],
  env: Record<string, string>,
): ChildProcess {
  return spawn(process.execPath, [...nodeArgs, join(root, 'apps/api/dist', entry)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('message', () => resolve());
    child.once('exit', (code) => reject(new BenchmarkError(`A process ended with code ${code} before it was ready.`)));
    AbortSignal.timeout(READY_WITHIN_MS).addEventListener('abort', () =>
      reject(new BenchmarkError(`The API was not ready within ${READY_WITHIN_MS / 1000} s.`)),
    );
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}
