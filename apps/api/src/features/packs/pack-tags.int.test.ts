import { type MemberRole, packDetail, packList, problem } from '@packwatch/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somePack, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

describe('tags of packs', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let pack: TestPack;
  const tag = async (tags: string[]) =>
    packDetail.parse(await (await owner.put(`/v1/packs/${pack.uid}/tags`, { tags })).json()).tags;

  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Fleet');
    pack = await somePack(api, owner.organisationId, 'Alpha');
    await somePack(api, owner.organisationId, 'Bravo');
  });
  afterAll(() => api.close());

  test('hold from when they were given until they are taken, each as an interval', async () => {
    expect(await tag([' ferry ', 'ferry', 'winter'])).toEqual(['ferry', 'winter']);
    expect(await tag(['winter'])).toEqual(['winter']);
    expect(await tag(['ferry', 'winter'])).toEqual(['ferry', 'winter']);
    expect(await tag(['ferry', 'winter'])).toEqual(['ferry', 'winter']);
    const { rows } = await api.admin.query(
      'SELECT tag, valid_to IS NULL AS holds FROM pack_tag WHERE pack_id = $1 ORDER BY tag, valid_from',
      [pack.id],
    );
    expect(rows).toEqual([
      { tag: 'ferry', holds: false },
      { tag: 'ferry', holds: true },
      { tag: 'winter', holds: true },
    ]);
    const audit = await api.admin.query(`SELECT before, after FROM audit_log WHERE target = $1 ORDER BY id`, [
      `pack:${pack.uid}`,
    ]);
    expect(audit.rows).toMatchObject([
      { before: { tags: [] }, after: { tags: ['ferry', 'winter'] } },
      { before: { tags: ['ferry', 'winter'] }, after: { tags: ['winter'] } },
      { before: { tags: ['winter'] }, after: { tags: ['ferry', 'winter'] } },
    ]);
  });

  test('filter the list by what holds now', async () => {
    await tag(['harbour']);
    const names = async (query: string) =>
      packList.parse(await (await owner.get(`/v1/packs?${query}`)).json()).items.map(({ name, tags }) => [name, tags]);
    expect(await names('tag=harbour')).toEqual([['Alpha', ['harbour']]]);
    expect(await names('tag=ferry')).toEqual([]);
  });

  test('an empty one and too many are refused; a viewer gives none; another organisation finds no pack', async () => {
    const refused = async (tags: unknown) =>
      problem.parse(await (await owner.put(`/v1/packs/${pack.uid}/tags`, { tags })).json());
    expect(await refused(['ok', ' '])).toMatchObject({ status: 400, errors: [{ path: 'body.tags.1' }] });
    expect(await refused(Array.from({ length: 21 }, (_, i) => `t${i}`))).toMatchObject({
      errors: [{ path: 'body.tags' }],
    });
    for (const role of ['technician', 'viewer'] satisfies MemberRole[]) {
      const member = await api.member(owner.organisationId, role);
      const { status } = await member.put(`/v1/packs/${pack.uid}/tags`, { tags: ['harbour'] });
      expect([role, status]).toEqual([role, role === 'viewer' ? 403 : 200]);
    }
    const stranger = await api.owner('Strangers');
    expect((await stranger.put(`/v1/packs/${pack.uid}/tags`, { tags: [] })).status).toBe(404);
  });
});
