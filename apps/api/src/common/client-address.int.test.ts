import { randomInt } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { type TestApi, testApi } from '../testing/test-api.ts';
import { GUESSES_A_MINUTE } from './guess-limit.ts';

const elsewhere = (): string => `198.51.${randomInt(256)}.${randomInt(1, 255)}`;

let api: TestApi;
afterEach(() => api.close());

const asks = (path: string, forwarded: string, init: RequestInit = {}): Promise<Response> =>
  fetch(new URL(path, api.url), { ...init, headers: { ...init.headers, 'x-forwarded-for': forwarded } });

/** More wrong guesses of each kind than one address may make, each with another `x-forwarded-for`. */
async function guess(forwarded: () => string): Promise<Record<string, number>> {
  const json = { 'content-type': 'application/json', origin: 'http://127.0.0.1:4100' };
  const statuses: Record<string, number> = {};
  for (let nth = 0; nth <= GUESSES_A_MINUTE; nth += 1) {
    const key = await asks('/v1/packs', forwarded(), { headers: { authorization: `Bearer pw_${nth}` } });
    const token = await asks('/v1/invitations/look', forwarded(), {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ token: `${nth}`.padStart(43, 'x') }),
    });
    // As sign-in is limited too, without the work that a password is.
    const reset = await asks('/api/auth/request-password-reset', forwarded(), {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ email: 'nobody@example.org' }),
    });
    Object.assign(statuses, { key: key.status, token: token.status, reset: reset.status });
  }
  return statuses;
}

const addressOfLastEntry = async (): Promise<unknown> => {
  const { rows } = await api.admin.query<{ origin: { address?: string } }>(
    'SELECT origin FROM audit_log ORDER BY id DESC LIMIT 1',
  );
  return rows[0]?.origin.address;
};

describe('from where a request comes', () => {
  test('without a trusted proxy it is the connection: a made-up x-forwarded-for neither evades limits nor gets into the audit log', async () => {
    api = await testApi({ trustedProxies: [] });
    expect(await guess(elsewhere)).toEqual({ key: 429, token: 429, reset: 429 });
    const owner = await api.owner('Forgers');
    expect((await owner.post('/v1/sites', { name: 'Yard' })).status).toBe(200);
    expect(await addressOfLastEntry()).toBe('127.0.0.1');
  });

  test('behind a trusted proxy it is whom that saw: clients are limited one by one, whatever they put before', async () => {
    api = await testApi({ trustedProxies: ['127.0.0.1'] });
    expect(await guess(elsewhere)).toEqual({ key: 401, token: 404, reset: 200 });
    const seen = elsewhere();
    expect(await guess(() => `${elsewhere()}, ${seen}`)).toEqual({ key: 429, token: 429, reset: 429 });
  });
});
