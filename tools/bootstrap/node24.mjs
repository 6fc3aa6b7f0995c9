import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { BootstrapError, run } from './command.mjs';
import { step } from './progress.mjs';

const NEEDED_MAJOR = 24;
const VERSION = '24.21.0';

/** The user's own cache: what is downloaded is shared by all clones. `libs/services` uses the same folder. */
const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'packwatch');

// The registry has one package per platform, named so, with the real binary inside.
function packageName() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${process.arch}`;
}

/**
 * The path of a Node that is new enough: this one, or one from the npm registry, kept in the user's cache.
 * @returns {Promise<string>}
 */
export async function ensureNode() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return process.execPath;
  const place = join(cacheFolder, `node-${VERSION}-${process.platform}-${process.arch}`);
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const executable = join(place, 'node_modules', packageName(), 'bin', binary);
  if (existsSync(executable)) return executable;

  await step(`Getting Node ${VERSION} (this one is ${process.versions.node})`, async () => {
    const unfinished = join(cacheFolder, `unfinished-${process.pid}-node-${VERSION}`);
    await mkdir(unfinished, { recursive: true }).catch((error) => {
      throw new BootstrapError(`The cache folder ${cacheFolder} cannot be used: ${error.message}.`);
    });
    try {
      await run(
        `Getting Node ${VERSION} from the npm registry`,
        'npm',
        ['install', '--prefix', unfinished, '--no-save', '--no-audit', '--no-fund', `${packageName()}@${VERSION}`],
        { cwd: unfinished },
      );
      await rename(unfinished, place).catch((error) => {
        // Another clone was quicker; its download is as good as ours.
        if (!existsSync(executable)) throw error;
      });
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  });
  return executable;
}

/**
 * The environment in which that Node is the one that everything finds, and in which no tool reports home.
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf(node) {
  return {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    CHECKPOINT_DISABLE: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
  };
}
