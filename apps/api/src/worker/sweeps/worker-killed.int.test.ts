import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { mailCatcher, type MailCatcher, testRedisUrl, waitFor } from '@packwatch/testing';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { MIN, SweepWorld, T0 } from '../../testing/sweep-world.ts';

const WORKER = fileURLToPath(new URL('../../worker.ts', import.meta.url));
/** Starting a process takes a while on a busy machine. */
const DEADLINE = { deadlineMs: 45_000 };

describe('a worker that is killed in an outage', { timeout: 120_000 }, () => {
  let world: SweepWorld;
  let mail: MailCatcher;
  let redisUrl: string;
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    world = await SweepWorld.create();
    [mail, redisUrl] = await Promise.all([mailCatcher(), testRedisUrl()]);
  });
  afterEach(() => Promise.all(running.splice(0).map(kill)));
  afterAll(async () => {
    await mail.close();
    await world.drop();
  });

  const kill = async (worker: ChildProcess): Promise<void> => {
    if (worker.exitCode !== null || worker.signalCode !== null) return;
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  };
  const start = (): ChildProcess => {
    const worker = spawn(process.execPath, [WORKER], {
      stdio: 'inherit',
      env: {
        ...process.env,
        DATABASE_URL: world.database.roleUrl('worker'),
        REDIS_URL: redisUrl,
        SMTP_URL: mail.url,
        MAIL_FROM: 'PackWatch <alarms@packwatch.example>',
        WEB_URL: 'https://fleet.example',
        SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
        LOG_LEVEL: 'silent',
      },
    });
    running.push(worker);
    return worker;
  };

  test('leaves the alarm to the next one: raised once, told once, and over once the gateway is back; Redis may be emptied', async () => {
    await world.newOrganisation();
    await world.rule('Gateway silent', { kind: 'absent', of: 'gateway', afterMs: 10 * MIN, severity: 'critical' });
    const { organisationId } = world;
    await world.provisioning.emailChannel({
      organisationId,
      name: 'Shift',
      to: ['shift@fleet.example'],
      minSeverity: 'info',
      groupSeconds: 0,
    });
    const gateway = await world.gateway('Quay');
    // The real clock runs here: the gateway was last heard eleven minutes ago.
    const minutesAgo = (minutes: number): number => (Date.now() - T0) / MIN - minutes;
    await world.upload(gateway, minutesAgo(11), []);

    const first = start();
    await waitFor('the alarm', async () => (await world.alarms()).length > 0, DEADLINE);
    await kill(first);
    const redis = new Redis(redisUrl);
    await redis.flushdb();
    start();
    start();
    await waitFor('the mail', () => mail.mails.length > 0, DEADLINE);
    await world.upload(gateway, minutesAgo(0), []);
    await waitFor('the end', async () => (await world.alarms())[0]?.status === 'cleared', DEADLINE);
    await redis.flushdb();
    await redis.quit();
    await waitFor('the mail of the end', () => mail.mails.length > 1, DEADLINE);

    expect(await world.alarms()).toMatchObject([{ gateway: 'Quay', rule: 'Gateway silent', status: 'cleared' }]);
    expect(await world.told()).toEqual(['alarm.raised Quay', 'alarm.cleared Quay']);
    // At least once each; a mail that a killed worker had just sent may come again under the same Message-ID.
    const ids = new Set(mail.mails.map((caught) => caught.mail.messageId));
    expect(ids.size).toBe(2);
  });
});
