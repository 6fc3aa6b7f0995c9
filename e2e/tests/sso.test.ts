import { randomUUID } from 'node:crypto';
import { createPool } from '@packwatch/db';
import { testOidcProvider, type TestOidcProvider } from '@packwatch/testing';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../src/accessibility.ts';
import { openBrowser, openWindow, signIn } from '../src/browser.ts';
import { stack } from '../src/context.ts';
import { foundOrganisation } from '../src/members.ts';

let browser: Browser;
let provider: TestOidcProvider;
beforeAll(async () => {
  browser = await openBrowser();
  provider = await testOidcProvider({ redirectUri: `${stack().run.web}/api/auth/sso/callback` });
});
afterAll(() => Promise.all([browser?.close(), provider?.close()]));

/** As if its DNS had shown whose it is: nobody gives a test a domain. */
async function prove(domain: string): Promise<void> {
  const pool = createPool(stack().run.database);
  try {
    await pool.query('UPDATE sign_in_domain SET verified_at = now() WHERE domain = $1', [domain]);
  } finally {
    await pool.end();
  }
}

describe('single sign-on', () => {
  it('is set up by an owner on its page, and a colleague comes in by the provider', async () => {
    const domain = `${randomUUID()}.example`;
    const window = await openWindow(browser);
    await signIn(window, await foundOrganisation('Harbour Single'));
    const { page, context } = window;
    await page.goto('/settings');
    await page.getByRole('link', { name: /^Single sign-on/ }).click();
    await page.getByText('Not set up', { exact: true }).waitFor();
    await page.getByText(`${stack().run.web}/api/auth/sso/callback`).waitFor();
    await page.getByLabel('Issuer').fill(provider.issuer);
    await page.getByLabel('Client ID').fill(provider.client.clientId);
    await page.getByLabel('Client secret').fill(provider.client.clientSecret);
    await page.getByLabel('Who comes for the first time').selectOption({ label: 'becomes: Technician' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('No proven domain', { exact: true }).waitFor();
    // What was typed is shown nowhere any more.
    expect(await page.getByLabel('Client secret').inputValue()).toBe('');
    expect(await page.content()).not.toContain(provider.client.clientSecret);
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('The provider can be used.').waitFor();

    await page.getByLabel('What stands behind the @').fill(`@${domain}`);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText(`_packwatch-challenge.${domain}`).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: `Check now: ${domain}` }).click();
    await page.getByRole('list', { name: '3. Your domains' }).getByRole('alert').waitFor();
    await prove(domain);
    await page.reload();
    await page.getByText(`People with addresses of ${domain}`).waitFor();

    const email = `ada@${domain}`;
    provider.people.next = { subject: `ada of ${domain}`, claims: { email, name: 'Ada of the Harbour' } };
    const colleague = await openWindow(browser);
    await colleague.page.goto('/sign-in');
    await colleague.page.getByRole('button', { name: 'Continue with your organisation' }).click();
    await colleague.page.getByLabel('E-mail').fill(email);
    await colleague.page.getByRole('button', { name: 'Go to your organisation' }).click();
    await colleague.page.getByRole('heading', { name: 'Fleet', level: 1 }).waitFor();
    expect(colleague.complaints).toEqual([]);
    await page.goto('/settings/members');
    await page.getByText('Ada of the Harbour').waitFor();
    expect(await page.getByRole('combobox', { name: 'Role of Ada of the Harbour' }).inputValue()).toBe('technician');

    await page.goto('/settings/sso');
    await page.getByRole('button', { name: 'Switch off' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click();
    await page.getByText('Nobody is sent to the provider.').waitFor();
    const late = await openWindow(browser);
    await late.page.goto('/sign-in');
    await late.page.getByRole('button', { name: 'Continue with your organisation' }).click();
    await late.page.getByLabel('E-mail').fill(email);
    await late.page.getByRole('button', { name: 'Go to your organisation' }).click();
    await late.page.getByText('No organisation signs in by the domain of this address.').waitFor();
    await Promise.all([late.context.close(), colleague.context.close(), context.close()]);
  });
});
