import {
  type AlarmNotice,
  channel,
  type ChannelDto,
  channelTested,
  deliveryDetail,
  deliveryList,
  policy,
  type PolicyDto,
  problem,
} from '@packwatch/contracts';
import { newId } from '@packwatch/db';
import { type MailCatcher, mailCatcher, waitFor, type WebhookCatcher, webhookCatcher } from '@packwatch/testing';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RunningService } from '../../common/run-service.ts';
import { someAlarm, somePack, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { TEST_SECRET_KEY, testApi, type TestApi, WEB_URL } from '../../testing/test-api.ts';
import { startWorker } from '../../worker/start-worker.ts';

describe('channels and policies', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let worker: RunningService;
  let mail: MailCatcher;
  let hook: WebhookCatcher;
  let pack: TestPack;

  beforeAll(async () => {
    [api, mail, hook] = await Promise.all([testApi({ allowPrivateHosts: true }), mailCatcher(), webhookCatcher()]);
    worker = await startWorker(
      {
        DATABASE_URL: api.database.roleUrl('worker'),
        REDIS_URL: api.redisUrl,
        SMTP_URL: mail.url,
        MAIL_FROM: 'PackWatch <alarms@packwatch.example>',
        WEB_URL,
        SECRET_KEY: TEST_SECRET_KEY,
        EXPORT_DIR: '/nowhere',
        WEBHOOK_ALLOW_PRIVATE: true,
        LOG_LEVEL: 'silent',
      },
      pino({ level: 'silent' }),
      { pollMs: 50 },
    );
  });
  beforeEach(async () => {
    owner = await api.owner('Fleet');
    pack = await somePack(api, owner.organisationId, 'Crane 7');
  });
  afterEach(async () => {
    await api.admin.query('DELETE FROM notification_due');
  });
  afterAll(async () => {
    await worker.stop();
    await Promise.all([mail.close(), hook.close()]);
    await api.close();
  });

  const address = (): string => `${newId()}@fleet.example`;
  async function makeChannel(body: object = {}, by: Person = owner): Promise<ChannelDto> {
    const answer = await by.post('/v1/channels', { kind: 'email', name: 'Shift', to: [address()], ...body });
    return channel.parse(await answer.json());
  }
  async function makePolicy(channels: ChannelDto[], body: object = {}): Promise<PolicyDto> {
    const steps = channels.map(({ id }, i) => ({ afterMinutes: i * 15, channelIds: [id] }));
    const answer = await owner.post('/v1/policies', { name: 'All', groupSeconds: 0, steps, ...body });
    return policy.parse(await answer.json());
  }
  async function tell(alarmId: string, kind = 'alarm.raised', over: Partial<AlarmNotice> = {}): Promise<void> {
    const notice: AlarmNotice = {
      alarmId,
      packUid: pack.uid,
      packName: 'Crane 7',
      gatewayId: null,
      gatewayName: null,
      ruleId: newId(),
      ruleName: 'Over-current',
      severity: 'warning',
      signal: 'pack.current_ma',
      part: 'pack',
      raisedAt: '2026-11-22T10:15:30.000Z',
      clearedAt: null,
      raiseLevel: 120_000,
      value: 122_340,
      peakValue: 122_340,
      ...over,
    };
    await api.admin.query('INSERT INTO outbox (organisation_id, kind, payload) VALUES ($1, $2, $3)', [
      owner.organisationId,
      kind,
      notice,
    ]);
  }
  const alarm = () => someAlarm(api, pack, { severity: 'warning' });
  const mailsTo = ({ to }: ChannelDto) => mail.mails.filter(({ recipients }) => recipients[0] === to[0]);
  const subjectsTo = (to: ChannelDto) => mailsTo(to).map((caught) => caught.mail.subject);
  const mailed = (to: ChannelDto, count: number) =>
    waitFor('the mails', () => mailsTo(to).length === count && subjectsTo(to));
  const due = async () =>
    (
      await api.admin.query<{ event: string; minutes: number }>(
        `SELECT event, round(extract(epoch FROM due_at - now()) / 60)::int AS minutes FROM notification_due
         WHERE organisation_id = $1 ORDER BY due_at`,
        [owner.organisationId],
      )
    ).rows;
  const outboxDone = () =>
    waitFor('the outbox to be done', async () => {
      const { rows } = await api.admin.query('SELECT 1 FROM outbox WHERE done_at IS NULL');
      return rows.length === 0;
    });
  const letTimePass = (minutes: number) =>
    api.admin.query(
      `WITH group_moved AS (UPDATE notification_group SET sent_at = sent_at - $1 * interval '1 minute')
       UPDATE notification_due SET due_at = due_at - $1 * interval '1 minute'`,
      [minutes],
    );

  test('an alarm goes to whom a policy names for its severity, site and tag, to each address by itself', async () => {
    const [site, elsewhere] = await Promise.all(
      ['Harbour', 'Hill'].map((name) => api.provisioning.site({ organisationId: owner.organisationId, name })),
    );
    await api.admin.query('UPDATE pack SET site_id = $2 WHERE id = $1', [pack.id, site?.id]);
    await api.admin.query(
      `INSERT INTO pack_tag (pack_id, tag, valid_from, organisation_id) VALUES ($1, 'crane', now(), $2)`,
      [pack.id, pack.organisationId],
    );
    const named = await Promise.all(Array.from({ length: 8 }, () => makeChannel()));
    const [all, critical, here, there, cranes, trucks, night, day] = named as [ChannelDto, ...ChannelDto[]];
    await makePolicy([all]);
    await makePolicy([critical as ChannelDto], { minSeverity: 'critical' });
    await makePolicy([here as ChannelDto], { siteIds: [site?.id] });
    await makePolicy([there as ChannelDto], { siteIds: [elsewhere?.id] });
    await makePolicy([cranes as ChannelDto], { tags: ['crane', 'tug'] });
    await makePolicy([trucks as ChannelDto], { tags: ['truck'] });
    const groups = await Promise.all(
      [[pack.uid], []].map(async (packs, i) => {
        const made = await owner.post('/v1/groups', { name: `Shift ${i}`, packs });
        return ((await made.json()) as { id: string }).id;
      }),
    );
    await makePolicy([night as ChannelDto], { groupIds: groups });
    await makePolicy([day as ChannelDto], { groupIds: groups.slice(1) });
    expect((await owner.delete(`/v1/groups/${groups[1]}`)).status).toBe(409);
    const two = await makeChannel({ to: [address(), address()] });
    await makePolicy([two]);
    const id = await alarm();
    await tell(id);
    for (const to of [all, here as ChannelDto, cranes as ChannelDto, night as ChannelDto]) {
      expect(await mailed(to, 1)).toEqual(['[Warning] Crane 7: Over-current']);
    }
    await waitFor('both', () => two.to.every((one) => mail.mails.some(({ recipients }) => recipients[0] === one)));
    for (const to of [critical, there, trucks, day]) expect(subjectsTo(to as ChannelDto)).toEqual([]);
    const log = deliveryList.parse(await (await owner.get(`/v1/deliveries?alarm=${id}`)).json());
    expect(log.items).toHaveLength(6);
    const mine = log.items.filter(({ target }) => target.id === two.id);
    expect(mine.map(({ recipient }) => recipient).toSorted()).toEqual(two.to.toSorted());
    expect(mine[0]).toMatchObject({ kind: 'email', alarmIds: [id], target: { name: 'Shift' } });
  });

  test('the first message goes at once; what comes within the group’s time of it comes in one, and says what is over by then', async () => {
    const to = await makeChannel();
    await makePolicy([to], { groupSeconds: 60 });
    const ids = [await alarm(), await alarm(), await alarm()];
    await tell(ids[0] as string);
    await mailed(to, 1);
    await tell(ids[1] as string);
    await tell(ids[2] as string, 'alarm.raised', { severity: 'critical', ruleName: 'Short circuit' });
    // Due at once first, and put off by the round that finds them.
    await waitFor('both to wait', async () => (await due()).map(({ minutes }) => minutes).join() === '1,1');
    await api.admin.query(`UPDATE alarm SET status = 'cleared', cleared_at = now() WHERE id = $1`, [ids[1]]);
    await letTimePass(2);
    const [, grouped] = await mailed(to, 2);
    expect(grouped).toBe('2 messages about alarms, the first: [Critical] Crane 7: Short circuit');
    const text = mailsTo(to)[1]?.mail.text ?? '';
    expect(text).toContain('Over: [Warning] Crane 7: Over-current');
    expect(text.match(/\/v1\/acknowledge\?/g)).toHaveLength(1);
    const log = deliveryList.parse(await (await owner.get(`/v1/deliveries?alarm=${ids[2]}`)).json());
    expect(log.items).toMatchObject([{ alarmIds: expect.arrayContaining([ids[1], ids[2]]) as string[] }]);
  });

  test('quiet hours hold what is not critical until they end', async () => {
    const to = await makeChannel();
    const hour = (offset: number) => `${String((new Date().getUTCHours() + offset + 24) % 24).padStart(2, '0')}:00`;
    await makePolicy([to], { quietHours: { from: hour(-1), to: hour(2), timeZone: 'UTC' } });
    await tell(await alarm());
    await waitFor('it to wait', async () => (await due())[0] !== undefined && ((await due())[0]?.minutes ?? 0) > 30);
    await tell(await someAlarm(api, pack), 'alarm.raised', { severity: 'critical' });
    expect(await mailed(to, 1)).toEqual(['[Critical] Crane 7: Over-current']);
    expect(await due()).toHaveLength(1);
  });

  test('it is told again, and then to others, until somebody acknowledges it; all who were told hear of its end', async () => {
    const [shift, boss] = [await makeChannel(), await makeChannel({ name: 'Boss' })];
    await makePolicy([shift, boss], { repeatMinutes: 10 });
    const id = await alarm();
    await tell(id);
    await mailed(shift, 1);
    await waitFor('what is due later', async () => (await due()).length === 2);
    expect(await due()).toEqual([
      { event: 'alarm.reminded', minutes: 10 },
      { event: 'alarm.escalated', minutes: 15 },
    ]);
    await letTimePass(11);
    expect((await mailed(shift, 2))[1]).toBe('Still open: [Warning] Crane 7: Over-current');
    await letTimePass(5);
    expect(await mailed(boss, 1)).toEqual(['Nobody answers: [Warning] Crane 7: Over-current']);
    await owner.post(`/v1/alarms/${id}/acknowledge`);
    await letTimePass(60);
    await waitFor('nothing to be due', async () => (await due()).length === 0);
    expect(subjectsTo(shift)).toHaveLength(2);
    await tell(id, 'alarm.cleared', { clearedAt: '2026-11-22T10:20:00.000Z' });
    expect((await mailed(shift, 3))[2]).toBe('Over: [Warning] Crane 7: Over-current');
    expect((await mailed(boss, 2))[1]).toBe('Over: [Warning] Crane 7: Over-current');
  });

  test('an alarm that two policies send to one channel is told once', async () => {
    const to = await makeChannel();
    await makePolicy([to]);
    await makePolicy([to], { name: 'Again' });
    await tell(await alarm());
    await outboxDone();
    await waitFor('nothing to be due', async () => (await due()).length === 0);
    await mailed(to, 1);
    expect(subjectsTo(to)).toHaveLength(1);
  });

  test('the link of a mail shows a page and does nothing; its button acknowledges as whom the mail was sent to', async () => {
    const to = await makeChannel();
    await makePolicy([to]);
    const id = await alarm();
    await tell(id);
    await mailed(to, 1);
    const [, path = ''] = /(\/v1\/acknowledge\?token=\S+)/.exec(mailsTo(to)[0]?.mail.text ?? '') ?? [];
    expect(mailsTo(to)[0]?.mail.html).toContain(path);
    const acknowledgedBy = async () =>
      (await api.admin.query('SELECT acknowledged_by, acknowledged_by_id FROM alarm WHERE id = $1', [id]))
        .rows[0] as unknown;
    const nobody = { acknowledged_by: null, acknowledged_by_id: null };

    const looked = await fetch(`${api.url}${path}`);
    expect(looked.headers.get('content-type')).toContain('text/html');
    expect(looked.headers.get('content-security-policy')).toContain("form-action 'self'");
    const text = await looked.text();
    expect(text).toContain('<form method="post">');
    expect(text).toContain(to.to[0] ?? '');
    expect(await acknowledgedBy()).toEqual(nobody);
    const forged = await fetch(`${api.url}${path.slice(0, -2)}xx`, { method: 'POST' });
    expect(forged.status).toBe(404);
    expect(await acknowledgedBy()).toEqual(nobody);

    // As a browser sends a form without fields.
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: WEB_URL };
    const filled = await fetch(`${api.url}${path}`, { method: 'POST', headers, body: 'a=1' });
    expect(filled.status).toBeGreaterThanOrEqual(400);
    expect((await fetch(`${api.url}/v1/policies`, { method: 'POST', headers })).status).toBe(415);
    expect(await acknowledgedBy()).toEqual(nobody);
    const acted = await fetch(`${api.url}${path}`, { method: 'POST', headers });
    expect(acted.status).toBe(200);
    expect(await acted.text()).toContain('acknowledged it.');
    expect(await acknowledgedBy()).toEqual({ acknowledged_by: to.to[0], acknowledged_by_id: null });
  });

  test('a mail has a way out of more like it: looking does nothing, the button acts and takes back; who edits sees it', async () => {
    const to = await makeChannel();
    const [email = ''] = to.to;
    const made = await makePolicy([to]);
    await tell(await alarm());
    await mailed(to, 1);
    const first = mailsTo(to)[0]?.mail;
    const [, path = ''] = /(\/v1\/unsubscribe\?token=\S+)/.exec(first?.text ?? '') ?? [];
    expect(first?.html).toContain(path);
    const header = (name: string) => first?.headerLines.find(({ key }) => key === name)?.line ?? '';
    expect(header('list-unsubscribe').replaceAll(/\s/g, '')).toContain(`<${WEB_URL}${path}>`);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const off = async () =>
      channel.parse(
        await (
          await owner.get(`/v1/channels`)
        )
          .json()
          .then((list) => (list as { items: unknown[] }).items.find((each) => (each as { id: string }).id === to.id)),
      ).off;

    expect(await (await fetch(`${api.url}${path}`)).text()).toContain('Stop these mails');
    expect(await off()).toEqual([]);
    expect((await fetch(`${api.url}${path.slice(0, -2)}xx`, { method: 'POST' })).status).toBe(404);
    // As mail readers post it.
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = 'List-Unsubscribe=One-Click';
    expect((await fetch(`${api.url}${path}`, { method: 'POST', headers, body: 'a=1' })).status).toBe(415);
    expect((await fetch(`${api.url}${path}`, { method: 'POST', headers, body })).status).toBe(200);
    expect(await off()).toEqual([{ email, off: ['info', 'warning'] }]);

    // Held back, and said so; the channel is none the worse. What is critical comes.
    await tell(await alarm());
    const held = await waitFor('the ledger', async () => {
      const { items } = deliveryList.parse(
        await (await owner.get(`/v1/deliveries?target=${to.id}&status=failed`)).json(),
      );
      return items[0];
    });
    expect(held.lastError).toBe(`${email} has switched these mails off`);
    expect((await owner.get('/v1/channels').then((answer) => answer.json())) as object).toMatchObject({
      items: [{ id: to.id, failingSince: null }],
    });
    await tell(await alarm(), 'alarm.raised', { severity: 'critical' });
    await mailed(to, 2);
    expect(mailsTo(to)[1]?.mail.text).toContain('alarms, critical ones too');

    expect((await fetch(`${api.url}${path}&again=1`, { method: 'POST', headers, body: '' })).status).toBe(200);
    expect(await off()).toEqual([]);
    const log = await (await owner.get('/v1/audit?action=member.mails')).json();
    expect(log).toMatchObject({ items: [{ actor: email }, { actor: email }] });
    expect(made.enabled).toBe(true);
  });

  test('an address that is refused for good gets nothing after refusals of three days; the owner is told, and a test lifts it', async () => {
    const to = await makeChannel();
    const [email = ''] = to.to;
    await makePolicy([to]);
    mail.refuse(email, true);
    const shown = async () => {
      const { items } = (await (await owner.get('/v1/channels')).json()) as { items: { id: string }[] };
      return channel.parse(items.find(({ id }) => id === to.id)).refused;
    };
    const failed = async () =>
      deliveryList.parse(await (await owner.get(`/v1/deliveries?target=${to.id}&status=failed&kind=email`)).json())
        .items;
    const dayPasses = () =>
      api.admin.query("UPDATE mail_refusal SET counted_at = counted_at - interval '24 h' WHERE email = $1", [email]);
    // Two at a time: those of one day are one piece of evidence.
    for (const day of [1, 2, 3]) {
      await Promise.all([await alarm(), await alarm()].map((id) => tell(id)));
      await waitFor('the refusals', async () => (await failed()).length === 2 * day);
      await waitFor('it to be shown', async () => (await shown())[0]?.stopped === (day === 3));
      if (day < 3) await dayPasses();
    }
    expect(await shown()).toMatchObject([
      { email, stopped: true, lastError: expect.stringContaining('5.1.1') as string },
    ]);
    expect((await failed()).at(-1)).toMatchObject({ responseStatus: 550, attempts: 1 });
    const told = await waitFor('the owner to be told', () =>
      mail.mails.find(({ recipients }) => recipients[0] === owner.login.email),
    );
    expect(told.mail.subject).toBe(`Mails to ${email} are refused`);

    // Not even tried, though it would be taken now.
    mail.refuse(email, false);
    await tell(await alarm());
    await waitFor('it to be held back', async () => (await failed()).length === 7);
    expect((await failed()).map(({ lastError }) => lastError).join()).toContain(`nothing is sent to ${email} any more`);
    expect(mailsTo(to)).toEqual([]);
    await owner.post(`/v1/channels/${to.id}/test`);
    await mailed(to, 1);
    await waitFor('it to be lifted', async () => (await shown()).length === 0);
    await tell(await alarm());
    await mailed(to, 2);
  });

  test.each(['slack', 'teams'] as const)(
    '%s gets a message as it reads them; its address is shown nowhere',
    async (kind) => {
      const url = `${hook.url}/${newId()}/secret`;
      const chat = await makeChannel({ kind, name: 'Room', to: undefined, url });
      expect(chat).toMatchObject({ kind, to: [], host: new URL(hook.url).host });
      await makePolicy([chat]);
      const id = await alarm();
      await tell(id, 'alarm.raised', { packName: '<!channel> & "Crane"' });
      const request = await waitFor('the message', () =>
        hook.requests.find(({ path }) => path === new URL(url).pathname),
      );
      const body = request.body;
      if (kind === 'slack') {
        expect(JSON.parse(body)).toEqual({
          text: `<${WEB_URL}/alarms/${id}|[Warning] &lt;!channel&gt; &amp; "Crane": Over-current>`,
        });
      } else {
        expect(JSON.parse(body)).toMatchObject({
          type: 'message',
          attachments: [
            {
              content: {
                type: 'AdaptiveCard',
                body: [{ inlines: [{ text: expect.stringContaining('Crane') as string }] }],
              },
            },
          ],
        });
      }
      const everything = await api.admin.query(
        `SELECT c.*, d.*, a.* FROM notification_channel c LEFT JOIN delivery d ON d.target_id = c.id
       LEFT JOIN audit_log a ON a.target = 'channel:' || c.id WHERE c.id = $1`,
        [chat.id],
      );
      for (const shown of [JSON.stringify(everything.rows), await (await owner.get('/v1/channels')).text()]) {
        expect(shown).not.toContain('/secret');
      }
    },
  );

  test('a test message arrives; a channel that fails says since when and why, until something arrives', async () => {
    const room = await makeChannel({ kind: 'slack', name: 'Room', to: undefined, url: `${hook.url}/${newId()}` });
    const test = async () =>
      channelTested.parse(await (await owner.post(`/v1/channels/${room.id}/test`)).json()).deliveryIds[0] ?? '';
    const shown = async () => channel.parse(await (await owner.get(`/v1/channels/${room.id}`)).json());
    hook.answerWith(403);
    const failed = await test();
    await waitFor('the failure', async () => (await shown()).failingSince !== null);
    expect(await shown()).toMatchObject({ lastError: 'the receiver answered 403' });
    expect(deliveryDetail.parse(await (await owner.get(`/v1/deliveries/${failed}`)).json())).toMatchObject({
      kind: 'chat',
      event: 'channel.test',
      responseStatus: 403,
    });
    await test();
    await waitFor('it to be well', async () => (await shown()).failingSince === null);
    const mailbox = await makeChannel();
    await owner.post(`/v1/channels/${mailbox.id}/test`);
    expect(await mailed(mailbox, 1)).toEqual(['A test from PackWatch']);
  });

  test('are checked: what can not be is refused with its place, what is named must be there, what is used stays', async () => {
    const to = await makeChannel();
    const made = await makePolicy([to]);
    const refused = async (body: object) => {
      const fields = { name: 'X', steps: [{ afterMinutes: 0, channelIds: [to.id] }], ...body };
      const told = problem.parse(await (await owner.post('/v1/policies', fields)).json());
      return [told.status, told.errors?.[0]?.path];
    };
    const step = (afterMinutes: number, id = to.id) => ({ afterMinutes, channelIds: [id] });
    expect(await refused({ steps: [step(5)] })).toEqual([400, 'body.steps.0.afterMinutes']);
    expect(await refused({ steps: [step(0), step(0)] })).toEqual([400, 'body.steps']);
    expect(await refused({ steps: [step(0, newId())] })).toEqual([400, 'body.steps.0.channelIds.0']);
    expect(await refused({ siteIds: [newId()] })).toEqual([400, 'body.siteIds.0']);
    const quiet = { from: '22:00', to: '06:00', timeZone: 'Mars/Olympus' };
    expect(await refused({ quietHours: quiet })).toEqual([400, 'body.quietHours.timeZone']);
    const gone = problem.parse(await (await owner.delete(`/v1/channels/${to.id}`)).json());
    expect(gone).toMatchObject({ status: 409, code: 'channel_in_use', detail: 'policies name it: All' });
    const chat = await owner.put(`/v1/channels/${to.id}`, { name: 'X', enabled: true, url: hook.url });
    expect(problem.parse(await chat.json())).toMatchObject({ status: 400, errors: [{ path: 'body.url' }] });
    const stale = await owner.put(`/v1/channels/${to.id}`, { name: 'X', enabled: true }, { 'if-match': '"9"' });
    expect(stale.status).toBe(412);
    expect((await owner.delete(`/v1/policies/${made.id}`)).status).toBe(200);
    expect((await owner.delete(`/v1/channels/${to.id}`)).status).toBe(200);
  });

  test('of others are not there; technicians read, operators write, viewers see none', async () => {
    const to = await makeChannel();
    const made = await makePolicy([to]);
    const other = await api.owner('Other');
    const { id: _, createdAt: __, updatedAt: ___, version: ____, ...fields } = made;
    for (const answer of [
      await other.get(`/v1/channels/${to.id}`),
      await other.put(`/v1/channels/${to.id}`, { name: 'X', enabled: false }),
      await other.delete(`/v1/channels/${to.id}`),
      await other.post(`/v1/channels/${to.id}/test`),
      await other.get(`/v1/policies/${made.id}`),
      await other.put(`/v1/policies/${made.id}`, fields),
      await other.delete(`/v1/policies/${made.id}`),
    ]) {
      expect(answer.status).toBe(404);
    }
    const stolen = await other.post('/v1/policies', { ...fields, name: 'Mine' });
    expect(stolen.status).toBe(400);
    const technician = await api.member(owner.organisationId, 'technician');
    expect((await technician.get('/v1/policies')).status).toBe(200);
    expect((await technician.post(`/v1/channels/${to.id}/test`)).status).toBe(403);
    const operator = await api.member(owner.organisationId, 'operator');
    expect((await operator.put(`/v1/policies/${made.id}`, fields)).status).toBe(200);
    const viewer = await api.member(owner.organisationId, 'viewer');
    for (const path of ['/v1/channels', '/v1/policies']) expect((await viewer.get(path)).status).toBe(403);
  });
});
