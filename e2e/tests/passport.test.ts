import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SignedPassport, signedPassport } from '@packwatch/contracts';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../src/accessibility.ts';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';
import { cycled } from '../src/cycled-pack.ts';
import { addPack, type DemoPack } from '../src/demo-packs.ts';
import { foundOrganisation } from '../src/members.ts';
import { uploadByHttp, uploadOf } from '../src/gateway.ts';

let browser: Browser;
let window: Window;
let pack: DemoPack;
let file: string;
let signed: SignedPassport;

beforeAll(async () => {
  browser = await openBrowser();
  window = await openWindow(browser);
  pack = await addPack('A pack for sale', 8);
  await uploadByHttp(
    pack.gateway,
    uploadOf(cycled({ cells: 8, endMs: Date.now() - 1_000, mah: 90_000, cycles: 2, weakCell: null })),
  );
  await signIn(window);
});
afterAll(() => browser?.close());

/** Somebody who was handed the file and has no account. */
async function buyer(): Promise<Window> {
  const opened = await openWindow(browser);
  await opened.page.goto('/passport');
  return opened;
}

describe('the passport of a pack', () => {
  it('is issued on the pack’s page and shown as it was signed', async () => {
    const { page } = window;
    await page.goto(`/packs/${pack.uid}?tab=health`);
    await page.getByRole('button', { name: 'Issue one' }).click();
    await page.waitForURL(/\/passports\//);
    await page.getByRole('heading', { name: 'A pack for sale' }).waitFor();
    await page.getByText(/\d+\.\d ± \d+\.\d Ah\./).waitFor();
    await page.getByText('provisional', { exact: false }).first().waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    file = join(tmpdir(), `passport-${pack.uid}.json`);
    await (await download).saveAs(file);
    signed = signedPassport.parse(JSON.parse(await readFile(file, 'utf8')));
    expect(signed.passport.capacity.receipts.length).toBeGreaterThan(0);
  });

  it('is genuine to whoever was handed it, without an account', async () => {
    const { page, context } = await buyer();
    await page.getByLabel(/Choose a passport/).setInputFiles(file);
    await page.getByText('Genuine', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'A pack for sale' }).waitFor();
    await context.close();
  });

  it('is not once somebody has made it look better', async () => {
    const { page, context } = await buyer();
    const better = structuredClone(signed);
    better.passport.capacity.sohPct = 99;
    await writeFile(file, JSON.stringify(better));
    await page.getByLabel(/Choose a passport/).setInputFiles(file);
    await page.getByText('Not genuine').waitFor();
    expect(await page.getByRole('heading', { name: 'A pack for sale' }).count()).toBe(0);
    await context.close();
  });

  it('says of another file that it is none', async () => {
    const { page, context } = await buyer();
    await writeFile(file, 'hello');
    await page.getByLabel(/Choose a passport/).setInputFiles(file);
    await page.getByText('No passport', { exact: true }).waitFor();
    await context.close();
  });

  it('goes along to who takes the pack over, while the seller keeps a closed one', async () => {
    const { page } = window;
    await page.goto(`/packs/${pack.uid}?tab=health`);
    await page.getByRole('button', { name: 'Hand over' }).click();
    await page.getByRole('button', { name: 'Make the link' }).click();
    const link = (await page.getByText(/\/take-over#\S+/).textContent()) ?? '';
    expect(await violations(page)).toEqual([]);

    const owner = await openWindow(browser);
    await signIn(owner, await foundOrganisation('Lake Ferries'));
    await owner.page.goto(link.trim());
    await owner.page.getByLabel('Name', { exact: true }).fill('Ferry pack');
    expect(await violations(owner.page)).toEqual([]);
    await owner.page.getByRole('button', { name: 'Take it over' }).click();
    await owner.page.getByRole('heading', { name: 'Ferry pack' }).waitFor();
    await owner.page.getByRole('link', { name: 'Passport as of then' }).click();
    await owner.page.getByRole('heading', { name: 'A pack for sale' }).waitFor();

    await page.reload();
    await page.getByText('Handed over to Lake Ferries', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Hand over' }).count()).toBe(0);
    expect([...window.complaints, ...owner.complaints]).toEqual([]);
    await owner.context.close();
  });
});
