import { spawn } from 'node:child_process';

export interface CommandOutcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program to its end with both outputs collected; an abort ends its whole process group. */
export function runCommand(
  [file = '', ...args]: readonly string[],
  options: { cwd: string; env?: Record<string, string>; signal: AbortSignal },
): Promise<CommandOutcome> {
  const { cwd, env, signal } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const stop = (): void => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      resolve({ code, output });
    });
  });
}
