import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './command.mjs';
import { step } from './progress.mjs';

const readJson = (path) =>
  readFile(path, 'utf8').then(JSON.parse, (error) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });

/**
 * Whether what is installed is what the lock file says, and still there. npm writes down what it installed, at its very end; packages for
 * other platforms are absent by right.
 */
async function isInstalled(root) {
  const [locked, installed] = await Promise.all([
    readJson(join(root, 'package-lock.json')),
    readJson(join(root, 'node_modules', '.package-lock.json')),
  ]);
  if (!installed) return false;
  return Object.entries(locked.packages).every(([path, wanted]) => {
    if (!path.includes('node_modules/')) return true;
    const found = installed.packages[path];
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && existsSync(join(root, path, 'package.json'));
  });
}

/**
 * Installs the locked packages unless they are there.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export async function ensurePackages(root, env) {
  if (await isInstalled(root)) return;
  await step('Installing packages', () =>
    run('npm ci', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, env }),
  );
}
