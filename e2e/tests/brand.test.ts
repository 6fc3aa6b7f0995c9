import { deflateSync, crc32 } from 'node:zlib';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../src/accessibility.ts';
import { openBrowser, openWindow, signIn } from '../src/browser.ts';
import { foundOrganisation, type Login } from '../src/members.ts';

let browser: Browser;
let login: Login;
beforeAll(async () => {
  browser = await openBrowser();
  login = await foundOrganisation('Acme Power');
});
afterAll(() => browser?.close());

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

/** A real PNG of one colour. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 3, Buffer.of(180, 60, 20))]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const parts = [chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

describe('the appearance of an organisation', () => {
  it('is tried out, saved, and stands at the head of every page and of what is printed', async () => {
    const window = await openWindow(browser);
    await signIn(window, login);
    const { page, context, complaints } = window;
    await page.goto('/settings/brand');
    await page.getByText('Now they look like PackWatch.').waitFor();
    await page.getByLabel('Name on pages and mails').fill('Acme');
    await page.getByLabel('Colour', { exact: true }).fill('#facc15');
    await page.getByText('so that it can be read').waitFor();
    await page
      .getByLabel('Logo', { exact: true })
      .setInputFiles({ name: 'l.png', mimeType: 'image/png', buffer: png(120, 40) });
    await page.locator('figure img').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    const mark = page.getByRole('banner').getByRole('img', { name: 'Acme' });
    await mark.waitFor();
    expect(await mark.evaluate((image: { naturalWidth?: number }) => image.naturalWidth)).toBe(120);
    await page.goto('/reports');
    await mark.waitFor();
    expect(await page.getByRole('main').getByRole('img', { name: 'Acme' }).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('main').getByRole('img', { name: 'Acme' }).waitFor();
    await page.emulateMedia({ media: 'screen' });
    for (const theme of ['light', 'dark'] as const) {
      await context.addCookies([{ name: 'packwatch-theme', value: theme, url: page.url() }]);
      await page.goto('/settings/brand');
      await page.getByRole('button', { name: 'Save' }).waitFor();
      expect([theme, await violations(page)]).toEqual([theme, []]);
    }
    await page.getByRole('button', { name: 'Look as before' }).click();
    await page.getByText('Now they look like PackWatch.').waitFor();
    await page.getByRole('banner').getByText('PackWatch').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
