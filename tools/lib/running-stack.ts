import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type RunFile, runFile } from '@packwatch/contracts';

const RUN_FILE = fileURLToPath(new URL('../../.local/run.json', import.meta.url));

/** What a running `npm start` offers; null when none runs. */
export function runningStack(): RunFile | null {
  try {
    return runFile.parse(JSON.parse(readFileSync(RUN_FILE, 'utf8')));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}
