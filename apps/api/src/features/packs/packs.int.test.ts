import { packDetail, packList, problem } from '@packwatch/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someAlarm, somePack, somePoll, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

describe('packs', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  const packs: Record<string, TestPack> = {};
  const list = async (query = '') => packList.parse(await (await owner.get(`/v1/packs${query}`)).json());
  const names = async (query: string) => (await list(query)).items.map(({ name }) => name);

  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Fleet');
    for (const name of ['Alpha', 'Bravo 100%', 'Charlie', 'Delta', 'Echo']) {
      packs[name] = await somePack(api, owner.organisationId, name);
    }
    const { Alpha, 'Bravo 100%': Bravo, Charlie, Delta } = packs as Record<string, TestPack>;
    const now = new Date();
    await somePoll(api, Alpha!, {
      ts: now,
      currentMa: 5_000,
      cellsMv: [3300, 3301, null, 3303, 3304, 3305, 3306, 3307],
    });
    await somePoll(api, Bravo!, { ts: now, currentMa: -5_000 });
    await somePoll(api, Charlie!, { ts: now, currentMa: 0, voltageMv: null });
    await somePoll(api, Delta!, { ts: new Date(now.getTime() - 16 * 60_000), currentMa: 5_000 });
    await someAlarm(api, Bravo!, { severity: 'warning' });
    await someAlarm(api, Bravo!, { severity: 'critical' });
  });
  afterAll(() => api.close());

  test('come by name with live values, state and open alarms; a missing reading is null', async () => {
    const { items, counts } = await list();
    expect(items.map(({ name, state, worstSeverity }) => [name, state, worstSeverity])).toEqual([
      ['Alpha', 'charging', null],
      ['Bravo 100%', 'discharging', 'critical'],
      ['Charlie', 'idle', null],
      ['Delta', 'silent', null],
      ['Echo', 'silent', null],
    ]);
    expect(items[0]?.live).toMatchObject({ voltageMv: 26_400, currentMa: 5_000, socPct: 50, socSigmaPct: 2 });
    expect(items[1]?.openAlarms).toEqual({ critical: 1, warning: 1, info: 0 });
    expect(items[2]?.live.voltageMv).toBeNull();
    expect(items[4]?.live).toMatchObject({ ts: null, voltageMv: null, activity: null });
    expect(counts).toEqual({ total: 5, charging: 1, discharging: 1, idle: 1, silent: 2, withOpenAlarms: 1 });
  });

  test('of one site come with the counts of that site', async () => {
    const { rows } = await api.admin.query<{ id: string }>(
      `INSERT INTO site (id, organisation_id, name) VALUES (gen_random_uuid(), $1, 'Harbour') RETURNING id`,
      [owner.organisationId],
    );
    const site = rows[0]?.id ?? '';
    const [bravo, delta] = [packs['Bravo 100%']?.uid, packs['Delta']?.uid];
    await api.admin.query('UPDATE pack SET site_id = $1 WHERE uid = ANY ($2)', [site, [bravo, delta]]);
    const { items, counts } = await list(`?site=${site}&state=silent`);
    expect(items.map(({ name }) => name)).toEqual(['Delta']);
    expect(counts).toEqual({ total: 2, charging: 0, discharging: 1, idle: 0, silent: 1, withOpenAlarms: 1 });
    const other = await api.owner('Neighbour');
    expect(packList.parse(await (await other.get(`/v1/packs?site=${site}`)).json())).toMatchObject({
      items: [],
      counts: { total: 0 },
    });
    await api.admin.query('UPDATE pack SET site_id = NULL');
  });

  test('a pack that is stored is neither silent nor in any other state', async () => {
    await api.admin.query(`UPDATE pack SET status = 'stored' WHERE uid = $1`, [packs['Echo']?.uid]);
    const { items, counts } = await list('?search=echo');
    expect(items[0]).toMatchObject({ status: 'stored', state: 'unknown' });
    expect(counts).toMatchObject({ total: 5, silent: 1 });
  });

  test('are found by a part of the name, taken literally, and by state', async () => {
    expect(await names('?search=LPH')).toEqual(['Alpha']);
    expect(await names('?search=0%25')).toEqual(['Bravo 100%']);
    expect(await names('?search=_')).toEqual([]);
    expect(await names('?state=discharging')).toEqual(['Bravo 100%']);
    expect(await names('?state=silent')).toEqual(['Delta']);
    expect(await names('?state=alarm')).toEqual(['Bravo 100%']);
  });

  test('pages follow each other without gap or repeat, and counts stay those of the fleet', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await list(`?limit=2${cursor && `&cursor=${cursor}`}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      expect(page.counts.total).toBe(5);
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(['Alpha', 'Bravo 100%', 'Charlie', 'Delta', 'Echo']);
  });

  test('what is wrong in a question is named', async () => {
    for (const [query, path] of [
      ['limit=0', 'query.limit'],
      ['limit=many', 'query.limit'],
      ['state=asleep', 'query.state'],
      ['cursor=bm9wZQ', 'query.cursor'],
    ]) {
      const response = await owner.get(`/v1/packs?${query}`);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      const body = problem.parse(await response.json());
      expect([query, body.status, body.code, body.errors?.[0]?.path]).toEqual([query, 400, 'invalid_input', path]);
    }
    const badUid = problem.parse(await (await owner.get('/v1/packs/17')).json());
    expect(badUid).toMatchObject({ status: 400, code: 'invalid_input', errors: [{ path: 'path.uid' }] });
  });

  test('one pack shows each cell, its gateway and the maps in force', async () => {
    const alpha = packs['Alpha']!;
    const gateway = await api.provisioning.gateway({ organisationId: owner.organisationId, name: 'Shed' });
    await api.admin.query(
      `INSERT INTO register_map (key, version, document) VALUES ('smartpro', 1, '{"provisional":true}')`,
    );
    await api.provisioning.assignment({
      organisationId: owner.organisationId,
      gatewayId: gateway.id,
      packId: alpha.id,
      bus: 'rs485-0',
      slaveAddress: 1,
      role: 'meter',
      map: { key: 'smartpro', version: 1 },
      validFrom: new Date(0),
    });
    const pack = packDetail.parse(await (await owner.get(`/v1/packs/${alpha.uid}`)).json());
    expect(pack.cells.map(({ voltageMv }) => voltageMv)).toEqual([3300, 3301, null, 3303, 3304, 3305, 3306, 3307]);
    expect(pack.cells.map(({ balancing }) => balancing)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(pack.cells[0]?.temperatureC).toBeNull();
    expect(pack.gateway).toEqual({ id: gateway.id, name: 'Shed' });
    expect(pack.registerMaps).toEqual([{ key: 'smartpro', version: 1, provisional: true }]);
  });

  test('a pack that never reported has cells without values', async () => {
    const pack = packDetail.parse(await (await owner.get(`/v1/packs/${packs['Echo']?.uid}`)).json());
    expect(pack.cells).toHaveLength(8);
    expect(pack.cells[7]).toEqual({ index: 7, voltageMv: null, temperatureC: null, balancing: null });
    expect(pack.gateway).toBeNull();
  });
});
