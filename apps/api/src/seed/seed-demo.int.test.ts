import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alarmRuleDefinition, demoManifest, type DemoManifest } from '@packwatch/contracts';
import {
  createAuthPool,
  createPool,
  createPrisma,
  hashGatewayToken,
  MembersRepository,
  type Pool,
  Provisioning,
} from '@packwatch/db';
import { testDatabase, type TestDatabase } from '@packwatch/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Auth, createAuth } from '../auth/auth.ts';
import { SecretBox } from '../common/secret-box.ts';
import { readManifest, writeManifest } from './manifest-file.ts';
import { seedDemo, type SeedInput } from './seed-demo.ts';

describe('seeding the demo', () => {
  let database: TestDatabase;
  let admin: Pool;
  let authPool: Pool;
  let auth: Auth;
  let closePrisma: () => Promise<void>;
  let seed: (over?: Partial<SeedInput>) => Promise<DemoManifest>;
  let first: DemoManifest;

  beforeAll(async () => {
    database = await testDatabase();
    admin = createPool(database.adminUrl);
    authPool = createAuthPool(database.roleUrl('auth'));
    const prisma = createPrisma(database.adminUrl);
    closePrisma = () => prisma.$disconnect();
    const members = new MembersRepository(authPool);
    auth = createAuth({
      pool: authPool,
      secret: 'Zk3v9sQ1xR7tB5mN8cL2wE6yU4iO0pAa',
      webUrl: 'http://127.0.0.1:4100',
      sso: null,
      organisationsOf: (userId) => members.homesOf(userId),
      forgetExpired: () => members.forgetExpired(),
      log: () => undefined,
      mailer: { send: () => Promise.resolve(), close: () => undefined },
      dressed: (mail) => Promise.resolve(mail),
      openSignUp: true,
      founded: () => Promise.resolve(),
    });
    seed = (over = {}) =>
      seedDemo({
        admin,
        provisioning: new Provisioning(prisma),
        auth,
        secrets: new SecretBox(new Uint8Array(32).fill(7)),
        packs: 4,
        webhookUrl: undefined,
        earlier: first ?? null,
        now: new Date(),
        ...over,
      });
    first = await seed();
  });
  afterAll(async () => {
    await closePrisma();
    await Promise.all([admin.end(), authPool.end()]);
    await database.drop();
  });

  const count = async (table: string): Promise<number> =>
    (await admin.query<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`)).rows[0]?.rows ?? -1;
  const signIn = ({ login }: DemoManifest) => auth.api.signInEmail({ body: login });
  const holds = async (token: string): Promise<boolean> =>
    (await admin.query('SELECT 1 FROM gateway_token WHERE hash = $1 AND revoked_at IS NULL', [hashGatewayToken(token)]))
      .rowCount === 1;

  test('makes a fleet that a simulator can speak for and a person can sign in to', async () => {
    expect(demoManifest.parse(first)).toEqual(first);
    expect(first.packs.map(({ drive }) => drive)).toEqual(['replay', 'solar_storage', 'backup', 'boat']);
    expect(await count('pack')).toBe(5);
    const { user } = await signIn(first);
    expect(user.email).toBe('demo@packwatch.local');
    for (const { token } of [first.tryOut, ...first.gateways]) expect(await holds(token)).toBe(true);
    const { rows } = await admin.query(
      `SELECT count(*) FILTER (WHERE role = 'meter') AS meters, count(*) FILTER (WHERE role = 'cell') AS cells
       FROM assignment`,
    );
    const cells = first.packs.reduce((sum, pack) => sum + pack.cellsInSeries, 8);
    expect(rows).toEqual([{ meters: 5, cells }]);
  });

  test('its rules are ones that the rules’ own schema accepts', async () => {
    const { rows } = await admin.query<{ definition: unknown }>('SELECT definition FROM alarm_rule_version');
    expect(rows.length).toBeGreaterThan(5);
    for (const { definition } of rows) expect(alarmRuleDefinition.parse(definition)).toEqual(definition);
  });

  test('again, it changes nothing and says the same', async () => {
    const tables = ['pack', 'assignment', 'gateway', 'gateway_token', 'alarm_rule', 'site', 'notification_channel'];
    const before = await Promise.all(tables.map(count));
    expect(await seed()).toEqual(first);
    expect(await Promise.all(tables.map(count))).toEqual(before);
  });

  test('a larger fleet keeps what is there; a smaller wish takes nothing away', async () => {
    const larger = await seed({ packs: 6 });
    expect(larger.packs.slice(0, 4)).toEqual(first.packs);
    expect(larger.packs).toHaveLength(6);
    expect((await seed({ packs: 2, earlier: larger })).packs).toEqual(larger.packs);
  });

  test('what a broken-off run left out is made up for', async () => {
    const before = await count('assignment');
    await admin.query('DELETE FROM assignment WHERE slave_address IN (11, 12)');
    await seed();
    expect(await count('assignment')).toBe(before);
  });

  test('a webhook is made once, with its secret told', async () => {
    const url = 'http://127.0.0.1:4999/hook';
    const { webhook } = await seed({ webhookUrl: url });
    expect(webhook).toMatchObject({ url, secret: expect.stringMatching(/^whsec_/) as string });
    expect((await seed({ webhookUrl: url })).webhook).toEqual(webhook);
    expect(await count('webhook_endpoint')).toBe(1);
  });

  test('where the manifest is lost, tokens and password are new and the old ones are over', async () => {
    const next = await seed({ earlier: null });
    expect(next.organisationId).toBe(first.organisationId);
    expect(next.packs.slice(0, 4)).toEqual(first.packs);
    expect(await holds(first.tryOut.token)).toBe(false);
    expect(await holds(next.tryOut.token)).toBe(true);
    await expect(signIn(first)).rejects.toThrow();
    expect((await signIn(next)).user.email).toBe('demo@packwatch.local');
    first = next;
  });

  test('the manifest is for its owner only, and one that cannot be read counts as lost', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'manifest-'));
    try {
      const path = join(folder, 'deeper', 'demo.json');
      expect(await readManifest(path)).toBeNull();
      await writeManifest(path, first);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      expect(await readManifest(path)).toEqual(first);
      await writeFile(path, '{"login":');
      expect(await readManifest(path)).toBeNull();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
