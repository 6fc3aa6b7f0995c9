import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { signedInApi, type Api } from '../src/api.ts';
import { stack } from '../src/context.ts';

/** What a route may ask of a browser before anything is drawn, gzip, kB of 1,000 bytes. */
const MOST_KB = 200;

const ID = '00000000-0000-7000-8000-000000000000';
/** Every route. What it shows comes later, so that an id of nothing does. */
const ROUTES = [
  '/sign-in',
  '/passport',
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
  '/packs/new',
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

const weights = new Map<string, Promise<number>>();
let api: Api;

beforeAll(async () => {
  api = await signedInApi();
});

/** Scripts that the document itself names, without those for browsers that know no modules. */
function scriptsOf(html: string): string[] {
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  const named = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []);
  return [...new Set(named)];
}

async function weigh(path: string): Promise<number> {
  const answer = await fetch(new URL(path, stack().run.web));
  expect(answer.status, path).toBe(200);
  return gzipSync(new Uint8Array(await answer.arrayBuffer())).length;
}

describe('what a route loads before anything is drawn', () => {
  it(`is at most ${MOST_KB} kB of script, gzip`, async () => {
    const lines: string[] = [];
    const tooHeavy: string[] = [];
    for (const route of ROUTES) {
      const scripts = scriptsOf(await api.page(route));
      expect(scripts.length, `${route} names its scripts`).toBeGreaterThan(3);
      const bytes = await Promise.all(
        scripts.map((src) => {
          const known = weights.get(src) ?? weigh(src);
          weights.set(src, known);
          return known;
        }),
      );
      const kb = bytes.reduce((sum, each) => sum + each, 0) / 1_000;
      lines.push(`${kb.toFixed(1).padStart(6)} kB  ${route.replace(ID, '[id]')}`);
      if (kb > MOST_KB) tooHeavy.push(lines.at(-1) ?? route);
    }
    console.log(`First load of script, gzip:\n${lines.join('\n')}`);
    expect(tooHeavy).toEqual([]);
  });
});
