import {
  alarmList,
  alarmRule,
  exportJob,
  packGroupDetail,
  packGroupList,
  packList,
  problem,
} from '@packwatch/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someAlarm, somePack, somePoll, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let owner: Person & { organisationId: string };
let stranger: Person & { organisationId: string };
let packs: TestPack[];

beforeAll(async () => {
  api = await testApi();
  [owner, stranger] = await Promise.all([api.owner('Fleet'), api.owner('Strangers')]);
  packs = [];
  for (const name of ['Alpha', 'Bravo', 'Charlie']) packs.push(await somePack(api, owner.organisationId, name));
});
afterAll(() => api.close());

const uidsOf = (...places: number[]) => places.flatMap((place) => packs[place]?.uid ?? []);
const make = async (name: string, uids: string[]) =>
  packGroupDetail.parse(await (await owner.post('/v1/groups', { name, packs: uids })).json());
const codeOf = async (response: Response) => {
  const { status, code } = problem.parse(await response.json());
  return [status, code];
};
const namesOf = async (path: string) =>
  packList.parse(await (await owner.get(path)).json()).items.map(({ name }) => name);

test('a pack is in as many groups as people put it into, and lists, alarms and exports can be of one', async () => {
  const [night, lake] = [await make('Night', uidsOf(0, 1, 1)), await make('Lake', uidsOf(1, 2))];
  expect(night).toMatchObject({ packs: 2, members: [{ name: 'Alpha' }, { name: 'Bravo' }] });
  const { items } = packGroupList.parse(await (await owner.get('/v1/groups')).json());
  expect(items.map(({ name, packs: count }) => [name, count])).toEqual([
    ['Lake', 2],
    ['Night', 2],
  ]);
  expect(await namesOf(`/v1/packs?group=${night.id}`)).toEqual(['Alpha', 'Bravo']);
  expect(await namesOf(`/v1/packs?group=${lake.id}&search=bra`)).toEqual(['Bravo']);
  const [first] = packs;
  if (first) await someAlarm(api, first);
  const alarmsOf = async (group: string) =>
    alarmList.parse(await (await owner.get(`/v1/alarms?group=${group}`)).json()).items.length;
  expect([await alarmsOf(night.id), await alarmsOf(lake.id)]).toEqual([1, 0]);

  if (packs[2]) await somePoll(api, packs[2], { ts: new Date(Date.now() - 60_000) });
  const from = new Date(Date.now() - 3_600_000).toISOString();
  const ask = (groupId: string) =>
    owner.post('/v1/exports', {
      packs: { of: 'group', groupId },
      from,
      signals: ['pack.voltage_mv'],
      format: 'csv',
      resolution: 'raw',
    });
  expect(exportJob.parse(await (await ask(lake.id)).json())).toMatchObject({ packCount: 2 });
  expect(await codeOf(await ask(crypto.randomUUID()))).toEqual([404, 'not_found']);
});

test('it is saved as a whole by what was seen, and removed without its packs', async () => {
  const made = await make('Yard', uidsOf(0));
  const path = `/v1/groups/${made.id}`;
  const tag = (await owner.get(path)).headers.get('etag') ?? '';
  const saved = await owner.put(path, { name: 'Yard', packs: uidsOf(2) });
  expect(packGroupDetail.parse(await saved.json()).members.map(({ name }) => name)).toEqual(['Charlie']);
  const stale = await owner.get(path, {
    method: 'PUT',
    headers: { 'if-match': tag, 'content-type': 'application/json', origin: 'http://127.0.0.1:4100' },
    body: JSON.stringify({ name: 'Other', packs: [] }),
  });
  expect(await codeOf(stale)).toEqual([412, 'precondition_failed']);
  expect(await codeOf(await owner.post('/v1/groups', { name: 'Yard', packs: [] }))).toEqual([409, 'name_taken']);
  expect((await owner.delete(path)).status).toBe(200);
  expect((await owner.get(path)).status).toBe(404);
  expect(await namesOf('/v1/packs')).toEqual(['Alpha', 'Bravo', 'Charlie']);
});

test('a rule may be about it, and then holds it; who is in it when is kept, and assessed again', async () => {
  const [alpha, bravo] = packs;
  if (!alpha || !bravo) throw new Error('they were made before');
  const { id } = await make('Watched', uidsOf(0, 1));
  const definition = {
    ...{ kind: 'threshold', signal: 'pack.voltage_mv', comparison: 'above', raiseLevel: 29_000, clearLevel: 28_500 },
    ...{ raiseForMs: 0, clearForMs: 0, gapToleranceMs: 60_000, severity: 'warning' },
  };
  const about = (groupId: string) =>
    owner.post('/v1/rules', { name: 'High', definition: { ...definition, scope: { of: 'group', groupId } } });
  const unknown = problem.parse(await (await about(crypto.randomUUID())).json());
  expect(unknown.errors?.map(({ path }) => path)).toEqual(['body.definition.scope.groupId']);
  const made = alarmRule.parse(await (await about(id)).json());
  expect(made.newest.inWords).toContain('packs of the group Watched');
  const configuration = await (await owner.get(`/v1/packs/${alpha.uid}/configuration`)).text();
  expect(configuration).toContain('packs of the group Watched');
  expect(await codeOf(await owner.delete(`/v1/groups/${id}`))).toEqual([409, 'group_in_use']);

  // Alpha has sent something that is newer than what comes now, and is taken out; then it comes back.
  await somePoll(api, alpha, { ts: new Date(Date.now() + 60_000) });
  const versions = async () => {
    const { rows } = await api.admin.query<{ name: string; dirty: boolean; stamp: string }>(
      `SELECT p.name, s.dirty_from IS NOT NULL AS dirty, c.changed_in::text AS stamp FROM pack p JOIN pack_state s ON s.pack_id = p.id
       JOIN configuration_stamp c ON c.organisation_id = p.organisation_id WHERE p.id = ANY ($1) ORDER BY p.name`,
      [[alpha.id, bravo.id]],
    );
    return { dirty: rows.filter(({ dirty }) => dirty).map(({ name }) => name), stamp: rows[0]?.stamp };
  };
  const before = await versions();
  expect(before.dirty).toEqual([]);
  await owner.put(`/v1/groups/${id}`, { name: 'Watched', packs: uidsOf(1) });
  const after = await versions();
  expect(after.dirty).toEqual(['Alpha']);
  expect(after.stamp).not.toBe(before.stamp);
  await owner.put(`/v1/groups/${id}`, { name: 'Watched', packs: uidsOf(0, 1) });
  const { rows } = await api.admin.query(
    'SELECT pack_id = $2 AS alpha, valid_to IS NULL AS holds FROM pack_group_member WHERE group_id = $1 ORDER BY pack_id, valid_from',
    [id, alpha.id],
  );
  expect(rows).toEqual([
    { alpha: true, holds: false },
    { alpha: true, holds: true },
    { alpha: false, holds: true },
  ]);
  expect(await namesOf(`/v1/packs?group=${id}`)).toEqual(['Alpha', 'Bravo']);
});

test('nobody’s packs but one’s own come into it, and nobody else sees it', async () => {
  const foreign = await somePack(api, stranger.organisationId, 'Theirs');
  const refused = await owner.post('/v1/groups', { name: 'Mixed', packs: [...uidsOf(0), foreign.uid] });
  expect(await codeOf(refused)).toEqual([404, 'not_found']);
  const made = await make('Mine', uidsOf(0));
  expect((await stranger.get(`/v1/groups/${made.id}`)).status).toBe(404);
  expect(packGroupList.parse(await (await stranger.get('/v1/groups')).json()).items).toEqual([]);
  const theirs = packList.parse(await (await stranger.get(`/v1/packs?group=${made.id}`)).json());
  expect(theirs.items).toEqual([]);
  const viewer = await api.member(owner.organisationId, 'viewer');
  expect((await viewer.get('/v1/groups')).status).toBe(200);
  expect((await viewer.post('/v1/groups', { name: 'V', packs: [] })).status).toBe(403);
});
