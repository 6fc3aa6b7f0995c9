import { type Page } from 'playwright-core';
import { buildReadRequest, buildReadResponse } from '@packwatch/protocol';
import { Agent } from 'undici';
import { BenchmarkError, type BenchmarkResult, median } from '../benchmark.ts';
import { prepareUpload, sendAll } from '../ingest/upload-load.ts';
import { ProgressLine } from '../../lib/progress-line.ts';
import { BENCH_PACK } from '../replayed-polls.ts';
import { openWindow } from './browser.ts';
import { type Part, type Scene } from './scene.ts';
import { type WebWorld } from './web-world.ts';

const VOLTAGE_REGISTER = 108;
const MB = 1_000_000;
/** Before the heap is looked at first, so that what is made once is made. */
const WARM_SHARE = 0.1;
/** What an hour of one change a second is made of. */
const SECOND_MS = 1_000;

/** Notes when the text of the first pack's row last changed, unix ms. As text: checked without a browser's types. */
const WATCH_ROW = (name: string): string => `{
  window.changes = 0;
  const row = [...document.querySelectorAll('tbody tr')].find((each) => each.textContent.includes(${JSON.stringify(name)}));
  new MutationObserver(() => {
    window.changedMs = Date.now();
    window.changes += 1;
  }).observe(row.querySelectorAll('td')[window.voltageColumn], { characterData: true, childList: true, subtree: true });
}`;

/** When there was more than so many changes, unix ms. */
const CHANGED_AFTER = (changes: number): string => `new Promise((resolve) => {
  const look = () => (window.changes > ${changes} ? resolve(window.changedMs) : setTimeout(look, 4));
  look();
})`;

const VOLTAGE_COLUMN = `window.voltageColumn = [...document.querySelectorAll('thead th')]
  .findIndex((each) => each.textContent === 'Voltage')`;

/** How soon a change is on the screen, and what an hour of changes leaves behind in memory. */
export const measureLive: Part = async (scene): Promise<BenchmarkResult> => {
  const dispatcher = new Agent();
  try {
    const times = await timeChanges(scene, dispatcher);
    // All of them, or else those that are still on their way count as growth.
    const all = `text="${scene.options.packs.toLocaleString('en')} packs"`;
    const fleet = await growth(scene, dispatcher, '/?sort=name', all);
    const pack = await growth(
      scene,
      dispatcher,
      `/packs/${scene.world.packs[0]?.uid ?? ''}?range=15m`,
      '.uplot canvas',
    );
    const updates = scene.options.updates;
    return {
      table: [
        { what: 'live change: from the acknowledged upload to the screen, median', value: median(times), unit: 'ms' },
        { what: 'live change: the slowest', value: Math.max(...times), unit: 'ms' },
        { what: `Fleet: heap after ${updates} changes, more than before by`, value: fleet.grownMb, unit: 'MB' },
        { what: `Pack: heap after ${updates} changes, more than before by`, value: pack.grownMb, unit: 'MB' },
      ],
      metrics: {
        live_ms: median(times),
        live_max_ms: Math.max(...times),
        heap_growth_mb: Math.max(fleet.grownMb, pack.grownMb),
        heap_fleet_mb: fleet.afterMb,
        heap_pack_mb: pack.afterMb,
      },
    };
  } finally {
    await dispatcher.close();
  }
};

/** Uploads one reading of a pack's voltage, now. */
async function change(
  ingest: string,
  { token, bus }: WebWorld['packs'][number],
  voltageMv: number,
  dispatcher: Agent,
): Promise<void> {
  const nowMs = Date.now();
  const frame = {
    pollMs: nowMs,
    tMs: nowMs,
    bus,
    request: buildReadRequest(BENCH_PACK.meterAddress, VOLTAGE_REGISTER, 2),
    response: buildReadResponse(BENCH_PACK.meterAddress, Uint8Array.of(voltageMv >> 8, voltageMv & 0xff, 0, 0)),
    error: null,
  };
  await sendAll(ingest, [await prepareUpload(token, bus, [{ pollMs: nowMs, frames: [frame] }])], 1, dispatcher);
}

async function timeChanges({ browser, web, session, ingest, world, options }: Scene, dispatcher: Agent) {
  const { page, context } = await openWindow(browser, web, session);
  const [pack] = world.packs;
  if (!pack) throw new BenchmarkError('There is no pack.');
  await open(page, '/?sort=name', `a:text-is("${pack.name}")`);
  await page.evaluate(VOLTAGE_COLUMN);
  await page.evaluate(WATCH_ROW(pack.name));
  const times: number[] = [];
  for (let i = 0; i < options.repetitions * 3; i += 1) {
    const before = await page.evaluate<number>('window.changes');
    await change(ingest, pack, 25_000 + (i % 10) * 200, dispatcher);
    const acknowledgedMs = Date.now();
    times.push(Math.max(0, (await page.evaluate<number>(CHANGED_AFTER(before))) - acknowledgedMs));
    // Far enough apart that no change waits for the one before it.
    await page.waitForTimeout(SECOND_MS + 100);
  }
  await context.close();
  return times;
}

async function open(page: Page, path: string, ready: string): Promise<void> {
  await page.goto(path);
  await page.locator(ready).first().waitFor();
  await page.locator('[data-live=live]').first().waitFor();
}

/** Changes one after the other, each of which the page takes for a second later: what it then holds more than before. */
async function growth(
  { browser, web, session, ingest, world, options }: Scene,
  dispatcher: Agent,
  path: string,
  ready: string,
) {
  const { page, context } = await openWindow(browser, web, session);
  const progress = new ProgressLine();
  await page.clock.install();
  await open(page, path, ready);
  const cdp = await context.newCDPSession(page);
  const heapMb = async (): Promise<number> => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize / MB;
  };
  const change_ = async (i: number): Promise<void> => {
    const pack = world.packs[path.startsWith('/packs') ? 0 : i % world.packs.length];
    if (pack) await change(ingest, pack, 25_000 + (i % 10) * 200, dispatcher);
    await page.clock.runFor(SECOND_MS);
    progress.update(() => `${path}: ${i + 1} of ${options.updates} changes`);
  };
  const warm = Math.round(options.updates * WARM_SHARE);
  for (let i = 0; i < warm; i += 1) await change_(i);
  const before = await heapMb();
  for (let i = warm; i < warm + options.updates; i += 1) await change_(i);
  const after = await heapMb();
  progress.done(`${path}: ${before.toFixed(1)} MB before, ${after.toFixed(1)} MB after ${options.updates} changes`);
  await context.close();
  return { grownMb: after - before, afterMb: after };
}
