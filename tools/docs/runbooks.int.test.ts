import { readdir, readFile } from 'node:fs/promises';
import { createPool, type Pool } from '@packwatch/db';
import { testDatabase, type TestDatabase } from '@packwatch/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCS } from './generated-docs.ts';

const RUNBOOKS = new URL('runbooks/', DOCS);
const APPS = new URL('../apps/', DOCS);

const names = (await readdir(RUNBOOKS)).filter((name) => name.endsWith('.md')).toSorted();
const pages = await Promise.all(
  names.map(async (name) => ({ name, text: await readFile(new URL(name, RUNBOOKS), 'utf8') })),
);
const blocks = pages.flatMap(({ name, text }) =>
  [...text.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql = ''], place) => ({ name, place, sql })),
);
const lines = pages.flatMap(({ name, text }) =>
  [...text.matchAll(/^- Log: ([\s\S]*?)\(/gm)].flatMap(([, quoted = '']) =>
    [...quoted.matchAll(/`([^`]+)`/g)].map(([, line = '']) => ({ name, line })),
  ),
);

describe('runbooks', () => {
  let database: TestDatabase;
  let admin: Pool;
  beforeAll(async () => {
    database = await testDatabase();
    admin = createPool(database.adminUrl, { max: 1 });
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it('are all listed, and link to none that is not there', () => {
    const [index] = pages.filter(({ name }) => name === 'README.md');
    const linked = [...(index?.text ?? '').matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, name]) => name);
    expect(linked.toSorted()).toEqual(names.filter((name) => name !== 'README.md'));
  });

  it.each(blocks)('$name: its SQL ($place) does what it says against this schema', async ({ sql }) => {
    await expect(admin.query(sql)).resolves.toBeDefined();
  });

  it('quote only lines that the programs write', async () => {
    const files = (await readdir(APPS, { recursive: true })).filter(
      (path) => /^(api|ingest)\/src\/.*\.ts$/.test(path) && !path.endsWith('.test.ts'),
    );
    const sources = (await Promise.all(files.map((path) => readFile(new URL(path, APPS), 'utf8')))).join('\n');
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.filter(({ line }) => !sources.includes(`'${line}'`))).toEqual([]);
  });
});
