import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './command.mjs';
import { step } from './progress.mjs';

/**
 * Generates the Prisma client if the schema or Prisma changed since the last time.
 * @param {string} root
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 */
export async function ensurePrismaClient(root, node, env) {
  const stamp = join(root, 'libs/db/src/generated/made-from.sha256');
  const inputs = ['prisma/schema.prisma', 'node_modules/prisma/package.json'];
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(await readFile(join(root, input)));
  const wanted = hash.digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;

  await step('Generating the database client', () =>
    run('prisma generate', node, [join(root, 'node_modules/prisma/build/index.js'), 'generate'], {
      cwd: root,
      // Prisma would download its schema engine, which generating does not use. Any executable keeps it from that.
      env: { ...env, PRISMA_SCHEMA_ENGINE_BINARY: node },
    }),
  );
  await writeFile(stamp, wanted);
}
