import { type MemberRole, problem, serviceEventItem, serviceEventList } from '@packwatch/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { somePack, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const AT = '2026-11-20T09:00:00.000Z';
const CELL = { at: AT, kind: 'cell_replaced', cellIndex: 2, comment: 'from the spare string' } as const;

describe('what was done to a pack', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let pack: TestPack;
  let packs = 0;
  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Fleet');
  });
  beforeEach(async () => {
    pack = await somePack(api, owner.organisationId, `Pack ${(packs += 1)}`);
  });
  afterAll(() => api.close());

  const path = () => `/v1/packs/${pack.uid}/service-events`;
  const list = async (who: Person = owner) => serviceEventList.parse(await (await who.get(path())).json()).items;
  const refusal = async (body: unknown) => problem.parse(await (await owner.post(path(), body)).json());
  const dirtyFrom = async (): Promise<string | null> => {
    const { rows } = await api.admin.query<{ dirty_from: Date | null }>(
      'SELECT dirty_from FROM pack_state WHERE pack_id = $1',
      [pack.id],
    );
    return rows[0]?.dirty_from?.toISOString() ?? null;
  };

  test('is listed newest first, with who noted it; all that was measured since waits to be assessed again', async () => {
    await api.admin.query(
      `INSERT INTO pack_state (pack_id, organisation_id, ts) VALUES ($1, $2, '2026-11-21T00:00:00Z')
       ON CONFLICT (pack_id) DO UPDATE SET ts = excluded.ts, dirty_from = NULL`,
      [pack.id, owner.organisationId],
    );
    await owner.post(path(), { at: '2026-11-22T10:00:00+02:00', kind: 'bms_reset' });
    expect(await dirtyFrom()).toBeNull();
    const noted = serviceEventItem.parse(await (await owner.post(path(), CELL)).json());
    expect(noted).toMatchObject({ ...CELL, notedBy: owner.login.email });
    expect(await dirtyFrom()).toBe(AT);
    expect(await list()).toMatchObject([
      { at: '2026-11-22T08:00:00.000Z', kind: 'bms_reset', cellIndex: null, comment: null },
      { id: noted.id },
    ]);
  });

  test('can be taken back, once; both are in the audit log', async () => {
    const { id } = serviceEventItem.parse(await (await owner.post(path(), CELL)).json());
    const take = () => owner.delete(`${path()}/${id}`);
    const taken = await take();
    expect([taken.status, await taken.json()]).toEqual([200, { items: [] }]);
    expect((await take()).status).toBe(404);
    const { rows } = await api.admin.query(
      'SELECT action, before, after FROM audit_log WHERE target = $1 ORDER BY id',
      [`pack:${pack.uid}`],
    );
    expect(rows).toMatchObject([
      { action: 'pack.service', before: null, after: CELL },
      { action: 'pack.service_removed', before: CELL, after: null },
    ]);
  });

  test('is noted once for a moment', async () => {
    expect((await owner.post(path(), CELL)).status).toBe(200);
    expect(await refusal(CELL)).toMatchObject({ status: 409, code: 'already_noted' });
    expect((await owner.post(path(), { at: AT, kind: 'cells_replaced' })).status).toBe(200);
    expect(await refusal({ at: AT, kind: 'cells_replaced' })).toMatchObject({ code: 'already_noted' });
    expect(await list()).toHaveLength(2);
  });

  test.each([
    ['a cell that the pack has not', { ...CELL, cellIndex: 8 }, 'body.cellIndex'],
    ['no cell, where one was replaced', { ...CELL, cellIndex: null }, 'body.cellIndex'],
    ['a cell, where the BMS was', { at: AT, kind: 'bms_reset', cellIndex: 1 }, 'body.cellIndex'],
    ['a time without a zone', { ...CELL, at: '2026-11-20T09:00:00' }, 'body.at'],
    ['a time before there was anything', { ...CELL, at: '1999-01-01T00:00:00Z' }, 'body.at'],
    ['what nobody does', { at: AT, kind: 'painted' }, 'body.kind'],
  ])('refuses %s, and says where', async (_, body, place) => {
    expect(await refusal(body)).toMatchObject({ status: 400, errors: [{ path: place }] });
    expect(await list()).toEqual([]);
  });

  test('every member reads it; who sets packs up notes it; another organisation finds no pack', async () => {
    for (const role of ['technician', 'viewer'] satisfies MemberRole[]) {
      const member = await api.member(owner.organisationId, role);
      expect((await member.get(path())).status).toBe(200);
      const { status } = await member.post(path(), CELL);
      expect([role, status]).toEqual([role, role === 'viewer' ? 403 : 200]);
    }
    const stranger = await api.owner('Strangers');
    const [event] = await list();
    const answers = [stranger.get(path()), stranger.post(path(), CELL), stranger.delete(`${path()}/${event?.id}`)];
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await list()).toHaveLength(1);
  });
});
