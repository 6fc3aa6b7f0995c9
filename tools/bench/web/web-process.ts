import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packageBin } from '../../lib/package-bin.ts';
import { BenchmarkError } from '../benchmark.ts';

const READY_WITHIN_MS = 60_000;

/** Builds the pages for production if anything of them has changed. */
export async function buildWeb(root: string): Promise<void> {
  const args = [packageBin(root, 'nx'), 'run', '@packwatch/web:build', '--outputStyle=static'];
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NODE_ENV: 'production' };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new BenchmarkError(`The pages could not be built:\n${output}`);
}

/** Serves the built pages as `npm start` does. Answers with how to stop it. */
export async function startWeb(root: string, port: number, apiUrl: string): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [join(root, 'apps/web/src/server.ts')], {
    cwd: join(root, 'apps/web'),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      API_URL: apiUrl,
      HOST: '127.0.0.1',
      PORT: String(port),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  };
  const last = performance.now() + READY_WITHIN_MS;
  while (!(await answers(`http://127.0.0.1:${port}/sign-in`))) {
    if (child.exitCode !== null || performance.now() > last) {
      await stop();
      throw new BenchmarkError('The pages are not served.');
    }
  }
  return stop;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Nobody listens yet: asked again, a little later.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return false;
  }
}
