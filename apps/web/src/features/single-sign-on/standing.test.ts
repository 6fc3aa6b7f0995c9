import { type SingleSignOnDto } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { standingOf } from '#features/single-sign-on/standing.ts';

const AT = '2026-11-23T08:00:00.000Z';
const provider = {
  issuer: 'https://login.example.com',
  clientId: 'packwatch',
  defaultRole: null,
  required: false,
  enabled: true,
  createdAt: AT,
  updatedAt: AT,
  version: 1,
};
const named = {
  domain: 'example.com',
  verifiedAt: null,
  record: { name: '_packwatch-challenge.example.com', value: 'v' },
  createdAt: AT,
};
const setting = (change: Partial<SingleSignOnDto>): SingleSignOnDto => ({
  provider,
  domains: [named, { ...named, domain: 'example.org', verifiedAt: AT }],
  redirectUri: 'https://packwatch.example/api/auth/sso/callback',
  ...change,
});

describe('signing in by the provider', () => {
  it.each([
    ['none', setting({ provider: null })],
    ['unproven', setting({ domains: [named] })],
    ['unproven', setting({ domains: [] })],
    ['off', setting({ provider: { ...provider, required: true, enabled: false } })],
    ['on', setting({})],
    ['required', setting({ provider: { ...provider, required: true } })],
  ] as const)('is %s', (standing, given) => {
    expect(standingOf(given)).toBe(standing);
  });
});
