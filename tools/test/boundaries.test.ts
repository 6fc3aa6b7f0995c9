import { fileURLToPath } from 'node:url';
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

// A file that could stand beside this one, so that type-aware parsing and the project graph know its place.
async function lintAs(path: string, code: string): Promise<string[]> {
  const eslint = new ESLint({ cwd: root });
  const [result] = await eslint.lintText(code, { filePath: `${root}${path}` });
  return (result?.messages ?? []).filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId ?? 'fatal');
}

const BOUNDARIES = '@nx/enforce-module-boundaries';

describe('the import boundaries', () => {
  // Without the graph the rule is silent, and every test below would pass for nothing or fail for it.
  beforeAll(async () => {
    process.env['NX_DAEMON'] = 'false';
    await createProjectGraphAsync();
  }, 60_000);

  it.each([
    ['libs/domain/src/probe.ts', "import '@packwatch/protocol';", BOUNDARIES],
    ['libs/protocol/src/probe.ts', "import '@packwatch/domain';", BOUNDARIES],
    ['libs/domain/src/probe.ts', "import '@packwatch/db';", BOUNDARIES],
    ['libs/db/src/probe.ts', "import '@packwatch/domain';", BOUNDARIES],
    ['apps/web/src/probe.ts', "import '@packwatch/db';", BOUNDARIES],
    ['apps/web/src/probe.ts', "import '@packwatch/domain';", BOUNDARIES],
    ['libs/client/src/probe.ts', "import '@packwatch/contracts';", BOUNDARIES],
    ['libs/client/src/probe.ts', "import 'node:fs';", 'no-restricted-imports'],
    ['apps/api/src/probe.ts', "import '@packwatch/services';", BOUNDARIES],
    ['libs/domain/src/probe.ts', "import 'node:fs';", 'no-restricted-imports'],
    ['libs/protocol/src/probe.ts', "import 'pg';", 'no-restricted-imports'],
    ['libs/domain/src/probe.ts', "import 'ioredis';", 'no-restricted-imports'],
    ['apps/api/src/probe.ts', "import 'pg';", 'no-restricted-imports'],
    ['tools/start/probe.ts', "import 'kysely';", 'no-restricted-imports'],
    ['apps/ingest/src/probe.ts', "import '@packwatch/testing';", '@typescript-eslint/no-restricted-imports'],
    ['apps/ingest/src/probe.ts', 'console.log(process.env);', 'no-restricted-properties'],
  ])('refuse in %s: %s', async (path, code, rule) => {
    expect(await lintAs(path, code)).toContain(rule);
  });

  it.each([
    ['apps/ingest/src/probe.ts', "import '@packwatch/domain';\nimport '@packwatch/protocol';\nimport '@packwatch/db';"],
    ['apps/web/src/probe.ts', "import '@packwatch/contracts';\nimport '@packwatch/client';"],
    ['libs/db/src/probe.int.test.ts', "import '@packwatch/testing';"],
  ])('allow in %s what belongs there', async (path, code) => {
    expect(await lintAs(path, code)).toEqual([]);
  });
});
