import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../src/accessibility.ts';
import { openBrowser, openWindow, signIn } from '../src/browser.ts';
import { addMember, foundOrganisation } from '../src/members.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('taking out and erasing', () => {
  it('an owner takes everything along as an archive, has the organisation erased, and calls it off', async () => {
    const window = await openWindow(browser);
    const owner = await foundOrganisation('Leaving Lines');
    await signIn(window, owner);
    const { page, context, complaints } = window;
    await page.goto('/settings/organisation');
    await page.getByRole('button', { name: 'Have it written' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download', exact: true }).click(),
    ]);
    const names = execFileSync('tar', ['-tzf', await file.path()], { encoding: 'utf8' });
    expect(names).toContain('tables/audit_log.1.ndjson');

    await page.getByRole('button', { name: 'Erase the organisation' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('0 packs').waitFor();
    await dialog.getByText('1 member').waitFor();
    expect(await violations(page)).toEqual([]);
    const erase = dialog.getByRole('button', { name: 'Erase the organisation' });
    await dialog.getByLabel('Type its name').fill('leaving lines');
    await dialog.getByLabel('Your password').fill(owner.password);
    expect(await erase.isDisabled()).toBe(true);
    await dialog.getByLabel('Type its name').fill('Leaving Lines');
    await erase.click();
    await page.getByText('Will be erased on').waitFor();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: 'Erase the organisation' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('a person takes their data along and deletes their account', async () => {
    const window = await openWindow(browser, { viewport: { width: 390, height: 844 } });
    const login = await addMember('Gone', 'viewer');
    await signIn(window, login);
    const { page, context } = window;
    await page.goto('/settings/account');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download my data' }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toContain(login.email);
    await page.getByRole('button', { name: 'Delete my account' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Type your address').fill(login.email);
    await dialog.getByLabel('Your password').fill('not the password');
    await dialog.getByRole('button', { name: 'Delete my account' }).click();
    await dialog.getByText('is not your password').waitFor();
    await dialog.getByLabel('Your password').fill(login.password);
    await dialog.getByRole('button', { name: 'Delete my account' }).click();
    await page.waitForURL('**/sign-in');
    await page.getByLabel('Password').fill(login.password);
    await page.getByLabel('E-mail').fill(login.email);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('don’t belong together').waitFor();
    await context.close();
  });
});
