import { randomUUID } from 'node:crypto';
import { waitFor } from '@packwatch/testing';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../src/accessibility.ts';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';
import { addPack } from '../src/demo-packs.ts';
import { uploadByHttp, uploadOf } from '../src/gateway.ts';
import { charging } from '../src/readings.ts';
import { addMember } from '../src/members.ts';
import { mailsTo } from '../src/received.ts';

const PACK = 'A pack that a night shift hears of';
const CHANNEL = 'Night shift';
const ADDRESS = `night-${randomUUID().slice(0, 8)}@example.org`;

let browser: Browser;
let window: Window;

beforeAll(async () => {
  browser = await openBrowser();
  window = await openWindow(browser);
  await signIn(window);
});
afterAll(() => browser?.close());

describe('a night shift hears of alarms', () => {
  it('by a channel that a test reaches', async () => {
    const { page } = window;
    await page.goto('/settings/channels');
    await page.getByRole('button', { name: 'Make a channel' }).click();
    await page.getByLabel('Name').fill(CHANNEL);
    await page.getByRole('textbox', { name: /^Addresses/ }).fill(ADDRESS);
    await page.getByRole('dialog').getByRole('button', { name: 'Make a channel' }).click();
    await page.getByRole('button', { name: `Send a test to ${CHANNEL}` }).click();
    await page.getByRole('status').getByText('Arrived').waitFor();
    await page.getByRole('status').getByText(`to ${ADDRESS}`).waitFor();
    expect(await mailsTo(ADDRESS)).toHaveLength(1);
    expect(await violations(page)).toEqual([]);
  });

  it('which somebody of it can switch off for themselves, and who decides where alarms go sees it', async () => {
    const login = await addMember('Nele', 'operator');
    const own = await openWindow(browser, { viewport: { width: 390, height: 844 } });
    await signIn(own, login);
    await own.page.goto('/settings/channels');
    await own.page.getByRole('button', { name: 'Make a channel' }).click();
    await own.page.getByLabel('Name').fill('Nele alone');
    await own.page.getByRole('textbox', { name: /^Addresses/ }).fill(login.email);
    await own.page.getByRole('dialog').getByRole('button', { name: 'Make a channel' }).click();
    await own.page.getByRole('list', { name: 'Channels' }).getByText('Nele alone', { exact: true }).waitFor();
    await own.page.goto('/settings/account');
    await own.page.getByRole('checkbox', { name: 'Critical alarms' }).uncheck();
    await own.page.getByText('Critical alarms don’t wake you by mail.').waitFor();
    expect(await violations(own.page)).toEqual([]);
    expect(own.complaints).toEqual([]);
    await own.context.close();

    const { page } = window;
    await page.goto('/settings/channels');
    await page.getByText(`${login.email} has switched off: critical alarms`).waitFor();
    await page.goto('/settings/policies/new');
    await page.getByRole('checkbox', { name: 'Nele alone' }).check();
    await page.getByText(`${login.email} has switched off: critical alarms`).waitFor();
  });

  it('by a policy that sends critical ones there, and says so in a sentence', async () => {
    const { page } = window;
    await page.goto('/settings/policies');
    await page.getByRole('link', { name: 'Make a policy' }).click();
    await page.getByLabel('Name').fill('At night');
    await page.getByRole('radio', { name: 'Critical only' }).check();
    await page.getByRole('checkbox', { name: CHANNEL }).check();
    await page.getByRole('button', { name: 'Then somebody else' }).click();
    await page.getByText('Give it a name, choose a channel for each step').waitFor();
    await page.getByRole('button', { name: 'Remove step 2' }).click();
    await page.getByRole('checkbox', { name: 'Quiet hours' }).check();
    await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Europe/Zurich');
    await page.getByText(`Quiet from 22:00 to 06:00 (Europe/Zurich). At once: ${CHANNEL}`).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make a policy' }).click();
    await page.getByRole('list', { name: 'Policies' }).getByText(`At once: ${CHANNEL}`).waitFor();
  });

  it('and gets the mail of an alarm, which the delivery log has', async () => {
    const { page } = window;
    const { gateway } = await addPack(PACK, 8);
    const cellMv = (_: number, cell: number): number | null => (cell === 7 ? 2_404 : null);
    await uploadByHttp(gateway, uploadOf(charging({ cells: 8, polls: 30, endMs: Date.now(), cellMv })));
    await waitFor('the mail', async () => (await mailsTo(ADDRESS)).some(({ subject }) => subject.includes(PACK)));
    await page.goto('/settings/deliveries?kind=email');
    await page.getByRole('list', { name: 'Delivery log' }).getByText(`Mail: ${ADDRESS}`).first().waitFor();
  });

  it('and a channel that a policy names is not removed; the policy is', async () => {
    const { page } = window;
    await page.goto('/settings/channels');
    await page.getByRole('button', { name: `Remove ${CHANNEL}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.goto('/settings/policies');
    await page.getByRole('link', { name: 'At night' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Make a policy' }).waitFor();
    expect(await page.getByRole('link', { name: 'At night' }).count()).toBe(0);
  });

  it('and no page complained but of what was refused', () => {
    expect(window.complaints.filter((complaint) => !complaint.includes('/v1/channels/'))).toEqual([]);
  });
});
