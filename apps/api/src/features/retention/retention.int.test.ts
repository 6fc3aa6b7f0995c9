import { problem, retentionSettings } from '@packwatch/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const DEFAULTS = { rawDays: 400, rollupDays: 3_650, archiveDays: 100, quarantineDays: 90 };

describe('how long an organisation keeps what', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Fleet');
  });
  afterAll(() => api.close());

  const put = (who: Person, body: unknown) => who.put('/v1/retention', body);
  const stored = async (who: Person) => retentionSettings.parse(await (await who.get('/v1/retention')).json());

  test('every member reads it; only owners and admins set it, each change with what was before in the audit log', async () => {
    const viewer = await api.member(owner.organisationId, 'viewer');
    const admin = await api.member(owner.organisationId, 'admin');
    expect(await stored(viewer)).toEqual(DEFAULTS);
    for (const role of ['viewer', 'technician', 'operator'] as const) {
      const member = await api.member(owner.organisationId, role);
      expect([role, (await put(member, { ...DEFAULTS, rawDays: 100 })).status]).toEqual([role, 403]);
    }
    expect((await put(owner, { ...DEFAULTS, rawDays: 120 })).status).toBe(200);
    expect((await put(admin, { ...DEFAULTS, rawDays: 90, archiveDays: 30 })).status).toBe(200);
    expect(await stored(viewer)).toEqual({ ...DEFAULTS, rawDays: 90, archiveDays: 30 });
    const { rows } = await api.admin.query(
      `SELECT actor, before, after FROM audit_log WHERE organisation_id = $1 AND action = 'retention.set' ORDER BY id`,
      [owner.organisationId],
    );
    expect(rows).toMatchObject([
      { actor: owner.login.email, before: { rawDays: 400 }, after: { rawDays: 120 } },
      { actor: admin.login.email, before: { rawDays: 120 }, after: { rawDays: 90, archiveDays: 30 } },
    ]);
  });

  test.each([
    ['raw rows shorter than late data are assessed', { rawDays: 89 }, 'body.rawDays'],
    ['roll-ups shorter than raw rows', { rawDays: 400, rollupDays: 399 }, 'body.rollupDays'],
    ['nothing of the archive', { archiveDays: 0 }, 'body.archiveDays'],
    ['parts of a day', { quarantineDays: 1.5 }, 'body.quarantineDays'],
    ['for ever', { rollupDays: 40_000 }, 'body.rollupDays'],
  ])('refuses %s, and says where', async (_, wrong, path) => {
    const before = await stored(owner);
    const refused = await put(owner, { ...DEFAULTS, ...wrong });
    expect(refused.status).toBe(400);
    expect(problem.parse(await refused.json()).errors?.map((error) => error.path)).toContain(path);
    expect(await stored(owner)).toEqual(before);
  });

  test('another organisation keeps its own', async () => {
    const other = await api.owner('Other');
    expect((await put(other, { ...DEFAULTS, quarantineDays: 7 })).status).toBe(200);
    expect((await stored(owner)).quarantineDays).toBe(90);
  });
});
