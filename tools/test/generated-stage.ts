import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';
import { type Stage, type StageResult } from './stage.ts';

/** What is generated and committed, in the order in which one is made from the other. */
const GENERATED = [
  { file: 'apps/api/openapi.json', workspace: '@packwatch/api', script: 'openapi' },
  { file: 'libs/client/src/generated/schema.ts', workspace: '@packwatch/client', script: 'generate' },
  { file: 'libs/client/src/generated/idempotent-paths.ts', workspace: '@packwatch/client', script: 'generate' },
];

/** Makes every generated file anew: it must come out as it is committed. */
export const generated = (root: string): Stage => ({
  name: 'generated files',
  run: async (signal) => {
    const outdated: string[] = [];
    for (const { file, workspace, script } of GENERATED) {
      const read = (): Promise<string | null> => readFile(join(root, file), 'utf8').catch(() => null);
      const before = await read();
      const { code, output } = await runCommand(['npm', 'run', script, '--workspace', workspace], {
        cwd: root,
        signal,
      });
      if (code !== 0) outdated.push(`${file} could not be generated:\n${output}`);
      else if (before === null || before !== (await read())) {
        outdated.push(`${file} was out of date; commit it as it is now (npm run ${script} -w ${workspace}).\n`);
      }
    }
    return count(outdated);
  },
});

const count = (outdated: readonly string[]): StageResult => ({
  passed: GENERATED.length - outdated.length,
  failed: outdated.length,
  failures: outdated.join('\n'),
});
