import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, lockFolder } from './lock-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packwatch-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a folder is for one gateway at a time, by whatever path', async () => {
  const unlock = await lockFolder(folder);
  await expect(lockFolder(join(folder, '..', folder.slice(tmpdir().length + 1)))).rejects.toBeInstanceOf(FolderInUse);
  unlock();
  (await lockFolder(folder))();
});

test('a gateway that was killed leaves no lock behind', async () => {
  const script = join(folder, 'holder.ts');
  const source = new URL('lock-folder.ts', import.meta.url).href;
  await writeFile(
    script,
    `import { lockFolder } from '${source}';\nawait lockFolder(process.argv[2]);\nprocess.send('locked');\nsetInterval(() => 0, 1000);`,
  );
  const holder = fork(script, [folder], { execArgv: [] });
  await once(holder, 'message');
  await expect(lockFolder(folder)).rejects.toBeInstanceOf(FolderInUse);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  (await lockFolder(folder))();
});
