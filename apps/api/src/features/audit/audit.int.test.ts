import { auditList } from '@packwatch/contracts';
import { DATABASE_ROLES, createPool } from '@packwatch/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

describe('the audit log', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Fleet');
    for (const name of ['=A1', 'Bravo', 'Charlie']) await owner.post('/v1/sites', { name });
    await owner.post('/v1/keys', { name: 'ERP', scopes: ['pack:read'] });
  });
  afterAll(() => api.close());

  const list = async (query = '', who: Person = owner) =>
    auditList.parse(await (await who.get(`/v1/audit?${query}`)).json());
  const actions = async (query: string) => (await list(query)).items.map(({ action }) => action);

  test('says newest first who did what, from where, before and after', async () => {
    const { items } = await list();
    expect(items.map(({ action }) => action)).toEqual([
      'key.create',
      'site.create',
      'site.create',
      'site.create',
      'organisation.create',
    ]);
    expect(items[1]).toMatchObject({
      actor: owner.login.email,
      before: null,
      after: { name: 'Charlie' },
      origin: { via: 'session', actorId: owner.userId },
    });
    expect(items[1]?.origin?.address).toMatch(/^10\./);
  });

  test('goes in pages and is filtered by who, what and when', async () => {
    const first = await list('limit=3');
    const rest = await list(`limit=3&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual((await list()).items.map(({ id }) => id));
    expect(rest.nextCursor).toBeNull();
    expect(await actions('action=site')).toHaveLength(3);
    expect(await actions('action=key.create')).toEqual(['key.create']);
    expect(await actions(`actor=${encodeURIComponent(owner.login.email)}`)).toHaveLength(5);
    expect(await actions('actor=nobody')).toEqual([]);
    expect(await actions('from=2100-01-01T00:00:00Z')).toEqual([]);
    expect(await actions('to=2100-01-01T00:00:00Z')).toHaveLength(5);
  });

  test('is exported whole as NDJSON and as CSV that no spreadsheet takes for formulas', async () => {
    const { items } = await list();
    const ndjson = await owner.get('/v1/audit', { headers: { accept: 'application/x-ndjson' } });
    const lines = (await ndjson.text()).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual(items.map(({ id }) => id));
    const csv = await (await owner.get('/v1/audit', { headers: { accept: 'text/csv' } })).text();
    expect(csv.split('\r\n')).toHaveLength(7);
    expect(csv).toContain(`,site.create,site:`);
  });

  test('is for owners and admins, and of their organisation alone', async () => {
    for (const [role, status] of [
      ['admin', 200],
      ['operator', 403],
      ['technician', 403],
      ['viewer', 403],
    ] as const) {
      const member = await api.member(owner.organisationId, role);
      expect([role, (await member.get('/v1/audit')).status]).toEqual([role, status]);
    }
    const stranger = await api.owner('Strangers');
    expect((await list('', stranger)).items.map(({ action }) => action)).toEqual(['organisation.create']);
  });

  test('no role of the database can change or remove an entry', async () => {
    for (const role of DATABASE_ROLES) {
      const pool = createPool(api.database.roleUrl(role), { max: 1 });
      try {
        for (const statement of [
          'UPDATE public.audit_log SET actor = $$x$$',
          'DELETE FROM public.audit_log',
          'TRUNCATE public.audit_log',
        ]) {
          await expect(pool.query(statement), `${role}: ${statement}`).rejects.toThrow(/permission denied/);
        }
      } finally {
        await pool.end();
      }
    }
  });
});
