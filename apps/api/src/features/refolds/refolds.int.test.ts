import { packRefold, refoldList } from '@packwatch/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somePack, somePoll, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 10, minute));

describe('refolds', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let packs: TestPack[];

  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Fleet');
    packs = [];
    for (const name of ['Idle', 'Waiting', 'Begun', 'Half']) {
      const pack = await somePack(api, owner.organisationId, name);
      await somePoll(api, pack, { ts: at(59) });
      packs.push(pack);
    }
    const [idle, waiting, begun, half] = packs.map(({ id }) => id);
    await api.admin.query('UPDATE pack_state SET dirty_from = $2, dirty_to = $3 WHERE pack_id = ANY ($1)', [
      [waiting, half],
      at(5),
      at(6),
    ]);
    await api.admin.query(
      `INSERT INTO pack_refold (pack_id, organisation_id, from_ts, to_ts, position_ts, until_ts, rows)
       VALUES ($1, $3, $4, 'infinity', NULL, $6, 0), ($2, $3, $4, $5, $5, $6, 150)`,
      [begun, half, owner.organisationId, at(10), at(20), at(50)],
    );
    await api.admin.query(`INSERT INTO refold_run VALUES ($1, $2, $3, $4, 1234)`, [
      idle,
      owner.organisationId,
      at(1),
      at(2),
    ]);
  });
  afterAll(() => api.close());

  const ofPack = async (place: number) =>
    packRefold.parse(await (await owner.get(`/v1/packs/${packs[place]?.uid}/refold`)).json());

  test('a pack says whether it waits, since which row, how far it is, and when it was done last', async () => {
    expect(await ofPack(0)).toMatchObject({
      state: 'idle',
      dirtyFrom: null,
      dirtyTo: null,
      run: null,
      lastRun: { startedAt: at(1).toISOString(), endedAt: at(2).toISOString(), rows: 1_234 },
    });
    expect(await ofPack(1)).toMatchObject({
      pack: { name: 'Waiting' },
      state: 'waiting',
      dirtyFrom: at(5).toISOString(),
      dirtyTo: at(6).toISOString(),
      run: null,
      lastRun: null,
    });
    expect(await ofPack(2)).toMatchObject({ state: 'running', dirtyTo: null, run: { position: null, progress: 0 } });
    // More came while it was under way: that is older than where it began.
    expect(await ofPack(3)).toMatchObject({
      state: 'running',
      dirtyFrom: at(5).toISOString(),
      dirtyTo: at(20).toISOString(),
      run: { from: at(10).toISOString(), position: at(20).toISOString(), rows: 150, progress: 0.25 },
    });
  });

  test('the list has those that wait or run, a page at a time, and nothing of another organisation', async () => {
    const list = async (who: Person, query = '') =>
      refoldList.parse(await (await who.get(`/v1/refolds${query}`)).json());
    const first = await list(owner, '?limit=2');
    expect([first.total, first.items.map(({ pack }) => pack.name)]).toEqual([3, ['Waiting', 'Begun']]);
    const second = await list(owner, `?limit=2&cursor=${first.nextCursor}`);
    expect([second.nextCursor, second.items.map(({ pack }) => pack.name)]).toEqual([null, ['Half']]);
    const other = await api.owner('Other');
    expect(await list(other)).toEqual({ items: [], total: 0, nextCursor: null });
    expect((await other.get(`/v1/packs/${packs[1]?.uid}/refold`)).status).toBe(404);
  });
});
