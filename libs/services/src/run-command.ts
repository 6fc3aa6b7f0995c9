import { spawn } from 'node:child_process';

export interface CommandResult {
  readonly code: number | null;
  /** Both outputs, as they came. */
  readonly output: string;
}

/**
 * Runs a command to its end, in a process group of its own, so that a Ctrl-C in the terminal reaches it only through
 * `signal`. A command that cannot be started ends with code null.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string; signal?: AbortSignal } = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const stop = (): void => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    };
    if (options.signal?.aborted) stop();
    else options.signal?.addEventListener('abort', stop, { once: true });
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => {
      options.signal?.removeEventListener('abort', stop);
      resolve({ code, output });
    });
  });
}

/** The last lines that say something, for an error message. */
export const lastLines = (output: string, count = 5): string =>
  output
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n');
