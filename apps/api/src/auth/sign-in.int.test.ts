import { me, problem } from '@packwatch/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApi, type TestApi } from '../testing/test-api.ts';

describe('signing in', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  test('without a session every route of the document is 401, whatever else is wrong with the question', async () => {
    const document = (await (await fetch(new URL('/openapi.json', api.url))).json()) as {
      paths: Record<string, Record<string, { security?: unknown }>>;
    };
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => methods[method]?.security !== undefined)
        .map((method) => ({ path: path.replace(/\{\w+\}/g, 'x'), method: method.toUpperCase() })),
    );
    expect(operations.length).toBeGreaterThan(9);
    for (const { path, method } of operations) {
      const response = await fetch(new URL(path, api.url), { method });
      expect([method, path, response.status]).toEqual([method, path, 401]);
      expect(problem.parse(await response.json()).code).toBe('unauthenticated');
    }
    expect((await fetch(new URL('/health', api.url))).status).toBe(200);
  });

  test('a new person has a session and no organisation; reading packs is refused with a code', async () => {
    const person = await api.person('Nobody yet');
    const who = me.parse(await (await person.get('/v1/me')).json());
    expect(who).toMatchObject({ user: { email: person.login.email }, organisation: null, role: null, permissions: [] });
    const refused = await person.get('/v1/packs');
    expect(refused.status).toBe(403);
    expect(problem.parse(await refused.json()).code).toBe('no_active_organisation');
  });

  test('creating an organisation makes its founder the owner, and mirrors it under the same id and name', async () => {
    const owner = await api.owner('Harbour Cranes');
    const who = me.parse(await (await owner.get('/v1/me')).json());
    expect(who).toMatchObject({ organisation: { id: owner.organisationId, name: 'Harbour Cranes' }, role: 'owner' });
    const { rows } = await api.admin.query('SELECT name FROM organisation WHERE id = $1', [owner.organisationId]);
    expect(rows).toEqual([{ name: 'Harbour Cranes' }]);
  });

  test('a renamed organisation is renamed in both places', async () => {
    const owner = await api.owner('Old name');
    const renamed = await owner.patch('/v1/organisation', { name: 'New name' });
    expect(renamed.status).toBe(200);
    const { rows } = await api.admin.query('SELECT name FROM organisation WHERE id = $1', [owner.organisationId]);
    expect(rows).toEqual([{ name: 'New name' }]);
  });

  test('somebody with one organisation has it active after signing in; with two they choose', async () => {
    const owner = await api.owner('First');
    await owner.signIn();
    expect(me.parse(await (await owner.get('/v1/me')).json()).organisation?.name).toBe('First');
    await owner.post('/api/auth/organization/create', { name: 'Second', slug: 'second' });
    await owner.signIn();
    const who = me.parse(await (await owner.get('/v1/me')).json());
    expect(who.organisation).toBeNull();
    expect(who.organisations.map(({ name }) => name)).toEqual(['First', 'Second']);
  });

  test('a member who was removed is out at the next request', async () => {
    const owner = await api.owner('Shrinking');
    const viewer = await api.member(owner.organisationId, 'viewer');
    expect((await viewer.get('/v1/packs')).status).toBe(200);
    const removed = await owner.delete(`/v1/members/${viewer.userId}`);
    expect(removed.status).toBe(200);
    expect((await viewer.get('/v1/packs')).status).toBe(403);
  });

  test('signing out ends the session for every request after it', async () => {
    const person = await api.person('Leaving');
    const cookie = person.cookie;
    expect((await person.post('/api/auth/sign-out')).status).toBe(200);
    expect((await fetch(new URL('/v1/me', api.url), { headers: { cookie } })).status).toBe(401);
  });

  test('sessions that are over are gone from the database once somebody signs in; those that hold stay', async () => {
    const [gone, here] = [await api.person('Long gone'), await api.person('Still here')];
    const sessionsOf = async (email: string) => {
      const { rows } = await api.admin.query(
        'SELECT 1 FROM auth.session s JOIN auth."user" u ON u.id = s."userId" WHERE u.email = $1',
        [email],
      );
      return rows.length;
    };
    await api.admin.query(
      `UPDATE auth.session SET "expiresAt" = now() - interval '1 hour'
       WHERE "userId" = (SELECT id FROM auth."user" WHERE email = $1)`,
      [gone.login.email],
    );
    await (await api.person('Newcomer')).signIn();
    expect([await sessionsOf(gone.login.email), await sessionsOf(here.login.email)]).toEqual([0, 1]);
  });

  test('a wrong password is 401, and the cookie is out of reach of scripts and other sites', async () => {
    const person = await api.person('Careful');
    const wrong = await person.post('/api/auth/sign-in/email', { email: person.login.email, password: 'not the one' });
    expect(wrong.status).toBe(401);
    const right = await person.post('/api/auth/sign-in/email', person.login);
    const [cookie = ''] = right.headers.getSetCookie();
    expect(cookie).toMatch(/^packwatch\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });

  test('a page of another origin may neither sign in nor act', async () => {
    const owner = await api.owner('Targeted');
    const origin = { origin: 'https://evil.example' };
    expect((await owner.post('/api/auth/sign-in/email', owner.login, origin)).status).toBe(403);
    const act = await owner.post('/v1/alarms/0199a000-0000-7000-8000-000000000000/acknowledge', {}, origin);
    expect(act.status).toBe(403);
    expect(problem.parse(await act.json()).code).toBe('origin_refused');
  });

  test('guessing passwords is slowed down', async () => {
    const person = await api.person('Guessed');
    const guess = () => person.post('/api/auth/sign-in/email', { email: person.login.email, password: 'guess guess' });
    const answers = [];
    for (let i = 0; i < 25; i += 1) answers.push((await guess()).status);
    expect(answers.at(0)).toBe(401);
    expect(answers.at(-1)).toBe(429);
  });
});
