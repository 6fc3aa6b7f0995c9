import { alarmDetail, alarmList, type MemberRole, outboxEvent, problem } from '@packwatch/contracts';
import { AlarmTimersRepository, createPool, NotificationsRepository, OutboxRepository, type Pool } from '@packwatch/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someAlarm, somePack, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';
import { notifyDue } from '../../worker/notify/notifier.ts';

const HOUR_MS = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();

describe('what people do to alarms', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let colleague: Person;
  let pack: TestPack;
  let worker: Pool;
  const act = async (id: string, what: string, body: unknown = {}, headers: Record<string, string> = {}) =>
    owner.post(`/v1/alarms/${id}/${what}`, body, headers);
  const done = async (response: Response) => {
    expect(response.status).toBe(200);
    return alarmDetail.parse(await response.json());
  };
  const refused = async (response: Response) => problem.parse(await response.json());
  const timersOf = async (id: string) =>
    (await api.admin.query('SELECT due_at FROM alarm_timer WHERE alarm_id = $1', [id])).rows;
  const toldOf = async (id: string) =>
    (
      await api.admin.query(`SELECT kind, payload FROM outbox WHERE payload ->> 'alarmId' = $1 ORDER BY id`, [id])
    ).rows.map((row) => outboxEvent.parse(row).kind);

  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Fleet');
    colleague = await api.member(owner.organisationId, 'technician');
    pack = await somePack(api, owner.organisationId, 'Alpha');
    worker = createPool(api.database.roleUrl('worker'), { max: 2 });
  });
  afterAll(async () => {
    await worker.end();
    await api.close();
  });

  test('it is given to a member, and taken from them; the history says to whom', async () => {
    const id = await someAlarm(api, pack);
    const given = await done(await act(id, 'assign', { userId: colleague.userId }));
    expect(given).toMatchObject({
      assignedTo: { userId: colleague.userId, by: colleague.login.email },
      version: 2,
      history: [{ kind: 'assigned', actor: owner.login.email, to: colleague.login.email }],
    });
    // Again the same: nothing happens.
    expect(await done(await act(id, 'assign', { userId: colleague.userId }))).toMatchObject({ version: 2 });
    const mine = alarmList.parse(await (await colleague.get('/v1/alarms?assigned=me')).json());
    expect(mine.items.map((alarm) => alarm.id)).toEqual([id]);
    expect(await done(await act(id, 'assign', { userId: null }))).toMatchObject({ assignedTo: null, version: 3 });
    const free = alarmList.parse(await (await owner.get('/v1/alarms?assigned=nobody')).json());
    expect(free.items.map((alarm) => alarm.id)).toContain(id);
    const audit = await api.admin.query('SELECT action FROM audit_log WHERE target = $1', [`alarm:${id}`]);
    expect(audit.rows).toEqual([{ action: 'alarm.assign' }, { action: 'alarm.assign' }]);
  });

  test('it is given to nobody of another organisation', async () => {
    const stranger = await api.owner('Strangers');
    const id = await someAlarm(api, pack);
    expect(await refused(await act(id, 'assign', { userId: stranger.userId }))).toMatchObject({
      status: 400,
      errors: [{ path: 'body.userId' }],
    });
  });

  test('acknowledged and reopened it needs somebody again, and is counted', async () => {
    const id = await someAlarm(api, pack);
    expect(await refused(await act(id, 'reopen'))).toMatchObject({ status: 409, code: 'alarm_wrong_state' });
    const taken = await done(await act(id, 'acknowledge', { note: 'on my way' }));
    expect(taken.acknowledged).toMatchObject({ by: owner.login.email, userId: owner.userId, note: 'on my way' });
    const open = alarmList.parse(await (await owner.get('/v1/alarms?acknowledged=yes')).json());
    expect(open.items.map((alarm) => alarm.id)).toEqual([id]);
    const again = await done(await act(id, 'reopen', { note: 'it came back' }));
    expect(again).toMatchObject({ acknowledged: null, reopened: 1 });
    expect(again.history.map(({ kind, note }) => [kind, note])).toEqual([
      ['acknowledged', 'on my way'],
      ['reopened', 'it came back'],
    ]);
    // Snoozed by whoever took it on, it calls again: else nobody would hear that somebody is needed.
    await done(await act(id, 'acknowledge'));
    await done(await act(id, 'snooze', { until: inHours(1) }));
    expect(await done(await act(id, 'reopen'))).toMatchObject({ acknowledged: null, snoozedUntil: null, reopened: 2 });
    expect(await timersOf(id)).toEqual([]);
    // Reopened after it was over it is not open, which is not people's to say, but waits for somebody to take note.
    await api.admin.query(`UPDATE alarm SET status = 'cleared', cleared_at = now() WHERE id = $1`, [id]);
    await done(await act(id, 'acknowledge'));
    expect(await done(await act(id, 'reopen'))).toMatchObject({ status: 'cleared', reopened: 3 });
  });

  test('what makes no sense is refused with the reason, and changes nothing', async () => {
    const [cleared, withdrawn, open] = await Promise.all([1, 2, 3].map(() => someAlarm(api, pack)));
    await api.admin.query(`UPDATE alarm SET status = 'cleared', cleared_at = now() WHERE id = $1`, [cleared]);
    await api.admin.query(`UPDATE alarm SET status = 'withdrawn' WHERE id = $1`, [withdrawn]);
    expect(await refused(await act(cleared ?? '', 'snooze', { until: inHours(1) }))).toMatchObject({
      code: 'alarm_wrong_state',
      detail: 'this alarm is over',
    });
    expect(await refused(await act(withdrawn ?? '', 'acknowledge'))).toMatchObject({ code: 'alarm_wrong_state' });
    for (const until of [inHours(-1), inHours(31 * 24)]) {
      expect(await refused(await act(open ?? '', 'snooze', { until }))).toMatchObject({
        status: 400,
        errors: [{ path: 'body.until' }],
      });
    }
    for (const id of [cleared, withdrawn, open]) {
      expect((await api.admin.query('SELECT 1 FROM alarm_event WHERE alarm_id = $1', [id])).rowCount).toBe(0);
    }
  });

  test('on top of what the writer has not seen nothing is done', async () => {
    const id = await someAlarm(api, pack);
    const tag = (await owner.get(`/v1/alarms/${id}`)).headers.get('etag') ?? '';
    const first = await act(id, 'snooze', { until: inHours(1) }, { 'if-match': tag });
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"']);
    for (const what of ['acknowledge', 'reopen']) {
      expect(await refused(await act(id, what, {}, { 'if-match': tag }))).toMatchObject({
        status: 412,
        code: 'precondition_failed',
      });
    }
    expect(await refused(await act(id, 'assign', { userId: null }, { 'if-match': tag }))).toMatchObject({
      status: 412,
    });
  });

  test('snoozed it rests until its time, which is a row; then who was told of it is told again, once', async () => {
    const id = await someAlarm(api, pack);
    const until = inHours(2);
    expect(await done(await act(id, 'snooze', { until }))).toMatchObject({
      snoozedUntil: until,
      history: [{ kind: 'snoozed', until }],
    });
    expect(await timersOf(id)).toEqual([{ due_at: new Date(until) }]);
    const timers = new AlarmTimersRepository(worker);
    await api.admin.query('DELETE FROM alarm_timer WHERE alarm_id <> $1', [id]);
    expect(await timers.wakeDue(new Date(), 10)).toEqual([]);
    const late = new Date(Date.parse(until) + 1);
    // Two workers at once.
    const woken = await Promise.all([timers.wakeDue(late, 10), timers.wakeDue(late, 10)]);
    expect(woken.flat()).toEqual([{ id, organisationId: owner.organisationId }]);
    expect(await timers.wakeDue(late, 10)).toEqual([]);
    expect(await toldOf(id)).toEqual(['alarm.woken']);
    expect(await timersOf(id)).toEqual([]);
    const { history } = alarmDetail.parse(await (await owner.get(`/v1/alarms/${id}`)).json());
    expect(history.at(-1)).toMatchObject({ kind: 'woken', at: until, actor: null });
  });

  test('the mail of a snooze that is over goes to who had a mail of the alarm', async () => {
    const id = await someAlarm(api, pack);
    const { id: channel } = await api.provisioning.emailChannel({
      organisationId: owner.organisationId,
      name: 'Shift',
      to: ['shift@fleet.example'],
      groupSeconds: 0,
    });
    const outbox = new OutboxRepository(worker);
    const notifications = new NotificationsRepository(worker);
    await outbox.relay(new Date(), 100);
    await notifyDue(notifications, new Date());
    await api.admin.query('DELETE FROM delivery');
    await done(await act(id, 'snooze', { until: inHours(1) }));
    const { rows } = await api.admin.query(`SELECT payload FROM outbox WHERE kind = 'alarm.woken' LIMIT 1`);
    await api.admin.query(`INSERT INTO outbox (organisation_id, kind, payload) VALUES ($1, 'alarm.raised', $2)`, [
      owner.organisationId,
      { ...rows[0].payload, alarmId: id },
    ]);
    await new AlarmTimersRepository(worker).wakeDue(new Date(Date.now() + 2 * HOUR_MS), 10);
    const later = new Date(Date.now() + 2 * HOUR_MS);
    do while ((await outbox.relay(later, 100)) > 0);
    while ((await notifyDue(notifications, later)) > 0);
    const deliveries = await api.admin.query(
      `SELECT payload ->> 'type' AS type, target_id FROM delivery WHERE alarm_id = $1 ORDER BY outbox_id`,
      [id],
    );
    expect(deliveries.rows).toEqual([
      { type: 'alarm.raised', target_id: channel },
      { type: 'alarm.woken', target_id: channel },
    ]);
  });

  test('a snooze that is taken back, acknowledged or over with its alarm wakes nobody', async () => {
    const [back, taken, over] = await Promise.all([1, 2, 3].map(() => someAlarm(api, pack)));
    for (const id of [back, taken, over]) await done(await act(id ?? '', 'snooze', { until: inHours(1) }));
    expect(await done(await act(back ?? '', 'snooze', { until: null }))).toMatchObject({ snoozedUntil: null });
    await done(await act(taken ?? '', 'acknowledge'));
    await api.admin.query(`UPDATE alarm SET status = 'cleared', cleared_at = now() WHERE id = $1`, [over]);
    expect(await new AlarmTimersRepository(worker).wakeDue(new Date(Date.now() + 2 * HOUR_MS), 10)).toEqual([]);
    for (const id of [back, taken, over]) expect(await timersOf(id ?? '')).toEqual([]);
  });

  test('every role but viewer may; another organisation finds no alarm', async () => {
    const stranger = await api.owner('Others');
    const things: [string, unknown][] = [
      ['snooze', { until: inHours(1) }],
      ['assign', { userId: colleague.userId }],
      ['acknowledge', {}],
      ['reopen', {}],
    ];
    for (const role of ['admin', 'operator', 'technician', 'viewer'] satisfies MemberRole[]) {
      const member = await api.member(owner.organisationId, role);
      const id = await someAlarm(api, pack);
      for (const [what, body] of things) {
        const status = (await member.post(`/v1/alarms/${id}/${what}`, body)).status;
        expect([role, what, status]).toEqual([role, what, role === 'viewer' ? 403 : 200]);
      }
    }
    const id = await someAlarm(api, pack);
    for (const [what, body] of things.filter(([what]) => what !== 'assign')) {
      expect([what, (await stranger.post(`/v1/alarms/${id}/${what}`, body)).status]).toEqual([what, 404]);
    }
    expect((await stranger.post(`/v1/alarms/${id}/assign`, { userId: stranger.userId })).status).toBe(404);
  });
});
