import { describe, expect, it } from 'vitest';
import { trustedProxies } from './trusted-proxies.ts';

describe('TRUSTED_PROXIES', () => {
  it('is nobody unless it is set', () => {
    expect(trustedProxies.parse(undefined)).toEqual([]);
    expect(trustedProxies.parse('')).toEqual([]);
  });

  it('is addresses and ranges of both kinds', () => {
    expect(trustedProxies.parse('127.0.0.1, 10.0.0.0/8,::1,fd00::/8')).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
      '::1',
      'fd00::/8',
    ]);
  });

  it.each(['loopback', 'true', '1', '10.0.0.0/33', 'proxy.example', '10.0.0.0/8 fd00::/8'])(
    '%s is neither, and the message says what is',
    (text) => {
      const parsed = trustedProxies.safeParse(text);
      expect(parsed.success).toBe(false);
      expect(parsed.error?.message).toContain('IP addresses or CIDR ranges');
    },
  );
});
