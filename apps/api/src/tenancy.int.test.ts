import { createPool, inTenant, type Pool } from '@packwatch/db';
import { problem } from '@packwatch/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someAlarm, somePack, somePoll, type TestPack } from './testing/fleet.ts';
import { type Person } from './testing/person.ts';
import { testApi, type TestApi } from './testing/test-api.ts';

const RANGE = 'from=2026-11-22T00:00:00Z&to=2026-11-23T00:00:00Z';

describe('two organisations side by side', () => {
  let api: TestApi;
  let mine: Person & { organisationId: string };
  let other: Person & { organisationId: string };
  let pack: TestPack;
  let alarmId: string;
  let asApi: Pool;

  beforeAll(async () => {
    api = await testApi();
    [mine, other] = await Promise.all([api.owner('Mine'), api.owner('Other')]);
    pack = await somePack(api, mine.organisationId, 'Crane 1');
    await somePoll(api, pack, { ts: new Date('2026-11-22T10:00:00Z') });
    alarmId = await someAlarm(api, pack);
    const gateway = await api.provisioning.gateway({ organisationId: mine.organisationId, name: 'Quay' });
    await api.admin.query(
      `INSERT INTO quarantine (organisation_id, gateway_id, upload_id, received_at, index, reason, detail, item)
       VALUES ($1, $2, 'u1', now(), 0, 'bad_crc', 'expected 1A2B', '{"bus":"rs485-0"}')`,
      [mine.organisationId, gateway.id],
    );
    asApi = createPool(api.database.roleUrl('api'));
  });
  afterAll(async () => {
    await asApi.end();
    await api.close();
  });

  const routes = () => [
    `/v1/packs/${pack.uid}`,
    `/v1/packs/${pack.uid}/series?signals=pack.voltage_mv&${RANGE}`,
    `/v1/alarms/${alarmId}`,
  ];

  test('the owner reads everything by id', async () => {
    for (const route of routes()) expect([route, (await mine.get(route)).status]).toEqual([route, 200]);
  });

  test("another organisation's ids are 404, exactly as ids that never were", async () => {
    for (const route of routes()) {
      const foreign = await other.get(route);
      const unknown = await other.get(route.replace(/[0-9a-f-]{36}/, '0199a000-0000-7000-8000-000000000000'));
      expect([route, foreign.status, unknown.status]).toEqual([route, 404, 404]);
      const [a, b] = [problem.parse(await foreign.json()), problem.parse(await unknown.json())];
      expect({ ...a, requestId: '' }).toEqual({ ...b, requestId: '' });
    }
    expect((await other.post(`/v1/alarms/${alarmId}/acknowledge`)).status).toBe(404);
    const { rows } = await api.admin.query('SELECT acknowledged_at FROM alarm WHERE id = $1', [alarmId]);
    expect(rows).toEqual([{ acknowledged_at: null }]);
  });

  test('lists and counts hold nothing of another organisation', async () => {
    for (const list of ['packs', 'alarms', 'quarantine', 'gateways']) {
      const body = JSON.stringify(await (await other.get(`/v1/${list}`)).json());
      expect([list, JSON.parse(body).items]).toEqual([list, []]);
      expect(body).not.toMatch(/"(total|open|silent|critical)":[1-9]/);
      expect((JSON.parse(await (await mine.get(`/v1/${list}`)).text()).items as unknown[]).length).toBe(1);
    }
  });

  test('the role of the API sees no relational row without a tenant, and only its own with one', async () => {
    const tables = ['organisation', 'gateway', 'pack', 'pack_fact', 'pack_state', 'alarm', 'alarm_rule', 'quarantine'];
    for (const table of tables) {
      const count = `SELECT count(*) AS rows FROM ${table}`;
      const without = await asApi.query(count);
      const own = await inTenant(asApi, mine.organisationId, (client) => client.query(count));
      const foreign = await inTenant(asApi, other.organisationId, (client) =>
        client.query(`${count} WHERE ${table === 'organisation' ? 'id' : 'organisation_id'} = $1`, [
          mine.organisationId,
        ]),
      );
      const seen = [without, own, foreign].map(({ rows }) => (rows[0] as { rows: number }).rows);
      expect([table, ...seen]).toEqual([table, 0, 1, 0]);
    }
  });

  test('the role of the API can write for no other organisation, and cannot rewrite history', async () => {
    const insert = inTenant(asApi, other.organisationId, (client) =>
      client.query(`INSERT INTO site (id, organisation_id, name) VALUES (gen_random_uuid(), $1, 'x')`, [
        mine.organisationId,
      ]),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
    for (const statement of [
      'DELETE FROM audit_log',
      'UPDATE alarm_event SET kind = $$x$$',
      'DELETE FROM pack_state',
    ]) {
      await expect(asApi.query(statement)).rejects.toThrow(/permission denied/);
    }
  });

  test('the role of the API cannot look at passwords and sessions', async () => {
    await expect(asApi.query('SELECT * FROM auth.session')).rejects.toThrow(/permission denied/);
    await expect(asApi.query('SELECT * FROM auth.account')).rejects.toThrow(/permission denied/);
  });
});
