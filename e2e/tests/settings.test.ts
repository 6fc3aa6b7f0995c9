import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../src/accessibility.ts';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';
import { addMember, type Login } from '../src/members.ts';
import { totp } from '../src/totp.ts';

let browser: Browser;
let admin: Login;
let viewer: Login;
let window: Window;

beforeAll(async () => {
  browser = await openBrowser();
  admin = await addMember('Ada', 'admin');
  viewer = await addMember('Vera', 'viewer');
  window = await openWindow(browser);
  await signIn(window, admin);
});
afterAll(() => browser?.close());

describe('an administrator', () => {
  it('invites somebody, sees the invitation, and takes it back', async () => {
    const { page } = window;
    const email = `invited-${randomUUID().slice(0, 8)}@example.org`;
    await page.goto('/settings');
    await page.getByRole('link', { name: /^Members/ }).click();
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Technician' });
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByText(email).waitFor();
    await page.getByRole('button', { name: `Take back the invitation of ${email}` }).click();
    await page.getByText(email).waitFor({ state: 'detached' });
  });

  it('gives a colleague another role, and may not make owners', async () => {
    const { page } = window;
    const role = page.getByRole('combobox', { name: 'Role of Vera' });
    expect(await role.locator('option').allTextContents()).toEqual([
      'Administrator',
      'Operator',
      'Technician',
      'Viewer',
    ]);
    await role.selectOption({ label: 'Operator' });
    await page.locator('select:not([disabled])[aria-label="Role of Vera"]').waitFor();
    await page.reload();
    expect(await role.inputValue()).toBe('operator');
    await role.selectOption({ label: 'Viewer' });
    await page.locator('select:not([disabled])[aria-label="Role of Vera"]').waitFor();
  });

  it('finds both in the audit log, and takes it along as a file', async () => {
    const { page } = window;
    await page.goto(`/settings/audit?kind=member&actor=${encodeURIComponent(admin.email)}`);
    const entries = page.getByRole('list', { name: 'Entries' });
    await entries.getByText('Role changed').first().waitFor();
    expect(await entries.locator('> li').count()).toBe(2);
    await entries.getByText('Role changed').first().click();
    await page.getByText('"viewer"').first().waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export as CSV' }).click(),
    ]);
    const lines = (await readFile(await file.path(), 'utf8')).trim().split(/\r?\n/);
    expect(lines).toHaveLength(3);
    expect(lines.slice(1).every((line) => line.includes(admin.email))).toBe(true);
  });

  it('sets a second factor up, and signs in with it', async () => {
    const { page } = window;
    await page.goto('/settings/account');
    await page.getByRole('button', { name: 'Set it up' }).click();
    await page.getByLabel('Your password').fill('not the password');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('This password is not right.').waitFor();
    await page.getByLabel('Your password').fill(admin.password);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const secret = (await page.locator('[data-secret]').getAttribute('data-secret')) ?? '';
    await page.getByLabel('Code of the app').fill(totp(secret, Date.now()));
    await page.getByRole('button', { name: 'Turn it on' }).click();
    const codes = page.getByRole('list', { name: 'Your recovery codes' });
    await codes.waitFor();
    expect(await codes.locator('li').count()).toBe(10);
    const [code = ''] = await codes.locator('li').allTextContents();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByRole('button', { name: 'Turn it off' }).waitFor();

    const other = await openWindow(browser);
    await other.page.goto('/sign-in');
    await other.page.getByLabel('E-mail').fill(admin.email);
    await other.page.getByLabel('Password').fill(admin.password);
    await other.page.getByRole('button', { name: 'Sign in' }).click();
    await other.page.getByLabel('Code of your app, or a recovery code').fill(code);
    await other.page.getByRole('button', { name: 'Sign in' }).click();
    await other.page.getByRole('heading', { name: 'Fleet', level: 1 }).waitFor();
    await other.context.close();
  });

  it('changes the password, which ends the sessions elsewhere', async () => {
    const { page } = window;
    const next = randomUUID();
    await page.goto('/settings/account');
    await page.getByLabel('Current password').fill(admin.password);
    await page.getByLabel('New password, 10 characters or more').fill(next);
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('The new password holds.').waitFor();
    await page.getByText('Here', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'End all others' }).waitFor({ state: 'detached' });
  });
});

describe('a viewer', () => {
  it('sees who belongs to the organisation and what is not theirs', async () => {
    const own = await openWindow(browser, { viewport: { width: 390, height: 844 } });
    await signIn(own, viewer);
    const { page, context, complaints } = own;
    await page.goto('/settings');
    await page.getByText('Not in your role').first().waitFor();
    expect(await page.getByRole('link', { name: /^Audit log/ }).count()).toBe(0);
    await page.getByRole('link', { name: /^Members/ }).click();
    await page.getByRole('list', { name: 'Members' }).getByText('Ada', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /Remove|Invite/ }).count()).toBe(0);
    expect(await page.getByRole('combobox').count()).toBe(0);
    await page.goto('/settings/audit');
    await page.getByText('This is not in your role').waitFor();
    await page.goto('/settings/organisation');
    await page.getByText('Your role may read this and not change it.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
