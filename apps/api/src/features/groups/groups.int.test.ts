import { alarmList, exportJob, packGroupDetail, packGroupList, packList, problem } from '@packwatch/contracts';
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
