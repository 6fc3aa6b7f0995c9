import { mkdir, readdir, readFile, rename, stat, statfs } from 'node:fs/promises';
import { arch } from 'node:process';
import { join } from 'node:path';
import { errorText } from '../reachable.ts';
import { lastLines, runCommand } from '../run-command.ts';
import { type Step } from '../service-provider.ts';
import { ServicesError } from '../services-error.ts';
import { debianMirror, parseDeb822Sources, parseOneLineSources, type AptSource } from './apt-sources.ts';
import { type Privilege } from './privilege.ts';
import { mmdebstrapArguments, rootKey } from './root-recipe.ts';

const NEEDED_BYTES = 1_000_000_000;

/**
 * The private root's folder in the user's cache; made first if it is not there yet. It is built beside its place and
 * moved there when complete, so that an interrupted build is never mistaken for a root.
 *
 * @throws ServicesError no_mirror, no_disk, no_private_root or build_failed
 */
export async function ensureRoot(options: {
  privilege: Privilege;
  cacheFolder: string;
  step: Step;
  signal: AbortSignal | undefined;
}): Promise<string> {
  const { privilege, cacheFolder, step, signal } = options;
  const place = join(cacheFolder, rootKey(privilege, arch));
  if (await exists(place)) return place;

  await mkdir(cacheFolder, { recursive: true }).catch((error: unknown) => {
    throw new ServicesError('no_disk', `The cache folder ${cacheFolder} cannot be written: ${errorText(error)}.`);
  });
  await sweepUnfinished(cacheFolder);
  await requireDisk(cacheFolder, NEEDED_BYTES);
  const mirror = debianMirror(await readAptSources());
  if (!mirror) {
    throw new ServicesError('no_mirror', "This machine's apt sources name no Debian mirror to take TimescaleDB from.");
  }
  await ensureMmdebstrap(privilege, step, signal);

  const unfinished = join(cacheFolder, `unfinished-${process.pid}-${rootKey(privilege, arch)}`);
  try {
    await step('Installing TimescaleDB and Redis into a private root (once for this user)', () =>
      build(privilege, mirror, unfinished, signal),
    );
    await moveIntoPlace(join(unfinished, 'root'), place);
  } finally {
    await removeTree(unfinished);
  }
  return place;
}

async function build(privilege: Privilege, mirror: string, folder: string, signal?: AbortSignal): Promise<void> {
  await mkdir(folder);
  const root = join(folder, 'root');
  const tar = join(folder, 'root.tar');
  const made =
    privilege === 'root'
      ? await run('unshare', [
          ...['--mount', '--propagation', 'private', 'setpriv', '--pdeathsig=TERM', 'mmdebstrap'],
          ...mmdebstrapArguments(privilege, mirror, root),
        ])
      : await run('mmdebstrap', mmdebstrapArguments(privilege, mirror, tar));
  if (made.code !== 0) throw buildFailed(mirror, made.output);
  if (privilege === 'root') return;

  // An ordinary user owns every file himself; devices come from the machine when the root is entered.
  await mkdir(root);
  const unpacked = await run('tar', ['-xf', tar, '--no-same-owner', '--exclude=./dev/*', '-C', root]);
  if (unpacked.code !== 0) throw buildFailed(mirror, unpacked.output);

  async function run(command: string, args: string[]) {
    const result = await runCommand(command, args, signal ? { signal } : {});
    signal?.throwIfAborted();
    return result;
  }
}

const NO_ANSWER =
  /Could not (resolve|connect)|Unable to connect|Connection (failed|refused|timed out)|Temporary failure|Failed to fetch/i;

function buildFailed(mirror: string, output: string): ServicesError {
  const lines = output.split('\n').map((line) => line.trim());
  if (/No space left on device/i.test(output)) {
    return new ServicesError('no_disk', 'The disk filled up while the private root was being made.');
  }
  const unanswered = lines.find((line) => NO_ANSWER.test(line));
  if (unanswered !== undefined) {
    const text = `The Debian mirror ${mirror} of this machine's apt sources does not answer: ${unanswered}`;
    return new ServicesError('no_mirror', text);
  }
  const reason = lines.find((line) => /^E(rr)?:/.test(line)) ?? lastLines(output, 1);
  return new ServicesError('build_failed', `The private root could not be made: ${reason}`);
}

async function ensureMmdebstrap(privilege: Privilege, step: Step, signal?: AbortSignal): Promise<void> {
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, ...(signal ? { signal } : {}) };
  if ((await runCommand('mmdebstrap', ['--version'])).code === 0) return;
  if (privilege !== 'root') {
    throw new ServicesError(
      'no_private_root',
      'Without Docker, mmdebstrap and uidmap must be installed: ask your administrator.',
    );
  }
  await step('Installing mmdebstrap', async () => {
    const apt = ['-o', 'DPkg::Lock::Timeout=60', '-o', 'Acquire::http::Timeout=15', '-o', 'Acquire::Retries=2'];
    const updated = await runCommand('apt-get', [...apt, 'update'], options);
    const installed = await runCommand(
      'apt-get',
      [...apt, 'install', '--yes', '--no-install-recommends', 'mmdebstrap'],
      options,
    );
    signal?.throwIfAborted();
    if (installed.code === 0) return;
    const output = `${updated.output}\n${installed.output}`;
    throw new ServicesError('no_mirror', `apt-get could not install mmdebstrap: ${lastLines(output, 1)}`);
  });
}

async function readAptSources(): Promise<AptSource[]> {
  const folder = '/etc/apt/sources.list.d';
  const names = await readdir(folder).catch(() => []);
  const files = ['/etc/apt/sources.list', ...names.sort().map((name) => join(folder, name))];
  const parsed = files.map(async (file) => {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (file.endsWith('.sources')) return parseDeb822Sources(text);
    return file.endsWith('.list') ? parseOneLineSources(text) : [];
  });
  return (await Promise.all(parsed)).flat();
}

/** @throws ServicesError no_disk if the file system of `folder` has fewer than `bytes` free */
export async function requireDisk(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  const megabytes = (value: number): string => `${Math.round(value / 1e6)} MB`;
  throw new ServicesError('no_disk', `${folder} has ${megabytes(free)} free; ${megabytes(bytes)} are needed.`);
}

// Two clones may build at the same time: the first to finish wins, the other uses its result.
async function moveIntoPlace(from: string, place: string): Promise<void> {
  await rename(from, place).catch(async (error: unknown) => {
    if (!(await exists(place))) throw error;
  });
}

async function sweepUnfinished(cacheFolder: string): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    const pid = Number(/^unfinished-(\d+)-/.exec(name)?.[1] ?? NaN);
    if (Number.isInteger(pid) && !isAlive(pid)) await removeTree(join(cacheFolder, name));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// Never across a mount: what a killed build may have left mounted belongs to the machine.
async function removeTree(folder: string): Promise<void> {
  await runCommand('rm', ['-rf', '--one-file-system', folder]);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
