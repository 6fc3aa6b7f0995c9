import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';
import { addPack, type DemoPack } from '../src/demo-packs.ts';
import { uploadByHttp, uploadOf } from '../src/gateway.ts';
import { charging } from '../src/readings.ts';

let browser: Browser;
let window: Window;
let pack: DemoPack;

beforeAll(async () => {
  browser = await openBrowser();
  window = await openWindow(browser);
  pack = await addPack('A pack to report on', 8);
  const cellMv = (_: number, cell: number): number | null => (cell === 7 ? 2_604 : null);
  await uploadByHttp(pack.gateway, uploadOf(charging({ cells: 8, polls: 30, endMs: Date.now() - 1_000, cellMv })));
  await signIn(window);
});
afterAll(() => browser?.close());

describe('the report of the fleet', () => {
  it('says what there is to do and leads there, for the days that one asks for', async () => {
    const { page } = window;
    await page.goto('/');
    await page.getByRole('link', { name: 'Report' }).first().click();
    const item = page.getByRole('listitem').filter({ hasText: 'A pack to report on' }).first();
    await item.getByText('Look at it and acknowledge it.').waitFor();
    await page.getByText('30 days').click();
    await page.waitForURL(/days=30/);
    await page.getByRole('button', { name: 'The days before' }).click();
    await page.waitForURL(/last=/);
    await item.getByRole('link').click();
    await page.waitForURL(/\/alarms\//);
  });

  it('on paper has no buttons and no menu', async () => {
    const { page } = window;
    await page.goto('/reports');
    await page.getByRole('heading', { name: 'To do' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    const paper = await page.pdf({ format: 'A4' });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'screen' });
  });
});

describe('an export', () => {
  it('is asked for, written in the background, and taken as a file with a row for each poll', async () => {
    const { page } = window;
    await page.goto('/reports/exports');
    await page.getByText('Some packs').click();
    await page.getByLabel('Search packs').fill('A pack to report on');
    await page.getByRole('checkbox', { name: /A pack to report on/ }).check();
    await page.getByRole('button', { name: 'Export' }).click();
    const row = page.getByRole('listitem').filter({ hasText: '.csv.gz' }).first();
    await row.getByText('Ready').waitFor();
    await row.getByText('30 rows').waitFor();
    const download = page.waitForEvent('download');
    await row.getByRole('link', { name: 'Download' }).click();
    const file = await (await download).path();
    const lines = gunzipSync(await readFile(file))
      .toString()
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(31);
    expect(lines[0]).toContain('pack.soc_pct,pack.soc_sigma_pct');
    await row.getByRole('button', { name: 'Remove' }).click();
    await row.getByText('Removed').waitFor();
  });
});
