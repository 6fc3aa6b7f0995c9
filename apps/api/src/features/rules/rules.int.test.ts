import { alarmRuleDetail, alarmRuleList, problem, ruleInWords, type MemberRole } from '@packwatch/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someAlarm, somePack, somePoll, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const definition = {
  kind: 'threshold',
  signal: 'cell.voltage_mv',
  comparison: 'below',
  raiseLevel: 2_800,
  clearLevel: 3_000,
  raiseForMs: 10_000,
  clearForMs: 60_000,
  severity: 'critical',
};

describe('rules', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let stranger: Person & { organisationId: string };
  let pack: TestPack;
  const create = async (name: string, body: Record<string, unknown> = {}) =>
    alarmRuleDetail.parse(await (await owner.post('/v1/rules', { name, definition, ...body })).json());
  const refused = async (response: Response) => problem.parse(await response.json());
  const dirtyFrom = async ({ id }: TestPack) =>
    (await api.admin.query('SELECT dirty_from, dirty_version FROM pack_state WHERE pack_id = $1', [id])).rows[0];

  beforeAll(async () => {
    api = await testApi();
    [owner, stranger] = await Promise.all([api.owner('Fleet'), api.owner('Strangers')]);
    pack = await somePack(api, owner.organisationId, 'Alpha');
    await somePoll(api, pack, { ts: new Date(Date.now() - 60_000) });
  });
  afterAll(() => api.close());

  test('a rule made holds from now on, says itself in words, and is audited', async () => {
    const before = Date.now();
    const rule = await create('Cell low');
    expect(rule).toMatchObject({
      name: 'Cell low',
      enabled: true,
      openAlarms: 0,
      newest: { version: 1, validTo: null },
    });
    expect(Date.parse(rule.newest.validFrom)).toBeGreaterThanOrEqual(before);
    expect(rule.newest.definition).toMatchObject({ scope: { of: 'fleet' }, gapToleranceMs: 180_000 });
    expect(rule.newest.inWords).toContain('when a cell’s voltage is 2.800 V or less for 10 s');
    const audit = await api.admin.query('SELECT actor, action, before FROM audit_log WHERE target = $1', [
      `rule:${rule.id}`,
    ]);
    expect(audit.rows).toEqual([{ actor: owner.login.email, action: 'rule.create', before: null }]);
    const list = alarmRuleList.parse(await (await owner.get('/v1/rules')).json());
    expect(list.items.map(({ id }) => id)).toContain(rule.id);
  });

  test('made again with the same Idempotency-Key it is the same rule; a refused one can be made after all', async () => {
    const twice = { name: 'Twice', definition };
    const post = async (body: object) => {
      const response = await owner.post('/v1/rules', body, { 'idempotency-key': 'rule-1' });
      return [response.status, ((await response.json()) as { id?: string }).id] as const;
    };
    const scope = { of: 'pack', packUid: '0199a000-0000-7000-8000-000000000009' };
    expect((await post({ ...twice, definition: { ...definition, scope } }))[0]).toBe(400);
    const [made, again] = [await post(twice), await post(twice)];
    expect(made[0]).toBe(200);
    expect(again).toEqual(made);
    const { items } = (await (await owner.get('/v1/rules')).json()) as { items: { name: string }[] };
    expect(items.filter(({ name }) => name === 'Twice')).toHaveLength(1);
    expect((await post({ ...twice, name: 'Another' }))[0]).toBe(422);
  });

  test('a save is a new version where the one before ends; nothing of it is overwritten', async () => {
    const rule = await create('Saved');
    const response = await owner.put(`/v1/rules/${rule.id}`, {
      name: 'Saved twice',
      definition: { ...definition, raiseLevel: 2_700 },
    });
    const saved = alarmRuleDetail.parse(await response.json());
    expect(response.headers.get('etag')).toBe('"2"');
    expect(saved).toMatchObject({ name: 'Saved twice', enabled: true, newest: { version: 2, validTo: null } });
    expect(saved.versions.map(({ version, definition: d }) => [version, 'raiseLevel' in d && d.raiseLevel])).toEqual([
      [2, 2_700],
      [1, 2_800],
    ]);
    expect(saved.versions[1]?.validTo).toBe(saved.versions[0]?.validFrom);
  });

  test('a save on top of what the writer has not seen is refused and changes nothing', async () => {
    const rule = await create('Raced');
    const tag = (await owner.get(`/v1/rules/${rule.id}`)).headers.get('etag') ?? '';
    expect((await owner.put(`/v1/rules/${rule.id}`, { definition }, { 'if-match': tag })).status).toBe(200);
    for (const late of [
      await owner.put(`/v1/rules/${rule.id}`, { definition }, { 'if-match': tag }),
      await owner.post(`/v1/rules/${rule.id}/disable`, {}, { 'if-match': tag }),
      await owner.put(`/v1/rules/${rule.id}`, { definition }, { 'if-match': 'nonsense' }),
    ]) {
      expect(await refused(late)).toMatchObject({ status: 412, code: 'precondition_failed' });
    }
    const now = alarmRuleDetail.parse(await (await owner.get(`/v1/rules/${rule.id}`)).json());
    expect(now.newest.version).toBe(2);
  });

  test('many saves at once come one after the other', async () => {
    const rule = await create('Many');
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => owner.put(`/v1/rules/${rule.id}`, { definition })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200));
    const { versions } = alarmRuleDetail.parse(await (await owner.get(`/v1/rules/${rule.id}`)).json());
    expect(versions.map(({ version }) => version)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    versions.slice(1).forEach((version, i) => expect(version.validTo).toBe(versions[i]?.validFrom));
  });

  test('disabled, its interval ends; saved again, it holds again with a pause between', async () => {
    const rule = await create('Paused');
    const off = alarmRuleDetail.parse(await (await owner.post(`/v1/rules/${rule.id}/disable`)).json());
    expect(off).toMatchObject({ enabled: false, newest: { version: 1 } });
    expect(await refused(await owner.post(`/v1/rules/${rule.id}/disable`))).toMatchObject({ code: 'rule_not_enabled' });
    const on = alarmRuleDetail.parse(await (await owner.put(`/v1/rules/${rule.id}`, { definition })).json());
    expect(on).toMatchObject({ enabled: true, newest: { version: 2, validTo: null } });
    expect(on.versions[1]?.validTo).toBe(off.newest.validTo);
  });

  test('back-dated, the packs it is about are assessed again from there; else no pack is', async () => {
    const calm = await somePack(api, owner.organisationId, 'Calm');
    await somePoll(api, calm, { ts: new Date(Date.now() - 60_000) });
    await create('From now', { definition: { ...definition, scope: { of: 'pack', packUid: calm.uid } } });
    expect(await dirtyFrom(calm)).toMatchObject({ dirty_from: null });

    const validFrom = new Date(Date.now() - 3_600_000).toISOString();
    const scope = { of: 'pack', packUid: calm.uid };
    const rule = await create('Back-dated', { validFrom, definition: { ...definition, scope } });
    expect(rule.newest.validFrom).toBe(validFrom);
    expect((await dirtyFrom(calm)).dirty_from?.toISOString()).toBe(validFrom);
    expect(rule.newest.inWords).toContain('for Calm:');
    // Another pack is none of its business.
    expect(await dirtyFrom(pack)).toMatchObject({ dirty_from: null });
  });

  test('a rule of a tag has those packs assessed again that ever had it', async () => {
    const tagged = await somePack(api, owner.organisationId, 'Tagged');
    await somePoll(api, tagged, { ts: new Date() });
    await api.admin.query(
      `INSERT INTO pack_tag (pack_id, tag, valid_from, valid_to, organisation_id)
       VALUES ($1, 'ferry', now() - interval '2 h', now() - interval '1 h', $2)`,
      [tagged.id, owner.organisationId],
    );
    const validFrom = new Date(Date.now() - 7_200_000).toISOString();
    await create('Ferries', { validFrom, definition: { ...definition, scope: { of: 'tag', tag: 'ferry' } } });
    expect((await dirtyFrom(tagged)).dirty_from?.toISOString()).toBe(validFrom);
    expect(await dirtyFrom(pack)).toMatchObject({ dirty_from: null });
  });

  test('what can not be is refused with the place of the field', async () => {
    const theirPack = await somePack(api, stranger.organisationId, 'Theirs');
    const rule = await create('Refused');
    const soon = new Date(Date.now() + 60_000).toISOString();
    const old = new Date(Date.now() - 91 * 86_400_000).toISOString();
    for (const [body, path] of [
      [{ definition: { ...definition, clearLevel: 2_000 } }, 'body.definition.clearLevel'],
      [{ definition: { ...definition, signal: 'pack.charm' } }, 'body.definition.signal'],
      [{ definition: { ...definition, kind: 'rate', overMs: 0 } }, 'body.definition.overMs'],
      [
        { definition: { kind: 'changed', signal: 'pack.state_bits', clearForMs: 0, severity: 'info' } },
        'body.definition.mask',
      ],
      [
        { definition: { ...definition, scope: { of: 'pack', packUid: theirPack.uid } } },
        'body.definition.scope.packUid',
      ],
      [{ definition: { ...definition, scope: { of: 'site', siteId: theirPack.uid } } }, 'body.definition.scope.siteId'],
      [{ validFrom: soon }, 'body.validFrom'],
      [{ validFrom: old }, 'body.validFrom'],
    ] as const) {
      for (const response of [
        await owner.post('/v1/rules', { name: 'Never', definition, ...body }),
        await owner.put(`/v1/rules/${rule.id}`, { definition, ...body }),
      ]) {
        expect([path, await refused(response)]).toMatchObject([path, { status: 400, errors: [{ path }] }]);
      }
    }
    const early = { definition, validFrom: new Date(Date.now() - 86_400_000).toISOString() };
    expect(await refused(await owner.put(`/v1/rules/${rule.id}`, early))).toMatchObject({
      status: 400,
      errors: [{ path: 'body.validFrom', message: expect.stringContaining('history') }],
    });
    const { items } = alarmRuleList.parse(await (await owner.get('/v1/rules')).json());
    expect(items.filter(({ name }) => name === 'Never')).toEqual([]);
  });

  test('words for a rule before it is saved', async () => {
    const said = ruleInWords.parse(await (await owner.post('/v1/rules/describe', { definition })).json());
    expect(said.inWords).toMatch(/^Critical, for every pack: when a cell’s voltage/);
  });

  test('another organisation sees none of it and changes none of it', async () => {
    const rule = await create('Ours');
    await someAlarm(api, pack);
    const { items } = alarmRuleList.parse(await (await stranger.get('/v1/rules')).json());
    expect(items).toEqual([]);
    for (const response of [
      await stranger.get(`/v1/rules/${rule.id}`),
      await stranger.put(`/v1/rules/${rule.id}`, { definition }),
      await stranger.post(`/v1/rules/${rule.id}/disable`),
    ]) {
      expect(await refused(response)).toMatchObject({ status: 404, code: 'not_found' });
    }
    // A rule of theirs for the whole fleet means their fleet.
    const validFrom = new Date(Date.now() - 3_600_000).toISOString();
    expect((await stranger.post('/v1/rules', { name: 'Theirs', definition, validFrom })).status).toBe(200);
    expect(await dirtyFrom(pack)).toMatchObject({ dirty_from: null });
  });

  test('technicians and viewers read rules and write none', async () => {
    const rule = await create('Roles');
    for (const role of ['admin', 'operator', 'technician', 'viewer'] satisfies MemberRole[]) {
      const member = await api.member(owner.organisationId, role);
      const may = role === 'admin' || role === 'operator' ? 200 : 403;
      expect((await member.get(`/v1/rules/${rule.id}`)).status).toBe(200);
      expect([role, (await member.put(`/v1/rules/${rule.id}`, { definition })).status]).toEqual([role, may]);
      expect([role, (await member.post('/v1/rules', { name: role, definition })).status]).toEqual([role, may]);
      expect([role, (await member.post('/v1/rules/back-test', { definition, days: 1 })).status]).toEqual([role, may]);
    }
  });
});
