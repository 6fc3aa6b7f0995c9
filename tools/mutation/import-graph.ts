import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** Source files by their path from one folder. */
export type Sources = ReadonlyMap<string, string>;

const IMPORT = /\bfrom '(\.[^']+)'/g;

/** All that a file imports, however indirectly, and itself. */
function reached(path: string, sources: Sources, seen = new Set<string>()): ReadonlySet<string> {
  const text = sources.get(path);
  if (text === undefined || seen.has(path)) return seen;
  seen.add(path);
  for (const [, target = ''] of text.matchAll(IMPORT)) reached(posix.join(posix.dirname(path), target), sources, seen);
  return seen;
}

/**
 * A digest of all that decides what tests say of changes in a file: the tests that import it, however indirectly, and all that
 * those import. `also`: what else decides it. As long as it stays the same, trying them again would say the same.
 */
export function digestFor(path: string, sources: Sources, isTest: (path: string) => boolean, also: string): string {
  const tests = [...sources.keys()].filter(isTest).map((test) => reached(test, sources));
  const deciding = new Set([path, ...tests.filter((files) => files.has(path)).flatMap((files) => [...files])]);
  const hash = createHash('sha256').update(also);
  for (const file of [...deciding].sort()) hash.update(`\0${file}\0${sources.get(file) ?? ''}`);
  return hash.digest('hex');
}
