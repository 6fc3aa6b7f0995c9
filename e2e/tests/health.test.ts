import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';
import { cycled } from '../src/cycled-pack.ts';
import { addPack, type DemoPack } from '../src/demo-packs.ts';
import { uploadByHttp, uploadOf } from '../src/gateway.ts';

const WEAK = 5;

let browser: Browser;
let window: Window;
let pack: DemoPack;

beforeAll(async () => {
  browser = await openBrowser();
  window = await openWindow(browser);
  pack = await addPack('A pack with a weak cell', 8);
  const polls = cycled({ cells: 8, endMs: Date.now() - 1_000, mah: 90_000, cycles: 2, weakCell: WEAK });
  await uploadByHttp(pack.gateway, uploadOf(polls));
  await signIn(window);
});
afterAll(() => browser?.close());

describe('a pack that was full, empty and full again, twice', () => {
  it('shows its capacity with a band, how sure that is, and the discharges it stands on', async () => {
    const { page } = window;
    await page.goto(`/packs/${pack.uid}`);
    await page.getByRole('radio', { name: 'Health' }).click();
    const capacity = page.getByRole('region', { name: 'Capacity', exact: true });
    await capacity.getByText('of 100.0 Ah when new').waitFor();
    await capacity.getByText(/from \d+ measurements?/).waitFor();
    const points = capacity.getByRole('radio');
    await points.first().press('Space');
    const receipt = capacity.getByRole('region', { name: 'What the measurement stands on' });
    await receipt.getByText('From full to empty').waitFor();
    await receipt.getByText('90.0 Ah', { exact: true }).waitFor();
    await receipt.getByText('24.5 °C').waitFor();
  });

  it('leads from a measurement to its time in the charts', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'See it in the charts' }).click();
    await page.waitForURL(/from=.*to=/);
    await page.locator('.uplot canvas').first().waitFor();
    await page.getByRole('button', { name: 'Back to now' }).waitFor();
  });

  it('lets keys alone come nearer and go back in time, which the address keeps', async () => {
    const { page } = window;
    const spanOf = ({ searchParams }: URL): readonly [fromMs: number, lengthMs: number] => {
      const [from, to] = ['from', 'to'].map((name) => Date.parse(searchParams.get(name) ?? ''));
      return [from ?? Number.NaN, (to ?? Number.NaN) - (from ?? Number.NaN)];
    };
    const [, wholeMs] = spanOf(new URL(page.url()));
    await page.getByRole('group', { name: 'Charts' }).focus();
    await page.keyboard.press('+');
    await page.waitForURL((url) => spanOf(url)[1] < wholeMs * 0.6);
    const [nearMs, halfMs] = spanOf(new URL(page.url()));
    expect(halfMs / wholeMs).toBeCloseTo(0.5, 2);
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL((url) => spanOf(url)[0] < nearMs);
    const [earlierMs, lengthMs] = spanOf(new URL(page.url()));
    expect((nearMs - earlierMs) / halfMs).toBeCloseTo(1 / 8, 2);
    expect(lengthMs / halfMs).toBeCloseTo(1, 2);
  });

  it('lists what was done in the workshop, and takes back what was noted by mistake', async () => {
    const { page } = window;
    await page.getByRole('radio', { name: 'Health' }).click();
    const service = page.getByRole('region', { name: 'Service', exact: true });
    await service.getByRole('button', { name: 'Note one' }).click();
    await service.getByRole('spinbutton', { name: 'Cell, counted from 1' }).fill('2');
    await service.getByLabel('When').fill('2026-01-02T10:00');
    await service.getByLabel('Comment').fill('Swollen');
    await service.getByRole('button', { name: 'Note it' }).click();
    await service.getByText('Cell 2 replaced').waitFor();
    await service.getByText('Swollen').waitFor();
    await page.getByRole('radio', { name: 'Configuration' }).click();
    const history = page.getByRole('list', { name: 'What was changed' });
    const noted = history.getByRole('listitem').filter({ hasText: 'Cell 2 replaced' });
    await noted.getByText('Swollen').waitFor();
    await noted.getByText(/@.*, noted /).waitFor();
    await page.getByRole('region', { name: 'How it is read' }).getByText('cells 1–8').waitFor();
    await page.getByRole('radio', { name: 'Health' }).click();
    await service.getByRole('button', { name: 'Take back: Cell 2 replaced' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    await service.getByText('Nothing was noted').waitFor();
  });

  it('names the cell that is empty before the others, and why', async () => {
    const { page } = window;
    await page.getByRole('radio', { name: 'Cells' }).click();
    await page.getByText(`Cell ${WEAK + 1} needs a look.`).waitFor();
    await page.getByText(/Near empty it is \d+ % of the capacity behind/).waitFor();
    const row = page
      .getByRole('region', { name: 'Ledger' })
      .getByRole('row')
      .nth(WEAK + 1);
    await row.getByText('look here').waitFor();
  });

  it('shows every cell over time, and what one read when', async () => {
    const { page } = window;
    await page.getByRole('radio', { name: '24 h' }).click();
    const map = page.getByRole('img', { name: /Deviation of 8 cells/ });
    await map.focus();
    await map.press('ArrowDown');
    await page.getByText(/^Cell 2, .*3\.470 V, 0 mV from the mean$/).waitFor();
  });

  it('and no page complained', () => {
    expect(window.complaints).toEqual([]);
  });
});
