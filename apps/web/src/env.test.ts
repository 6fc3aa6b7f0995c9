import { describe, expect, it } from 'vitest';
import { parseEnv } from '#env.ts';

describe('the environment', () => {
  it.each([undefined, '', 'api:4101', 'ftp://127.0.0.1'])('refuses API_URL %j and says what it must be', (API_URL) => {
    expect(() => parseEnv({ API_URL })).toThrow(/API_URL must be the address of the PackWatch API/);
  });

  it('takes an http address', () => {
    expect(parseEnv({ API_URL: 'http://127.0.0.1:4101' })).toEqual({ API_URL: 'http://127.0.0.1:4101' });
  });
});
