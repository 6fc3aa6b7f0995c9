import { spawn } from 'node:child_process';
import { packageBin } from '../lib/package-bin.ts';
import { StartError } from './start-error.ts';

/**
 * Builds what has changed; Nx takes the rest from its cache.
 * @throws StartError with what the build printed
 */
export async function build(root: string, signal: AbortSignal): Promise<void> {
  const child = spawn(
    process.execPath,
    [packageBin(root, 'nx'), 'run-many', '--targets=build', '--outputStyle=static'],
    {
      cwd: root,
      env: {
        ...process.env,
        NX_DAEMON: 'false',
        NX_TUI: 'false',
        NEXT_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  const stop = (): void => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  };
  signal.addEventListener('abort', stop, { once: true });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (code !== 0) throw new StartError(`The build failed:\n${output}`);
}
