import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type AlarmNotice } from '@packwatch/contracts';
import { newId } from '@packwatch/db';
import {
  type MailCatcher,
  mailCatcher,
  severableProxy,
  type SeverableProxy,
  testRedisUrl,
  waitFor,
  type WebhookCatcher,
  webhookCatcher,
} from '@packwatch/testing';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RunningService } from '../common/run-service.ts';
import { SecretBox } from '../common/secret-box.ts';
import { newWebhookSecret, webhookSecretContext } from '../common/webhook-secret.ts';
import { SweepWorld } from '../testing/sweep-world.ts';
import { startWorker } from './start-worker.ts';

const KEY = new Uint8Array(32).fill(7);
const LEASE_MS = 600;

describe('a delivery that a worker has in hand', { timeout: 90_000 }, () => {
  let world: SweepWorld;
  let mail: MailCatcher;
  let hook: WebhookCatcher;
  let proxy: SeverableProxy;
  let databaseUrl: string;
  let redisUrl: string;
  const services: RunningService[] = [];
  const processes: ChildProcess[] = [];

  beforeAll(async () => {
    world = await SweepWorld.create();
    const url = new URL(world.database.roleUrl('worker'));
    proxy = await severableProxy({ host: url.hostname, port: Number(url.port) });
    url.host = `127.0.0.1:${proxy.port}`;
    databaseUrl = url.href;
  });
  beforeEach(async () => {
    [mail, hook, redisUrl] = await Promise.all([mailCatcher(), webhookCatcher(), testRedisUrl()]);
    await world.newOrganisation();
    const { organisationId, provisioning } = world;
    const secretSealed = new SecretBox(KEY).seal(newWebhookSecret(), webhookSecretContext(organisationId));
    await provisioning.webhookEndpoint({ organisationId, url: hook.url, eventTypes: [], secretSealed });
    await provisioning.emailChannel({ organisationId, name: 'Shift', to: ['shift@fleet.example'], groupSeconds: 0 });
  });
  afterEach(async () => {
    proxy.restore();
    await Promise.all(processes.splice(0).map(kill));
    await Promise.all(services.splice(0).map((service) => service.stop()));
    await Promise.all([mail.close(), hook.close()]);
  });
  afterAll(async () => {
    await proxy.close();
    await world.drop();
  });

  const env = () => ({
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    SMTP_URL: mail.url,
    MAIL_FROM: 'PackWatch <alarms@packwatch.example>',
    WEB_URL: 'https://fleet.example',
  });
  const start = async (): Promise<void> => {
    const settings = {
      ...env(),
      EXPORT_DIR: '/nowhere',
      SECRET_KEY: KEY,
      WEBHOOK_ALLOW_PRIVATE: true,
      LOG_LEVEL: 'silent' as const,
    };
    services.push(await startWorker(settings, pino({ level: 'silent' }), { pollMs: 50, leaseMs: LEASE_MS }));
  };
  const startProcess = async (): Promise<ChildProcess> => {
    const child = fork(new URL('../worker.ts', import.meta.url), {
      execArgv: [],
      env: {
        ...env(),
        SECRET_KEY: Buffer.from(KEY).toString('base64'),

        WEBHOOK_ALLOW_PRIVATE: 'true',
        LOG_LEVEL: 'fatal',
      },
    });
    processes.push(child);
    await once(child, 'message');
    return child;
  };
  const kill = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const raise = async (): Promise<void> => {
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
    };
    const values = [world.organisationId, 'alarm.raised', notice];
    await world.admin.query(`INSERT INTO outbox (organisation_id, kind, payload) VALUES ($1, $2, $3)`, values);
  };
  const ledger = async () => {
    const { rows } = await world.admin.query<{ status: string; attempts: number; leased: boolean }>(
      `SELECT status, attempts, leased_until IS NOT NULL AS leased FROM delivery WHERE organisation_id = $1 ORDER BY kind`,
      [world.organisationId],
    );
    return rows;
  };
  const delivered = (deadlineMs = 10_000) =>
    waitFor(
      'both deliveries',
      async () => {
        const rows = await ledger();
        return rows.length === 2 && rows.every(({ status }) => status === 'delivered') && rows;
      },
      { deadlineMs },
    );
  const both = () => waitFor('both receivers', () => mail.mails.length > 0 && hook.requests.length > 0);
  /** By the database's clock, as the leases are. */
  const leasesLater = async (leases: number) => {
    const sql = `SELECT extract(epoch FROM clock_timestamp()) * 1000 AS ms`;
    const now = async () => Number((await world.admin.query<{ ms: string }>(sql)).rows[0]?.ms);
    const until = (await now()) + leases * LEASE_MS;
    await waitFor('leases to pass', async () => (await now()) > until);
  };

  test('stays with it for as long as it lives, however long the receiver takes: nobody gets a second copy', async () => {
    const answers = [mail.holdAnswers(), hook.holdAnswers()];
    await Promise.all([start(), start()]);
    await raise();
    await both();
    await leasesLater(6);
    expect(await ledger()).toMatchObject([
      { status: 'pending', attempts: 1, leased: true },
      { status: 'pending', attempts: 1, leased: true },
    ]);
    for (const answer of answers) answer();
    expect(await delivered()).toMatchObject([
      { attempts: 1, leased: false },
      { attempts: 1, leased: false },
    ]);
    expect([mail.mails.length, hook.requests.length]).toEqual([1, 1]);
  });

  test('is taken over soon after that worker was killed, under the same ids', async () => {
    const answers = [mail.holdAnswers(), hook.holdAnswers()];
    const first = await startProcess();
    await raise();
    await both();
    await kill(first);
    for (const answer of answers) answer();
    await startProcess();
    expect(await delivered(30_000)).toMatchObject([{ attempts: 2 }, { attempts: 2 }]);
    expect(mail.mails).toHaveLength(2);
    expect(mail.mails[0]?.mail.messageId).toBe(mail.mails[1]?.mail.messageId);
    expect(hook.requests).toHaveLength(2);
    expect(hook.requests[0]?.headers['webhook-id']).toBe(hook.requests[1]?.headers['webhook-id']);
  });

  test('is written down as delivered though the database was away when the answer came', async () => {
    const answers = [mail.holdAnswers(), hook.holdAnswers()];
    await start();
    await raise();
    await both();
    proxy.sever();
    for (const answer of answers) answer();
    await leasesLater(2);
    proxy.restore();
    expect(await delivered()).toMatchObject([{ attempts: 1 }, { attempts: 1 }]);
    expect([mail.mails.length, hook.requests.length]).toEqual([1, 1]);
  });

  test('a webhook does not wait behind a mail server that says nothing, whatever waits there', async () => {
    const answer = mail.holdAnswers();
    await start();
    for (let i = 0; i < 60; i += 1) await raise();
    await waitFor('every webhook', () => hook.requests.length === 60);
    expect((await ledger()).filter(({ status }) => status === 'pending').length).toBeGreaterThanOrEqual(60);
    answer();
    await waitFor('every mail', () => mail.mails.length === 60);
  });
});
