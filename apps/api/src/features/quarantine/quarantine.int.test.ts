import {
  addressAssigned,
  problem,
  type QuarantineReason,
  quarantineDetail,
  quarantineDismissed,
  quarantineList,
  quarantineRetried,
  redecode,
  redecodeList,
  unassignedAddressList,
} from '@packwatch/contracts';
import { syncShippedMaps } from '@packwatch/db';
import { buildReadRequest, buildReadResponse, fromHex, shippedMaps, toHex } from '@packwatch/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somePack, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const LONG_AGO = new Date('2026-01-01T00:00:00Z');
const POLLED = Date.UTC(2026, 10, 20, 12);

/** A sound answer to a read of these registers. */
const frame = (slave: number, first: number, registers: string) => ({
  index: 0,
  t: POLLED,
  q: toHex(buildReadRequest(slave, first, registers.length / 4)),
  r: toHex(buildReadResponse(slave, fromHex(registers) ?? new Uint8Array())),
  err: null,
});

describe('quarantine', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let other: Person & { organisationId: string };
  let pack: TestPack;
  let gatewayId: string;

  beforeAll(async () => {
    api = await testApi();
    await syncShippedMaps(api.admin, shippedMaps);
    [owner, other] = [await api.owner('Fleet'), await api.owner('Other')];
    pack = await somePack(api, owner.organisationId, 'Alpha');
    gatewayId = (await api.provisioning.gateway({ organisationId: owner.organisationId, name: 'Quay' })).id;
    await api.provisioning.assignment({
      organisationId: owner.organisationId,
      ...{ gatewayId, packId: pack.id, bus: 'rs485-0', slaveAddress: 1, role: 'meter' },
      ...{ map: { key: 'smartpro', version: 1 }, validFrom: LONG_AGO },
    });
  });
  afterAll(() => api.close());

  /** What ingest keeps of a refused frame. */
  async function refuse(reason: QuarantineReason, item: object, packId: number | null = null): Promise<string> {
    const { rows } = await api.admin.query<{ id: number }>(
      `INSERT INTO quarantine (organisation_id, gateway_id, upload_id, received_at, index, reason, detail, item, pack_id)
       VALUES ($1, $2, 'u1', $3, 0, $4, 'as it was', $5, $6) RETURNING id`,
      [owner.organisationId, gatewayId, new Date(POLLED + 60_000), reason, item, packId],
    );
    return String(rows[0]?.id);
  }
  const framesOf = (slave: number, first: number, registers: string) => ({
    p: POLLED,
    bus: 'rs485-0',
    frames: [frame(slave, first, registers)],
  });
  const list = async (query: string) => quarantineList.parse(await (await owner.get(`/v1/quarantine?${query}`)).json());
  const detail = async (id: string) => quarantineDetail.parse(await (await owner.get(`/v1/quarantine/${id}`)).json());

  test('an item is explained: what happened, what to do, and its bytes by the map of its slave', async () => {
    const id = await refuse('malformed_frame', framesOf(1, 128, 'c350ffff'), pack.id);
    expect(await detail(id)).toMatchObject({
      pack: { uid: pack.uid, name: 'Alpha' },
      polledAt: new Date(POLLED).toISOString(),
      explanation: { canRetry: true },
      frames: [{ fault: null, byMap: [{ map: { key: 'smartpro' }, points: [{ value: 50, usedQuirk: true }] }] }],
    });
    const unknown = await detail(await refuse('unassigned_address', framesOf(9, 100, '0ce40bb80000')));
    expect(unknown).toMatchObject({ pack: null, explanation: { canRetry: true } });
    expect(unknown.frames[0]?.byMap.map(({ map }) => map.key)).toContain('lipro');
    const text = await detail(await refuse('no_mapping', { text: '{"ID":"x"}' }));
    expect(text).toMatchObject({ frames: [], polledAt: null, explanation: { canRetry: true } });
    expect((await owner.get('/v1/quarantine/999999')).status).toBe(404);
    expect((await owner.get('/v1/quarantine/0')).status).toBe(400);
  });

  test('items are filtered by gateway, pack, reason, state and time', async () => {
    const id = await refuse('bad_crc', framesOf(1, 128, 'c350ffff'), pack.id);
    expect((await list('reason=bad_crc')).items.map((item) => item.id)).toEqual([id]);
    expect((await list(`pack=${pack.uid}&reason=bad_crc`)).items).toHaveLength(1);
    expect((await list(`gateway=${gatewayId}&from=2026-11-20T12:00:00Z&to=2026-11-20T12:01:00Z`)).items).toEqual([]);
    expect((await list('from=2026-11-20T12:00:00Z&to=2026-11-20T12:01:01Z&reason=bad_crc')).items).toHaveLength(1);
    expect((await list('state=resolved')).items).toEqual([]);
    expect((await list('')).open).toContainEqual({ reason: 'bad_crc', count: 1 });
  });

  test('dismissing closes items with who, when and why, and leaves the others open', async () => {
    const [first, second] = [await refuse('truncated', {}), await refuse('truncated', {})];
    const none = problem.parse(
      await (await owner.post('/v1/quarantine/dismiss', { ids: [first], comment: ' ' })).json(),
    );
    expect(none).toMatchObject({ status: 400, errors: [{ path: 'body.comment' }] });
    const all = problem.parse(await (await owner.post('/v1/quarantine/dismiss', { comment: 'all of them' })).json());
    expect(all).toMatchObject({ status: 400, errors: [{ path: 'body.ids' }] });
    const answer = await owner.post('/v1/quarantine/dismiss', { ids: [first], comment: 'a loose terminal, tightened' });
    expect(quarantineDismissed.parse(await answer.json())).toEqual({ items: 1 });
    expect(await detail(first)).toMatchObject({
      outcome: 'dismissed',
      resolvedBy: owner.login.email,
      comment: 'a loose terminal, tightened',
    });
    expect((await list('reason=truncated&state=open')).items.map(({ id }) => id)).toEqual([second]);
    const rest = await owner.post('/v1/quarantine/dismiss', { reason: 'truncated', comment: 'the same' });
    expect(quarantineDismissed.parse(await rest.json())).toEqual({ items: 1 });
    expect((await detail(first)).comment).toBe('a loose terminal, tightened');
  });

  test('a retry decodes each pack again over the time of its items, and says what it can’t try', async () => {
    await api.admin.query(
      'UPDATE quarantine SET resolved_at = now(), outcome = $$dismissed$$ WHERE resolved_at IS NULL',
    );
    const later = { ...framesOf(1, 128, 'c350ffff'), p: POLLED + 3_600_000 };
    const first = await refuse('unassigned_address', framesOf(1, 128, 'c350ffff'));
    await refuse('unassigned_address', later);
    await refuse('unassigned_address', framesOf(9, 128, 'c350ffff'));
    await refuse('bad_crc', framesOf(1, 128, 'c350ffff'), pack.id);

    const newest = await api.admin.query<{ id: string }>('SELECT coalesce(max(id), 0) AS id FROM audit_log');
    const before = newest.rows[0]?.id ?? '0';
    const one = quarantineRetried.parse(await (await owner.post('/v1/quarantine/retry', { ids: [first] })).json());
    const audited = await api.admin.query<{ action: string; actor: string; address: string | null }>(
      `SELECT action, actor, origin ->> 'address' AS address FROM audit_log WHERE organisation_id = $1 AND id > $2`,
      [owner.organisationId, before],
    );
    const address = expect.stringMatching(/^10\./) as string;
    expect(audited.rows).toEqual([{ action: 'redecode.create', actor: owner.login.email, address }]);
    expect(one).toMatchObject({
      items: 1,
      skipped: [],
      redecodes: [{ pack: { uid: pack.uid }, reason: 'quarantine', state: 'previewing', map: null }],
    });
    expect(one.redecodes[0]).toMatchObject({
      from: new Date(POLLED).toISOString(),
      to: new Date(POLLED + 1).toISOString(),
    });
    const all = quarantineRetried.parse(
      await (await owner.post('/v1/quarantine/retry', { gateway: gatewayId })).json(),
    );
    expect(all).toMatchObject({
      items: 2,
      redecodes: [{ to: new Date(POLLED + 3_600_001).toISOString() }],
    });
    expect(all.skipped.map(({ reason, count }) => [reason, count])).toEqual([
      ['bad_crc', 1],
      ['unassigned_address', 1],
    ]);
    const { rows } = await api.admin.query('SELECT applies_itself FROM redecode_job WHERE reason = $1', ['quarantine']);
    expect(rows).toEqual([{ applies_itself: true }, { applies_itself: true }]);
  });

  test('a retry finds the pack of a serial number, and has uploads of a mapped gateway read again', async () => {
    await api.admin.query(
      'UPDATE quarantine SET resolved_at = now(), outcome = $$dismissed$$ WHERE resolved_at IS NULL',
    );
    const serial = {
      gateway: gatewayId,
      serial: '7010042',
      pack: pack.uid,
      from: LONG_AGO.toISOString(),
      backdate: true,
    };
    expect((await owner.post('/v1/unassigned-serials/assign', serial)).status).toBe(200);
    await refuse('unknown_pack', { t: POLLED, pack: '7010042', values: { 'pack.voltage_mv': 26_400 }, cells: {} });
    await refuse('unknown_pack', { t: POLLED, pack: '7010043', values: { 'pack.voltage_mv': 26_400 }, cells: {} });
    const message = await refuse('no_mapping', { text: 'modbus v=26.4 1795341570000000000' });
    const retried = async () =>
      quarantineRetried.parse(await (await owner.post('/v1/quarantine/retry', { gateway: gatewayId })).json());
    expect(await retried()).toMatchObject({
      items: 1,
      readAgain: 0,
      redecodes: [
        { pack: { uid: pack.uid }, from: new Date(POLLED).toISOString(), to: new Date(POLLED + 1).toISOString() },
      ],
      skipped: [
        { reason: 'no_mapping', count: 1, why: 'no mapping has been set on the gateway yet' },
        { reason: 'unknown_pack', count: 1, why: 'belongs to no pack as things are assigned now' },
      ],
    });

    const document = { v: 1, lines: [{ measurement: 'modbus', pack: { serial: '7010042' }, fields: {} }] };
    await owner.post(`/v1/gateways/${gatewayId}/mappings`, { format: 'line_protocol', document });
    expect(await retried()).toMatchObject({ items: 3, readAgain: 2, skipped: [] });
    const { rows } = await api.admin.query(
      'SELECT id, read_again_asked_by AS by FROM quarantine WHERE read_again_asked_at IS NOT NULL ORDER BY id DESC LIMIT 1',
    );
    expect(rows).toEqual([{ id: Number(message), by: owner.login.email }]);
    expect((await detail(message)).triedAt).toBeNull();
  });

  test('an unassigned address is listed with its newest frame read by every map, and assigned with back-dating', async () => {
    await api.admin.query(
      `INSERT INTO unassigned_address (gateway_id, organisation_id, bus, slave_address, first_seen_at, last_seen_at, frames)
       VALUES ($1, $2, 'rs485-0', 14, $3, $3, 7)`,
      [gatewayId, owner.organisationId, new Date(POLLED)],
    );
    await refuse('unassigned_address', framesOf(14, 100, '0ce40bb80000'));
    const listed = async (query = '') =>
      unassignedAddressList.parse(await (await owner.get(`/v1/unassigned-addresses${query}`)).json()).items;
    const [address] = await listed(`?gateway=${gatewayId}`);
    expect(address).toMatchObject({ gateway: { name: 'Quay' }, slaveAddress: 14, frames: 7 });
    const lipro = address?.newest?.frame.byMap.find(({ map }) => map.key === 'lipro');
    expect(lipro?.points[0]).toMatchObject({ name: 'cell.voltage_mv', value: 3300 });
    const body = {
      ...{ gateway: gatewayId, bus: 'rs485-0', slaveAddress: 14, pack: pack.uid },
      ...{ role: 'cell', cellIndex: 3, map: 'shipped:lipro@1', from: '2026-11-20T00:00:00.000Z' },
    };
    const assign = (more: object) => owner.post('/v1/unassigned-addresses/assign', { ...body, ...more });
    const silent = problem.parse(await (await assign({})).json());
    expect(silent).toMatchObject({ status: 400, errors: [{ path: 'body.from' }] });
    const noPlace = problem.parse(await (await assign({ cellIndex: undefined, backdate: true })).json());
    expect(noPlace).toMatchObject({ status: 400, errors: [{ path: 'body.cellIndex' }] });
    expect((await other.post('/v1/unassigned-addresses/assign', { ...body, backdate: true })).status).toBe(404);

    const done = addressAssigned.parse(await (await assign({ backdate: true })).json());
    expect(done).toMatchObject({
      assignment: { slaveAddress: 14, cellIndex: 3, map: { ref: 'shipped:lipro@1' }, from: body.from, to: null },
      redecode: { reason: 'assignment', from: body.from, pack: { uid: pack.uid } },
    });
    expect(await listed()).toEqual([]);
    const taken = problem.parse(await (await assign({ backdate: true, cellIndex: 4 })).json());
    expect(taken).toMatchObject({ status: 409, code: 'address_taken' });
  });

  test('re-decodes are asked for, read, applied when ready, and cancelled', async () => {
    const ask = await owner.post('/v1/redecodes', {
      pack: pack.uid,
      from: '2026-11-01T00:00:00.000Z',
      map: 'shipped:smartpro@1',
    });
    const made = redecode.parse(await ask.json());
    expect(made).toMatchObject({ state: 'previewing', progress: 0, map: { ref: 'shipped:smartpro@1', role: 'meter' } });
    const early = problem.parse(await (await owner.post(`/v1/redecodes/${made.id}/apply`)).json());
    expect(early).toMatchObject({ status: 409, code: 'redecode_wrong_state' });
    await api.admin.query(`UPDATE redecode_job SET state = 'ready' WHERE id = $1`, [made.id]);

    const technician = await api.member(owner.organisationId, 'technician');
    expect((await technician.post(`/v1/redecodes/${made.id}/apply`)).status).toBe(403);
    const rival = redecode.parse(
      await (await technician.post('/v1/redecodes', { pack: pack.uid, from: '2026-11-01T00:00:00.000Z' })).json(),
    );
    await api.admin.query(`UPDATE redecode_job SET state = 'applying' WHERE id = $1`, [rival.id]);
    const busy = problem.parse(await (await owner.post(`/v1/redecodes/${made.id}/apply`)).json());
    expect(busy).toMatchObject({ status: 409, code: 'redecode_busy' });
    const stopped = redecode.parse(await (await owner.post(`/v1/redecodes/${rival.id}/cancel`)).json());
    expect(stopped.state).toBe('cancelled');
    expect((await owner.post(`/v1/redecodes/${rival.id}/cancel`)).status).toBe(409);

    const applying = redecode.parse(await (await owner.post(`/v1/redecodes/${made.id}/apply`)).json());
    expect(applying).toMatchObject({ state: 'applying', appliedBy: owner.login.email });
    const page = redecodeList.parse(await (await owner.get(`/v1/redecodes?pack=${pack.uid}&limit=1`)).json());
    expect(page.items.map(({ id }) => id)).toEqual([rival.id]);
    const next = redecodeList.parse(await (await owner.get(`/v1/redecodes?limit=1&cursor=${page.nextCursor}`)).json());
    expect(next.items.map(({ id }) => id)).toEqual([made.id]);
    const backwards = await owner.post('/v1/redecodes', {
      ...{ pack: pack.uid, from: '2026-11-02T00:00:00Z', to: '2026-11-01T00:00:00Z' },
    });
    expect(problem.parse(await backwards.json())).toMatchObject({ status: 400, errors: [{ path: 'body.to' }] });
  });

  test('another organisation sees and touches nothing of it', async () => {
    const id = await refuse('conflict', framesOf(1, 128, 'c350ffff'), pack.id);
    const [job] = redecodeList.parse(await (await owner.get('/v1/redecodes')).json()).items;
    for (const path of [`/v1/quarantine/${id}`, `/v1/redecodes/${job?.id}`]) {
      expect([path, (await other.get(path)).status]).toEqual([path, 404]);
    }
    for (const path of ['quarantine', 'redecodes', 'unassigned-addresses', `quarantine?pack=${pack.uid}`]) {
      const body = (await (await other.get(`/v1/${path}`)).json()) as { items: unknown[]; open?: unknown[] };
      expect([path, body.items, body.open ?? []]).toEqual([path, [], []]);
    }
    expect((await other.post(`/v1/redecodes/${job?.id}/apply`)).status).toBe(404);
    expect((await other.post(`/v1/redecodes/${job?.id}/cancel`)).status).toBe(404);
    const retried = quarantineRetried.parse(await (await other.post('/v1/quarantine/retry', { ids: [id] })).json());
    expect(retried).toEqual({ items: 0, redecodes: [], readAgain: 0, skipped: [] });
    const dismissed = await other.post('/v1/quarantine/dismiss', { gateway: gatewayId, comment: 'mine now' });
    expect(quarantineDismissed.parse(await dismissed.json())).toEqual({ items: 0 });
    expect(await detail(id)).toMatchObject({ outcome: null, resolvedAt: null });
  });

  test('viewers look, and neither retry nor dismiss', async () => {
    const viewer = await api.member(owner.organisationId, 'viewer');
    expect((await viewer.get('/v1/quarantine')).status).toBe(200);
    expect((await viewer.get('/v1/redecodes')).status).toBe(200);
    for (const path of ['quarantine/retry', 'quarantine/dismiss', 'redecodes', 'unassigned-addresses/assign']) {
      expect([path, (await viewer.post(`/v1/${path}`, {})).status]).toEqual([path, 403]);
    }
  });
});
