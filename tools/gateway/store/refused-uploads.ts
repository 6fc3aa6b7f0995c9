import { randomUUID } from 'node:crypto';
import { mkdir, readdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeFramesJson } from '@packwatch/protocol';
import { joinedSweeps } from '../../lib/round-trip-sums.ts';
import { type Sweep } from '../../lib/upload-queue.ts';

const KEPT_FILES = 50;

/** What ingest will never take is kept for a person to look at, as upload format 1; the newest files only. */
export async function keepRefused(folder: string, sweeps: readonly Sweep[], nowMs: number): Promise<string> {
  await mkdir(folder, { recursive: true });
  const name = `${String(nowMs).padStart(16, '0')}.json`;
  await writeFile(
    join(folder, name),
    encodeFramesJson({ v: 1, upload: randomUUID(), sentMs: nowMs, ...joinedSweeps(sweeps) }),
  );
  const names = (await readdir(folder)).filter((each) => each.endsWith('.json')).sort();
  for (const old of names.slice(0, -KEPT_FILES)) await unlink(join(folder, old));
  return join(folder, name);
}
