import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { demoManifest, type DemoManifest } from '@packwatch/contracts';
import { parseJson } from '../common/parse-json.ts';

/** What an earlier run wrote; null where there is nothing, or nothing that can be read as a manifest. */
export async function readManifest(path: string): Promise<DemoManifest | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const parsed = demoManifest.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

/** Whole or not at all, and for its owner only: it holds gateway tokens and a password. */
export async function writeManifest(path: string, manifest: DemoManifest): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.new`;
  await writeFile(beside, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await chmod(beside, 0o600);
  await rename(beside, path);
}
