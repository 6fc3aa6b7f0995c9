import { answer, AWAY, press, type Shot } from '../shot.ts';
import type { World } from '../world.ts';

/** As it looks once set up; nobody could sign in by it. */
const AT = '2026-11-20T08:00:00.000Z';
const domain = (name: string, verifiedAt: string | null) => ({
  domain: name,
  verifiedAt,
  record: {
    name: `_packwatch-challenge.${name}`,
    value: 'packwatch-domain-verification=5f1d3a0c9b7e4428a6d2c3b1e0f9d875',
  },
  createdAt: AT,
});
const SIGN_IN_BY_PROVIDER = {
  provider: {
    issuer: 'https://login.harbour.example',
    clientId: 'packwatch',
    defaultRole: 'viewer',
    required: true,
    enabled: true,
    createdAt: AT,
    updatedAt: AT,
    version: 3,
  },
  domains: [domain('harbour-power.example', AT), domain('harbour.example', null)],
  redirectUri: 'https://packwatch.harbour.example/api/auth/sso/callback',
};

const TAKE_OUT = {
  id: '00000000-0000-7000-8000-000000000000',
  state: 'ready',
  telemetry: true,
  progress: 1,
  rows: 1_204_331,
  bytes: 48_120_077,
  sha256: '0'.repeat(64),
  fileName: 'packwatch-organisation-2026-11-20.tar.gz',
  askedBy: 'mara@harbour.example',
  askedAt: AT,
  finishedAt: AT,
  expiresAt: '2026-11-27T08:00:00.000Z',
  error: null,
};

const LIST = 'main ul[aria-label] li, main h2';

/** @param password of who is signed in, which setting up a second factor asks for */
export function settingsShots({ webhookId, policyId }: World, password: string): Shot[] {
  return [
    { name: 'report', path: '/reports', ready: 'main h3' },
    { name: 'exports', path: '/reports/exports', ready: 'main form, main h2' },
    { name: 'settings', path: '/settings', ready: 'main li' },
    { name: 'settings-account', path: '/settings/account', ready: 'main section li' },
    {
      name: 'settings-second',
      path: '/settings/account',
      ready: 'main section li',
      act: async (page) => {
        await page.getByRole('button', { name: 'Set it up' }).click();
        await page.getByLabel('Your password').fill(password);
        await page.getByRole('button', { name: 'Go on' }).click();
      },
      settled: 'main svg[role=img]',
    },
    { name: 'settings-organisation', path: '/settings/organisation', ready: 'main form' },
    {
      name: 'settings-take-out',
      path: '/settings/organisation',
      ready: 'main form',
      before: answer('**/v1/organisation/take-out', 200, { takeOut: TAKE_OUT }),
    },
    {
      name: 'settings-erase',
      path: '/settings/organisation',
      ready: 'main form',
      act: press('Erase the organisation'),
      settled: '[role=dialog] form',
    },
    {
      name: 'settings-erase-me',
      path: '/settings/account',
      ready: 'main section li',
      before: answer('**/v1/me/erasure', 200, {
        proof: 'password',
        provenUntil: null,
        code: true,
        onlyOwnerOf: [],
      }),
      act: press('Delete my account'),
      settled: '[role=dialog] form',
    },
    { name: 'settings-members', path: '/settings/members', ready: 'main ul[aria-label] li' },
    {
      name: 'settings-invite',
      path: '/settings/members',
      ready: 'main ul[aria-label] li',
      act: press('Invite somebody'),
      settled: '[role=dialog] select',
    },
    { name: 'settings-sso', path: '/settings/sso', ready: 'main form' },
    {
      name: 'settings-sso-on',
      path: '/settings/sso',
      ready: 'main form',
      before: answer('**/v1/single-sign-on', 200, SIGN_IN_BY_PROVIDER),
    },
    {
      name: 'settings-sso-error',
      path: '/settings/sso',
      ready: 'main [role=alert]',
      mayComplain: true,
      before: answer('**/v1/single-sign-on', 503, AWAY),
    },
    { name: 'settings-brand', path: '/settings/brand', ready: 'main form figure' },
    { name: 'settings-oem', path: '/settings/oem', ready: 'main h2' },
    { name: 'settings-customers', path: '/settings/customers', ready: LIST },
    {
      name: 'settings-customer-new',
      path: '/settings/customers',
      ready: LIST,
      act: press('New customer'),
      settled: '[role=dialog] select',
    },
    { name: 'organisations', path: '/organisations', ready: 'main ul li' },
    { name: 'settings-audit', path: '/settings/audit', ready: 'main details' },
    { name: 'api-keys', path: '/settings/keys', ready: LIST },
    { name: 'api-key-new', path: '/settings/keys/new', ready: 'main fieldset' },
    { name: 'webhooks', path: '/settings/webhooks', ready: LIST },
    ...(webhookId
      ? [
          {
            name: 'webhook',
            path: `/settings/webhooks/${webhookId}`,
            ready: 'main section summary',
            act: async (page) => {
              await page.locator('main summary').first().click();
            },
            settled: 'main pre',
          } satisfies Shot,
        ]
      : []),
    { name: 'deliveries', path: '/settings/deliveries', ready: 'main section summary, main section > div ~ div h2' },
    {
      name: 'changes',
      path: '/settings/changes',
      ready: 'main pre',
      act: press('Listen'),
      settled: 'main ul[aria-label="What came"] li',
    },
    { name: 'channels', path: '/settings/channels', ready: LIST },
    {
      name: 'channel-new',
      path: '/settings/channels',
      ready: LIST,
      act: press('Make a channel'),
      settled: '[role=dialog] textarea',
    },
    { name: 'policies', path: '/settings/policies', ready: LIST },
    { name: 'policy-new', path: '/settings/policies/new', ready: 'main form li' },
    ...(policyId ? [{ name: 'policy', path: `/settings/policies/${policyId}`, ready: 'main form li' }] : []),
  ];
}
