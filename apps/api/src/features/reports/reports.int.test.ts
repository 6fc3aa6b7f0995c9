import { type FleetReport, type ReportSubscriptionDto } from '@packwatch/contracts';
import { createPool, type Pool, ReportDueRepository } from '@packwatch/db';
import { mailCatcher, type MailCatcher, waitFor } from '@packwatch/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someAlarm, somePack, somePoll, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { SetClock } from '../../testing/set-clock.ts';
import { TEST_SECRET_KEY, testApi, type TestApi } from '../../testing/test-api.ts';
import { Reporter } from '../../worker/reports/reporter.ts';
import { startWorker } from '../../worker/start-worker.ts';

/** A Monday. */
const NOW = new Date('2026-11-23T06:00:10Z');
const day = (date: number, time = '12:00:00'): Date => new Date(`2026-11-${String(date).padStart(2, '0')}T${time}Z`);

describe('the fleet report', () => {
  const clock = new SetClock(NOW);
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let worker: Pool;
  let mail: MailCatcher;
  let alpha: TestPack;
  let alarm: string;

  beforeAll(async () => {
    [api, mail] = await Promise.all([testApi({ clock }), mailCatcher()]);
    worker = createPool(api.database.roleUrl('worker'), { max: 2 });
    owner = await api.owner('Harbour');
    const { organisationId } = owner;
    alpha = await somePack(api, organisationId, 'Alpha');
    const bravo = await somePack(api, organisationId, 'Bravo');
    await somePack(api, organisationId, 'Charlie');
    await somePoll(api, alpha, { ts: day(22) });
    await somePoll(api, bravo, { ts: day(20) });
    const rollup = (pack: TestPack, at: Date, inWh: number, outWh: number, table = 'rollup_1d') =>
      api.admin.query(
        `INSERT INTO series.${table} (pack_id, bucket, samples, energy_in_mw_ms, energy_out_mw_ms)
         VALUES ($1, $2, 10, $3::float8 * 3.6e9, $4::float8 * 3.6e9)`,
        [pack.id, at, inWh, outWh],
      );
    // Alpha's 22nd is not over for it: it stands in quarters. Its 15th is of the days before.
    await rollup(alpha, day(15, '00:00:00'), 100, 100);
    await rollup(alpha, day(16, '00:00:00'), 150, 40);
    await rollup(alpha, day(22, '11:00:00'), 50, 10, 'rollup_15m');
    await rollup(bravo, day(19, '00:00:00'), 0, 30);
    const health = (pack: TestPack, at: number, soh: number, weak: number[] = []) =>
      api.admin.query(
        `INSERT INTO pack_health_day (pack_id, day, organisation_id, ts, capacity_mah, capacity_sigma_mah, soh_pct, confidence, windows,
                                      weak_cells, closed_windows)
         VALUES ($1, $2::date, $3, $2, 24600 * $4::float8 / 100, 246, $4, 'medium', 6, $5, '[]')`,
        [pack.id, day(at), organisationId, soh, weak],
      );
    await health(alpha, 14, 92);
    await health(alpha, 21, 88.5, [3]);
    await health(bravo, 10, 78);
    await api.admin.query(`UPDATE pack_state SET soh_pct = 78, soh_confidence = 'medium' WHERE pack_id = $1`, [
      bravo.id,
    ]);
    await api.admin.query(`UPDATE pack_state SET weak_cells = 1, soc_advice = 'band-too-wide' WHERE pack_id = $1`, [
      alpha.id,
    ]);
    alarm = await someAlarm(api, alpha, { raisedAt: day(18) });
    const before = await someAlarm(api, bravo, { severity: 'info', raisedAt: day(12) });
    await api.admin.query(`UPDATE alarm SET status = 'cleared', cleared_at = $2 WHERE id = $1`, [before, day(17)]);
    const other = await api.owner('Another');
    await someAlarm(api, await somePack(api, other.organisationId, 'Foreign'), { raisedAt: day(18) });
  });
  afterAll(async () => {
    await worker.end();
    await mail.close();
    await api.close();
  });

  const report = async (query = ''): Promise<FleetReport> =>
    (await (await owner.get(`/v1/reports/fleet${query}`)).json()) as FleetReport;

  test('says what there is to do first, the gravest first, and then how the days went beside those before', async () => {
    const said = await report();
    expect(said).toMatchObject({
      organisation: 'Harbour',
      firstDay: '2026-11-16',
      lastDay: '2026-11-22',
      packsInService: 3,
      energy: { packs: 2, chargedWh: 200, dischargedWh: 80 },
      energyBefore: { packs: 1, chargedWh: 100, dischargedWh: 100 },
      alarms: {
        raised: { critical: 1, warning: 0, info: 0 },
        raisedBefore: { critical: 0, warning: 0, info: 1 },
        cleared: 1,
        openAtEnd: { critical: 1, warning: 0, info: 0 },
        rules: [{ name: 'Over-current', raised: 1 }],
      },
      health: {
        measured: 2,
        worst: [
          { pack: { name: 'Bravo' }, sohPct: 78 },
          { pack: { name: 'Alpha' }, sohPct: 88.5, sigmaPct: 1 },
        ],
        falling: [{ pack: { name: 'Alpha' }, sohPct: 88.5, beforePct: 92 }],
        newlyWeak: [{ pack: { name: 'Alpha' }, cells: [3] }],
      },
    });
    expect(said.toDo.map((item) => [item.why, item.why === 'alarm' ? item.alarmId : item.pack.name])).toEqual([
      ['alarm', alarm],
      ['silent', 'Bravo'],
      ['silent', 'Charlie'],
      ['weak_cell', 'Alpha'],
      ['soc_doubtful', 'Alpha'],
      ['low_capacity', 'Bravo'],
    ]);
    expect(said.toDoTotal).toBe(6);
  });

  test('is of other days on request, and of none that have not begun', async () => {
    expect(await report('?last=2026-11-16&days=1')).toMatchObject({
      firstDay: '2026-11-16',
      energy: { chargedWh: 150 },
    });
    const refused = await owner.get('/v1/reports/fleet?last=2026-11-24');
    expect(await refused.json()).toMatchObject({ status: 400, errors: [{ path: 'query.last' }] });
  });

  const channel = async (to: string[]): Promise<string> => {
    const made = await owner.post('/v1/channels', { kind: 'email', name: `Mail ${to.join()}`, to });
    return ((await made.json()) as { id: string }).id;
  };
  const subscribe = async (over: object): Promise<ReportSubscriptionDto> => {
    const fields = { period: 'week', weekday: 1, at: '07:00', timeZone: 'Europe/Zurich', ...over };
    return (await (await owner.post('/v1/report-subscriptions', fields)).json()) as ReportSubscriptionDto;
  };

  test('goes by mail to each address when it is due, once, and says when it comes next', async () => {
    clock.at = day(22);
    const channelId = await channel(['a@fleet.example', 'b@fleet.example']);
    expect(await subscribe({ channelId })).toMatchObject({ nextAt: '2026-11-23T06:00:00.000Z', lastAt: null });
    clock.at = NOW;
    const service = await startWorker(
      {
        DATABASE_URL: api.database.roleUrl('worker'),
        REDIS_URL: api.redisUrl,
        SMTP_URL: mail.url,
        MAIL_FROM: 'PackWatch <reports@packwatch.example>',
        WEB_URL: 'https://fleet.example',
        SECRET_KEY: TEST_SECRET_KEY,
        WEBHOOK_ALLOW_PRIVATE: false,
        EXPORT_DIR: '/nowhere',
        LOG_LEVEL: 'silent',
      },
      pino({ level: 'silent' }),
      { clock, pollMs: 50, reportPollMs: 50, print: null },
    );
    await waitFor('both mails', () => mail.mails.length === 2, { deadlineMs: 20_000 });
    await service.stop();
    expect(mail.mails.flatMap(({ recipients }) => recipients).toSorted()).toEqual([
      'a@fleet.example',
      'b@fleet.example',
    ]);
    const [first] = mail.mails;
    expect(first?.mail.subject).toBe('Harbour, 16 Nov – 22 Nov 2026: 6 things to do');
    const text = first?.mail.text ?? '';
    for (const part of [
      'Alpha: Critical alarm “Over-current” since 18 Nov, which nobody has taken on: look at it and acknowledge it.',
      'Bravo: Nothing heard since 20 Nov: check its gateway, its bus and its power.',
      'Charlie: In service, and nothing was ever heard of it: check that its gateway polls it.',
      'Energy charged: 0.20 kWh, +100 % on before',
      'Alarms raised: 1 (1 critical, 0 warning, 0 info); 1 before',
      'Alpha: cell 4 newly found weak',
      'Alpha: capacity from 92.0 % to 88.5 % of nominal (confidence medium)',
      'No PDF of it could be made; the whole report, to print, is on its page: https://fleet.example/reports?last=2026-11-22&days=7',
    ]) {
      expect(text).toContain(part);
    }
    const { items } = (await (await owner.get('/v1/report-subscriptions')).json()) as {
      items: ReportSubscriptionDto[];
    };
    expect(items).toMatchObject([{ nextAt: '2026-11-30T06:00:00.000Z', lastAt: NOW.toISOString() }]);
  });

  test('is made once by whichever of two workers comes first, and passed over where its channel is switched off', async () => {
    clock.at = day(22);
    const channelId = await channel(['c@fleet.example']);
    const off = await channel(['off@fleet.example']);
    await subscribe({ channelId, period: 'day', at: '08:00', timeZone: 'UTC' });
    await subscribe({ channelId: off, period: 'day', at: '08:00', timeZone: 'UTC' });
    await owner.put(`/v1/channels/${off}`, { name: 'Off', enabled: false });
    clock.at = day(23, '09:00:00');
    const parts = {
      due: new ReportDueRepository(worker),
      printed: false,
      clock,
      logger: pino({ level: 'silent' }),
      onMade: () => undefined,
    };
    const reporters = [new Reporter(parts, 20), new Reporter(parts, 20)];
    const overdue = async (): Promise<number> => {
      const { rows } = await api.admin.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM report_subscription WHERE next_at <= $1',
        [clock.at],
      );
      return rows[0]?.n ?? -1;
    };
    await waitFor('both to be passed', async () => (await overdue()) === 0);
    await Promise.all(reporters.map((reporter) => reporter.stop()));
    const { rows } = await api.admin.query<{ recipient: string }>(
      `SELECT recipient FROM delivery WHERE payload ->> 'type' = 'report' AND recipient IN ('c@fleet.example', 'off@fleet.example')`,
    );
    expect(rows).toEqual([{ recipient: 'c@fleet.example' }]);
  });

  test('that cannot be made waits ten minutes, and keeps no other waiting', async () => {
    clock.at = day(22);
    const channelId = await channel(['e@fleet.example']);
    const { id: broken } = await subscribe({ channelId, period: 'day', at: '08:00', timeZone: 'UTC' });
    const { id: sound } = await subscribe({ channelId, period: 'day', at: '08:01', timeZone: 'UTC' });
    clock.at = day(23, '09:00:00');
    const due = new ReportDueRepository(worker);
    const nextOf = () => day(24);
    const daysOf = (report: { id: string }) => {
      if (report.id === broken) throw new Error('no such days');
      return { fromMs: day(22, '00:00:00').getTime(), toMs: day(23, '00:00:00').getTime() };
    };
    expect(await due.sendOne(clock.at, { daysOf, nextOf, printed: false })).toEqual({
      id: broken,
      error: new Error('no such days'),
    });
    expect(await due.sendOne(clock.at, { daysOf, nextOf, printed: false })).toEqual({ id: sound, error: null });
    const { rows } = await api.admin.query<{ next_at: Date }>('SELECT next_at FROM report_subscription WHERE id = $1', [
      broken,
    ]);
    expect(rows[0]?.next_at).toEqual(day(23, '09:10:00'));
  });

  test('changes by whoever has seen the newest version, and to channels that are there', async () => {
    const channelId = await channel(['d@fleet.example']);
    const made = await subscribe({ channelId });
    const fields = { channelId, period: 'day', at: '06:30', timeZone: 'UTC' };
    const saved = await owner.put(`/v1/report-subscriptions/${made.id}`, fields, { 'if-match': '"1"' });
    expect(await saved.json()).toMatchObject({ period: 'day', at: '06:30', version: 2 });
    const stale = await owner.put(`/v1/report-subscriptions/${made.id}`, fields, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    const unknown = await owner.post('/v1/report-subscriptions', { ...fields, channelId: crypto.randomUUID() });
    expect(await unknown.json()).toMatchObject({ status: 400, errors: [{ path: 'body.channelId' }] });
    const removed = await owner.delete(`/v1/report-subscriptions/${made.id}`);
    expect(removed.status).toBe(200);
  });
});
