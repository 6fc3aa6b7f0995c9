import { randomUUID } from 'node:crypto';
import { waitFor } from '@packwatch/testing';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../src/accessibility.ts';
import { signedInApi } from '../src/api.ts';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';
import { addPack, type DemoPack } from '../src/demo-packs.ts';
import { uploadByHttp, uploadOf } from '../src/gateway.ts';
import { charging } from '../src/readings.ts';
import { mailsTo } from '../src/received.ts';

const login = { email: `colleague-${randomUUID().slice(0, 8)}@example.org`, password: randomUUID() };

let browser: Browser;
let pack: DemoPack;
beforeAll(async () => {
  browser = await openBrowser();
  pack = await addPack('A pack with an alarm for a viewer', 8);
  const cellMv = (_: number, cell: number): number | null => (cell === 7 ? 2_604 : null);
  await uploadByHttp(pack.gateway, uploadOf(charging({ cells: 8, polls: 30, endMs: Date.now(), cellMv })));
  await (await signedInApi()).invite(login.email, 'viewer');
});
afterAll(() => browser?.close());

/** The link of the newest mail to them. */
async function linkOfMail(path: string): Promise<string> {
  const mail = await waitFor(`a mail with ${path}`, async () =>
    (await mailsTo(login.email)).findLast(({ text }) => text.includes(path)),
  );
  const link = new RegExp(`https?://\\S+${path}\\S*`).exec(mail.text)?.[0];
  if (link === undefined) throw new Error(`There is no link in: ${mail.text}`);
  return link;
}

async function open(link: string): Promise<Window> {
  const window = await openWindow(browser, { viewport: { width: 390, height: 844 } });
  await window.page.goto(link);
  return window;
}

describe('a colleague who is invited as a viewer', () => {
  it('joins by the link of the mail, once', async () => {
    const link = await linkOfMail('/invitation');
    const { page, context, complaints } = await open(link);
    await page.getByText(`as ${login.email}`).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Your name').fill('Colleague');
    await page.getByLabel('Password, 10 characters or more').fill(login.password);
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('You are a member now.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
    const again = await open(link);
    await again.page.getByText('This invitation was accepted already').waitFor();
    await again.context.close();
  });

  it('sees packs and alarms, and no button for what viewers may not do', async () => {
    const window = await openWindow(browser);
    await signIn(window, login);
    const { page, context } = window;
    await page.goto(`/packs/${pack.uid}?tab=health`);
    await page.getByRole('heading', { name: 'Passports' }).waitFor();
    expect(await page.getByRole('button', { name: 'Issue one' }).count()).toBe(0);
    await page.goto('/alarms');
    await page.getByText('A pack with an alarm for a viewer').first().waitFor();
    expect(await page.getByRole('button', { name: 'Acknowledge' }).count()).toBe(0);
    await page.goto('/rules');
    await page.locator('main li').first().waitFor();
    expect(await page.getByRole('link', { name: 'New rule' }).count()).toBe(0);
    await context.close();
  });

  it('who forgot the password gets a link, and signs in with another one', async () => {
    const asked = await open('/sign-in');
    await asked.page.getByRole('link', { name: /forgot/i }).click();
    await asked.page.getByLabel('E-mail').fill(login.email);
    await asked.page.getByRole('button', { name: 'Send the link' }).click();
    await asked.page.getByText('the link is on its way').waitFor();
    expect(await violations(asked.page)).toEqual([]);
    await asked.context.close();
    const { page, context } = await open(await linkOfMail('/reset-password'));
    login.password = randomUUID();
    await page.getByLabel('Password, 10 characters or more').fill(login.password);
    await page.getByRole('button', { name: 'Save it' }).click();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    await context.close();
    const window = await openWindow(browser);
    await signIn(window, login);
    await window.context.close();
  });
});
