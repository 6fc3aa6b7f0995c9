import { waitFor } from '@packwatch/testing';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedInApi, type Api } from '../src/api.ts';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';
import { addPack, type DemoPack } from '../src/demo-packs.ts';
import { uploadByHttp, uploadOf } from '../src/gateway.ts';
import { charging } from '../src/readings.ts';

const TRIP = 'Short circuits of one pack';
const RULE = 'Charges with more than 25 A';

let browser: Browser;
let window: Window;
let api: Api;
let pack: DemoPack;
let tripping: DemoPack;

/** Charged with 30 A all the time. */
const upload = async (polls: number, endMs: number): Promise<void> =>
  void (await uploadByHttp(pack.gateway, uploadOf(charging({ cells: 8, polls, endMs }))));

beforeAll(async () => {
  browser = await openBrowser();
  window = await openWindow(browser);
  api = await signedInApi();
  pack = await addPack('A pack for a rule', 8);
  tripping = await addPack('A pack with short circuits', 8);
  await upload(30, Date.now() - 60_000);
  await signIn(window);
});
afterAll(() => browser?.close());

describe('somebody makes a rule', () => {
  it('in plain words, and sees its limit on what a pack really read', async () => {
    const { page } = window;
    await page.goto('/rules');
    await page.getByRole('link', { name: 'New rule' }).click();
    await page.getByLabel('Name').fill(RULE);
    await page.getByRole('radio', { name: 'One pack' }).click();
    await page.getByRole('combobox', { name: 'One pack' }).selectOption({ label: pack.name });
    await page.getByRole('combobox', { name: 'Signal' }).selectOption({ label: 'Current' });
    const fires = page.getByRole('group', { name: 'It fires' });
    await fires.getByRole('textbox', { name: /^at/ }).fill('25');
    await fires.getByRole('textbox', { name: 'for at least' }).fill('0');
    await page
      .getByRole('group', { name: 'It is over' })
      .getByRole('textbox', { name: /^back at/ })
      .fill('20');
    await page.getByText('Current is +25.00 A or more; over at +20.00 A or less for 1 min.').waitFor();
    await page.locator('.uplot canvas').waitFor();
  });

  it('tries it on the past before it is saved', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Try it on the past' }).click();
    await page.getByText('It would have fired once on 1 pack in 30 days.').waitFor();
    await page.getByRole('list', { name: 'When it would have fired' }).getByRole('link', { name: pack.name }).waitFor();
  });

  it('is told where a number is missing or wrong', async () => {
    const { page } = window;
    const back = page.getByRole('group', { name: 'It is over' }).getByRole('textbox', { name: /^back at/ });
    await back.fill('');
    await page.getByText('Put numbers where numbers belong.').waitFor();
    await back.fill('30');
    await page.getByRole('button', { name: 'Make this rule' }).click();
    await page.getByText('the clear level must lie on the healthy side of the raise level').waitFor();
    await back.fill('20');
  });

  it('saves it, and gets the alarm with the next readings', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Make this rule' }).click();
    await page.getByRole('heading', { name: RULE, level: 1 }).waitFor();
    await page.getByText('Version 1').waitFor();
    await upload(1, Date.now());
    const alarm = await waitFor('the alarm', async () =>
      (await api.alarmsOf(pack.uid)).find(({ rule }) => rule.name === RULE),
    );
    expect(alarm).toMatchObject({ status: 'open', severity: 'warning', raiseLevel: 25_000, peakValue: 30_000 });
  });

  it('and switches it off and on, each as a version that stays', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Switch off' }).click();
    await page.getByRole('button', { name: 'Switch on' }).click();
    await page.getByText('Version 2').waitFor();
    await page.getByRole('button', { name: 'Switch off' }).waitFor();
  });

  it('makes one of another kind, which the address keeps, and tries that on the past too', async () => {
    const { page } = window;
    const shortCircuits = (poll: number) => (poll < 15 ? 3 : 4);
    const read = charging({ cells: 8, polls: 30, endMs: Date.now() - 20_000, shortCircuits });
    await uploadByHttp(tripping.gateway, uploadOf(read));
    await page.goto('/rules/new');
    await page.getByRole('combobox', { name: 'What is judged' }).selectOption({ label: 'Something happened' });
    await page.waitForURL(/kind=changed/);
    await page.reload();
    await page.getByLabel('Name').fill(TRIP);
    await page.getByRole('radio', { name: 'One pack' }).click();
    await page.getByRole('combobox', { name: 'One pack' }).selectOption({ label: tripping.name });
    await page.getByText('Short-circuit trips steps up or is set; over once nothing changed for 10 min.').waitFor();
    await page.getByRole('button', { name: 'Try it on the past' }).click();
    await page.getByText('It would have fired once on 1 pack in 30 days.').waitFor();
    await page.getByRole('button', { name: 'Make this rule' }).click();
    await page.getByRole('heading', { name: TRIP, level: 1 }).waitFor();
    // The rule holds from now on, so both polls that the step lies between are behind it.
    const next = charging({ cells: 8, polls: 2, endMs: Date.now() + 15_000, shortCircuits: (poll) => 4 + poll });
    await uploadByHttp(tripping.gateway, uploadOf(next));
    const alarm = await waitFor('the alarm', async () =>
      (await api.alarmsOf(tripping.uid)).find(({ rule }) => rule.name === TRIP),
    );
    expect(alarm).toMatchObject({ status: 'open', signal: 'pack.short_circuit_trips' });
  });

  it('writes what is judged by the clock too, and is told that it can not be tried on the past', async () => {
    const { page } = window;
    await page.goto('/rules/new?kind=absent');
    await page.getByText('A pack has said nothing for 15 min.').waitFor();
    await page.getByText('cannot be tried on the past').waitFor();
    await page.getByLabel('Name').fill('Quiet');
    await page.getByRole('textbox', { name: 'after' }).fill('20');
    await page.getByRole('button', { name: 'Make this rule' }).click();
    await page.getByRole('heading', { name: 'Quiet', level: 1 }).waitFor();
    await page.getByRole('textbox', { name: 'after' }).fill('25');
    await page.getByRole('button', { name: 'Save as a new version' }).click();
    await page.getByText('Version 2').waitFor();
    await page.getByRole('button', { name: 'Switch off' }).click();
    await page.getByRole('button', { name: 'Switch on' }).waitFor();
  });

  it('and no page complained', () => {
    expect(window.complaints.filter((complaint) => !complaint.includes('/v1/rules'))).toEqual([]);
  });
});
