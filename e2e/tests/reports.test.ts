import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { createPrisma } from '@packwatch/db';
import { waitFor } from '@packwatch/testing';
import { type Browser } from 'playwright-core';
import { extractLinks, extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';
import { stack } from '../src/context.ts';
import { addPack, type DemoPack } from '../src/demo-packs.ts';
import { uploadByHttp, uploadOf } from '../src/gateway.ts';
import { charging } from '../src/readings.ts';
import { attachmentOf, mailsTo } from '../src/received.ts';

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

/** What people read in a PDF. */
async function textOf(file: Uint8Array): Promise<string> {
  const { text } = await extractText(file, { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}

describe('the report of the fleet as PDF', () => {
  it('is printed from its page for whoever asks', async () => {
    const { page } = window;
    await page.goto('/reports?days=1');
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: 'As PDF' }).click();
    const text = await textOf(new Uint8Array(await readFile(await (await download).path())));
    expect(text).toContain('A pack to report on');
    expect(text).toContain('Look at it and acknowledge it.');
    expect(window.complaints).toEqual([]);
  });

  it('comes with the mail of the week, and says whose fleet it is and which pack has the least capacity', async () => {
    const { run, organisationId } = stack();
    const address = `weekly-${randomUUID().slice(0, 8)}@example.org`;
    const made = await window.context.request.post('/v1/channels', {
      data: { kind: 'email', name: address, to: [address] },
    });
    const { id: channelId } = (await made.json()) as { id: string };
    await window.context.request.post('/v1/report-subscriptions', { data: { channelId, period: 'week' } });
    const prisma = createPrisma(run.database);
    const [organisation] = await prisma.$queryRaw<{ name: string }[]>`
      SELECT name FROM organisation WHERE id = ${organisationId}::uuid`;
    await prisma.$executeRaw`
      INSERT INTO pack_health_day (pack_id, day, organisation_id, ts, capacity_mah, capacity_sigma_mah, soh_pct, confidence, windows,
                                   weak_cells, closed_windows)
      SELECT id, current_date - 2, organisation_id, now() - interval '2 days', 61300, 900, 61.3, 'medium', 6, '{}', '[]'
      FROM pack WHERE uid = ${pack.uid}::uuid`;
    await prisma.$executeRaw`UPDATE report_subscription SET next_at = now() WHERE channel_id = ${channelId}::uuid`;
    await prisma.$disconnect();
    await waitFor('the mail', async () => (await mailsTo(address)).length === 1, { deadlineMs: 120_000 });
    const [mail] = await mailsTo(address);
    const attached = mail?.attachments?.find(({ contentType }) => contentType === 'application/pdf');
    if (mail === undefined || attached === undefined) throw new Error('nothing is attached to the mail');
    const file = await attachmentOf(mail, attached.generatedFileName);
    const { text, links } = { text: await textOf(file.slice()), links: (await extractLinks(file)).links };
    expect(text).toContain(organisation?.name);
    expect(text).toMatch(/A pack to report on.*61\.3 ± 0\.9/);
    expect(links.every((link) => link.startsWith(run.web))).toBe(true);
    expect(links).toContain(`${run.web}/packs/${pack.uid}?tab=health`);
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
