import { waitFor } from '@packwatch/testing';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedInApi, type Api } from '../src/api.ts';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';
import { addPack, type DemoPack } from '../src/demo-packs.ts';
import { uploadByHttp, uploadOf } from '../src/gateway.ts';
import { charging } from '../src/readings.ts';

const CELLS = 10;

let browser: Browser;
let window: Window;
let api: Api;
let pack: DemoPack;

beforeAll(async () => {
  browser = await openBrowser();
  window = await openWindow(browser);
  api = await signedInApi();
  pack = await addPack('A pack with ten alarms', CELLS);
  const polls = charging({ cells: CELLS, polls: 12, endMs: Date.now(), cellMv: (poll) => (poll >= 6 ? 3_712 : null) });
  await uploadByHttp(pack.gateway, uploadOf(polls));
  await waitFor('the alarms', async () => (await api.alarmsOf(pack.uid)).length === CELLS);
  await signIn(window);
});
afterAll(() => browser?.close());

describe('ten alarms', () => {
  it('are acknowledged one after the other by keys alone, each with its comment', async () => {
    const { page } = window;
    await page.goto('/alarms');
    await page
      .getByRole('listitem')
      .filter({ hasText: pack.name })
      .nth(CELLS - 1)
      .waitFor();
    await page.getByRole('listitem').filter({ hasText: pack.name }).first().getByRole('link').focus();
    for (let i = 0; i < CELLS; i += 1) {
      await page.keyboard.press('a');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Note').fill(`Looked at, ${i + 1}`);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      if (i < CELLS - 1) await page.locator('[data-row]:has(a:focus) button').waitFor();
    }
    const alarms = await api.alarmsOf(pack.uid);
    const notes = alarms.map(({ acknowledged }) => acknowledged?.note).sort();
    expect(notes).toEqual(Array.from({ length: CELLS }, (_, i) => `Looked at, ${i + 1}`).sort());
  });

  it('go to whoever takes them, and rest for as long as they say', async () => {
    const { page } = window;
    await page.goto('/alarms');
    const rows = page.getByRole('listitem').filter({ hasText: pack.name });
    await rows.first().waitFor();
    await rows.nth(1).getByRole('link').focus();
    await page.keyboard.press('k');
    await page.keyboard.press('m');
    await rows.first().getByText('yours').waitFor();
    await page.keyboard.press('s');
    await page.getByRole('dialog').getByRole('button', { name: 'For an hour' }).press('Enter');
    await rows
      .first()
      .getByText(/rests until/)
      .waitFor();
    await page.getByRole('radio', { name: 'Mine' }).click();
    await page.waitForURL(/who=me/);
    await rows.nth(1).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(1);
  });

  it('stand together by pack', async () => {
    const { page } = window;
    await page.goto('/alarms?group=pack');
    const group = page.getByRole('region', { name: pack.name });
    await group
      .getByRole('listitem')
      .nth(CELLS - 1)
      .waitFor();
    expect(await group.getByRole('listitem').count()).toBe(CELLS);
  });

  it('and no page complained', () => {
    expect(window.complaints).toEqual([]);
  });
});
