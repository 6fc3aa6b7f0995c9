import { randomInt } from 'node:crypto';
import { apiKey, apiKeyList, type MemberRole, newApiKey, problem } from '@packwatch/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GUESSES_A_MINUTE } from '../../common/guess-limit.ts';
import { somePack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const HOUR_MS = 3_600_000;

describe('API keys', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let stranger: Person & { organisationId: string };

  beforeAll(async () => {
    api = await testApi();
    [owner, stranger] = await Promise.all([api.owner('Fleet'), api.owner('Strangers')]);
    await somePack(api, owner.organisationId, 'Alpha');
  });
  afterAll(() => api.close());

  const make = async (body: Record<string, unknown> = {}, who: Person = owner) => {
    const response = await who.post('/v1/keys', { name: 'ERP', scopes: ['pack:read'], ...body });
    const { key, secret } = newApiKey.parse(await response.json());
    return { key, secret: secret ?? '' };
  };
  const someAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
  const withKey = (secret: string, path: string, init: RequestInit = {}, address = someAddress()) =>
    fetch(new URL(path, api.url), {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${secret}`, 'x-forwarded-for': address },
    });
  const codeOf = async (response: Response) => {
    const { status, code } = problem.parse(await response.json());
    return [status, code];
  };

  test('opens what its scopes say for its own organisation, and nothing else', async () => {
    const { key, secret } = await make();
    expect(key).toMatchObject({
      name: 'ERP',
      scopes: ['pack:read'],
      state: 'active',
      lastUsedAt: null,
      replaces: null,
    });
    expect(secret.startsWith(`${key.prefix}_`)).toBe(true);
    const packs = (await (await withKey(secret, '/v1/packs')).json()) as { items: { name: string }[] };
    expect(packs.items.map(({ name }) => name)).toEqual(['Alpha']);
    expect(await codeOf(await withKey(secret, '/v1/alarms'))).toEqual([403, 'forbidden']);
    expect(await codeOf(await withKey(secret, '/v1/me'))).toEqual([403, 'forbidden']);
    expect(await codeOf(await withKey(secret, '/v1/keys'))).toEqual([403, 'forbidden']);
  });

  test('counts more than a cookie that goes along, and needs no page', async () => {
    const { secret } = await make({ scopes: ['alarm:read'] });
    const headers = { cookie: owner.cookie, origin: 'https://somewhere.example' };
    expect((await withKey(secret, '/v1/alarms', { headers })).status).toBe(200);
    expect(await codeOf(await withKey(secret, '/v1/packs', { headers }))).toEqual([403, 'forbidden']);
    expect(await codeOf(await withKey('pw_live_00000000_nonsense', '/v1/packs', { headers }))).toEqual([
      401,
      'unauthenticated',
    ]);
  });

  test('only its hash is in the database, and the audit log names it by its prefix', async () => {
    const { key, secret } = await make({ name: 'Logged' });
    await withKey(secret, '/v1/packs');
    await owner.post(`/v1/keys/${key.id}/rotate`, {});
    await owner.post(`/v1/keys/${key.id}/revoke`);
    const random = secret.slice(key.prefix.length + 1);
    for (const table of ['api_key', 'audit_log']) {
      const { rows } = await api.admin.query(`SELECT t::text AS row FROM ${table} t`);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ row }: { row: string }) => row.includes(random))).toEqual([]);
    }
    const { rows } = await api.admin.query(
      `SELECT actor, action, origin FROM audit_log WHERE target = $1 ORDER BY id`,
      [`key:${key.id}`],
    );
    expect(rows.map(({ action }: { action: string }) => action)).toEqual(['key.create', 'key.rotate', 'key.revoke']);
    expect(rows[0]).toMatchObject({
      actor: owner.login.email,
      origin: {
        via: 'session',
        actorId: owner.userId,
        address: expect.stringMatching(/^10\./),
        requestId: expect.any(String),
      },
    });
  });

  test('what a key does is in the audit log as done by that key', async () => {
    const { key, secret } = await make({ name: 'Tagger', scopes: ['pack:write'] });
    const pack = await somePack(api, owner.organisationId, 'Tagged by a key');
    const body = JSON.stringify({ tags: ['ferry'] });
    const headers = { 'content-type': 'application/json' };
    const response = await withKey(secret, `/v1/packs/${pack.uid}/tags`, { method: 'PUT', headers, body });
    expect(response.status).toBe(200);
    const { rows } = await api.admin.query(`SELECT actor, origin, after FROM audit_log WHERE target = $1`, [
      `pack:${pack.uid}`,
    ]);
    expect(rows).toMatchObject([
      {
        actor: `Tagger (${key.prefix})`,
        origin: { via: 'key', actorId: key.id },
        after: { tags: ['ferry'], userId: null },
      },
    ]);
  });

  test('its last use is noted, once a minute at most', async () => {
    const { key, secret } = await make();
    const lastUsed = async () => apiKey.parse(await (await owner.get(`/v1/keys/${key.id}`)).json()).lastUsedAt;
    await withKey(secret, '/v1/packs');
    const first = await lastUsed();
    expect(first).not.toBeNull();
    await withKey(secret, '/v1/packs');
    expect(await lastUsed()).toBe(first);
    await api.admin.query(`UPDATE api_key SET last_used_at = last_used_at - interval '61 s' WHERE id = $1`, [key.id]);
    await withKey(secret, '/v1/packs');
    expect(await lastUsed()).not.toBe(first);
  });

  test('ends when it was said to, and at once when it is revoked', async () => {
    const { key, secret } = await make({ expiresAt: new Date(Date.now() + HOUR_MS).toISOString() });
    expect(key.state).toBe('expiring');
    expect((await withKey(secret, '/v1/packs')).status).toBe(200);
    await api.admin.query(`UPDATE api_key SET expires_at = now() WHERE id = $1`, [key.id]);
    expect(await codeOf(await withKey(secret, '/v1/packs'))).toEqual([401, 'unauthenticated']);
    const other = await make();
    const revoked = apiKey.parse(await (await owner.post(`/v1/keys/${other.key.id}/revoke`)).json());
    expect(revoked.state).toBe('revoked');
    expect(await codeOf(await withKey(other.secret, '/v1/packs'))).toEqual([401, 'unauthenticated']);
    const again = apiKey.parse(await (await owner.post(`/v1/keys/${other.key.id}/revoke`)).json());
    expect(again.revokedAt).toBe(revoked.revokedAt);
    expect(await codeOf(await owner.post(`/v1/keys/${other.key.id}/rotate`, {}))).toEqual([409, 'key_over']);
    const past = await owner.post('/v1/keys', { name: 'x', scopes: ['pack:read'], expiresAt: '2026-01-01T00:00:00Z' });
    expect(problem.parse(await past.json()).errors?.[0]?.path).toBe('body.expiresAt');
  });

  test('rotated, both open for the overlap; without one the old is over at once', async () => {
    const { key, secret } = await make({ name: 'Rotated', scopes: ['pack:read', 'alarm:read'] });
    const next = newApiKey.parse(await (await owner.post(`/v1/keys/${key.id}/rotate`, { overlapHours: 2 })).json());
    expect(next.key).toMatchObject({ name: 'Rotated', scopes: ['alarm:read', 'pack:read'], replaces: key.id });
    expect((await withKey(secret, '/v1/packs')).status).toBe(200);
    expect((await withKey(next.secret ?? '', '/v1/packs')).status).toBe(200);
    const old = apiKey.parse(await (await owner.get(`/v1/keys/${key.id}`)).json());
    expect(Math.abs(Date.parse(old.expiresAt ?? '') - Date.now() - 2 * HOUR_MS)).toBeLessThan(60_000);
    const last = newApiKey.parse(
      await (await owner.post(`/v1/keys/${next.key.id}/rotate`, { overlapHours: 0 })).json(),
    );
    expect((await withKey(next.secret ?? '', '/v1/packs')).status).toBe(401);
    expect((await withKey(last.secret ?? '', '/v1/packs')).status).toBe(200);
  });

  test('nobody gives more than they have, and no key may have keys or members', async () => {
    const admin = await api.member(owner.organisationId, 'admin');
    expect((await make({}, admin)).key.createdBy).toBe(admin.login.email);
    for (const role of ['operator', 'technician', 'viewer'] satisfies MemberRole[]) {
      const member = await api.member(owner.organisationId, role);
      expect([role, (await member.get('/v1/keys')).status]).toEqual([role, 403]);
      expect([role, (await member.post('/v1/keys', { name: 'x', scopes: ['pack:read'] })).status]).toEqual([role, 403]);
    }
    for (const scope of ['key:write', 'key:read', 'member:write', 'organisation:write', 'everything']) {
      const refused = await owner.post('/v1/keys', { name: 'x', scopes: [scope] });
      expect([scope, problem.parse(await refused.json()).errors?.[0]?.path]).toEqual([scope, 'body.scopes.0']);
    }
  });

  test("another organisation's keys are not there", async () => {
    const { key } = await make();
    expect((await stranger.get(`/v1/keys/${key.id}`)).status).toBe(404);
    expect((await stranger.post(`/v1/keys/${key.id}/revoke`)).status).toBe(404);
    expect((await stranger.post(`/v1/keys/${key.id}/rotate`, {})).status).toBe(404);
    expect(apiKeyList.parse(await (await stranger.get('/v1/keys')).json()).items).toEqual([]);
    expect(apiKey.parse(await (await owner.get(`/v1/keys/${key.id}`)).json()).state).toBe('active');
  });

  test('guessing is slowed down by address: then even a right key has to wait, and others do not', async () => {
    const { secret } = await make();
    const address = someAddress();
    const guess = () => withKey(`pw_live_${randomInt(1e8)}_guessed`, '/v1/packs', {}, address);
    for (let i = 0; i < GUESSES_A_MINUTE; i += 1) expect((await guess()).status).toBe(401);
    const refused = await guess();
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await codeOf(refused)).toEqual([429, 'too_many_requests']);
    expect((await withKey(secret, '/v1/packs', {}, address)).status).toBe(429);
    expect((await withKey(secret, '/v1/packs')).status).toBe(200);
  });
});
