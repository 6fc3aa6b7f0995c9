import { type AlarmNotice, liveChannel, QUEUES } from '@packwatch/contracts';
import {
  createPool,
  createPrisma,
  DeliveryRepository,
  newId,
  NotificationsRepository,
  OutboxRepository,
  type Pool,
  Provisioning,
} from '@packwatch/db';
import {
  type MailCatcher,
  mailCatcher,
  testDatabase,
  type TestDatabase,
  testRedisUrl,
  waitFor,
  type WebhookCatcher,
  webhookCatcher,
} from '@packwatch/testing';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RunningService } from '../common/run-service.ts';
import { SecretBox } from '../common/secret-box.ts';
import { newWebhookSecret, webhookSecretContext } from '../common/webhook-secret.ts';
import { type WorkerEnv } from '../env.ts';
import { notifyDue } from './notify/notifier.ts';
import { startWorker } from './start-worker.ts';

const KEY = new Uint8Array(32).fill(7);

describe('the worker', () => {
  let database: TestDatabase;
  let admin: Pool;
  let redis: Redis;
  let mail: MailCatcher;
  let hook: WebhookCatcher;
  let provisioning: Provisioning;
  let organisationId: string;
  let secret: string;
  let env: WorkerEnv;
  let closePrisma: () => Promise<void>;
  const running: RunningService[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    admin = createPool(database.adminUrl);
    const prisma = createPrisma(database.adminUrl);
    provisioning = new Provisioning(prisma);
    closePrisma = () => prisma.$disconnect();
  });
  afterAll(async () => {
    await closePrisma();
    await admin.end();
    await database.drop();
  });
  beforeEach(async () => {
    const redisUrl = await testRedisUrl();
    redis = new Redis(redisUrl);
    [mail, hook] = await Promise.all([mailCatcher(), webhookCatcher()]);
    const slug = newId();
    ({ id: organisationId } = await provisioning.organisation({ name: 'Fleet', slug }));
    secret = newWebhookSecret();
    env = {
      DATABASE_URL: database.roleUrl('worker'),
      REDIS_URL: redisUrl,
      SMTP_URL: mail.url,
      MAIL_FROM: 'PackWatch <alarms@packwatch.example>',
      WEB_URL: 'https://fleet.example',
      SECRET_KEY: KEY,
      EXPORT_DIR: '/nowhere',
      WEBHOOK_ALLOW_PRIVATE: true,
      LOG_LEVEL: 'silent',
    };
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((worker) => worker.stop()));
    await Promise.all([mail.close(), hook.close(), redis.quit()]);
    await admin.query(`DELETE FROM delivery`);
    await admin.query(`DELETE FROM outbox`);
    await admin.query(`DELETE FROM notification_due`);
  });

  const start = async (over: Partial<WorkerEnv> = {}, options: { pollMs?: number } = {}): Promise<void> => {
    running.push(await startWorker({ ...env, ...over }, pino({ level: 'silent' }), options));
  };
  const channel = () =>
    provisioning.emailChannel({
      organisationId,
      name: 'Shift',
      to: ['shift@fleet.example'],
      minSeverity: 'warning',
      groupSeconds: 0,
    });
  const endpoint = (url = hook.url, eventTypes: string[] = []) =>
    provisioning.webhookEndpoint({
      organisationId,
      url,
      eventTypes,
      secretSealed: new SecretBox(KEY).seal(secret, webhookSecretContext(organisationId)),
    });
  const tell = async (kind: string, over: Partial<AlarmNotice> = {}): Promise<AlarmNotice> => {
    const notice: AlarmNotice = {
      alarmId: newId(),
      packUid: newId(),
      packName: 'Crane 7',
      gatewayId: null,
      gatewayName: null,
      ruleId: newId(),
      ruleName: 'Over-current',
      severity: 'critical',
      signal: 'pack.current_ma',
      part: 'pack',
      raisedAt: '2026-11-22T10:15:30.000Z',
      clearedAt: null,
      raiseLevel: 120_000,
      value: 122_340,
      peakValue: 122_340,
      ...over,
    };
    await admin.query(`INSERT INTO outbox (organisation_id, kind, payload) VALUES ($1, $2, $3)`, [
      organisationId,
      kind,
      notice,
    ]);
    return notice;
  };
  interface LedgerRow {
    kind: string;
    status: string;
    attempts: number;
    due_at: Date | null;
    last_error: string | null;
    response_status: number | null;
  }
  const ledger = async (): Promise<LedgerRow[]> =>
    (
      await admin.query<LedgerRow>(
        `SELECT kind, status, attempts, due_at, last_error, response_status FROM delivery ORDER BY kind, created_at`,
      )
    ).rows;
  const settled = (count: number) =>
    waitFor('deliveries to settle', async () => {
      const rows = await ledger();
      return rows.length === count && rows.every(({ status }) => status !== 'pending') && rows;
    });

  test('its mail shows the signal around the alarm, and goes without a picture where nothing was read', async () => {
    await channel();
    await start();
    const pack = await provisioning.pack({
      organisationId,
      name: 'Crane 7',
      facts: { chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 24_600 },
      validFrom: new Date('2026-01-01T00:00:00Z'),
    });
    await admin.query(
      `INSERT INTO series.telemetry (pack_id, ts, received_at, current_ma)
       SELECT $1, at, at, 100000 + 500 * extract(minute FROM at) FROM generate_series(
         '2026-11-22T10:00:00Z'::timestamptz, '2026-11-22T10:30:00Z', interval '1 minute') at`,
      [pack.id],
    );
    await tell('alarm.raised', { packUid: pack.uid });
    await settled(1);
    await tell('alarm.raised', { packUid: pack.uid, signal: 'pack.voltage_mv' });
    await settled(2);
    const [shown, bare] = mail.mails.map((received) => received.mail);
    const [picture] = shown?.attachments ?? [];
    expect(picture).toMatchObject({ contentType: 'image/png', cid: 'signal@packwatch' });
    // Twice as many dots as the mail is wide.
    expect(picture?.content.readUInt32BE(16)).toBe(1_024);
    expect(shown?.html).toContain('Current from 09:45 to 10:45 UTC; dashed: the limit, and when it was raised');
    expect(bare?.attachments).toEqual([]);
    expect(bare?.html).not.toContain('<img');
  });

  test('a raised alarm is one mail and one webhook with a signature that the standard library accepts', async () => {
    await channel();
    await endpoint();
    await start();
    const notice = await tell('alarm.raised');
    const rows = await settled(2);
    expect(rows).toMatchObject([
      { kind: 'email', status: 'delivered', attempts: 1, response_status: 250 },
      { kind: 'webhook', status: 'delivered', attempts: 1, response_status: 204 },
    ]);

    expect(mail.mails).toHaveLength(1);
    expect(mail.mails[0]?.recipients).toEqual(['shift@fleet.example']);
    expect(mail.mails[0]?.mail.subject).toBe('[Critical] Crane 7: Over-current');
    expect(mail.mails[0]?.mail.text).toContain(`https://fleet.example/alarms/${notice.alarmId}`);
    expect(mail.mails[0]?.mail.html).toContain('122.34 A');

    expect(hook.requests).toHaveLength(1);
    const [request] = hook.requests;
    const headers = request?.headers as Record<string, string>;
    const event = new Webhook(secret).verify(request?.body ?? '', headers);
    expect(event).toMatchObject({ type: 'alarm.raised', data: { alarmId: notice.alarmId, value: 122_340 } });
    expect(() => new Webhook(newWebhookSecret()).verify(request?.body ?? '', headers)).toThrow();
    const { rows: outbox } = await admin.query(`SELECT done_at IS NOT NULL AS done FROM outbox`);
    expect(outbox).toEqual([{ done: true }]);
  });

  test.each(['alarm.cleared', 'alarm.withdrawn'])(
    '%s is mailed to those who were told of the raise, and to nobody else',
    async (kind) => {
      const { alarmId } = await tell('alarm.raised', { severity: 'warning' });
      // Both wait together: the end is told once the beginning was.
      const clearedAt = kind === 'alarm.cleared' ? '2026-11-22T10:20:00.000Z' : null;
      await tell(kind, { alarmId, severity: 'warning', clearedAt });
      await channel();
      await provisioning.emailChannel({
        organisationId,
        name: 'Boss',
        to: ['boss@fleet.example'],
        minSeverity: 'critical',
        groupSeconds: 0,
      });
      await start({}, { pollMs: 50 });
      await settled(2);
      await tell(kind, { severity: 'critical', clearedAt });
      await waitFor('the outbox to be done', async () => {
        const { rows } = await admin.query('SELECT 1 FROM outbox WHERE done_at IS NULL');
        return rows.length === 0;
      });
      const subject =
        kind === 'alarm.cleared'
          ? 'Over: [Warning] Crane 7: Over-current'
          : 'Withdrawn: [Warning] Crane 7: Over-current';
      // Two deliveries are two jobs: which of them the server takes first is open.
      expect(mail.mails.map((caught) => [caught.recipients[0], caught.mail.subject]).toSorted()).toEqual(
        [
          ['shift@fleet.example', '[Warning] Crane 7: Over-current'],
          ['shift@fleet.example', subject],
        ].toSorted(),
      );
    },
  );

  test('a channel hears of its severity and above; other kinds of event make no mail; an endpoint hears what it wants', async () => {
    await channel();
    await endpoint(hook.url, ['alarm.acknowledged']);
    await tell('alarm.raised', { severity: 'info' });
    await tell('alarm.raised', { severity: 'warning' });
    await tell('alarm.acknowledged');
    await start();
    await settled(2);
    expect(mail.mails.map((caught) => caught.mail.subject)).toEqual(['[Warning] Crane 7: Over-current']);
    expect(hook.requests.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual([
      'alarm.acknowledged',
    ]);
  });

  test('nobody of another organisation hears of it', async () => {
    await channel();
    const { id } = await provisioning.organisation({ name: 'Other', slug: newId() });
    await provisioning.emailChannel({
      organisationId: id,
      name: 'x',
      to: ['other@example.org'],
      minSeverity: 'info',
      groupSeconds: 0,
    });
    await start();
    await tell('alarm.raised');
    await settled(1);
    expect(mail.mails.flatMap(({ recipients }) => recipients)).toEqual(['shift@fleet.example']);
  });

  test('Redis losing everything in the middle loses nothing', async () => {
    await channel();
    const queue = new Queue(QUEUES.email, { connection: redis });
    await queue.pause();
    await start();
    await tell('alarm.raised');
    await waitFor('the job to be queued', async () => (await queue.getWaitingCount()) === 1);
    expect(mail.mails).toHaveLength(0);
    await redis.flushdb();
    await settled(1);
    expect(mail.mails).toHaveLength(1);
    await queue.close();
  });

  test('a job that a killed worker had taken, but not its row, goes back to the queue and is done', async () => {
    await channel();
    await tell('alarm.raised');
    const pool = createPool(database.roleUrl('worker'), { max: 1 });
    await new OutboxRepository(pool).relay(new Date(), 10);
    await notifyDue(new NotificationsRepository(pool), new Date());
    const [due] = await new DeliveryRepository(pool).due(new Date(), 10);
    await pool.end();
    const queue = new Queue(QUEUES.email, { connection: redis });
    await queue.add('deliver', { deliveryId: due?.id }, { jobId: `${due?.id}.${due?.attempts}` });
    // Takes it and says no more of it, as a process does that is killed right then.
    const killed = new Worker(QUEUES.email, () => new Promise(() => undefined), {
      connection: { url: env.REDIS_URL },
      lockDuration: 1_000,
      skipLockRenewal: true,
      skipStalledCheck: true,
    });
    await waitFor('it to be taken', async () => (await queue.getActiveCount()) === 1);
    await killed.close(true);
    await start();
    await waitFor('the mail', () => mail.mails.length > 0, { deadlineMs: 25_000 });
    expect(await settled(1)).toMatchObject([{ status: 'delivered', attempts: 1 }]);
    await queue.close();
  });

  test('a job that means nothing is dropped, and holds up no other', async () => {
    await channel();
    const queue = new Queue(QUEUES.email, { connection: redis });
    const removed = { removeOnFail: true, removeOnComplete: true };
    await queue.add('deliver', { deliveryId: newId() }, removed);
    await queue.add('deliver', { something: 'else' }, removed);
    await start();
    await tell('alarm.raised');
    expect(await settled(1)).toMatchObject([{ status: 'delivered' }]);
    await waitFor('the queue to be empty', async () =>
      Object.values(await queue.getJobCounts()).every((count) => count === 0),
    );
    await queue.close();
  });

  test('an alarm announced in Redis goes out without waiting for the poll', async () => {
    await channel();
    await start({}, { pollMs: 3_600_000 });
    const notice = await tell('alarm.raised');
    const event = JSON.stringify({ kind: 'alarms', organisationId, alarmIds: [notice.alarmId] });
    await waitFor('the mail', async () => {
      await redis.publish(liveChannel(organisationId), event);
      return mail.mails.length > 0;
    });
    await settled(1);
    expect(mail.mails).toHaveLength(1);
  });

  test('an outbox row that somebody else holds keeps nobody waiting, and goes out once it is free', async () => {
    await channel();
    await tell('alarm.raised', { packName: 'Held' });
    const holder = await admin.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT 1 FROM outbox ORDER BY id LIMIT 1 FOR UPDATE');
      await start();
      await tell('alarm.raised', { packName: 'Free' });
      await settled(1);
      expect(mail.mails.map((caught) => caught.mail.subject)).toEqual(['[Critical] Free: Over-current']);
      await holder.query('ROLLBACK');
    } finally {
      holder.release();
    }
    await settled(2);
    expect(mail.mails).toHaveLength(2);
  });

  test('nothing stays in the queue, whether it was sent, is to be tried again, or is no job of ours', async () => {
    await channel();
    await endpoint();
    hook.answerWith(500);
    const queue = new Queue(QUEUES.email, { connection: redis });
    await queue.add('deliver', { deliveryId: 'not one' }, { jobId: 'foreign', removeOnFail: true });
    await start();
    await tell('alarm.raised');
    await waitFor(
      'both attempts',
      async () => (await ledger()).filter((row) => row.response_status !== null).length === 2,
    );
    await waitFor('the queue to be empty', async () => {
      const counts = await queue.getJobCounts();
      return Object.values(counts).every((count) => count === 0);
    });
    expect(mail.mails).toHaveLength(1);
    await queue.close();
  });

  test('two workers send everything once', async () => {
    await channel();
    await endpoint();
    await Promise.all([start(), start()]);
    for (let i = 0; i < 20; i += 1) await tell('alarm.raised');
    await settled(40);
    expect(mail.mails).toHaveLength(20);
    expect(hook.requests).toHaveLength(20);
    expect(new Set(hook.requests.map(({ headers }) => headers['webhook-id'])).size).toBe(20);
  });

  test('a receiver that fails is tried again later under the same id; the row says when and why', async () => {
    await endpoint();
    hook.answerWith(500);
    await start();
    await tell('alarm.raised');
    const failed = await waitFor('the first failure', async () => {
      const [row] = await ledger();
      return row?.last_error != null && row;
    });
    expect(failed).toMatchObject({ status: 'pending', attempts: 1, response_status: 500 });
    expect(failed.last_error).toBe('the receiver answered 500');
    const waitMs = (failed.due_at?.getTime() ?? 0) - Date.now();
    expect(waitMs).toBeGreaterThan(2_000);
    expect(waitMs).toBeLessThan(5_600);
    await admin.query(`UPDATE delivery SET due_at = now()`);
    expect(await settled(1)).toMatchObject([{ status: 'delivered', attempts: 2, last_error: null }]);
    const [first, second] = hook.requests;
    expect(first?.headers['webhook-id']).toBe(second?.headers['webhook-id']);
    expect(first?.body).toBe(second?.body);
  });

  test('a redirect is not followed, and a receiver that is gone for good (410) gets nothing more', async () => {
    await endpoint();
    hook.answerWith(302);
    await start({}, { pollMs: 50 });
    await tell('alarm.raised');
    await waitFor('the redirect', async () => (await ledger())[0]?.response_status === 302);
    await admin.query(`DELETE FROM delivery`);
    hook.answerWith(410);
    await tell('alarm.raised');
    expect(await settled(1)).toMatchObject([{ status: 'failed', attempts: 1, response_status: 410 }]);
    expect(hook.requests).toHaveLength(2);
    await waitFor('it to be off', async () => {
      const { rows } = await admin.query('SELECT 1 FROM webhook_endpoint WHERE organisation_id = $1 AND NOT enabled', [
        organisationId,
      ]);
      return rows.length === 1;
    });
    await tell('alarm.raised');
    await waitFor('the outbox to be done', async () => {
      const { rows } = await admin.query('SELECT 1 FROM outbox WHERE done_at IS NULL');
      return rows.length === 0;
    });
    expect(await ledger()).toHaveLength(1);
    expect(hook.requests).toHaveLength(2);
  });

  test('an internal address is refused, by number and by name, and nobody is called', async () => {
    const port = new URL(hook.url).port;
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0']) {
      await endpoint(`http://${host}:${port}/hook`);
    }
    await start({ WEBHOOK_ALLOW_PRIVATE: false });
    await tell('alarm.raised');
    const rows = await settled(6);
    expect(rows.map(({ status }) => status)).toEqual(Array(6).fill('failed'));
    for (const { last_error } of rows) expect(last_error).toContain('is not an address on the public internet');
    expect(hook.requests).toHaveLength(0);
  });

  test('a mail server that is away is tried again; a channel without a valid address is given up', async () => {
    await channel();
    const server = mail;
    await server.close();
    await start();
    await tell('alarm.raised');
    const failed = await waitFor('the failure', async () => {
      const [row] = await ledger();
      return row?.last_error != null && row;
    });
    expect(failed).toMatchObject({ status: 'pending', attempts: 1 });
    await admin.query(`DELETE FROM delivery`);
    await admin.query(`UPDATE notification_channel SET config = '{"to":["nobody"]}' WHERE organisation_id = $1`, [
      organisationId,
    ]);
    await tell('alarm.raised');
    expect(await settled(1)).toMatchObject([{ status: 'failed', last_error: 'the channel has no valid addresses' }]);
    mail = await mailCatcher();
  });
});
