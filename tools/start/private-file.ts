import { rename, writeFile } from 'node:fs/promises';

/** Writes JSON that only its owner can read. Whoever looks sees the old file or the new one, never half of it. */
export async function writePrivateFile(path: string, content: unknown): Promise<void> {
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(beside, path);
}
