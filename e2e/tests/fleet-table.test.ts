import { readFile } from 'node:fs/promises';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../src/accessibility.ts';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';
import { addManyPacks } from '../src/many-packs.ts';
import { foundOrganisation } from '../src/members.ts';

const PACKS = 20_000;
const ALL = '20,000 packs';
/** Forty pages of 500 on a busy machine. */
const LOADED_MS = 90_000;

let browser: Browser;
let window: Window;

beforeAll(async () => {
  browser = await openBrowser();
  const login = await foundOrganisation('Many Packs');
  await addManyPacks(login.email, PACKS);
  window = await openWindow(browser, { viewport: { width: 1440, height: 900 } });
  await signIn(window, login);
});
afterAll(() => browser?.close());

/** Scrolls to the end, a good many screens each frame; how many frames that were. As text: tests are checked without a browser’s types. */
const SCROLL = `new Promise((resolve) => {
  let frames = 0;
  const step = () => {
    frames += 1;
    const { scrollHeight } = document.documentElement;
    if (scrollY + innerHeight >= scrollHeight - 1 || frames > 400) return resolve(frames);
    scrollBy(0, Math.max(innerHeight, scrollHeight / 200));
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

describe('twenty thousand packs', () => {
  it('are all in the table, of which only what is in sight is drawn', async () => {
    const { page } = window;
    await page.goto('/?sort=name');
    await page.getByText(ALL, { exact: true }).waitFor({ timeout: LOADED_MS });
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(`${PACKS + 1}`);
    expect(await page.locator('tbody tr[data-index]').count()).toBeLessThan(60);
    expect(await violations(page)).toEqual([]);
  });

  it('are scrolled through to the last', async () => {
    const { page } = window;
    const cdp = await page.context().newCDPSession(page);
    // By the page’s own processor time, which other programs on the machine do not lengthen.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busyS = async (): Promise<number> => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    };
    const before = await busyS();
    const frames = await page.evaluate<number>(SCROLL);
    const perFrameMs = (((await busyS()) - before) * 1_000) / frames;
    console.log(
      `Scrolled through ${PACKS} packs in ${frames} frames: ${perFrameMs.toFixed(1)} ms of processor time each`,
    );
    await page.getByRole('link', { name: 'Pack 20000' }).waitFor();
    expect(await page.locator('tbody tr[data-index]').count()).toBeLessThan(60);
  });

  it('show how charge and health are spread', async () => {
    const { page } = window;
    await page.evaluate('scrollTo(0, 0)');
    await page.getByRole('img', { name: /^0 to 10 %: 1,\d{3} packs; / }).waitFor();
  });

  it('have the columns that somebody chose, which the address keeps', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Health' }).check();
    await page.getByRole('checkbox', { name: 'Voltage' }).uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Health' }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Voltage' }).count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('columns')).toContain('soh');
  });

  it('are kept as a view with its filter, and come along as a file', async () => {
    const { page } = window;
    await page.getByRole('searchbox', { name: 'Search packs' }).fill('Pack 1234');
    await page.getByText('10 packs', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByLabel('Keep this as').fill('The 1234s');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.keyboard.press('Escape');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toContain('soh_pct');
    expect(lines[0]).not.toContain('voltage_mv');
    await page.goto('/?state=silent');
    await page.getByText('No pack matches').waitFor();
    await page.goto('/?q=Pack 00001');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('link', { name: 'The 1234s' }).click();
    await page.getByText('10 packs', { exact: true }).waitFor();
    await page.getByRole('columnheader', { name: 'Health' }).waitFor();
  });

  it('get a tag together, and are found by it', async () => {
    const { page } = window;
    await page.getByRole('checkbox', { name: 'Choose Pack 12340' }).check();
    await page.getByRole('checkbox', { name: 'Choose Pack 12341' }).check();
    await page.getByRole('region', { name: 'Chosen packs' }).getByText('2 chosen').waitFor();
    await page.getByRole('button', { name: 'Add a tag' }).click();
    await page.getByLabel('Tag', { exact: true }).fill('left bank');
    await page.getByRole('button', { name: 'Do it' }).click();
    // While the dialog is open the bar behind it is hidden from roles: only the end of the dialog says that it is done.
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Chosen packs' }).waitFor({ state: 'detached' });
    await page.goto('/?tag=left bank');
    await page.getByText('2 packs', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Only packs tagged left bank' }).click();
    await page.waitForURL((url) => !url.searchParams.has('tag'));
  });

  it('and no page complained', () => {
    expect(window.complaints).toEqual([]);
  });
});
