import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../src/accessibility.ts';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';
import { stack } from '../src/context.ts';
import { addPack } from '../src/demo-packs.ts';
import { uploadByHttp, uploadOf } from '../src/gateway.ts';
import { charging } from '../src/readings.ts';
import { webhooksAbout } from '../src/received.ts';

const KEY = 'A program that reads';

let browser: Browser;
let window: Window;

beforeAll(async () => {
  browser = await openBrowser();
  window = await openWindow(browser);
  await signIn(window);
});
afterAll(() => browser?.close());

/** What the API answers a program with this key. */
const statusFor = async (key: string, path: string, method = 'GET'): Promise<number> =>
  (await fetch(`${stack().run.api}/v1/${path}`, { method, headers: { authorization: `Bearer ${key}` } })).status;

const shownSecret = async (): Promise<string> => (await window.page.locator('code.select-all').textContent()) ?? '';

describe('a key for a program', () => {
  let secret = '';

  it('is made with scopes, shown once, and opens what they say', async () => {
    const { page } = window;
    await page.goto('/settings/keys');
    await page.getByRole('link', { name: 'Make a key' }).click();
    await page.getByLabel('Name').fill(KEY);
    await page.getByRole('button', { name: 'Nothing' }).click();
    await page.getByRole('group', { name: 'Packs' }).getByLabel('read').check();
    await page.getByRole('combobox', { name: 'Ends' }).selectOption({ label: 'in 90 days' });
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.getByText('The secret of this key').waitFor();
    secret = await shownSecret();
    expect(await violations(page)).toEqual([]);
    expect(await statusFor(secret, 'packs')).toBe(200);
    expect(await statusFor(secret, 'alarms')).toBe(403);
    await page.getByRole('link', { name: 'I have kept it' }).click();
    const row = page.getByRole('listitem').filter({ hasText: KEY });
    await row.getByText(secret.slice(0, 16)).waitFor();
    await row.getByText(/^Used/).waitFor();
    expect(await page.getByText(secret).count()).toBe(0);
  });

  it('is rotated: another takes over, and the old one goes on or does not', async () => {
    const { page } = window;
    await page.getByRole('button', { name: `Rotate ${KEY}` }).click();
    await page.getByRole('combobox', { name: 'The old one goes on for' }).selectOption({ label: 'no time at all' });
    await page.getByRole('dialog').getByRole('button', { name: 'Rotate' }).click();
    await page.getByText('The secret of this key').waitFor();
    const next = await shownSecret();
    expect(next).not.toBe(secret);
    expect(await statusFor(secret, 'packs')).toBe(401);
    expect(await statusFor(next, 'packs')).toBe(200);
    secret = next;
    await page.getByRole('button', { name: 'I have kept it' }).click();
  });

  it('ends at once when somebody ends it', async () => {
    const { page } = window;
    await page.getByText('Over', { exact: true }).waitFor();
    await page.getByRole('button', { name: `End ${KEY}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Ended', { exact: true }).first().waitFor();
    expect(await statusFor(secret, 'packs')).toBe(401);
  });
});

describe('a webhook', () => {
  it('is tested, and its delivery can be looked at and made again', async () => {
    const { page } = window;
    await page.goto('/settings/webhooks');
    await page.getByRole('list', { name: 'Webhooks' }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Send a test' }).click();
    const row = page
      .getByRole('list', { name: 'Delivery log' })
      .getByRole('listitem')
      .filter({ hasText: 'webhook.test' });
    await row.getByText('Arrived').first().waitFor();
    expect(await webhooksAbout('webhook.test')).toHaveLength(1);
    await row.first().locator('summary').click();
    await page.getByLabel('What is sent').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send again', exact: true }).click();
    await page.getByRole('button', { name: 'Send again', exact: true }).waitFor();
    await expect.poll(async () => (await webhooksAbout('webhook.test')).length, { timeout: 20_000 }).toBe(2);
  });

  it('is made with a secret that is shown once; one that nobody answers says so', async () => {
    const { page } = window;
    await page.goto('/settings/webhooks');
    await page.getByRole('button', { name: 'Make a webhook' }).click();
    await page.getByLabel('Address').fill('http://127.0.0.1:9/nobody');
    await page.getByRole('checkbox', { name: 'An alarm begins' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Make a webhook' }).click();
    await page.getByText('The signing secret').waitFor();
    expect(await shownSecret()).toMatch(/^whsec_/);
    await page.getByRole('link', { name: 'I have kept it' }).click();
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('ECONNREFUSED').first().waitFor();
    await page.getByRole('button', { name: 'Switch off' }).click();
    await page.getByText(/^Switched off on/).waitFor();
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('list', { name: 'Webhooks' }).waitFor();
    expect(await page.getByText('127.0.0.1:9/nobody').count()).toBe(0);
  });
});

describe('the change feed', () => {
  it('shows an upload as it comes', async () => {
    const { page } = window;
    const { uid, gateway } = await addPack('A pack for the feed', 8);
    await page.goto('/settings/changes');
    for (const kind of ['Health', 'Alarms', 'Configuration'])
      await page.getByRole('checkbox', { name: kind }).uncheck();
    await page.getByRole('button', { name: 'Listen' }).click();
    await page.getByText('Listening. With the next upload something comes.').waitFor();
    await uploadByHttp(gateway, uploadOf(charging({ cells: 8, polls: 3, endMs: Date.now() })));
    await page.getByRole('list', { name: 'What came' }).getByText(`(live) of pack ${uid}`).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Pause' }).click();
  });

  it('is beside the reference of the API', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'API reference' }).click();
    await page.waitForURL('**/v1/reference');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('and no page complained', () => {
    expect(window.complaints).toEqual([]);
  });
});
