import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes what was created, renamed or deleted in a folder last. Windows has no such call, and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Replaces a file so that a power cut leaves the old or the new one, never half of one. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const neighbour = await open(`${path}.new`, 'w', 0o600);
  try {
    await neighbour.writeFile(text);
    await neighbour.sync();
  } finally {
    await neighbour.close();
  }
  await rename(`${path}.new`, path);
  await syncFolder(dirname(path));
}

/** The text of a file, null if there is none. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

export const isMissing = (cause: unknown): boolean => codeOf(cause) === 'ENOENT';
export const codeOf = (cause: unknown): unknown => (cause instanceof Error ? (cause as { code?: unknown }).code : null);
