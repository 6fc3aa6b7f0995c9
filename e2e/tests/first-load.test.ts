import { NO_ID, WEB_ROUTES, weighFirstLoads } from '@packwatch/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { signedInApi, type Api } from '../src/api.ts';
import { stack } from '../src/context.ts';

/** What a route may ask of a browser before anything is drawn, gzip, kB of 1,000 bytes. */
const MOST_KB = 200;

let api: Api;

beforeAll(async () => {
  api = await signedInApi();
});

describe('what a route loads before anything is drawn', () => {
  it(`is at most ${MOST_KB} kB of script, gzip`, async () => {
    const loads = [...(await weighFirstLoads(stack().run.web, WEB_ROUTES, api.page))];
    const line = ([route, kb]: readonly [string, number]): string =>
      `${kb.toFixed(1).padStart(6)} kB  ${route.replaceAll(NO_ID, '[id]')}`;
    console.log(`First load of script, gzip:\n${loads.map(line).join('\n')}`);
    expect(loads.filter(([, kb]) => kb > MOST_KB).map(line)).toEqual([]);
  });
});
