import { testOidcProvider, type TestOidcProvider } from '@packwatch/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OidcClient } from './oidc-client.ts';

const BACK = 'http://127.0.0.1:4100/api/auth/sso/callback';

let provider: TestOidcProvider;
beforeAll(async () => {
  provider = await testOidcProvider({ redirectUri: BACK });
});
afterAll(() => provider.close());

describe('asking a provider', () => {
  test.each([
    ['an address of this machine', (port: string) => `http://127.0.0.1:${port}`],
    ['its name', (port: string) => `https://localhost:${port}`],
    ['a name that means this machine', (port: string) => `https://login.example.com:${port}`],
    ['the metadata of a cloud', () => 'https://169.254.169.254'],
    ['IPv6 with IPv4 inside', (port: string) => `https://[::ffff:127.0.0.1]:${port}`],
  ])('never connects to %s', async (_, issuerOf) => {
    const client = new OidcClient({
      allowPrivate: false,
      resolver: (_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    });
    const issuer = issuerOf(new URL(provider.issuer).port);
    const asked = { issuer, clientId: 'a', clientSecret: 'b' };
    await expect(client.begin(asked, BACK, { loginHint: 'ada@example.com', anew: false })).rejects.toThrow();
    expect(await client.check(asked)).toMatchObject({ ok: false });
    expect(provider.asked).toEqual([]);
    await client.close();
  });
});
