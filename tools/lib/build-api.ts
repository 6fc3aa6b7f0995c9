import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { packageBin } from './package-bin.ts';

/** Builds the API and its worker if anything of them has changed. */
export async function buildApi(root: string): Promise<void> {
  const args = [packageBin(root, 'nx'), 'run', '@packwatch/api:build', '--outputStyle=static'];
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The API could not be built:\n${output}`);
}
