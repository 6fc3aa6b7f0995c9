import { waitFor } from '@packwatch/testing';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../src/accessibility.ts';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';
import { foundOrganisation, type Login } from '../src/members.ts';
import { mailsTo } from '../src/received.ts';

let browser: Browser;
let oem: Login;
let customer: Login;
beforeAll(async () => {
  browser = await openBrowser();
  [oem, customer] = [await foundOrganisation('Acme Power'), await foundOrganisation('Lake Ferries')];
});
afterAll(() => browser?.close());

/** Their fleet is empty: first steps stand in the place of it. */
async function signedIn(login: Login): Promise<Window> {
  const window = await openWindow(browser);
  await signIn(window, login);
  return window;
}

async function linkOfOffer(): Promise<string> {
  const mail = await waitFor('a mail with an offer', async () =>
    (await mailsTo(customer.email)).find(({ text }) => text.includes('/settings/oem#')),
  );
  return /https?:\/\/\S+\/settings\/oem#\S+/.exec(mail.text)?.[0] ?? '';
}

describe('an OEM and an organisation that it looks after', () => {
  it('offers, is accepted, works for the customer, and is out once the customer ends it', async () => {
    const maker = await signedIn(oem);
    await maker.page.goto('/settings/customers');
    await maker.page.getByText('No customers yet').waitFor();
    await maker.page.getByRole('button', { name: 'New customer' }).click();
    await maker.page.getByLabel('They are').selectOption('standing');
    await maker.page.getByLabel('E-mail of an owner or administrator').fill(customer.email);
    expect(await violations(maker.page)).toEqual([]);
    await maker.page.getByRole('button', { name: 'Send the offer' }).click();
    await maker.page.getByText('Offered').waitFor();

    const owner = await signedIn(customer);
    await owner.page.goto('/settings/oem');
    await owner.page.getByText('Nobody looks after your organisation').waitFor();
    await owner.page.goto('about:blank');
    await owner.page.goto(await linkOfOffer());
    await owner.page.getByText('Acme Power offers to look after Lake Ferries.').waitFor();
    expect(await violations(owner.page)).toEqual([]);
    await owner.page.getByRole('button', { name: 'Accept Acme Power' }).click();
    await owner.page.getByText(oem.email).waitFor();
    expect(await violations(owner.page)).toEqual([]);

    await maker.page.reload();
    await maker.page.getByRole('button', { name: 'Open Lake Ferries' }).click();
    await maker.page.getByText('You look at Lake Ferries for Acme Power.').waitFor();
    await maker.page.goto('/gateways');
    await maker.page.getByText('You look at Lake Ferries for Acme Power.').waitFor();
    await maker.page.goto('/settings/members');
    await maker.page.getByRole('heading', { name: 'This is not in your role' }).waitFor();
    expect(await violations(maker.page)).toEqual([]);

    await owner.page.goto('/settings/audit?kind=oem');
    await owner.page.getByText('OEM looked in').waitFor();
    await owner.page.goto('/settings/oem');
    await owner.page.getByRole('button', { name: 'End', exact: true }).click();
    await owner.page.getByRole('dialog').getByRole('button', { name: 'End', exact: true }).click();
    await owner.page.getByText('Nobody looks after your organisation').waitFor();

    await maker.page.goto('/');
    await maker.page.getByRole('heading', { name: 'Choose an organisation' }).waitFor();
    expect(await maker.page.getByText('Lake Ferries').count()).toBe(0);
    await maker.page.getByRole('button', { name: 'Acme Power' }).click();
    await maker.page.getByRole('heading', { name: 'Fleet', level: 1 }).waitFor();
    expect([...maker.complaints, ...owner.complaints]).toEqual([]);
    await maker.context.close();
    await owner.context.close();
  });
});
