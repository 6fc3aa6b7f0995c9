import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@packwatch/testing';
import { Provisioning } from '../provisioning/provisioning.ts';
import { newId } from './new-id.ts';
import { createPool, type Pool } from './pool.ts';
import { createPrisma, type PrismaClient } from './prisma.ts';
import { DATABASE_ROLES, roleUrl } from './roles.ts';
import { inTenant } from './transaction.ts';

const SINCE = new Date('2026-01-01T00:00:00Z');

describe('row-level security', () => {
  let database: TestDatabase;
  let prisma: PrismaClient;
  let admin: Pool;
  let api: Pool;
  let mine: string;
  let theirs: string;
  let theirSite: string;

  beforeAll(async () => {
    database = await testDatabase();
    prisma = createPrisma(database.adminUrl);
    admin = createPool(database.adminUrl, { max: 1 });
    api = createPool(roleUrl(database.adminUrl, 'api'), { max: 1 });
    const provisioning = new Provisioning(prisma);
    const facts = { chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 24_600 };
    [mine, theirs] = (await Promise.all(
      ['mine', 'theirs'].map(async (slug) => {
        const { id } = await provisioning.organisation({ name: slug, slug });
        await provisioning.pack({ organisationId: id, name: `${slug} pack`, facts, validFrom: SINCE });
        return id;
      }),
    )) as [string, string];
    theirSite = (await provisioning.site({ organisationId: theirs, name: 'their hall' })).id;
  });
  afterAll(async () => {
    await Promise.all([prisma.$disconnect(), admin.end(), api.end()]);
    await database.drop();
  });

  it('is forced on every relational table', async () => {
    const { rows } = await admin.query<{ relname: string }>(`
      SELECT relname FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'
        AND NOT (relrowsecurity AND relforcerowsecurity)`);
    expect(rows).toEqual([]);
  });

  it('asks for the tenant once a statement, not once a row: every policy does so in a sub-select', async () => {
    const { rows } = await admin.query<{ policy: string; condition: string }>(`
      SELECT tablename || '.' || policyname AS policy, coalesce(qual, '') || ' ' || coalesce(with_check, '') AS condition
      FROM pg_policies WHERE schemaname <> 'pg_catalog'`);
    const asked = rows.filter(({ condition }) => condition.includes('current_organisation('));
    expect(asked.length).toBeGreaterThan(20);
    const perRow = asked.filter(({ condition }) =>
      /current_(organisation|setting)\(/.test(condition.replaceAll('SELECT current_organisation()', '')),
    );
    expect(perRow).toEqual([]);
  });

  it.each(DATABASE_ROLES)('cannot be bypassed by the role %s', async (role) => {
    const { rows } = await admin.query(
      'SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = $1',
      [`packwatch_${role}`],
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
  });

  it('shows api nothing while no tenant is set, and forgets the tenant with its transaction', async () => {
    await inTenant(api, mine, (client) => client.query('SELECT 1'));
    const { rows } = await api.query('SELECT name FROM pack');
    expect(rows).toEqual([]);
  });

  it("shows api its tenant's rows alone", async () => {
    const names = await inTenant(api, mine, async (client) => (await client.query('SELECT name FROM pack')).rows);
    expect(names).toEqual([{ name: 'mine pack' }]);
  });

  it("refuses api's rows for another tenant", async () => {
    await expect(
      inTenant(api, mine, (client) =>
        client.query('INSERT INTO site (id, organisation_id, name) VALUES ($1, $2, $3)', [newId(), theirs, 'trespass']),
      ),
    ).rejects.toThrow('new row violates row-level security policy for table "site"');
  });

  it("leaves another tenant's rows as they are when api updates or deletes by id", async () => {
    const changed = await inTenant(api, mine, async (client) => {
      const update = await client.query('UPDATE site SET name = $2 WHERE id = $1', [theirSite, 'taken']);
      const removal = await client.query('DELETE FROM site WHERE id = $1', [theirSite]);
      return [update.rowCount, removal.rowCount];
    });
    expect(changed).toEqual([0, 0]);
  });

  it.each(['api', 'ingest', 'worker'] as const)("keeps better-auth's tables from the role %s", async (role) => {
    const { rows } = await admin.query("SELECT has_schema_privilege($1, 'auth', 'USAGE') AS allowed", [
      `packwatch_${role}`,
    ]);
    expect(rows).toEqual([{ allowed: false }]);
  });

  it.each(['api', 'worker', 'auth'] as const)('lets no role but ingest write telemetry: not %s', async (role) => {
    const { rows } = await admin.query("SELECT has_table_privilege($1, 'series.telemetry', 'INSERT') AS allowed", [
      `packwatch_${role}`,
    ]);
    expect(rows).toEqual([{ allowed: false }]);
  });
});
