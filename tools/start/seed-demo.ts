import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demoManifest, type DemoManifest } from '@packwatch/contracts';
import { type StartOptions } from './options.ts';
import { apiSettings, type Setting } from './programs.ts';
import { StartError } from './start-error.ts';

/**
 * Makes the demo organisation, or finds the one that is there, and reads what the seed wrote about it.
 * @throws StartError with what the seed printed
 */
export async function seedDemo(
  setting: Setting,
  manifestFile: string,
  options: Pick<StartOptions, 'packs' | 'webhook'>,
  signal: AbortSignal,
): Promise<DemoManifest> {
  const seed = join(setting.root, 'apps/api/dist/seed.js');
  const env = { ...process.env, ...apiSettings(setting), ADMIN_DATABASE_URL: setting.services.databaseUrl };
  const args = [seed, '--packs', String(options.packs), '--manifest', manifestFile];
  if (options.webhook !== undefined) args.push('--webhook-url', options.webhook);
  await promisify(execFile)(process.execPath, args, { cwd: setting.root, env, signal }).catch(
    (error: Error & { stdout?: string; stderr?: string }) => {
      signal.throwIfAborted();
      throw new StartError(`The demo organisation could not be made:\n${error.stdout ?? ''}${error.stderr ?? ''}`);
    },
  );
  return demoManifest.parse(JSON.parse(await readFile(manifestFile, 'utf8')));
}
