import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoManifest, runFile, type DemoManifest } from '@packwatch/contracts';
import { takenPorts } from '@packwatch/services';
import { type OwnServices, waitFor } from '@packwatch/testing';
import { type Stack } from './context.ts';
import { eightPorts, freeBasePort } from './free-base-port.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A first build on a slow machine is in it. */
const READY_WITHIN_MS = 300_000;
const STOPPED_WITHIN_MS = 30_000;

export interface RunningPackWatch {
  readonly run: Stack['run'];
  readonly demo: DemoManifest & { readonly webhook: NonNullable<DemoManifest['webhook']> };
  /** Presses Ctrl-C. @throws Error naming what is left */
  readonly stop: () => Promise<void>;
}

export interface StartPackWatchOptions {
  /** For `--local`. */
  readonly local: string;
  readonly services: OwnServices;
  readonly webhook: string;
}

/** Runs what `npm start` runs, with one simulated pack, and waits for its run file. */
export async function startPackWatch({ local, services, webhook }: StartPackWatchOptions): Promise<RunningPackWatch> {
  const basePort = await freeBasePort();
  const started = begin(
    ['--local', local, '--base-port', `${basePort}`, '--packs', '1', '--days', '0', '--webhook', webhook],
    // Tests say from which address each of their browsers comes, as a proxy in front would.
    { DATABASE_URL: services.databaseUrl, REDIS_URL: services.redisUrl, TRUSTED_PROXIES: '127.0.0.1' },
  );
  const runPath = join(local, 'run.json');
  try {
    await waitFor('run.json is written', () => started.isOver() || existsSync(runPath), {
      deadlineMs: READY_WITHIN_MS,
      everyMs: 100,
    });
    if (started.isOver()) throw new Error('npm start ended before everything was ready.');
    const run = runFile.parse(JSON.parse(await readFile(runPath, 'utf8')));
    const demo = demoManifest.parse(JSON.parse(await readFile(join(local, 'demo.json'), 'utf8')));
    const { login, gateway } = run;
    const { webhook: signed } = demo;
    if (!login || !gateway || !signed) throw new Error('The demo organisation lacks something.');
    return {
      run: { ...run, login, gateway },
      demo: { ...demo, webhook: signed },
      stop: async () => {
        const code = await started.pressCtrlC();
        const left = Object.entries(run.pids).filter(([, pid]) => isAlive(pid));
        const taken = await takenPorts(eightPorts(basePort));
        const wrong = [
          ...(code === 0 ? [] : [`it ended with code ${code}`]),
          ...left.map(([name, pid]) => `${name} (process ${pid}) still runs`),
          ...taken.map((port) => `port ${port} is still taken`),
          ...(existsSync(runPath) ? ['run.json is still there'] : []),
        ];
        if (wrong.length > 0) throw new Error(`After Ctrl-C ${wrong.join(', ')}.\n${started.output()}`);
      },
    };
  } catch (error) {
    if (!started.isOver()) await started.pressCtrlC();
    throw new Error(`PackWatch could not be started:\n${started.output()}`, { cause: error });
  }
}

function begin(args: readonly string[], env: Record<string, string>) {
  // As from a user's shell: without what a test runner sets for its own sake.
  const usual = Object.entries(process.env).filter(([name]) => !/^(NODE_ENV|TEST|VITEST.*)$/.test(name));
  const child = spawn(process.execPath, [join(ROOT, 'tools/bootstrap.mjs'), 'start', ...args], {
    cwd: ROOT,
    env: { ...Object.fromEntries(usual), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, as a terminal makes one for each command.
    detached: true,
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    output: () => output,
    isOver: () => child.exitCode !== null || child.signalCode !== null,
    pressCtrlC: () => pressCtrlC(child, ended),
  };
}

/** A terminal sends SIGINT to the whole group at once. Resolves with the exit code. */
async function pressCtrlC(child: ChildProcess, ended: Promise<number | null>): Promise<number | null> {
  if (child.pid === undefined) return null;
  const group = -child.pid;
  process.kill(group, 'SIGINT');
  const timer = setTimeout(() => process.kill(group, 'SIGKILL'), STOPPED_WITHIN_MS);
  const code = await ended;
  clearTimeout(timer);
  return code;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
