import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Person } from '../testing/person.ts';
import { PASSWORD, testApi, type TestApi } from '../testing/test-api.ts';
import { totp } from '../testing/totp.ts';

describe('a second factor', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const status = async (response: Promise<Response>) => (await response).status;
  /** Turned on, and proven once by the app. */
  async function turnedOn(name: string) {
    const person = await api.person(name);
    const enabled = await person.post('/api/auth/two-factor/enable', { password: PASSWORD });
    const { totpURI, backupCodes } = (await enabled.json()) as { totpURI: string; backupCodes: string[] };
    expect(await status(person.post('/api/auth/two-factor/verify-totp', { code: totp(totpURI, Date.now()) }))).toBe(
      200,
    );
    const again = new Person(api.url, person.login);
    const signIn = await again.post('/api/auth/sign-in/email', { email: person.login.email, password: PASSWORD });
    expect(await signIn.json()).toMatchObject({ twoFactorRedirect: true });
    return { person, again, totpURI, backupCodes };
  }

  test('turned on, the password alone opens nothing; the app does', async () => {
    const { again, totpURI } = await turnedOn('Careful');
    expect(await status(again.get('/v1/me'))).toBe(401);
    const wrong = totp(totpURI, Date.now() + 3_600_000);
    expect(await status(again.post('/api/auth/two-factor/verify-totp', { code: wrong }))).toBe(401);
    expect(await status(again.get('/v1/me'))).toBe(401);
    expect(await status(again.post('/api/auth/two-factor/verify-totp', { code: totp(totpURI, Date.now()) }))).toBe(200);
    expect(await status(again.get('/v1/me'))).toBe(200);
  });

  test('a recovery code opens once', async () => {
    const { again, person, backupCodes } = await turnedOn('Phone lost');
    const [code = ''] = backupCodes;
    expect(backupCodes).toHaveLength(10);
    expect(await status(again.post('/api/auth/two-factor/verify-backup-code', { code }))).toBe(200);
    expect(await status(again.get('/v1/me'))).toBe(200);
    const third = new Person(api.url, person.login);
    await third.post('/api/auth/sign-in/email', { email: person.login.email, password: PASSWORD });
    expect(await status(third.post('/api/auth/two-factor/verify-backup-code', { code }))).toBe(401);
    expect(await status(third.get('/v1/me'))).toBe(401);
  });

  test('secrets and codes are not in the database as they are, and no other role may look', async () => {
    const { totpURI, backupCodes } = await turnedOn('Curious');
    const secret = new URL(totpURI).searchParams.get('secret') ?? '';
    const { rows } = await api.admin.query<{ row: string }>('SELECT t::text AS row FROM auth."twoFactor" t');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => [secret, ...backupCodes].some((told) => row.includes(told)))).toEqual([]);
    const { rows: rights } = await api.admin.query<{ may: boolean }>(
      `SELECT bool_or(has_table_privilege(role, 'auth."twoFactor"', 'SELECT')) AS may
       FROM unnest(ARRAY['packwatch_api', 'packwatch_ingest', 'packwatch_worker']) AS role`,
    );
    expect(rights).toEqual([{ may: false }]);
  });

  test('it is turned off with the password only', async () => {
    const { again, person, totpURI } = await turnedOn('Off again');
    await again.post('/api/auth/two-factor/verify-totp', { code: totp(totpURI, Date.now()) });
    expect(await status(again.post('/api/auth/two-factor/disable', { password: 'not the one' }))).toBe(400);
    expect(await status(again.post('/api/auth/two-factor/disable', { password: PASSWORD }))).toBe(200);
    await person.signIn();
    expect(await status(person.get('/v1/me'))).toBe(200);
  });
});
