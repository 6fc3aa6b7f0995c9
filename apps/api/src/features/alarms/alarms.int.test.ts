import { alarmDetail, alarmList, type MemberRole, outboxEvent, problem } from '@packwatch/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someAlarm, somePack, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

describe('alarms', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let pack: TestPack;
  const list = async (query = '') => alarmList.parse(await (await owner.get(`/v1/alarms${query}`)).json());

  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Fleet');
    pack = await somePack(api, owner.organisationId, 'Alpha');
  });
  afterAll(() => api.close());

  test('come newest first in pages, filtered by status, pack and severity, with counts of all', async () => {
    const at = (minute: number) => ({ raisedAt: new Date(Date.UTC(2026, 10, 22, 10, minute)) });
    const other = await somePack(api, owner.organisationId, 'Bravo');
    const first = await someAlarm(api, pack, at(1));
    const second = await someAlarm(api, other, { ...at(2), severity: 'warning' });
    const third = await someAlarm(api, pack, at(3));
    await api.admin.query(`UPDATE alarm SET status = 'cleared', cleared_at = raised_at WHERE id = $1`, [first]);

    const page = await list('?limit=2');
    expect(page.items.map(({ id }) => id)).toEqual([third, second]);
    expect(page.counts).toEqual({ open: 2, unacknowledged: 2, critical: 1 });
    expect((await list(`?limit=2&cursor=${page.nextCursor}`)).items.map(({ id }) => id)).toEqual([first]);
    expect((await list('?status=cleared')).items.map(({ id }) => id)).toEqual([first]);
    expect((await list(`?pack=${other.uid}`)).items.map(({ id }) => id)).toEqual([second]);
    expect((await list('?severity=warning')).items.map(({ id }) => id)).toEqual([second]);
    expect(page.items[0]).toMatchObject({
      pack: { uid: pack.uid, name: 'Alpha' },
      rule: { name: 'Over-current', version: 1 },
      signal: 'pack.current_ma',
      raiseLevel: 120_000,
      peakValue: 122_000,
      acknowledged: null,
    });
  });

  test('may be of a gateway or a slave of it, which can be asked for and acknowledged like any other', async () => {
    const id = await someAlarm(api, pack);
    const { organisationId } = owner;
    const gateway = await api.provisioning.gateway({ organisationId, name: 'Quay' });
    await api.admin.query(
      `UPDATE alarm SET pack_id = NULL, gateway_id = $2, found_by = 'sweep', signal = 'slave.silence_ms',
                        part = 'slave:11@rs485-0' WHERE id = $1`,
      [id, gateway.id],
    );
    const { items } = await list(`?gateway=${gateway.id}`);
    expect(items).toMatchObject([
      { id, pack: null, gateway: { id: gateway.id, name: 'Quay' }, part: 'slave:11@rs485-0' },
    ]);
    expect((await owner.post(`/v1/alarms/${id}/acknowledge`, {})).status).toBe(200);
    const { rows } = await api.admin.query(`SELECT payload FROM outbox WHERE payload ->> 'alarmId' = $1`, [id]);
    expect(rows).toMatchObject([{ payload: { packUid: null, gatewayId: gateway.id, gatewayName: 'Quay' } }]);
  });

  test('of a site are those of its packs and of its gateways, and so are the counts', async () => {
    const someone = await api.owner('Two halls');
    const { organisationId } = someone;
    const { rows } = await api.admin.query<{ id: string }>(
      `INSERT INTO site (id, organisation_id, name) VALUES (gen_random_uuid(), $1, 'Hall 2') RETURNING id`,
      [organisationId],
    );
    const site = rows[0]?.id ?? '';
    const [inside, outside] = [await somePack(api, organisationId, 'In'), await somePack(api, organisationId, 'Out')];
    const gateway = await api.provisioning.gateway({ organisationId, name: 'Door' });
    await api.admin.query('UPDATE pack SET site_id = $1 WHERE uid = $2', [site, inside.uid]);
    await api.admin.query('UPDATE gateway SET site_id = $1 WHERE id = $2', [site, gateway.id]);
    const of = {
      pack: await someAlarm(api, inside, { severity: 'warning' }),
      gateway: await someAlarm(api, outside),
      other: await someAlarm(api, outside),
    };
    await api.admin.query(
      `UPDATE alarm SET pack_id = NULL, gateway_id = $2, found_by = 'sweep', part = 'gateway' WHERE id = $1`,
      [of.gateway, gateway.id],
    );
    const asked = async (query: string) => alarmList.parse(await (await someone.get(`/v1/alarms${query}`)).json());
    const { items, counts } = await asked(`?site=${site}&status=open`);
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set([of.pack, of.gateway]));
    expect(counts).toEqual({ open: 2, unacknowledged: 2, critical: 1 });
    expect((await asked('?status=open')).counts).toEqual({ open: 3, unacknowledged: 3, critical: 2 });
  });

  test('acknowledging stores who, when and why; history, audit and outbox tell of it', async () => {
    const id = await someAlarm(api, pack);
    const before = Date.now();
    const response = await owner.post(`/v1/alarms/${id}/acknowledge`, { note: '  fork lift 7, going there ' });
    expect(response.status).toBe(200);
    const alarm = alarmDetail.parse(await response.json());
    expect(alarm.acknowledged).toMatchObject({ by: owner.login.email, note: 'fork lift 7, going there' });
    expect(Date.parse(alarm.acknowledged?.at ?? '')).toBeGreaterThanOrEqual(before);
    expect(alarm.history.at(-1)).toMatchObject({
      kind: 'acknowledged',
      actor: owner.login.email,
      note: 'fork lift 7, going there',
    });
    const audit = await api.admin.query(`SELECT actor, action FROM audit_log WHERE target = $1`, [`alarm:${id}`]);
    expect(audit.rows).toEqual([{ actor: owner.login.email, action: 'alarm.acknowledge' }]);
    const outbox = await api.admin.query(`SELECT kind, payload FROM outbox WHERE payload ->> 'alarmId' = $1`, [id]);
    expect(outbox.rows.map((row) => outboxEvent.parse(row).kind)).toEqual(['alarm.acknowledged']);
  });

  test('the first acknowledgement wins, whoever comes later and however many at once', async () => {
    const id = await someAlarm(api, pack);
    const admin = await api.member(owner.organisationId, 'admin');
    const answers = await Promise.all(
      [owner, admin, owner, admin].map((person) =>
        person.post(`/v1/alarms/${id}/acknowledge`, { note: person.login.name }),
      ),
    );
    const stored = await Promise.all(answers.map(async (r) => alarmDetail.parse(await r.json()).acknowledged));
    expect(new Set(stored.map((ack) => JSON.stringify(ack))).size).toBe(1);
    for (const table of ['alarm_event WHERE alarm_id::text = $1', `audit_log WHERE target = 'alarm:' || $1`]) {
      expect((await api.admin.query(`SELECT 1 FROM ${table}`, [id])).rowCount).toBe(1);
    }
  });

  test('every role but viewer may acknowledge', async () => {
    for (const role of ['admin', 'operator', 'technician', 'viewer'] satisfies MemberRole[]) {
      const id = await someAlarm(api, pack);
      const member = await api.member(owner.organisationId, role);
      expect((await member.get(`/v1/alarms/${id}`)).status).toBe(200);
      const response = await member.post(`/v1/alarms/${id}/acknowledge`);
      expect([role, response.status]).toEqual([role, role === 'viewer' ? 403 : 200]);
      if (role !== 'viewer') continue;
      expect(problem.parse(await response.json()).code).toBe('forbidden');
      const { rows } = await api.admin.query('SELECT acknowledged_at FROM alarm WHERE id = $1', [id]);
      expect(rows).toEqual([{ acknowledged_at: null }]);
    }
  });

  test('a note too long is refused by name', async () => {
    const id = await someAlarm(api, pack);
    const response = await owner.post(`/v1/alarms/${id}/acknowledge`, { note: 'x'.repeat(2_001) });
    expect(problem.parse(await response.json())).toMatchObject({ status: 400, errors: [{ path: 'body.note' }] });
  });
});
