import { waitFor } from '@packwatch/testing';
import { type Browser, type BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedInApi } from '../src/api.ts';
import { violations } from '../src/accessibility.ts';
import { openBrowser, openWindow, signIn } from '../src/browser.ts';
import { addPack } from '../src/demo-packs.ts';
import { fightingClasses } from '../src/fighting-classes.ts';
import { uploadByHttp, uploadOf } from '../src/gateway.ts';
import { charging } from '../src/readings.ts';

const PACK = 'A pack with quite a long name, on the left bank of the harbour';
const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } } as const;
const CHART = '.uplot canvas';

interface Page {
  readonly path: string;
  /** On it once it has what it was opened for. */
  readonly ready: string;
}

/** Pages for people who are not signed in. */
const OF_STRANGERS: readonly Page[] = [
  { path: '/reset-password', ready: 'main form' },
  { path: '/sign-in', ready: 'form' },
  { path: '/reset-password#token', ready: 'main input[type=password]' },
  { path: '/passport', ready: 'label' },
  { path: '/invitation', ready: 'main [role=alert]:not(:empty)' },
];

type State = NonNullable<BrowserContextOptions['storageState']>;

let browser: Browser;
let session: State;
let pages: readonly Page[];

beforeAll(async () => {
  browser = await openBrowser();
  const api = await signedInApi();
  const { uid, gateway } = await addPack(PACK, 8);
  const cellMv = (_: number, cell: number): number | null => (cell === 7 ? 2_604 : null);
  await uploadByHttp(gateway, uploadOf(charging({ cells: 8, polls: 30, endMs: Date.now(), cellMv })));
  const alarm = await waitFor('the alarm', async () => (await api.alarmsOf(uid))[0]);
  const window = await openWindow(browser);
  await signIn(window);
  session = await window.context.storageState();
  const [webhook] = await api.webhooks();
  if (!webhook) throw new Error('The demo organisation has no webhook.');
  pages = [
    { path: '/', ready: 'tbody tr' },
    { path: '/?map=true', ready: '[data-map-list] li' },
    { path: `/packs/${uid}`, ready: CHART },
    { path: `/packs/${uid}?range=7d`, ready: CHART },
    { path: `/packs/${uid}?tab=configuration`, ready: 'main ol li' },
    { path: `/packs/${uid}?tab=health`, ready: 'main table caption' },
    { path: `/packs/${uid}?tab=cells`, ready: 'main canvas' },
    { path: '/alarms', ready: 'main li' },
    { path: `/alarms/${alarm.id}`, ready: CHART },
    { path: '/alarms?group=pack&show=all', ready: 'main li' },
    { path: '/rules', ready: 'main li' },
    { path: '/rules/new', ready: CHART },
    { path: '/gateways', ready: 'main li' },
    ...(['health', 'unassigned', 'mapping', 'quarantine', 'access'] as const).map((tab) => {
      return {
        path: `/gateways/${gateway.id}?tab=${tab}`,
        ready: tab === 'mapping' ? 'main textarea' : 'main section, main h2',
      };
    }),
    { path: '/gateways/new', ready: 'main form' },
    { path: '/sites', ready: 'main ul[aria-label=Sites] li, main h2' },
    { path: '/packs/new', ready: 'main form' },
    { path: '/maps', ready: 'main li' },
    ...(['points', 'try', 'versions', 'plan', 'packs'] as const).map((tab) => {
      return {
        path: `/maps/shipped:smartpro@1?tab=${tab}`,
        ready: tab === 'points' ? 'main [role=table]' : 'main li, main form',
      };
    }),
    { path: '/maps/shipped:smartpro@1/edit', ready: 'main textarea' },
    { path: '/reports', ready: 'main h3' },
    { path: '/reports/exports', ready: 'main fieldset label' },
    { path: '/redecodes', ready: 'main h2, main li' },
    { path: '/redecodes/new', ready: 'main fieldset label' },
    { path: '/settings', ready: 'main li' },
    { path: '/settings/account', ready: 'main section li' },
    { path: '/settings/organisation', ready: 'main form' },
    { path: '/settings/members', ready: 'main ul[aria-label=Members] li' },
    { path: '/settings/sso', ready: 'main form' },
    { path: '/settings/brand', ready: 'main form figure' },
    { path: '/settings/oem', ready: 'main h2' },
    { path: '/settings/customers', ready: 'main h2' },
    { path: '/organisations', ready: 'main ul li' },
    { path: '/settings/audit', ready: 'main details' },
    { path: '/settings/keys', ready: 'main ul[aria-label="API keys"] li, main h2' },
    { path: '/settings/keys/new', ready: 'main fieldset' },
    { path: '/settings/webhooks', ready: 'main ul[aria-label=Webhooks] li' },
    { path: `/settings/webhooks/${webhook.id}`, ready: 'main section li' },
    { path: '/settings/deliveries', ready: 'main section li' },
    { path: '/settings/changes', ready: 'main pre' },
    { path: '/settings/channels', ready: 'main ul[aria-label=Channels] li, main h2' },
    { path: '/settings/policies', ready: 'main ul[aria-label=Policies] li, main h2' },
    { path: '/settings/policies/new', ready: 'main form li' },
    { path: `/settings/policies/${await api.createPolicy('Of the day shift')}`, ready: 'main form li' },
  ];
});
afterAll(() => browser?.close());

interface Look {
  readonly beyondEdgePx: number;
  /** Of the page's background, from 0 (black) to 255. */
  readonly brightness: number;
  /** How far things moved without anybody's doing: the sum of the layout shifts so far. */
  readonly shifted: number;
}

/** As text: tests are checked without the types of a browser. */
const LOOK = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const canvas = document.createElement('canvas').getContext('2d');
  canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return { beyondEdgePx: scrollWidth - clientWidth, brightness: (red + green + blue) / 3, shifted: window.shifted ?? 0 };
})()`;

const MOST_SHIFTED = 0.05;

const WATCH_SHIFTS = `window.shifted = 0;
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifted += shift.value;
}).observe({ type: 'layout-shift', buffered: true });`;

describe.each(['desk', 'phone'] as const)('at the width of a %s', (size) => {
  it.each(['light', 'dark'] as const)('%s pages stay within the screen and do not complain', async (colorScheme) => {
    const options = { viewport: SIZES[size], colorScheme, hasTouch: size === 'phone' };
    const look = async (window: Awaited<ReturnType<typeof openWindow>>, { path, ready }: Page): Promise<void> => {
      await window.page.goto(path);
      await window.page.locator(ready).first().waitFor();
      const { beyondEdgePx, brightness, shifted } = await window.page.evaluate<Look>(LOOK);
      expect(beyondEdgePx, `${path} is wider than the screen by`).toBeLessThanOrEqual(0);
      expect.soft(shifted, `${path} moved by itself`).toBeLessThanOrEqual(MOST_SHIFTED);
      if (size === 'desk') {
        expect.soft(await violations(window.page), `${path} for people who can’t see it or use a mouse`).toEqual([]);
        expect.soft(await fightingClasses(window.page), `${path} in its classes`).toEqual([]);
      }
      if (colorScheme === 'dark') expect(brightness, `${path} in the dark`).toBeLessThan(64);
      else expect(brightness, `${path} in the light`).toBeGreaterThan(191);
    };

    const stranger = await openWindow(browser, options);
    for (const page of OF_STRANGERS) await look(stranger, page);
    const member = await openWindow(browser, { ...options, storageState: session });
    await member.context.addInitScript(WATCH_SHIFTS);
    for (const page of pages) await look(member, page);
    // An invitation without a token is asked for, and refused.
    const strange = stranger.complaints.filter((complaint) => !complaint.includes('/v1/invitations/look'));
    expect([...strange, ...member.complaints]).toEqual([]);
    await Promise.all([stranger.context.close(), member.context.close()]);
  });
});
