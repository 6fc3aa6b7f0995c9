import {
  deliveryDetail,
  deliveryList,
  type DeliveryDetail,
  problem,
  webhook,
  webhookList,
  webhookWithSecret,
  type WebhookWithSecret,
  webhookTested,
} from '@packwatch/contracts';
import { EndpointHealthRepository, createPool, newId, type Pool } from '@packwatch/db';
import { type MailCatcher, mailCatcher, waitFor, type WebhookCatcher, webhookCatcher } from '@packwatch/testing';
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningService } from '../../common/run-service.ts';
import { type Person } from '../../testing/person.ts';
import { TEST_SECRET_KEY, testApi, type TestApi, WEB_URL } from '../../testing/test-api.ts';
import { startWorker } from '../../worker/start-worker.ts';

const DAY_MS = 86_400_000;

/** Told, since it is the first answer. */
const secretOf = ({ secret }: { secret: string | null }): string => secret ?? '';

describe('webhooks', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let worker: RunningService;
  let workerPool: Pool;
  let mail: MailCatcher;
  let hook: WebhookCatcher;

  beforeAll(async () => {
    [api, mail, hook] = await Promise.all([testApi({ allowPrivateHosts: true }), mailCatcher(), webhookCatcher()]);
    owner = await api.owner('Fleet');
    workerPool = createPool(api.database.roleUrl('worker'), { max: 2 });
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
  afterAll(async () => {
    await worker.stop();
    await Promise.all([workerPool.end(), mail.close(), hook.close()]);
    await api.close();
  });

  const make = async (body: object = {}, by: Person = owner): Promise<WebhookWithSecret> => {
    const answer = await by.post('/v1/webhooks', { url: `${hook.url}/${newId()}`, ...body });
    return webhookWithSecret.parse(await answer.json());
  };
  const get = async (id: string) => webhook.parse(await (await owner.get(`/v1/webhooks/${id}`)).json());
  const pathOf = (url: string): string => new URL(url).pathname;
  const received = ({ url }: { url: string }) => hook.requests.filter(({ path }) => path === pathOf(url));
  const testOf = async ({ id }: { id: string }): Promise<string> =>
    webhookTested.parse(await (await owner.post(`/v1/webhooks/${id}/test`)).json()).deliveryId;
  const ended = (deliveryId: string): Promise<DeliveryDetail> =>
    waitFor('the delivery to end', async () => {
      const answer = await owner.get(`/v1/deliveries/${deliveryId}`);
      const delivery = deliveryDetail.parse(await answer.json());
      return (delivery.status !== 'pending' || delivery.lastError !== null) && delivery;
    });

  test('are made with a secret that is shown once and stored sealed; a test event is signed by it', async () => {
    const made = await make({ description: 'Our ERP', eventTypes: ['alarm.raised'] });
    expect(made).toMatchObject({ description: 'Our ERP', eventTypes: ['alarm.raised'], enabled: true, version: 1 });
    expect(made.secret).toMatch(/^whsec_/);
    const listed = await (await owner.get('/v1/webhooks')).text();
    expect(webhookList.parse(JSON.parse(listed)).items.map(({ id }) => id)).toContain(made.id);
    const stored = await api.admin.query('SELECT * FROM webhook_endpoint w JOIN audit_log a ON a.target = $1', [
      `webhook:${made.id}`,
    ]);
    for (const text of [listed, JSON.stringify(stored.rows)]) {
      expect(text).not.toContain(secretOf(made));
      expect(text).not.toContain(secretOf(made).slice('whsec_'.length));
    }
    expect(await ended(await testOf(made))).toMatchObject({ status: 'delivered', event: 'webhook.test' });
    const [request] = received(made);
    const headers = request?.headers as Record<string, string>;
    const event = new Webhook(secretOf(made)).verify(request?.body ?? '', headers);
    expect(event).toMatchObject({ type: 'webhook.test', data: { endpointId: made.id } });
    const log = deliveryList.parse(await (await owner.get(`/v1/deliveries?target=${made.id}`)).json());
    expect(log.items).toMatchObject([{ target: { id: made.id, name: made.url }, status: 'delivered' }]);
  });

  test('for a day after a rotation both secrets sign, each accepted by the standard library; then the new one alone', async () => {
    const made = await make();
    const rotated = webhookWithSecret.parse(await (await owner.post(`/v1/webhooks/${made.id}/rotate-secret`)).json());
    expect(rotated.secret).not.toBe(made.secret);
    expect(Date.parse(rotated.previousSecretUntil ?? '') - Date.now()).toBeGreaterThan(DAY_MS - 60_000);
    await ended(await testOf(made));
    const [request] = received(made);
    const headers = request?.headers as Record<string, string>;
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
    for (const secret of [secretOf(made), secretOf(rotated)]) {
      expect(new Webhook(secret).verify(request?.body ?? '', headers)).toMatchObject({ type: 'webhook.test' });
    }
    await api.admin.query(`UPDATE webhook_endpoint SET previous_secret_until = now() WHERE id = $1`, [made.id]);
    await ended(await testOf(made));
    const later = received(made)[1];
    const laterHeaders = later?.headers as Record<string, string>;
    expect(() => new Webhook(secretOf(made)).verify(later?.body ?? '', laterHeaders)).toThrow();
    expect(new Webhook(secretOf(rotated)).verify(later?.body ?? '', laterHeaders)).toBeTruthy();
  });

  test('are saved by the version that was seen, and removed', async () => {
    const made = await make();
    const fields = { url: made.url, description: 'Other', eventTypes: [], enabled: false };
    const path = `/v1/webhooks/${made.id}`;
    const stale = await owner.put(path, fields, { 'if-match': '"7"' });
    expect(problem.parse(await stale.json())).toMatchObject({ status: 412, code: 'precondition_failed' });
    const saved = await owner.put(path, fields, { 'if-match': '"1"' });
    expect(saved.headers.get('etag')).toBe('"2"');
    expect(webhook.parse(await saved.json())).toMatchObject({ enabled: false, disabled: { reason: 'by_hand' } });
    expect((await owner.delete(path)).status).toBe(200);
    expect((await owner.get(path)).status).toBe(404);
    const { rows } = await api.admin.query<{ action: string }>(
      'SELECT action FROM audit_log WHERE target = $1 ORDER BY id',
      [`webhook:${made.id}`],
    );
    expect(rows.map(({ action }) => action)).toEqual(['webhook.create', 'webhook.save', 'webhook.delete']);
  });

  test('one that answers 410 is switched off at once, its owner told by mail; enabled again it gets what comes', async () => {
    const made = await make();
    hook.answerWith(410);
    expect(await ended(await testOf(made))).toMatchObject({ status: 'failed', responseStatus: 410, attempts: 1 });
    const off = await waitFor('it to be off', async () => {
      const now = await get(made.id);
      return !now.enabled && now;
    });
    expect(off).toMatchObject({ disabled: { reason: 'gone' }, lastError: 'the receiver answered 410' });
    const told = await waitFor('the mail', () =>
      mail.mails.find((caught) => caught.mail.text?.includes(made.id) === true),
    );
    expect(told.recipients).toEqual([owner.login.email]);
    expect(told.mail.subject).toBe(`Webhook to ${new URL(made.url).host} is switched off`);
    const fields = { url: made.url, description: '', eventTypes: [], enabled: true };
    const on = webhook.parse(await (await owner.put(`/v1/webhooks/${made.id}`, fields)).json());
    expect(on).toMatchObject({ enabled: true, disabled: null, failingSince: null, lastError: null });
    expect(await ended(await testOf(made))).toMatchObject({ status: 'delivered' });
  });

  test('five days of nothing but failures switch one off; anything that arrives between starts them anew', async () => {
    const made = await make();
    const health = new EndpointHealthRepository(workerPool);
    const failure = { error: 'the receiver answered 500', gone: false };
    const now = Date.now();
    const failed = (days: number) => health.failed(made.id, new Date(now + days * DAY_MS), failure);
    expect(await failed(0)).toBe(false);
    expect(await failed(4.9)).toBe(false);
    expect(await get(made.id)).toMatchObject({ enabled: true, failingSince: new Date(now).toISOString() });
    expect(await ended(await testOf(made))).toMatchObject({ status: 'delivered' });
    expect(await get(made.id)).toMatchObject({ failingSince: null, lastError: null });
    expect(await failed(5.1)).toBe(false);
    expect(await failed(10)).toBe(false);
    expect(await failed(10.1)).toBe(true);
    expect(await failed(10.2)).toBe(false);
    expect(await get(made.id)).toMatchObject({ enabled: false, disabled: { reason: 'failing' } });
    const mails = () => mail.mails.filter((caught) => caught.mail.text?.includes(made.id) === true);
    await waitFor('the mail', () => mails().length > 0);
    expect(mails()).toHaveLength(1);
    expect(mails()[0]?.mail.text).toContain('For five days');
  });

  test('Retry-After is kept to, and a redirect is not followed', async () => {
    const made = await make();
    hook.answerWith(302);
    const redirected = await ended(await testOf(made));
    expect(redirected).toMatchObject({ status: 'pending', responseStatus: 302 });
    expect(received(made)).toHaveLength(1);
  });

  test('a receiver that hangs, with many deliveries, delays no other', async () => {
    const release = hook.holdAnswers();
    const quick = await webhookCatcher();
    try {
      const [hanging, well] = [await make(), await make({ url: quick.url })];
      await Promise.all(Array.from({ length: 120 }, () => testOf(hanging)));
      await waitFor('as many as it may have at once', () => received(hanging).length === 50);
      for (let i = 0; i < 60; i += 1) await testOf(well);
      await waitFor('all of the other one', () => quick.requests.length === 60);
      // None of the hanging one's gave up its place meanwhile, and no more of them were begun.
      expect(received(hanging)).toHaveLength(50);
    } finally {
      release();
      await quick.close();
    }
    await waitFor('the rest', async () => {
      const { rows } = await api.admin.query(`SELECT 1 FROM delivery WHERE status = 'pending' AND last_error IS NULL`);
      return rows.length === 0;
    });
  });

  test('there are not more than there may be', async () => {
    const crowded = await api.owner('Crowded');
    for (let i = 0; i < 50; i += 1) await make({}, crowded);
    const answer = await crowded.post('/v1/webhooks', { url: hook.url });
    expect(problem.parse(await answer.json())).toMatchObject({ status: 409, code: 'limit_reached' });
  });

  test('of others are not there; operators read, owners and admins write, viewers see none', async () => {
    const made = await make();
    const other = await api.owner('Other');
    const fields = { url: made.url, description: '', eventTypes: [], enabled: true };
    for (const answer of [
      await other.get(`/v1/webhooks/${made.id}`),
      await other.put(`/v1/webhooks/${made.id}`, fields),
      await other.delete(`/v1/webhooks/${made.id}`),
      await other.post(`/v1/webhooks/${made.id}/rotate-secret`),
      await other.post(`/v1/webhooks/${made.id}/test`),
    ]) {
      expect(answer.status).toBe(404);
    }
    expect(webhookList.parse(await (await other.get('/v1/webhooks')).json()).items).toEqual([]);
    const operator = await api.member(owner.organisationId, 'operator');
    expect((await operator.get(`/v1/webhooks/${made.id}`)).status).toBe(200);
    expect((await operator.post('/v1/webhooks', { url: made.url })).status).toBe(403);
    expect((await operator.post(`/v1/webhooks/${made.id}/test`)).status).toBe(403);
    const admin = await api.member(owner.organisationId, 'admin');
    expect((await admin.post('/v1/webhooks', { url: made.url })).status).toBe(200);
    const viewer = await api.member(owner.organisationId, 'viewer');
    expect((await viewer.get('/v1/webhooks')).status).toBe(403);
  });
});

describe('webhooks where private hosts are not allowed', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  test.each([
    ['http://hooks.fleet.example/', 'must begin with https://'],
    ['https://169.254.169.254/latest/meta-data/', 'is not an address on the public internet'],
    ['https://localhost/', 'is not a name on the public internet'],
    ['https://user:secret@hooks.fleet.example/', 'must hold no user'],
  ])('%s is refused at once, with the field at fault', async (url, why) => {
    const owner = await api.owner('Strict');
    const made = webhookWithSecret.parse(
      await (await owner.post('/v1/webhooks', { url: 'https://hooks.fleet.example/' })).json(),
    );
    const fields = { url, description: '', eventTypes: [], enabled: true };
    for (const answer of [
      await owner.post('/v1/webhooks', { url }),
      await owner.put(`/v1/webhooks/${made.id}`, fields),
    ]) {
      const told = problem.parse(await answer.json());
      expect(told).toMatchObject({ status: 400, code: 'invalid_input', errors: [{ path: 'body.url' }] });
      expect(told.errors?.[0]?.message).toContain(why);
    }
  });
});
