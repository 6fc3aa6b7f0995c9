import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BenchmarkError } from '../benchmark.ts';
import { freePort } from '../free-port.ts';

const READY_WITHIN_MS = 30_000;

export interface BareChromium {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** A Chromium that Lighthouse has to itself: in one that Playwright steers, the page that it opens never begins. */
export async function startBareChromium(executablePath: string): Promise<BareChromium> {
  const port = await freePort();
  const profile = await mkdtemp(join(tmpdir(), 'packwatch-bench-'));
  const child = spawn(
    executablePath,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-sync',
      '--no-first-run',
      `--user-data-dir=${profile}`,
      `--remote-debugging-port=${port}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const last = performance.now() + READY_WITHIN_MS;
  while (!(await listens(port))) {
    if (performance.now() < last && child.exitCode === null) continue;
    await stop();
    throw new BenchmarkError('Chromium did not start for Lighthouse.');
  }
  return { port, stop };
}

async function listens(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/json/version`)).ok;
  } catch {
    // Not yet: asked again, a little later.
    await setTimeout(100);
    return false;
  }
}
