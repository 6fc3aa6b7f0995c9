import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../src/accessibility.ts';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';

let browser: Browser;
let window: Window;

beforeAll(async () => {
  // Drawn by the processor: a machine that tests has no graphics card.
  browser = await openBrowser(['--enable-unsafe-swiftshader', '--use-angle=swiftshader']);
  window = await openWindow(browser, { viewport: { width: 1440, height: 900 } });
  await signIn(window);
});
afterAll(() => browser?.close());

describe('the map of the fleet', () => {
  it('is opened by a button, which the address keeps, and asks nobody else for anything', async () => {
    const { page } = window;
    const foreign: string[] = [];
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(page.url()).origin) foreign.push(request.url());
    });
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('map') === 'true');
    const map = page.getByRole('region', { name: 'Map', exact: true });
    await map.locator('canvas').first().waitFor();
    await map.getByRole('button', { name: /^Harbour, \d+ packs?, / }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('has the same sites as a list, which a keyboard reaches, and from which one comes to the packs of a site', async () => {
    const { page } = window;
    const list = page.getByRole('list', { name: 'Sites on the map' });
    await list.getByRole('button', { name: 'Harbour' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.has('site'));
    await page.getByRole('table').getByText('Harbour').first().waitFor();
  });

  it('and which the filter bar holds, as that of the alarms does', async () => {
    const { page } = window;
    const site = new URL(page.url()).searchParams.get('site') ?? '';
    const chosen = page.getByRole('combobox', { name: 'Site' });
    expect(await chosen.inputValue()).toBe(site);
    await chosen.selectOption('');
    await page.waitForURL((url) => !url.searchParams.has('site'));
    const listed = page.waitForResponse((each) => {
      const { pathname, searchParams } = new URL(each.url());
      return pathname === '/v1/alarms' && searchParams.get('site') === site;
    });
    await page.goto(`/alarms?site=${site}`);
    expect((await listed).status()).toBe(200);
    await page
      .getByRole('combobox', { name: 'Site' })
      .getByRole('option', { name: 'Harbour', selected: true })
      .waitFor({ state: 'attached' });
    expect(await violations(page)).toEqual([]);
  });

  it('and says it where a browser draws no maps, with the list', async () => {
    const plain = await openBrowser(['--disable-3d-apis']);
    const other = await openWindow(plain, { storageState: await window.context.storageState() });
    await other.page.goto('/?map=true');
    await other.page.getByText('This browser cannot draw the map').waitFor();
    await other.page.getByRole('list', { name: 'Sites on the map' }).getByRole('button', { name: 'Harbour' }).waitFor();
    await plain.close();
  });

  it('and no page complained', () => {
    expect(window.complaints.filter((text) => !text.includes('GPU stall'))).toEqual([]);
  });
});
