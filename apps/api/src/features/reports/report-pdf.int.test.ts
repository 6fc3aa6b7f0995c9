import { problem, printedReport } from '@packwatch/contracts';
import { createPool, type Pool, ReportPrintWorkRepository } from '@packwatch/db';
import { mailCatcher, type MailCatcher, waitFor } from '@packwatch/testing';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { AcknowledgeLinks } from '../../common/acknowledge-links.ts';
import { REPORT_PRINT_PATH, ReportPrintLinks } from '../../common/report-print-links.ts';
import { type RunningService } from '../../common/run-service.ts';
import { somePack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { SetClock } from '../../testing/set-clock.ts';
import { TEST_SECRET_KEY, testApi, type TestApi } from '../../testing/test-api.ts';
import { type Print, Printer } from '../../worker/reports/printer.ts';
import { startWorker } from '../../worker/start-worker.ts';

const NOW = new Date('2026-11-23T06:00:10Z');
const BEFORE = new Date('2026-11-22T12:00:00Z');
const PDF = Buffer.from('%PDF-1.7 as a browser would have printed it');
const logger = pino({ level: 'silent' });

describe('the fleet report as PDF', () => {
  const clock = new SetClock(NOW);
  const links = new ReportPrintLinks(TEST_SECRET_KEY);
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let pool: Pool;
  let mail: MailCatcher;
  let running: RunningService | Printer | null = null;

  beforeAll(async () => {
    [api, mail] = await Promise.all([testApi({ clock, printPatienceMs: 20_000 }), mailCatcher()]);
    pool = createPool(api.database.roleUrl('worker'), { max: 2 });
    owner = await api.owner('Harbour');
    await somePack(api, owner.organisationId, 'Alpha');
  });
  afterEach(async () => {
    await running?.stop();
    running = null;
  });
  afterAll(async () => {
    await Promise.all([pool.end(), mail.close()]);
    await api.close();
  });

  const printWith = (print: Print): void => {
    running = new Printer({ work: new ReportPrintWorkRepository(pool), print, clock, logger }, 50);
  };
  const look = (token: string): Promise<Response> =>
    fetch(new URL(`${REPORT_PRINT_PATH}?${new URLSearchParams({ token }).toString()}`, api.url));

  test('comes to whoever asks, from a page that a link of its own opens until it is printed', async () => {
    let token = '';
    printWith(async ({ id, organisationId, language, timeZone }) => {
      expect([language, timeZone]).toEqual(['de', 'Europe/Zurich']);
      token = links.sign({ organisationId, printId: id }, clock.now());
      const { report } = printedReport.parse(await (await look(token)).json());
      expect(report).toMatchObject({ organisation: 'Harbour', lastDay: '2026-11-20', firstDay: '2026-11-20' });
      return PDF;
    });
    const got = await owner.get('/v1/reports/fleet/pdf?last=2026-11-20&days=1&language=de&timeZone=Europe/Zurich');
    expect(got.headers.get('content-type')).toBe('application/pdf');
    expect(got.headers.get('content-disposition')).toContain('fleet-report-2026-11-20-2026-11-20.pdf');
    expect(Buffer.from(await got.arrayBuffer())).toEqual(PDF);
    expect((await look(token)).status).toBe(404);
  });

  test('is shown by no other link: one of another key, another purpose, another organisation, or six minutes old', async () => {
    const stranger = await api.owner('Stranger');
    const seen: number[] = [];
    printWith(async ({ id, organisationId }) => {
      const grant = { organisationId, printId: id };
      for (const token of [
        new ReportPrintLinks(new Uint8Array(32).fill(9)).sign(grant, clock.now()),
        new AcknowledgeLinks(TEST_SECRET_KEY).sign({ organisationId, alarmId: id, email: 'a@b.example' }, clock.now()),
        links.sign({ ...grant, organisationId: stranger.organisationId }, clock.now()),
        links.sign(grant, new Date(clock.now().getTime() - 360_000)),
        'nothing',
      ]) {
        seen.push((await look(token)).status);
      }
      return PDF;
    });
    expect((await owner.get('/v1/reports/fleet/pdf')).status).toBe(200);
    expect(seen).toEqual([404, 404, 404, 404, 404]);
  });

  test('that cannot be printed is refused with a hint, after a second attempt', async () => {
    let attempts = 0;
    printWith(() => {
      attempts += 1;
      throw new Error('the browser is broken');
    });
    const refused = await owner.get('/v1/reports/fleet/pdf');
    expect(problem.parse(await refused.json())).toMatchObject({ status: 503, code: 'print_unavailable' });
    expect(attempts).toBe(2);
  });

  const mailed = async (to: string, print: Print): Promise<MailCatcher['mails'][number]> => {
    clock.at = BEFORE;
    const made = await owner.post('/v1/channels', { kind: 'email', name: to, to: [to] });
    const { id: channelId } = (await made.json()) as { id: string };
    const fields = { channelId, period: 'week', weekday: 1, at: '07:00', timeZone: 'Europe/Zurich' };
    expect((await owner.post('/v1/report-subscriptions', fields)).status).toBe(200);
    clock.at = NOW;
    running = await startWorker(
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
      logger,
      { clock, pollMs: 50, reportPollMs: 50, printPollMs: 50, print },
    );
    const found = () => mail.mails.find(({ recipients }) => recipients.includes(to));
    await waitFor('the mail', () => found() !== undefined, { deadlineMs: 20_000 });
    const [first] = mail.mails.filter(({ recipients }) => recipients.includes(to));
    if (first === undefined) throw new Error('it came and is gone');
    return first;
  };

  test('goes along with the mail of the week, by the clock of who gets it', async () => {
    const zones: string[] = [];
    const got = await mailed('a@fleet.example', async ({ timeZone }) => {
      zones.push(timeZone);
      return PDF;
    });
    const [attached] = got.mail.attachments;
    expect(attached).toMatchObject({
      filename: 'fleet-report-2026-11-16-2026-11-22.pdf',
      contentType: 'application/pdf',
    });
    expect(attached?.content).toEqual(PDF);
    expect(got.mail.text).toContain('The whole report is attached as PDF, and is on its page');
    expect(zones).toEqual(['Europe/Zurich']);
  });

  test('that cannot be printed keeps no mail back, which says where the report is', async () => {
    const got = await mailed('b@fleet.example', () => Promise.reject(new Error('the browser is broken')));
    expect(got.mail.attachments).toEqual([]);
    expect(got.mail.text).toContain(
      'No PDF of it could be made; the whole report, to print, is on its page: https://fleet.example/reports?last=2026-11-22&days=7',
    );
  });

  test('that a worker holds for ever lets its mails go after three minutes', async () => {
    const never: Print = (_job, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
    const going = mailed('c@fleet.example', never);
    await waitFor('it waits', async () => {
      const { rows } = await api.admin.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM delivery WHERE recipient = 'c@fleet.example' AND status = 'pending' AND due_at > $1`,
        [NOW],
      );
      return rows[0]?.n === 1;
    });
    clock.at = new Date(NOW.getTime() + 180_000);
    expect((await going).mail.attachments).toEqual([]);
  });
});
