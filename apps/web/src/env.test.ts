import { describe, expect, it } from 'vitest';
import { parseEnv, serverEnv } from '#env.ts';

describe('the environment', () => {
  it.each([undefined, '', 'api:4101', 'ftp://127.0.0.1'])('refuses API_URL %j and says what it must be', (API_URL) => {
    expect(() => parseEnv({ API_URL })).toThrow(/API_URL must be the address of the PackWatch API/);
  });

  it('takes an http address', () => {
    expect(parseEnv({ API_URL: 'http://127.0.0.1:4101' })).toEqual({ API_URL: 'http://127.0.0.1:4101' });
  });

  it('of the server has nobody trusted unless it is said, and wants the pages as they were built', () => {
    const least = { API_URL: 'http://127.0.0.1:4101', NODE_ENV: 'production' };
    expect(serverEnv(least)).toEqual({ ...least, HOST: '127.0.0.1', PORT: 4100, TRUSTED_PROXIES: [] });
    expect(serverEnv({ ...least, TRUSTED_PROXIES: '10.0.0.5' }).TRUSTED_PROXIES).toEqual(['10.0.0.5']);
    expect(() => serverEnv({ ...least, TRUSTED_PROXIES: 'everybody' })).toThrow(/TRUSTED_PROXIES must be/);
    expect(() => serverEnv({ ...least, NODE_ENV: 'development' })).toThrow(/NODE_ENV must be production/);
  });
});
