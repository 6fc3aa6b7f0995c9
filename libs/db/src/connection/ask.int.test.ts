import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@packwatch/testing';
import { Provisioning } from '../provisioning/provisioning.ts';
import { ask, askAll, askShaped, statement } from './ask.ts';
import { createPool, type Pool } from './pool.ts';
import { createPrisma, type PrismaClient } from './prisma.ts';
import { roleUrl } from './roles.ts';
import { inTenant, readTenant } from './transaction.ts';

const PACK_NAMES = statement<{ name: string }>('SELECT name FROM pack ORDER BY name');
const TENANT = statement<{ tenant: string | null }>(
  "SELECT current_setting('packwatch.organisation_id', true) AS tenant",
);
const ECHO = statement<Record<string, unknown>>(
  'SELECT $1::int8 AS big, $2::timestamptz AS at, $3::boolean AS yes, $4::bytea AS bytes, $5::text AS none, $6::int[] AS list',
);
const DIVIDE = statement<{ q: number }>('SELECT 1 / $1::int AS q');

describe('questions in one round trip', () => {
  let database: TestDatabase;
  let prisma: PrismaClient;
  let api: Pool;
  let mine: string;
  let theirs: string;

  beforeAll(async () => {
    database = await testDatabase();
    prisma = createPrisma(database.adminUrl);
    api = createPool(roleUrl(database.adminUrl, 'api'), { max: 1 });
    const provisioning = new Provisioning(prisma);
    const facts = { chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 24_600 };
    [mine, theirs] = (await Promise.all(
      ['mine', 'theirs'].map(async (slug) => {
        const { id } = await provisioning.organisation({ name: slug, slug });
        await provisioning.pack({ organisationId: id, name: `${slug} pack`, facts, validFrom: new Date(0) });
        return id;
      }),
    )) as [string, string];
  });
  afterAll(async () => {
    await Promise.all([prisma.$disconnect(), api.end()]);
    await database.drop();
  });

  it('see the rows of one organisation, again and again on one connection, and leave no tenant behind', async () => {
    for (const [organisation, name] of [
      [mine, 'mine pack'],
      [theirs, 'theirs pack'],
      [mine, 'mine pack'],
    ] as const) {
      const [packs, again] = await readTenant(api, organisation, [ask(PACK_NAMES), ask(PACK_NAMES)]);
      expect([packs, again]).toEqual([[{ name }], [{ name }]]);
      const client = await api.connect();
      const [[setting], unseen] = await askAll(client, [ask(TENANT), ask(PACK_NAMES)]);
      client.release();
      expect([setting?.tenant, unseen]).toEqual(['', []]);
    }
  });

  it('give values as the driver does, each to its own columns, whether the statement is known already or not', async () => {
    const at = new Date('2026-02-03T04:05:06.789Z');
    const values = [9_007_199_254_740_991, at, true, Buffer.from([0, 255]), null, '{1,2}'] as const;
    const expected = {
      big: 9_007_199_254_740_991,
      at,
      yes: true,
      bytes: Buffer.from([0, 255]),
      none: null,
      list: [1, 2],
    };
    for (let i = 0; i < 3; i += 1) {
      const shaped = askShaped<{ text: string }>('SELECT $1::text AS text UNION ALL SELECT $1 || $1', ['ä']);
      const [[row], texts] = await readTenant(api, mine, [ask(ECHO, values), shaped]);
      expect(row).toEqual(expected);
      expect(texts).toEqual([{ text: 'ä' }, { text: 'ää' }]);
    }
  });

  it('fail together where one of them fails, and the pool goes on', async () => {
    for (let i = 0; i < 2; i += 1) {
      await expect(readTenant(api, mine, [ask(PACK_NAMES), ask(DIVIDE, [0])])).rejects.toMatchObject({ code: '22012' });
      expect(await readTenant(api, mine, [ask(DIVIDE, [1])])).toEqual([[{ q: 1 }]]);
    }
  });

  it('are given up at the time limit of the pool, with their connection', async () => {
    const hasty = createPool(roleUrl(database.adminUrl, 'api'), { max: 1, answerTimeoutMs: 300 });
    try {
      await expect(readTenant(hasty, mine, [ask(statement('SELECT pg_sleep(30)'))])).rejects.toThrow(/timeout/);
      expect(await readTenant(hasty, mine, [ask(PACK_NAMES)])).toEqual([[{ name: 'mine pack' }]]);
    } finally {
      await hasty.end();
    }
  });

  it('open a transaction whose tenant holds for all of it', async () => {
    const seen = await inTenant(api, theirs, async (client) => [
      (await client.query(PACK_NAMES.text)).rows,
      (await askAll(client, [ask(PACK_NAMES)]))[0],
    ]);
    expect(seen).toEqual([[{ name: 'theirs pack' }], [{ name: 'theirs pack' }]]);
  });
});
