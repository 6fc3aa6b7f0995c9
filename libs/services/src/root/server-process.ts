import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { lastLines } from '../run-command.ts';
import { ServicesError } from '../services-error.ts';

const START_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 10_000;

export interface ServerProcess {
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a server in a session of its own (a Ctrl-C in the terminal does not reach it; `stop` does) and waits until
 * `isReady` resolves.
 *
 * @throws ServicesError service_died with the last lines of its log; the process is gone then
 */
export async function startServer(options: {
  name: string;
  command: { file: string; args: string[]; env: Record<string, string> };
  logFile: string;
  isReady: () => Promise<unknown>;
  endSignal: 'SIGINT' | 'SIGTERM';
  onUnexpectedEnd: ((service: string, lastLogLines: string) => void) | undefined;
}): Promise<ServerProcess> {
  const { name, command, logFile, endSignal } = options;
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(command.file, command.args, { env: command.env, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const readLog = async (): Promise<string> => lastLines(await readFile(logFile, 'utf8'));
  const stop = async (): Promise<void> => {
    isWanted = false;
    await end(child, ended, endSignal);
  };
  let isWanted = true;
  let isUp = false;
  void ended.then(async () => {
    if (isUp && isWanted) options.onUnexpectedEnd?.(name, await readLog());
  });

  const giveUpAt = performance.now() + START_DEADLINE_MS;
  for (;;) {
    const outcome = await Promise.race([
      options.isReady().then(
        () => 'ready' as const,
        () => 'not yet' as const,
      ),
      ended.then(() => 'ended' as const),
    ]);
    if (outcome === 'ready' && child.pid !== undefined) {
      isUp = true;
      return { pid: child.pid, stop };
    }
    if (outcome === 'ended' || performance.now() > giveUpAt) {
      await stop();
      throw new ServicesError('service_died', `${name} did not start: ${await readLog()}`);
    }
    await delay(100);
  }
}

async function end(child: ChildProcess, ended: Promise<void>, signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_DEADLINE_MS);
  await ended;
  clearTimeout(timer);
}
