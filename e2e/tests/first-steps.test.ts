import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayClaimed } from '@packwatch/contracts';
import { violations } from '../src/accessibility.ts';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';
import { stack } from '../src/context.ts';
import { type GatewayAccess, post, uploadByHttp, uploadOf } from '../src/gateway.ts';
import { foundOrganisation } from '../src/members.ts';
import { charging } from '../src/readings.ts';

let browser: Browser;
let window: Window;
let gateway: GatewayAccess;

beforeAll(async () => {
  browser = await openBrowser();
  window = await openWindow(browser);
  await signIn(window, await foundOrganisation('Lake Boats'));
});
afterAll(() => browser?.close());

describe('an organisation that has nothing yet', () => {
  it('is led to its first site', async () => {
    const { page } = window;
    await page.getByRole('heading', { name: 'First steps' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'To the sites' }).click();
    await page.getByRole('button', { name: 'Make a site' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Boat house');
    await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Europe/Zurich');
    await page.getByLabel('Latitude').fill('47,37');
    await page.getByLabel('Longitude').fill('8.54');
    await page.getByRole('dialog').getByRole('button', { name: 'Make a site' }).click();
    await page.getByRole('list', { name: 'Sites' }).getByText('Europe/Zurich · 47.37° N, 8.54° E').waitFor();
    await page.goto('/');
    await page.getByRole('img', { name: 'done' }).waitFor();
  });

  it('provisions a gateway, whose claim gets it a token, and sees its first frame arrive', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'Provision a gateway' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Boat 1');
    await page.getByRole('combobox', { name: 'Site' }).selectOption({ label: 'Boat house' });
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByRole('img', { name: 'QR code of the claim code' }).waitFor();
    await page.getByText('Waiting for the first upload').waitFor();
    expect(await violations(page)).toEqual([]);
    const code = await page.locator('[data-claim-code]').textContent();
    const claimed = await fetch(`${stack().run.web}/v1/gateways/claim`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    const { gateway: made, token } = gatewayClaimed.parse(await claimed.json());
    gateway = { id: made.id, token };
    await uploadByHttp(gateway, uploadOf(charging({ cells: 4, polls: 2, endMs: Date.now() })));
    await page.getByText(/^It was heard/).waitFor();
    await page.getByText('5 slaves answer and belong to no pack yet').waitFor();
    await page.getByText('Address 1 on rs485-0').waitFor();
  });

  it('makes a pack, and the fleet has it', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'Make a pack' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Boat 1, traction');
    await page.getByLabel('Nominal capacity, Ah').fill('62,5');
    await page.getByRole('combobox', { name: 'Site' }).selectOption({ label: 'Boat house' });
    await page.getByRole('button', { name: 'Make the pack' }).click();
    await page.getByRole('heading', { name: 'Boat 1, traction', level: 1 }).waitFor();
    await page.goto('/');
    await page.getByRole('link', { name: 'Boat 1, traction', exact: true }).waitFor();
  });

  it('and gives the gateway another token, without a break; then ends the old one', async () => {
    const { page } = window;
    await page.goto(`/gateways/${gateway.id}?tab=access`);
    await page.getByRole('button', { name: 'New token' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'New token' }).click();
    await page.getByText('The token of this gateway').waitFor();
    const next = (await page.locator('code.select-all').textContent()) ?? '';
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByText('Ends soon').waitFor();
    for (const token of [gateway.token, next]) {
      const answer = await uploadByHttp(
        { id: gateway.id, token },
        uploadOf(charging({ cells: 4, polls: 1, endMs: Date.now() })),
      );
      expect(answer).toBeDefined();
    }
    await page.getByRole('button', { name: `End the token ${gateway.token.slice(4, 12)}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End' }).click();
    await page.getByText('Ended', { exact: true }).waitFor();
    // Ingest remembers for a while who a token is.
    const refused = async (): Promise<number> =>
      (await post(gateway.token, '[]', { 'content-type': 'application/json' })).status;
    await expect.poll(refused, { timeout: 90_000, interval: 1_000 }).toBe(403);
  });

  it('and no page complained', () => {
    expect(window.complaints).toEqual([]);
  });
});
