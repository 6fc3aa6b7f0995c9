import {
  assignmentEnded,
  packAssignmentList,
  problem,
  serialAssigned,
  serialAssignmentList,
  unassignedSerialList,
} from '@packwatch/contracts';
import { syncShippedMaps } from '@packwatch/db';
import { shippedMaps } from '@packwatch/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somePack, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

describe('serial numbers in decoded values', () => {
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
  });
  afterAll(() => api.close());

  const named = (serial: string, samples: number) =>
    api.admin.query(
      `INSERT INTO unassigned_serial (organisation_id, gateway_id, serial, first_seen_at, last_seen_at, samples)
       VALUES ($1, $2, $3, '2026-11-20T12:00:00Z', '2026-11-20T12:05:00Z', $4)`,
      [owner.organisationId, gatewayId, serial, samples],
    );
  const unassigned = async (person = owner) =>
    unassignedSerialList.parse(await (await person.get(`/v1/unassigned-serials?gateway=${gatewayId}`)).json()).items;
  const assign = (serial: string, more: object = {}) =>
    owner.post('/v1/unassigned-serials/assign', { gateway: gatewayId, serial, pack: pack.uid, ...more });
  const serialsOfPack = async () =>
    serialAssignmentList.parse(await (await owner.get(`/v1/packs/${pack.uid}/serials`)).json()).items;

  test('one that means no pack is listed until it is assigned', async () => {
    await named('7010042', 12);
    expect(await unassigned()).toEqual([
      {
        gateway: { id: gatewayId, name: 'Quay' },
        serial: '7010042',
        firstSeenAt: '2026-11-20T12:00:00.000Z',
        lastSeenAt: '2026-11-20T12:05:00.000Z',
        samples: 12,
      },
    ]);
    const { assignment, redecode } = serialAssigned.parse(await (await assign('7010042')).json());
    expect(assignment).toMatchObject({ serial: '7010042', gateway: { name: 'Quay' }, to: null });
    expect(redecode).toBeNull();
    expect(await unassigned()).toEqual([]);
    expect(await serialsOfPack()).toEqual([assignment]);
  });

  test('one that means something already is refused', async () => {
    await assign('taken');
    const again = problem.parse(await (await assign('taken')).json());
    expect(again).toMatchObject({ status: 409, code: 'serial_taken', errors: [{ path: 'body.serial' }] });
  });

  test('a past beginning must be meant, and then what was received since is decoded', async () => {
    const from = '2026-11-20T00:00:00.000Z';
    const silent = problem.parse(await (await assign('late', { from })).json());
    expect(silent).toMatchObject({ status: 400, errors: [{ path: 'body.from' }] });
    const { redecode } = serialAssigned.parse(await (await assign('late', { from, backdate: true })).json());
    expect(redecode).toMatchObject({ reason: 'assignment', from, pack: { uid: pack.uid } });
  });

  test('of a pack that was taken over nothing begins before that: it was the seller’s', async () => {
    const bought = await somePack(api, owner.organisationId, 'Bought');
    const since = '2026-11-21T00:00:00.000Z';
    await api.admin.query('UPDATE pack SET taken_over_at = $2 WHERE id = $1', [bought.id, since]);
    const before = { from: '2026-11-20T23:59:59.999Z', backdate: true };
    const address = {
      gateway: gatewayId,
      bus: 'rs485-9',
      slaveAddress: 1,
      pack: bought.uid,
      map: 'shipped:smartpro@1',
    };
    const map = { packs: [bought.uid], map: 'shipped:smartpro@1', role: 'meter' };
    const ask = {
      serial: (time: object) => assign('bought', { pack: bought.uid, ...time }),
      address: (time: object) => owner.post('/v1/unassigned-addresses/assign', { ...address, role: 'meter', ...time }),
      map: (time: object) => owner.post('/v1/register-maps/assign', { ...map, ...time }),
    };
    for (const [what, post] of Object.entries(ask)) {
      const refused = problem.parse(await (await post(before)).json());
      expect(refused, what).toMatchObject({ status: 400, errors: [{ path: 'body.from' }] });
      expect(refused.errors?.[0]?.message, what).toContain(since);
      expect((await post({ from: since, backdate: true })).status, what).toBe(200);
    }
  });

  test('an end frees the number for another pack, and an address likewise', async () => {
    const { assignment } = serialAssigned.parse(await (await assign('swapped')).json());
    const at = new Date(Date.parse(assignment.from) + 3_600_000).toISOString();
    const ended = await owner.post(`/v1/assignments/${assignment.id}/end`, { at });
    expect(assignmentEnded.parse(await ended.json())).toEqual({ id: assignment.id, of: 'serial', to: at });
    const next = await somePack(api, owner.organisationId, 'Beta');
    const early = await assign('swapped', { pack: next.uid });
    expect(early.status).toBe(409);
    const { assignment: second } = serialAssigned.parse(
      await (await assign('swapped', { pack: next.uid, from: at })).json(),
    );
    expect(second.from).toBe(at);

    await api.provisioning.assignment({
      organisationId: owner.organisationId,
      ...{ gatewayId, packId: pack.id, bus: 'rs485-0', slaveAddress: 1, role: 'meter' },
      ...{ map: { key: 'smartpro', version: 1 }, validFrom: new Date('2026-01-01T00:00:00Z') },
    });
    const ofPack = async () =>
      packAssignmentList.parse(await (await owner.get(`/v1/packs/${pack.uid}/assignments`)).json()).items;
    const [address] = await ofPack();
    const done = await owner.post(`/v1/assignments/${address?.id}/end`, { at });
    expect(assignmentEnded.parse(await done.json())).toMatchObject({ of: 'address', to: at });
    expect((await ofPack())[0]?.to).toBe(at);
  });

  test('an end in the past is taken where the pack has no samples since: so the swapped one gets what was refused', async () => {
    const [old, next] = [
      await somePack(api, owner.organisationId, 'Old'),
      await somePack(api, owner.organisationId, 'New'),
    ];
    const [samplesUntil, swapped] = ['2026-11-20T12:00:00.000Z', '2026-11-20T12:00:10.000Z'];
    await api.admin.query(
      `INSERT INTO pack_state (pack_id, organisation_id, ts) VALUES ($1, $2, $3)
       ON CONFLICT (pack_id) DO UPDATE SET ts = excluded.ts`,
      [old.id, owner.organisationId, samplesUntil],
    );
    await api.provisioning.assignment({
      organisationId: owner.organisationId,
      ...{ gatewayId, packId: old.id, bus: 'rs485-1', slaveAddress: 1, role: 'meter' },
      ...{ map: { key: 'smartpro', version: 1 }, validFrom: new Date('2026-01-01T00:00:00Z') },
    });
    const listed = await (await owner.get(`/v1/packs/${old.uid}/assignments`)).json();
    const [address] = packAssignmentList.parse(listed).items;
    const end = (at: string) => owner.post(`/v1/assignments/${address?.id}/end`, { at });
    expect(problem.parse(await (await end(samplesUntil)).json())).toMatchObject({
      status: 400,
      errors: [{ path: 'body.at', message: expect.stringContaining(samplesUntil) }],
    });
    expect(assignmentEnded.parse(await (await end(swapped)).json())).toMatchObject({ of: 'address', to: swapped });
    const body = { gateway: gatewayId, bus: 'rs485-1', slaveAddress: 1, pack: next.uid, role: 'meter' };
    const anew = await owner.post('/v1/unassigned-addresses/assign', {
      ...body,
      ...{ map: 'shipped:smartpro@1', from: swapped, backdate: true },
    });
    expect(await anew.json()).toMatchObject({ assignment: { from: swapped }, redecode: { reason: 'assignment' } });
  });

  test('an end before the beginning is refused with its place', async () => {
    const later = new Date(Date.now() + 86_400_000).toISOString();
    const { assignment } = serialAssigned.parse(await (await assign('future', { from: later })).json());
    for (const at of ['2026-01-01T00:00:00.000Z', new Date(Date.now() + 60_000).toISOString()]) {
      const refused = problem.parse(await (await owner.post(`/v1/assignments/${assignment.id}/end`, { at })).json());
      expect(refused).toMatchObject({ status: 400, errors: [{ path: 'body.at' }] });
    }
  });

  test('another organisation sees and touches nothing of it, and viewers change nothing', async () => {
    await named('hidden', 1);
    expect(await unassigned(other)).toEqual([]);
    expect((await other.get(`/v1/packs/${pack.uid}/serials`)).status).toBe(404);
    const [assignment] = await serialsOfPack();
    expect((await other.post(`/v1/assignments/${assignment?.id}/end`, {})).status).toBe(404);
    const foreign = { gateway: gatewayId, serial: 'hidden', pack: pack.uid };
    expect((await other.post('/v1/unassigned-serials/assign', foreign)).status).toBe(404);
    const viewer = await api.member(owner.organisationId, 'viewer');
    expect((await viewer.get('/v1/unassigned-serials')).status).toBe(200);
    expect((await viewer.post('/v1/unassigned-serials/assign', foreign)).status).toBe(403);
    expect((await viewer.post(`/v1/assignments/${assignment?.id}/end`, {})).status).toBe(403);
  });
});
