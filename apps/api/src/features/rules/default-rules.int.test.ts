import { alarmRuleList, defaultRuleSet } from '@packwatch/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const PACK = { name: 'Alpha', chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 100_000 };

describe('the default rules', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const rulesOf = async (who: Person) => alarmRuleList.parse(await (await who.get('/v1/rules')).json()).items;
  const offerTo = async (who: Person) => defaultRuleSet.parse(await (await who.get('/v1/rules/defaults')).json());
  const scopesOf = async (who: Person) => [
    ...new Set((await rulesOf(who)).map(({ newest }) => JSON.stringify(newest.definition.scope))),
  ];

  test('a new organisation has them, switched on, and nothing is missing', async () => {
    const owner = await api.owner('New', 'default rules');
    const rules = await rulesOf(owner);
    expect(rules).toHaveLength(26);
    expect(rules.every(({ enabled, nameKey }) => enabled && nameKey !== null)).toBe(true);
    expect(rules.map(({ name }) => name)).toEqual(expect.arrayContaining(['Pack silent', 'Cell under-voltage']));
    expect(await offerTo(owner)).toMatchObject({ missing: 0 });
    const audit = await api.admin.query(
      "SELECT actor, jsonb_array_length(after->'keys') AS count FROM audit_log WHERE organisation_id = $1 AND action = 'rule.defaults'",
      [owner.organisationId],
    );
    expect(audit.rows).toEqual([{ actor: owner.login.email, count: 26 }]);
  });

  test('a pack of another kind brings the rules of its kind with it, and none twice', async () => {
    const owner = await api.owner('Kinds', 'default rules');
    expect((await owner.post('/v1/packs', PACK)).ok).toBe(true);
    expect((await owner.post('/v1/packs', { ...PACK, name: 'Bravo', chemistry: 'nmc' })).ok).toBe(true);
    expect((await owner.post('/v1/packs', { ...PACK, name: 'Charlie', chemistry: 'nmc', model: 'own' })).ok).toBe(true);
    expect(await rulesOf(owner)).toHaveLength(26 + 1 + 4);
    expect((await scopesOf(owner)).sort()).toEqual(
      [
        { of: 'chemistry', chemistry: 'lfp' },
        { of: 'chemistry', chemistry: 'nmc' },
        { of: 'fleet' },
        { of: 'model', model: '24-115' },
      ]
        .map((scope) => JSON.stringify(scope))
        .sort(),
    );
  });

  test('who was founded without rules gets them with the first pack; who has only rules of their own keeps them', async () => {
    const bare = await api.owner('Bare');
    expect((await bare.post('/v1/packs', PACK)).ok).toBe(true);
    expect(await rulesOf(bare)).toHaveLength(27);

    const own = await api.owner('Own');
    const definition = { kind: 'absent', of: 'pack', afterMs: 60_000, severity: 'info' };
    expect((await own.post('/v1/rules', { name: 'Mine', definition })).ok).toBe(true);
    expect((await own.post('/v1/packs', PACK)).ok).toBe(true);
    expect((await rulesOf(own)).map(({ name }) => name)).toEqual(['Mine']);
    // It can have them by asking: some, then the rest.
    expect(await offerTo(own)).toMatchObject({ missing: 27 });
    const some = await own.post('/v1/rules/defaults', { keys: ['pack_silent', '24-115/pack_over_voltage'] });
    expect(defaultRuleSet.parse(await some.json()).missing).toBe(25);
    const rest = await own.post('/v1/rules/defaults', {});
    expect(defaultRuleSet.parse(await rest.json()).missing).toBe(0);
    expect(await rulesOf(own)).toHaveLength(28);
  });

  test('what was renamed is no longer said in other words, and is still of the set', async () => {
    const owner = await api.owner('Renamed', 'default rules');
    const rule = (await rulesOf(owner)).find(({ nameKey }) => nameKey === 'pack_silent');
    const { definition } = rule?.newest ?? {};
    await owner.put(`/v1/rules/${rule?.id}`, { name: 'Pack silent', definition });
    expect((await rulesOf(owner)).find(({ id }) => id === rule?.id)).toMatchObject({ nameKey: 'pack_silent' });
    await owner.put(`/v1/rules/${rule?.id}`, { name: 'No word', definition });
    expect((await rulesOf(owner)).find(({ id }) => id === rule?.id)).toMatchObject({ name: 'No word', nameKey: null });
    await owner.post(`/v1/rules/${rule?.id}/disable`);
    expect(await offerTo(owner)).toMatchObject({ missing: 0 });
  });

  test('a key that is not of the set is refused with its place, and nothing is added', async () => {
    const owner = await api.owner('Wrong');
    const response = await owner.post('/v1/rules/defaults', { keys: ['pack_silent', 'lto/cell_too_hot'] });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ path: 'body.keys.1' }] });
    expect(await rulesOf(owner)).toEqual([]);
  });
});
