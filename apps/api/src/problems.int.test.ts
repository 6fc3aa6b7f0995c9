import { createServer } from 'node:net';
import { type AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { problem } from '@packwatch/contracts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from './create-app.ts';
import { openParts } from './open-parts.ts';
import { type Person } from './testing/person.ts';
import { TEST_SECRET_KEY, testApi, type TestApi, WEB_URL } from './testing/test-api.ts';

const ID = '0199a000-0000-7000-8000-000000000000';

describe('refusals and failures', () => {
  let api: TestApi;
  let owner: Person;
  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Fleet');
  });
  afterAll(() => api.close());

  const refused = async (response: Response) => {
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const body = problem.parse(await response.json());
    expect(response.headers.get('x-request-id')).toBe(body.requestId);
    expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:|at /);
    return [body.status, body.code];
  };

  test('are problem details with a stable code and the request’s id', async () => {
    const acknowledge = `/v1/alarms/${ID}/acknowledge`;
    const text = { 'content-type': 'text/plain' };
    expect(await refused(await owner.get('/v1/nothing'))).toEqual([404, 'no_such_route']);
    expect(await refused(await owner.post(acknowledge))).toEqual([404, 'not_found']);
    expect(await refused(await owner.post(acknowledge, 'x', text))).toEqual([415, 'unsupported_media_type']);
    expect(await refused(await owner.post(acknowledge, { note: 'x'.repeat(70_000) }))).toEqual([413, 'body_too_large']);
    const headers = { 'content-type': 'application/json' };
    const broken = await owner.get(acknowledge, { method: 'POST', headers, body: '{"note":' });
    expect(await refused(broken)).toEqual([400, 'malformed_request']);
  });

  test('text that the database can not hold is the asker’s fault, and is named', async () => {
    const cursor = (position: object) => Buffer.from(JSON.stringify(position)).toString('base64url');
    const named = async (response: Response) => {
      const body = problem.parse(await response.json());
      return [body.status, body.errors?.[0]?.path];
    };
    const acknowledge = `/v1/alarms/${ID}/acknowledge`;
    expect(await named(await owner.get('/v1/packs?search=%00'))).toEqual([400, 'query.search']);
    expect(await named(await owner.post(acknowledge, { note: 'a\0b' }))).toEqual([400, 'body.note']);
    expect(await named(await owner.post(acknowledge, { note: '\ud800' }))).toEqual([400, 'body.note']);
    const foreign = await owner.get(`/v1/packs?cursor=${cursor({ name: '\0', uid: ID })}`);
    expect(await named(foreign)).toEqual([400, 'query.cursor']);
  });

  test('every answer carries the security headers', async () => {
    for (const path of ['/v1/me', '/v1/nothing', '/health', '/api/auth/ok']) {
      const { headers } = await owner.get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  test('an attempt on the prototype changes nothing', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = '{"note":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    const response = await owner.get(`/v1/alarms/${ID}/acknowledge`, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('with the database away the answer is 503 with Retry-After', async () => {
    const port = await closedPort();
    const nowhere = `postgresql://packwatch_api@127.0.0.1:${port}/none`;
    const logger = pino({ level: 'silent' });
    const { parts, close } = openParts(
      {
        DATABASE_URL: nowhere,
        AUTH_DATABASE_URL: api.database.roleUrl('auth'),
        REDIS_URL: api.redisUrl,
        AUTH_SECRET: 'Zk3v9sQ1xR7tB5mN8cL2wE6yU4iO0pAa',
        SECRET_KEY: TEST_SECRET_KEY,
        EXPORT_DIR: '/nowhere',
        WEBHOOK_ALLOW_PRIVATE: false,
        PASSPORT_KEY: new Uint8Array(32),
        PASSPORT_RETIRED_KEYS: [],
        API_REQUESTS_A_MINUTE: 1_200,
        WEB_URL,
        SMTP_URL: 'smtp://127.0.0.1:1',
        MAIL_FROM: 'packwatch@example.org',
        OPEN_SIGN_UP: true,
      },
      logger,
    );
    const app = await createApp(parts, { webUrl: WEB_URL, trustedProxies: [], logger });
    const { statusCode, headers, body } = await app.inject({ url: '/v1/packs', headers: { cookie: owner.cookie } });
    await app.close();
    await close();
    expect(statusCode).toBe(503);
    expect(headers['retry-after']).toBe('5');
    expect(problem.parse(JSON.parse(body)).code).toBe('database_unavailable');
  });

  test('the committed OpenAPI document is that of the routes', async () => {
    const committed = JSON.parse(await readFile(new URL('../openapi.json', import.meta.url), 'utf8')) as unknown;
    expect(await (await fetch(new URL('/openapi.json', api.url))).json()).toEqual(committed);
  });
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
