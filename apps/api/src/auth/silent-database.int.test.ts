import { severableProxy, type SeverableProxy, testDatabase, type TestDatabase, testRedisUrl } from '@packwatch/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createApp } from '../create-app.ts';
import { openParts } from '../open-parts.ts';
import { PASSWORD, TEST_SECRET_KEY, WEB_URL } from '../testing/test-api.ts';
import { Person } from '../testing/person.ts';

describe('a database that says nothing any more', () => {
  let database: TestDatabase;
  let proxy: SeverableProxy;
  let url: string;
  let close: () => Promise<void>;

  beforeAll(async () => {
    database = await testDatabase();
    const { hostname, port } = new URL(database.adminUrl);
    proxy = await severableProxy({ host: hostname, port: Number(port) });
    const through = (role: 'api' | 'auth'): string => {
      const roleUrl = new URL(database.roleUrl(role));
      roleUrl.host = `127.0.0.1:${proxy.port}`;
      return roleUrl.href;
    };
    const logger = pino({ level: 'silent' });
    const parts = openParts(
      {
        DATABASE_URL: through('api'),
        AUTH_DATABASE_URL: through('auth'),
        REDIS_URL: await testRedisUrl(),
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
      { answerTimeoutMs: 300 },
    );
    const app = await createApp(parts.parts, { webUrl: WEB_URL, trustedProxies: [], logger });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    close = async () => {
      await app.close();
      await parts.close();
    };
  });
  afterAll(async () => {
    await close();
    await proxy.close();
    await database.drop();
  });

  test('does not hold a sign-in: it is refused, and soon works over new connections', async () => {
    const person = await Person.signUp(url, { name: 'Ada', email: 'ada@example.org', password: PASSWORD });
    const { email, password } = person.login;
    proxy.stall();
    const refused = await person.post('/api/auth/sign-in/email', { email, password });
    expect(refused.status).toBeGreaterThanOrEqual(500);
    // Each connection that was open before is given up once it was tried.
    await vi.waitFor(() => person.signIn(), { timeout: 10_000 });
    expect((await person.get('/v1/me')).status).toBe(200);
  });
});
