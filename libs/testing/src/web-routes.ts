/** Of nothing: what a route shows comes after its first load, so that an id of nothing does. */
export const NO_ID = '00000000-0000-7000-8000-000000000000';
const ID = NO_ID;

/** Every route of the web. */
export const WEB_ROUTES: readonly string[] = [
  '/sign-in',
  '/passport',
  '/print/report',
  '/',
  `/packs/${ID}`,
  `/packs/${ID}/passports/${ID}`,
  '/alarms',
  `/alarms/${ID}`,
  '/rules',
  '/rules/new',
  `/rules/${ID}`,
  '/gateways',
  `/gateways/${ID}`,
  '/gateways/new',
  '/sites',
  '/groups',
  '/packs/new',
  '/take-over',
  '/maps',
  '/maps/shipped:smartpro@1',
  '/maps/shipped:smartpro@1/edit',
  '/redecodes',
  '/reports',
  '/reports/exports',
  '/redecodes/new',
  `/redecodes/${ID}`,
  '/invitation',
  '/reset-password',
  '/settings',
  '/settings/account',
  '/settings/organisation',
  '/settings/members',
  '/settings/sso',
  '/settings/brand',
  '/settings/oem',
  '/settings/customers',
  '/organisations',
  '/settings/audit',
  '/settings/keys',
  '/settings/keys/new',
  '/settings/webhooks',
  `/settings/webhooks/${ID}`,
  '/settings/deliveries',
  '/settings/changes',
  '/settings/channels',
  '/settings/policies',
  '/settings/policies/new',
  `/settings/policies/${ID}`,
  '/no-such-page',
];

/** Scripts that a page itself names, without those for browsers that know no modules. */
export function scriptsOf(html: string): string[] {
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  const named = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []);
  return [...new Set(named)];
}
