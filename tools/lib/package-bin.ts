import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/**
 * The script behind a program of an installed package, to be run by Node itself: no shell and no `npx` in between.
 * @throws Error if the package has no program of its own name
 */
export function packageBin(root: string, name: string): string {
  const folder = join(root, 'node_modules', name);
  const { bin } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const path = typeof bin === 'string' ? bin : bin[name];
  if (path === undefined) throw new Error(`the package ${name} has no program of that name`);
  return join(folder, path);
}
