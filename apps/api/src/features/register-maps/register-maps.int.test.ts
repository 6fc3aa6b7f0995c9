import {
  packAssignmentList,
  problem,
  registerMapAssigned,
  registerMapCheck,
  registerMapDetail,
  registerMapDiff,
  registerMapList,
  registerMapTrial,
} from '@packwatch/contracts';
import { createPool, inTenant, newId, type Pool, syncShippedMaps } from '@packwatch/db';
import { findShippedMap, type RegisterMap, shippedMaps } from '@packwatch/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somePack, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const LONG_AGO = new Date('2026-01-01T00:00:00Z');
const BASE = '/v1/register-maps';

const smartpro = (): RegisterMap => {
  const map = findShippedMap('smartpro@1');
  if (map === undefined) throw new Error('smartpro is shipped');
  return structuredClone(map);
};

/** The map with its SOC read otherwise. */
const corrected = (version: number, soc: object): RegisterMap => {
  const map = smartpro();
  const points = map.points.map((point) => (point.name === 'pack.bms_soc_pct' ? { ...point, ...soc } : point));
  return { ...map, version, points };
};

describe('register maps', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let pack: TestPack;
  let gatewayId: string;

  beforeAll(async () => {
    api = await testApi();
    await syncShippedMaps(api.admin, shippedMaps);
    owner = await api.owner('Fleet');
    pack = await somePack(api, owner.organisationId, 'Alpha');
    const gateway = await api.provisioning.gateway({ organisationId: owner.organisationId, name: 'Quay' });
    gatewayId = gateway.id;
    const place = { organisationId: owner.organisationId, gatewayId, packId: pack.id, bus: 'rs485-0' };
    const assign = (slaveAddress: number, key: string, role: 'meter' | 'cell', cell: { cellIndex?: number } = {}) =>
      api.provisioning.assignment({
        ...place,
        slaveAddress,
        role,
        ...cell,
        map: { key, version: 1 },
        validFrom: LONG_AGO,
      });
    await assign(1, 'smartpro', 'meter');
    await assign(11, 'lipro', 'cell', { cellIndex: 0 });
  });
  afterAll(() => api.close());

  const post = async (path: string, body: unknown) => (await owner.post(`${BASE}${path}`, body)).json();
  const create = async (document: RegisterMap, more: object = {}) =>
    registerMapDetail.parse(await post('', { document, ...more }));

  test('are listed with device, versions, how sure they are, and how many packs use them', async () => {
    const { items } = registerMapList.parse(await (await owner.get(BASE)).json());
    expect(items.map(({ origin, key, packs }) => [origin, key, packs])).toEqual([
      ['shipped', 'greencontroller', 0],
      ['shipped', 'greenmeter', 0],
      ['shipped', 'lipro', 1],
      ['shipped', 'lipro1-6-active-v1', 0],
      ['shipped', 'powerpro', 0],
      ['shipped', 'smartpro', 1],
    ]);
    const shipped = items.find(({ key }) => key === 'smartpro');
    expect(shipped).toMatchObject({ provisional: true, versions: [{ ref: 'shipped:smartpro@1', createdBy: null }] });
    const { points, confidence } = shipped?.versions[0] ?? { points: 0, confidence: { high: 0, medium: 0, low: 0 } };
    expect(confidence.high + confidence.medium + confidence.low).toBe(points);
  });

  test('a version is read with its document, its poll plan, its packs and the number of the next version', async () => {
    const detail = registerMapDetail.parse(await (await owner.get(`${BASE}/shipped:smartpro@1`)).json());
    expect(detail.document).toEqual(smartpro());
    expect(detail).toMatchObject({ roles: ['meter'], pollPlan: { pollMs: 10_000 } });
    expect(detail.pollPlan.reads.map(({ first }) => first)).toEqual(smartpro().blocks.map(({ first }) => first));
    expect(detail.usedBy).toEqual([
      { pack: { uid: pack.uid, name: 'Alpha' }, role: 'meter', from: LONG_AGO.toISOString() },
    ]);
    expect((await owner.get(`${BASE}/own:smartpro@1`)).status).toBe(404);
    expect((await owner.get(`${BASE}/smartpro`)).status).toBe(400);
  });

  test('a correction is a new version of the organisation’s own; nothing is ever overwritten', async () => {
    const document = corrected(2, { scale: 0.01 });
    const made = await create(document, { basedOn: 'shipped:smartpro@1', comment: '  scale from the manual ' });
    expect(made).toMatchObject({
      ref: 'own:smartpro@2',
      basedOn: 'shipped:smartpro@1',
      comment: 'scale from the manual',
      createdBy: owner.login.email,
      packs: 0,
      nextVersion: 3,
    });
    for (const version of [1, 2]) {
      const again = problem.parse(await post('', { document: { ...document, version } }));
      expect(again).toMatchObject({
        status: 409,
        code: 'map_version_taken',
        errors: [{ path: 'body.document.version' }],
      });
    }
    expect((await create(corrected(7, {}))).nextVersion).toBe(8);
    const stored = await api.admin.query(`SELECT document FROM register_map WHERE key = 'smartpro' AND version = 2`);
    expect(stored.rows).toEqual([{ document }]);
    const audit = await api.admin.query(
      `SELECT actor, after FROM audit_log WHERE target = 'register_map:own:smartpro@2'`,
    );
    expect(audit.rows).toEqual([{ actor: owner.login.email, after: document }]);
    const change = api.admin.query(`SELECT has_table_privilege('packwatch_api', 'register_map', 'UPDATE') AS may`);
    expect((await change).rows).toEqual([{ may: false }]);
  });

  test('two versions are compared point by point', async () => {
    const map = corrected(20, { scale: 0.01, note: 'from the manual' });
    await create({ ...map, points: map.points.filter(({ name }) => name !== 'pack.full_cycles') });
    const path = `${BASE}/own:smartpro@20/diff?from=shipped:smartpro@1`;
    const diff = registerMapDiff.parse(await (await owner.get(path)).json());
    expect(diff).toMatchObject({ members: [], added: [], removed: [{ name: 'pack.full_cycles' }] });
    expect(diff.changed).toMatchObject([
      { name: 'pack.bms_soc_pct', members: [{ member: 'scale', before: 0.001, after: 0.01 }, { member: 'note' }] },
    ]);
  });

  test('a document is checked: every error with its place, and what is read but not stored', async () => {
    const map = smartpro();
    const [, second, third] = map.points;
    if (second === undefined || third === undefined) throw new Error('the map has points');
    second.address = third.address;
    const wrong = registerMapCheck.parse(await post('/validate', { document: map }));
    expect(wrong).toMatchObject({ valid: false, pollPlan: null });
    expect(wrong.errors.map(({ path }) => path)).toContain('points[2].address');

    const unit = registerMapCheck.parse(await post('/validate', { document: corrected(2, { unit: 'mV' }) }));
    const index = smartpro().points.findIndex(({ name }) => name === 'pack.bms_soc_pct');
    expect(unit.errors).toEqual([
      { path: `points[${index}].unit`, message: 'pack.bms_soc_pct is stored in %; set scale and unit so' },
    ]);

    const renamed = corrected(2, { name: 'pack.charge_left_pct' });
    const fine = registerMapCheck.parse(await post('/validate', { document: renamed }));
    expect(fine).toMatchObject({ valid: true, errors: [], roles: ['meter'] });
    expect(fine.notices.map(({ path }) => path)).toContain(`points[${index}].name`);
    expect(fine.pollPlan?.reads.length).toBe(renamed.blocks.length);

    const refused = problem.parse(await post('', { document: map }));
    expect(refused).toMatchObject({ status: 400, code: 'invalid_input' });
    expect(refused.errors?.map(({ path }) => path)).toContain('body.document.points[2].address');
  });

  test('every shipped map passes the check that people’s maps have to pass', async () => {
    for (const map of shippedMaps) {
      const check = registerMapCheck.parse(await post('/validate', { document: map }));
      expect([map.id, check.errors]).toEqual([map.id, []]);
    }
  });

  test('pasted frames are read by a document before it is saved: values, quirks, sentinels and faults', async () => {
    // 50 % as C350 FFFF, and "not available".
    const frames = [
      { request: '01 03 00 80 00 02 c5 e3', response: '0x01 0x03 0x04 0xC3 0x50 0xFF 0xFF 0xC7 0xD6' },
      { request: '010300800002c5e3', response: '010304fffffffffba7' },
      { request: '010300800002c5e3', response: '010304c350ffff0000' },
      { request: '0103', response: null },
    ];
    const trial = registerMapTrial.parse(await post('/try', { document: smartpro(), frames }));
    expect(trial.errors).toEqual([]);
    const [quirk, absent, damaged, short] = trial.frames;
    expect(quirk).toMatchObject({ request: { slaveAddress: 1, functionCode: 3, first: 128, count: 2 }, fault: null });
    expect(quirk?.byMap[0]?.points).toMatchObject([
      { name: 'pack.bms_soc_pct', value: 50, unit: '%', raw: 'c350ffff', usedQuirk: true, isSentinel: false },
    ]);
    expect(absent?.byMap[0]?.points).toMatchObject([{ value: null, isSentinel: true }]);
    expect(damaged).toMatchObject({ fault: { of: 'response', fault: 'bad_crc' }, byMap: [] });
    expect(short).toMatchObject({ request: null, fault: { of: 'request' } });

    const signed = corrected(2, { type: 's32', quirk: undefined, sentinel: undefined });
    const wrong = registerMapTrial.parse(await post('/try', { document: signed, frames: [frames[0]] }));
    expect(wrong.frames[0]?.byMap[0]?.points).toMatchObject([{ value: -15.536 }]);

    const all = registerMapTrial.parse(await post('/try', { frames: [frames[0]] }));
    expect(all.frames[0]?.byMap.map(({ map }) => map.key)).toContain('greenmeter');
    const chosen = registerMapTrial.parse(await post('/try', { maps: ['shipped:lipro@1'], frames: [frames[0]] }));
    expect(chosen.frames[0]?.byMap).toEqual([]);
    const invalid = registerMapTrial.parse(await post('/try', { document: { id: 'x' }, frames: [frames[0]] }));
    expect(invalid.errors.map(({ path }) => path)).toContain('version');
    const odd = problem.parse(await post('/try', { frames: [{ request: '01030' }] }));
    expect(odd).toMatchObject({ status: 400, errors: [{ path: 'body.frames.0.request' }] });
  });

  test('packs get a map from now on: the present interval ends, another begins, the past stays', async () => {
    await create(corrected(30, {}));
    const before = Date.now();
    const assigned = registerMapAssigned.parse(await post('/assign', { map: 'own:smartpro@30', packs: [pack.uid] }));
    expect(assigned.packs).toEqual([{ uid: pack.uid, changed: 1, redecode: null }]);
    expect(Date.parse(assigned.from)).toBeGreaterThanOrEqual(before);
    const { items } = packAssignmentList.parse(await (await owner.get(`/v1/packs/${pack.uid}/assignments`)).json());
    expect(items.map(({ slaveAddress, map, from, to }) => [slaveAddress, map.ref, from, to])).toEqual([
      [1, 'shipped:smartpro@1', LONG_AGO.toISOString(), assigned.from],
      [1, 'own:smartpro@30', assigned.from, null],
      [11, 'shipped:lipro@1', LONG_AGO.toISOString(), null],
    ]);
    const again = registerMapAssigned.parse(await post('/assign', { map: 'own:smartpro@30', packs: [pack.uid] }));
    expect(again.packs).toMatchObject([{ changed: 0 }]);
  });

  test('back-dating has to be asked for, and is a preview that leaves the past alone', async () => {
    await create(corrected(31, {}));
    const from = '2026-02-01T00:00:00.000Z';
    const body = { map: 'own:smartpro@31', packs: [pack.uid], from };
    const refused = problem.parse(await post('/assign', body));
    expect(refused).toMatchObject({ status: 400, errors: [{ path: 'body.from' }] });
    const assigned = registerMapAssigned.parse(await post('/assign', { ...body, backdate: true }));
    expect(assigned.packs[0]).toMatchObject({
      changed: 1,
      redecode: { state: 'previewing', from, to: null, map: { ref: 'own:smartpro@31', role: 'meter' }, reason: 'map' },
    });
    const { items } = packAssignmentList.parse(await (await owner.get(`/v1/packs/${pack.uid}/assignments`)).json());
    const held = items.filter(({ slaveAddress }) => slaveAddress === 1);
    expect(held[0]).toMatchObject({ map: { ref: 'shipped:smartpro@1' }, from: LONG_AGO.toISOString() });
    expect(held.at(-1)).toMatchObject({ map: { ref: 'own:smartpro@31' }, from: assigned.from });
  });

  test('a map goes to the slaves that it has points for, and to all packs or none', async () => {
    const role = problem.parse(await post('/assign', { map: 'shipped:lipro@1', packs: [pack.uid], role: 'meter' }));
    expect(role).toMatchObject({ status: 400, errors: [{ path: 'body.role' }] });
    await create(corrected(40, {}));
    const body = { map: 'own:smartpro@40', packs: [pack.uid, newId()] };
    expect(problem.parse(await post('/assign', body)).status).toBe(404);
    const { rows } = await api.admin.query(
      `SELECT 1 FROM assignment a JOIN register_map m ON m.id = a.register_map_id WHERE m.version = 40`,
    );
    expect(rows).toEqual([]);
  });

  test('viewers look and try; technicians set up', async () => {
    const viewer = await api.member(owner.organisationId, 'viewer');
    const technician = await api.member(owner.organisationId, 'technician');
    expect((await viewer.get(BASE)).status).toBe(200);
    expect((await viewer.post(`${BASE}/validate`, { document: smartpro() })).status).toBe(200);
    for (const [path, body] of [
      ['', { document: corrected(50, {}) }],
      ['/assign', { map: 'shipped:smartpro@1', packs: [pack.uid] }],
    ] as const) {
      expect((await viewer.post(`${BASE}${path}`, body)).status).toBe(403);
      expect((await technician.post(`${BASE}${path}`, body)).status).toBe(200);
    }
  });

  describe('of two organisations', () => {
    let other: Person & { organisationId: string };
    let asApi: Pool;

    beforeAll(async () => {
      other = await api.owner('Other');
      await create({ ...corrected(60, {}), device: 'SECRET of the fleet' });
      asApi = createPool(api.database.roleUrl('api'), { max: 1 });
    });
    afterAll(() => asApi.end());

    test('never meet: not in lists, by name, in comparisons, trials or assignments', async () => {
      expect(await (await other.get(BASE)).text()).not.toContain('SECRET');
      const frames = [{ request: '010300800002c5e3', response: '010304c350ffffc7d6' }];
      for (const response of [
        await other.get(`${BASE}/own:smartpro@60`),
        await other.get(`${BASE}/shipped:smartpro@1/diff?from=own:smartpro@60`),
        await other.post(`${BASE}/try`, { maps: ['own:smartpro@60'], frames }),
        await other.post(`${BASE}/assign`, { map: 'own:smartpro@60', packs: [pack.uid] }),
        await other.post(`${BASE}/assign`, { map: 'shipped:smartpro@1', packs: [pack.uid] }),
        await other.get(`/v1/packs/${pack.uid}/assignments`),
        await other.post('/v1/redecodes', { pack: pack.uid, from: '2026-01-01T00:00:00Z' }),
      ]) {
        expect([response.url, response.status]).toEqual([response.url, 404]);
        expect(await response.text()).not.toContain('SECRET');
      }
      const theirs = await other.post(BASE, { document: corrected(2, { scale: 0.1 }) });
      expect(registerMapDetail.parse(await theirs.json())).toMatchObject({ ref: 'own:smartpro@2', nextVersion: 3 });
    });

    test('are kept apart by the database too: no foreign map, pack or gateway can be named', async () => {
      const { rows } = await api.admin.query<{ id: number }>(
        `SELECT id FROM register_map WHERE organisation_id = $1 AND version = 60`,
        [owner.organisationId],
      );
      const foreignMap = rows[0]?.id;
      const mine = await somePack(api, other.organisationId, 'Theirs');
      const gateway = await api.provisioning.gateway({ organisationId: other.organisationId, name: 'Their quay' });
      const insert = (packId: number, gateway: string, mapId: number | undefined) =>
        inTenant(asApi, other.organisationId, (client) =>
          client.query(
            `INSERT INTO assignment (id, organisation_id, gateway_id, bus, slave_address, pack_id, role, register_map_id, valid_from)
             VALUES ($1, $2, $3, 'b', 9, $4, 'meter', $5, now())`,
            [newId(), other.organisationId, gateway, packId, mapId],
          ),
        );
      const shipped = (await api.admin.query<{ id: number }>(`SELECT id FROM register_map WHERE key = 'lipro'`)).rows[0]
        ?.id;
      await expect(insert(mine.id, gateway.id, foreignMap)).rejects.toThrow(/row-level security/);
      await expect(insert(pack.id, gateway.id, shipped)).rejects.toThrow(/row-level security/);
      await expect(insert(mine.id, gatewayId, shipped)).rejects.toThrow(/row-level security/);
      await expect(insert(mine.id, gateway.id, shipped)).resolves.toMatchObject({ rowCount: 1 });
      const job = inTenant(asApi, other.organisationId, (client) =>
        client.query(
          `INSERT INTO redecode_job (id, organisation_id, pack_id, from_at, role, register_map_id, state, reason, applies_itself, asked_by, asked_at, due_at)
           VALUES ($1, $2, $3, now(), 'meter', $4, 'previewing', 'map', false, 'x', now(), now())`,
          [newId(), other.organisationId, mine.id, foreignMap],
        ),
      );
      await expect(job).rejects.toThrow(/row-level security/);
    });
  });
});
