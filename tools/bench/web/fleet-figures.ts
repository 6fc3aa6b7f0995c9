import { type Page } from 'playwright-core';
import { type BenchmarkResult, median } from '../benchmark.ts';
import { drawnAfter, openWindow } from './browser.ts';
import { type Part, type Scene } from './scene.ts';

const ROW = 'tbody tr[data-index]';

/** The sum of all movements that nobody asked for, after all packs are there. */
const WATCH_SHIFTS = `window.shifted = 0;
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifted += shift.value;
}).observe({ type: 'layout-shift', buffered: true });`;

/** Leaps of a two-hundredth of the whole table, one a frame: how many frames, and how long they took, ms. */
const LEAP = `new Promise((resolve) => {
  let frames = 0;
  const begun = performance.now();
  const step = () => {
    frames += 1;
    const { scrollHeight } = document.documentElement;
    if (scrollY + innerHeight >= scrollHeight - 1 || frames > 400) {
      return resolve({ frames, tookMs: performance.now() - begun });
    }
    scrollBy(0, Math.max(innerHeight, scrollHeight / 200));
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

/** How soon the fleet can be worked with, and how the largest one scrolls and filters. */
export const measureFleet: Part = async (scene): Promise<BenchmarkResult> => {
  const usable = await loads(scene, '/', ROW);
  const floor: number[] = [];
  for (let i = 0; i < scene.options.repetitions; i += 1) {
    const { page, context } = await openWindow(scene.browser, scene.web, scene.session);
    floor.push(await drawnAfter(page, scene.emptyPage, 'h1'));
    await context.close();
  }
  const many = await scrollMany(scene);
  return {
    table: [
      { what: 'floor: an empty page drawn, median', value: median(floor), unit: 'ms' },
      {
        what: `Fleet: first rows of ${scene.options.packs} packs drawn, median`,
        value: median(usable.times),
        unit: 'ms',
      },
      { what: 'Fleet: layout shift, the most', value: usable.shift, unit: '' },
      { what: `${scene.options.many} packs: processor time of a frame in leaps`, value: many.leapCpuMs, unit: 'ms' },
      { what: `${scene.options.many} packs: frames a second in leaps`, value: many.leapFps, unit: '' },
      { what: `${scene.options.many} packs: a filter typed to its rows drawn`, value: many.filterMs, unit: 'ms' },
    ],
    metrics: {
      page_floor_ms: median(floor),
      fleet_usable_ms: median(usable.times),
      cls: usable.shift,
      many_leap_cpu_ms: many.leapCpuMs,
      many_leap_fps: many.leapFps,
      many_filter_ms: many.filterMs,
    },
  };
};

/** Opens a page again and again, each time in a browser that knows nothing of it. */
export async function loads(
  { browser, web, session, options }: Scene,
  path: string,
  selector: string,
): Promise<{ times: number[]; shift: number }> {
  const times: number[] = [];
  let shift = 0;
  for (let i = 0; i < options.repetitions; i += 1) {
    const { page, context } = await openWindow(browser, web, session);
    await context.addInitScript(WATCH_SHIFTS);
    times.push(await drawnAfter(page, path, selector));
    await page.waitForLoadState('load');
    shift = Math.max(shift, await page.evaluate<number>('window.shifted'));
    await context.close();
  }
  return { times, shift };
}

async function scrollMany({ browser, web, manySession, options }: Scene) {
  const { page, context } = await openWindow(browser, web, manySession);
  await page.goto('/?sort=name');
  await page.getByText(`${options.many.toLocaleString('en')} packs`, { exact: true }).waitFor();
  const cdp = await context.newCDPSession(page);
  // By the page's own processor time, which other programs on the machine do not lengthen.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busyMs = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  const before = await busyMs();
  const { frames, tookMs } = await page.evaluate<{ frames: number; tookMs: number }>(LEAP);
  const leapCpuMs = ((await busyMs()) - before) / frames;
  await page.evaluate('scrollTo(0, 0)');
  const filterMs = await filter(page);
  await context.close();
  return { leapCpuMs, leapFps: (frames / tookMs) * 1_000, filterMs };
}

async function filter(page: Page): Promise<number> {
  const begun = performance.now();
  await page.getByRole('searchbox', { name: 'Search packs' }).fill('0001234');
  await page.getByText('1 pack', { exact: true }).waitFor();
  return performance.now() - begun;
}
