import { NO_ID, WEB_ROUTES, weighFirstLoads } from '@packwatch/testing';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { signedInApi, type Api } from '../src/api.ts';
import { openBrowser, openWindow, signIn } from '../src/browser.ts';
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

  it('has one heading that names the page, before anything is asked for', async () => {
    const headings = await Promise.all(
      WEB_ROUTES.map(async (route) => [route, (await api.page(route)).match(/<h1\b/g)?.length ?? 0] as const),
    );
    expect(headings.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('holds what needs attention, to be read without a script, and is taken over as it is', async () => {
    const browser = await openBrowser();
    const window = await openWindow(browser);
    await signIn(window);
    const session = await window.context.storageState();
    await vi.waitFor(async () => {
      const still = await openWindow(browser, { storageState: session, javaScriptEnabled: false });
      await still.page.goto('/');
      // A machine that is too busy to answer in time sends the page without it.
      const panel = still.page.getByRole('group', { name: 'Needs attention' });
      await panel.locator('li, p').first().waitFor({ timeout: 1_000 });
      await still.context.close();
    }, 60_000);
    const far = { storageState: session, locale: 'de-DE', timezoneId: 'Asia/Tokyo' };
    const { page, complaints } = await openWindow(browser, far);
    await page.goto('/');
    await page.locator('[data-live=live]').first().waitFor();
    expect(complaints).toEqual([]);
    await browser.close();
  });

  it('asks ahead for nothing but what the page then asks for itself', async () => {
    const browser = await openBrowser();
    const window = await openWindow(browser);
    await signIn(window);
    const { page } = window;
    await page.addInitScript(`{
      const { fetch } = window;
      window.asked = [];
      window.fetch = (what, options) => {
        window.asked.push(new URL(what.url ?? what, location.href).href);
        return fetch(what, options);
      };
    }`);
    await page.goto(`/packs/${NO_ID}`);
    const ahead = await page.evaluate<string[]>(
      `[...document.querySelectorAll('link[rel=preload][as=fetch]')].map(({ href }) => href)`,
    );
    expect(ahead.length).toBeGreaterThan(0);
    await vi.waitFor(
      async () => expect(await page.evaluate<string[]>('window.asked')).toEqual(expect.arrayContaining(ahead)),
      10_000,
    );
    await browser.close();
  });
});
