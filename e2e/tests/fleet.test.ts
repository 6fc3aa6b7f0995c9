import { waitFor } from '@packwatch/testing';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../src/accessibility.ts';
import { signedInApi } from '../src/api.ts';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';
import { addPack, type DemoPack } from '../src/demo-packs.ts';
import { uploadByHttp, uploadOf } from '../src/gateway.ts';
import { charging } from '../src/readings.ts';

let browser: Browser;
let window: Window;
let pack: DemoPack;

beforeAll(async () => {
  browser = await openBrowser();
  window = await openWindow(browser);
  const api = await signedInApi();
  pack = await addPack('A pack in the fleet', 8);
  const cellMv = (_: number, cell: number): number | null => ([1, 2, 3, 6].includes(cell) ? 3_712 : null);
  await uploadByHttp(pack.gateway, uploadOf(charging({ cells: 8, polls: 12, endMs: Date.now(), cellMv })));
  await waitFor('the alarms', async () => (await api.alarmsOf(pack.uid)).length === 4);
  await signIn(window);
});
afterAll(() => browser?.close());

describe('the fleet in the morning', () => {
  it('says in one sentence what four cells have, and what to do', async () => {
    const { page } = window;
    const attention = page.getByRole('region', { name: 'Needs attention' });
    const line = attention.getByRole('link').filter({ hasText: `${pack.name}: Cell over-voltage` });
    await line.getByText('Cell over-voltage, cells 2–4, 7').waitFor();
    await line.getByText('Stop charging if it goes on.').waitFor();
    expect(await line.count()).toBe(1);
    await line.click();
    await page.getByRole('heading', { name: 'Alarms', level: 1 }).waitFor();
    await page.getByRole('region', { name: pack.name }).waitFor();
  });

  it('finds a pack by a few letters, from anywhere', async () => {
    const { page } = window;
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Go to' });
    await palette.getByRole('combobox').fill(pack.name.slice(2, 15));
    await palette.getByRole('option', { name: pack.name }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: pack.name, level: 1 }).waitFor();
  });

  it('goes anywhere by keys, and says which', async () => {
    const { page } = window;
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    await help.getByText('Acknowledge, with a comment').waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.getByRole('heading', { name: 'Rules', level: 1 }).waitFor();
  });

  it('shows the packs of a group that somebody put together', async () => {
    const { page } = window;
    await page.goto('/groups');
    await page.getByRole('button', { name: 'New group' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New group' });
    await dialog.getByLabel('Name', { exact: true }).fill('Night shift');
    await dialog.getByRole('searchbox').fill(pack.name);
    await dialog.getByLabel(pack.name).check();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'New group' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: '1 pack' }).click();
    await page.waitForURL(/\?group=/);
    await page.getByRole('link', { name: pack.name, exact: true }).first().waitFor();
    const filter = page.getByRole('combobox', { name: 'Group' }).locator('option:checked');
    await filter.filter({ hasText: 'Night shift' }).waitFor({ state: 'attached' });
    expect(await violations(page)).toEqual([]);
    await page.goto('/groups');
    await page.getByRole('button', { name: 'Remove Night shift' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No groups yet').waitFor();
  });

  it('and no page complained', () => {
    expect(window.complaints).toEqual([]);
  });
});
