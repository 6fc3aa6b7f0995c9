import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Loads a native module, so it is installed and not bundled; a gateway that goes by TCP does without. */
const SERIAL = 'serialport';

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifestOf = async (path: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(ROOT, path), 'utf8')) as Manifest;

/** Makes the package `packwatch-gateway` in a folder, which is emptied first: one file that needs nothing of this repository. */
export async function buildGatewayPackage(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const [root, tools] = [await manifestOf('package.json'), await manifestOf('tools/package.json')];

  const bundle = await rolldown({
    input: join(ROOT, 'tools/gateway/main.ts'),
    platform: 'node',
    tsconfig: join(ROOT, 'tools/tsconfig.json'),
    external: [SERIAL],
    logLevel: 'silent',
  });
  const { output } = await bundle.write({
    dir: folder,
    entryFileNames: 'packwatch-gateway.js',
    format: 'esm',
    banner: '#!/usr/bin/env node',
  });
  await bundle.close();
  const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
  await writeFile(join(folder, 'THIRD-PARTY.txt'), await licencesOf(modules));

  const usage = await readFile(join(ROOT, 'tools/gateway/usage.txt'), 'utf8');
  await writeFile(join(folder, 'usage.txt'), usage.replaceAll('npm run gateway --', 'packwatch-gateway'));
  const manual = await readFile(join(ROOT, 'docs/gateway.md'), 'utf8');
  // Links to the other pages lead nowhere from here.
  const readme = manual
    .replaceAll('npm run gateway --', 'packwatch-gateway')
    .replaceAll(/\[([^\]]+)\]\((?!http)[^)]+\)/g, '$1');
  await writeFile(join(folder, 'README.md'), readme);
  await copyFile(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
  const manifest = {
    name: 'packwatch-gateway',
    version: root.version,
    description: 'Polls battery packs over Modbus, keeps every poll on disk and uploads it to PackWatch.',
    license: root.license,
    type: 'module',
    bin: { 'packwatch-gateway': 'packwatch-gateway.js' },
    files: ['packwatch-gateway.js', 'usage.txt', 'THIRD-PARTY.txt'],
    engines: { node: '>=24' },
    optionalDependencies: { [SERIAL]: tools.dependencies[SERIAL] },
  };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** What the authors of bundled packages ask to be passed on. */
async function licencesOf(modules: readonly string[]): Promise<string> {
  const folders = new Set(modules.flatMap((id) => PACKAGE.exec(id)?.[1] ?? []));
  const texts = [...folders].sort().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
      license: string;
    };
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? `License: ${license}` : await readFile(join(folder, file), 'utf8');
    return `${name} ${version}\n\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}
