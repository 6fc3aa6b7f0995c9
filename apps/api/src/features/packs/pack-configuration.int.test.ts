import { packConfiguration } from '@packwatch/contracts';
import { syncShippedMaps } from '@packwatch/db';
import { shippedMaps } from '@packwatch/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somePack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const FACTS = { chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 100_000 };
const RULE = {
  kind: 'threshold',
  signal: 'pack.voltage_mv',
  comparison: 'below',
  raiseLevel: 20_000,
  clearLevel: 21_000,
  raiseForMs: 0,
  clearForMs: 0,
  severity: 'info',
} as const;

describe('the configuration of a pack', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  const json = async (response: Promise<Response> | Response) =>
    (await response).json() as Promise<Record<string, never>>;
  const send = (method: string, path: string, body: object) =>
    owner.get(path, {
      method,
      headers: { origin: 'http://127.0.0.1:4100', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const of = async (uid: string) => packConfiguration.parse(await json(owner.get(`/v1/packs/${uid}/configuration`)));

  beforeAll(async () => {
    api = await testApi();
    await syncShippedMaps(api.admin, shippedMaps);
    owner = await api.owner('Fleet');
  });
  afterAll(() => api.close());

  test('says what was changed from what to what, by whom, newest first', async () => {
    const by = owner.login.email;
    const site: string = (await json(owner.post('/v1/sites', { name: 'Harbour' })))['id'] ?? '';
    const uid: string = (await json(owner.post('/v1/packs', { name: 'Alpha', ...FACTS })))['uid'] ?? '';
    await send('PATCH', `/v1/packs/${uid}`, { name: 'Bravo', site, status: 'workshop' });
    await send('PATCH', `/v1/packs/${uid}`, { facts: { ...FACTS, nominalCapacityMah: 120_000 } });
    await send('PUT', `/v1/packs/${uid}/tags`, { tags: ['ferry'] });

    const { now, history } = await of(uid);
    expect(now.facts).toEqual({ ...FACTS, nominalCapacityMah: 120_000 });
    const told = history.filter(({ what }) => what !== 'rule');
    // One request changes several things at once: those have no order among themselves.
    expect(told.map(({ what }) => what).slice(0, 2)).toEqual(['tags', 'facts']);
    expect(told.find(({ what }) => what === 'tags')).toMatchObject({ before: [], after: ['ferry'], by });
    expect(told[1]).toMatchObject({ before: FACTS, after: { nominalCapacityMah: 120_000 }, by });
    expect(told.find(({ what }) => what === 'site')).toMatchObject({ before: null, after: { name: 'Harbour' }, by });
    expect(told.find(({ what }) => what === 'name')).toMatchObject({ before: 'Alpha', after: 'Bravo', by });
    expect(told.find(({ what }) => what === 'status')).toMatchObject({ before: 'in_service', after: 'workshop', by });
    expect(told.slice(-2)).toMatchObject([
      { what: 'made', by },
      { what: 'facts', at: null, before: null, after: FACTS, by },
    ]);
  });

  test('says by which maps it was read at which addresses, and who said so', async () => {
    const by = owner.login.email;
    const pack = await somePack(api, owner.organisationId, 'Charlie');
    const made = await json(owner.post('/v1/gateways', { name: 'Quay' }));
    const gateway = (made['gateway'] as unknown as { id: string }).id;
    const address = {
      gateway,
      bus: 'rs485-0',
      slaveAddress: 1,
      pack: pack.uid,
      role: 'meter',
      map: 'shipped:smartpro@1',
    };
    const assigned = await json(owner.post('/v1/unassigned-addresses/assign', address));
    const assignment = (assigned['assignment'] as unknown as { id: string }).id;
    expect((await of(pack.uid)).now.addresses).toEqual([
      {
        gateway: { id: gateway, name: 'Quay' },
        bus: 'rs485-0',
        slaveAddress: 1,
        role: 'meter',
        cellIndex: null,
        map: 'shipped:smartpro@1',
      },
    ]);
    expect((await owner.post(`/v1/assignments/${assignment}/end`, {})).status).toBe(200);
    const { now, history } = await of(pack.uid);
    expect(now.addresses).toEqual([]);
    expect(history.filter(({ what }) => what === 'address')).toMatchObject([
      { before: { slaveAddress: 1, map: 'shipped:smartpro@1' }, after: null, by },
      { before: null, after: { slaveAddress: 1 }, by },
    ]);
    // Nobody noted how it came here: it says so, and names nobody.
    expect(history.find(({ what }) => what === 'facts')).toMatchObject({ by: null, notedAt: null });
  });

  test('says which rules were about it: those that changed, and those it came to by a tag', async () => {
    const by = owner.login.email;
    const pack = await somePack(api, owner.organisationId, 'Delta');
    const rule = async (name: string, scope: object) =>
      (await json(owner.post('/v1/rules', { name, definition: { ...RULE, scope } })))['id'] ?? '';
    const fleet: string = await rule('Low voltage', { of: 'fleet' });
    const tagged: string = await rule('Ferries', { of: 'tag', tag: 'ferry' });
    const elsewhere: string = await rule('Elsewhere', { of: 'tag', tag: 'lake' });
    await send('PUT', `/v1/rules/${fleet}`, { definition: { ...RULE, raiseLevel: 19_000 } });
    await send('PUT', `/v1/packs/${pack.uid}/tags`, { tags: ['ferry'] });
    await owner.post(`/v1/rules/${fleet}/disable`, {});

    const { now, history } = await of(pack.uid);
    // Beside these are the default rules.
    const own = new Set([fleet, tagged, elsewhere]);
    expect(now.rules.flatMap(({ rule: { id } }) => (own.has(id) ? [id] : []))).toEqual([tagged]);
    expect(history.filter((each) => each.what === 'rule' && own.has(each.rule.id))).toMatchObject([
      { rule: { id: fleet }, because: 'rule', before: { version: 2 }, after: null, by },
      { rule: { id: tagged }, because: 'pack', before: null, after: { version: 1 }, by },
      { rule: { id: fleet }, because: 'rule', before: { version: 1 }, after: { version: 2 }, by },
      { rule: { id: fleet }, because: 'rule', before: null, after: { version: 1 }, by },
    ]);
  });

  test('is nobody else’s', async () => {
    const pack = await somePack(api, owner.organisationId, 'Echo');
    const other = await api.owner('Neighbour');
    expect((await other.get(`/v1/packs/${pack.uid}/configuration`)).status).toBe(404);
  });
});
