import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { StartError } from './start-error.ts';

const READY_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 8_000;
const SETPRIV = '/usr/bin/setpriv';

export interface ProgramSpec {
  readonly name: string;
  /** Arguments for Node: the entry and its own. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** `message`: it tells us by IPC; otherwise asked again and again until it resolves. */
  readonly ready: 'message' | (() => Promise<boolean>);
}

export interface Program {
  readonly name: string;
  readonly pid: number;
  /** Resolves when the process is gone, with how it ended and the last lines of its log. */
  readonly ended: Promise<{ how: string; log: string }>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts one of our Node programs in a session of its own, so that a Ctrl-C reaches it in our order and not the
 * terminal's, and waits until it is ready.
 *
 * @throws StartError with the last lines of its log; the process is gone then
 */
export async function startProgram(spec: ProgramSpec, logFile: string, signal: AbortSignal): Promise<Program> {
  signal.throwIfAborted();
  const log = openSync(logFile, 'w', 0o600);
  const [file, args] = dyingWithUs([process.execPath, ...spec.args]);
  const child = spawn(file, args, {
    cwd: spec.cwd,
    env: { ...process.env, NODE_ENV: 'production', ...spec.env },
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  closeSync(log);
  const ended = new Promise<{ how: string; log: string }>((resolve) => {
    const settle = async (how: string): Promise<void> => resolve({ how, log: await lastLines(logFile) });
    child.once('exit', (code, by) => void settle(by ? `was ended by ${by}` : `ended with code ${code}`));
    child.once('error', (error) => void settle(error.message));
  });
  const stop = (): Promise<void> => endGroup(child, ended);

  try {
    await Promise.race([
      untilReady(spec, child, signal),
      ended.then(({ how, log }) => {
        throw new StartError(`${spec.name} ${how} before it was ready:\n${log}`);
      }),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  if (child.pid === undefined) throw new StartError(`${spec.name} could not be started.`);
  return { name: spec.name, pid: child.pid, ended, stop };
}

async function untilReady(spec: ProgramSpec, child: ChildProcess, signal: AbortSignal): Promise<void> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(READY_DEADLINE_MS)]);
  try {
    if (spec.ready === 'message') {
      await new Promise<void>((resolve, reject) => {
        child.on('message', (message) => {
          if (typeof message === 'object' && message !== null && 'ready' in message) resolve();
        });
        deadline.addEventListener('abort', () => reject(deadline.reason as Error), { once: true });
      });
    } else {
      const { ready } = spec;
      while (!(await ready().catch(() => false))) await delay(100, undefined, { signal: deadline });
    }
  } catch (error) {
    signal.throwIfAborted();
    throw new StartError(`${spec.name} was not ready within ${READY_DEADLINE_MS / 1000} s.`, { cause: error });
  }
}

// On Linux the kernel ends a child along with us, even if we are killed. setpriv replaces itself, so the pid stays.
function dyingWithUs([file = '', ...args]: string[]): [string, string[]] {
  return process.platform === 'linux' && existsSync(SETPRIV)
    ? [SETPRIV, ['--pdeathsig', 'TERM', file, ...args]]
    : [file, args];
}

async function endGroup(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const group = -child.pid;
  const kill = (signal: NodeJS.Signals): void => {
    try {
      process.kill(group, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };
  kill('SIGTERM');
  const timer = setTimeout(() => kill('SIGKILL'), STOP_DEADLINE_MS);
  await ended;
  clearTimeout(timer);
}

/** The last lines that say something. */
async function lastLines(logFile: string, count = 12): Promise<string> {
  const text = await readFile(logFile, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n');
}
