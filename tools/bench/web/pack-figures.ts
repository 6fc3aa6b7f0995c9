import { type Page } from 'playwright-core';
import { BenchmarkError, type BenchmarkResult, median } from '../benchmark.ts';
import { openWindow } from './browser.ts';
import { loads } from './fleet-figures.ts';
import { type Part } from './scene.ts';

const CHART = '.uplot canvas';
const DAY_MS = 86_400_000;
/** The most that the API gives: at this many, a day of readings every 10 s comes as it was read. */
const MOST_POINTS = 5_000;
const PAN_FRAMES = 300;
/** A page that has not followed a zoom by then never will. */
const ZOOM_WITHIN_MS = 30_000;

/** Notes when a chart was last drawn and when the mouse was last let go. As text: checked without a browser's types. */
const WATCH_DRAWING = `{
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function (...area) {
    window.drawnMs = performance.now();
    return clear.apply(this, area);
  };
  addEventListener('mouseup', () => (window.askedMs = performance.now()), true);
}`;

/** How long after the mouse was let go the charts had the new window, and how long after it that window's own data, ms. */
const ZOOMED = `new Promise((resolve, reject) => {
  let seen = null;
  const begun = performance.now();
  const look = () => {
    if (performance.now() - begun > ${ZOOM_WITHIN_MS}) {
      const busy = document.querySelector('main [aria-busy=true]')?.outerHTML.slice(0, 200);
      return reject(new Error(\`No zoom: \${seen} ms until drawn, \${location.search}, waits for \${busy}\`));
    }
    if (seen === null && window.drawnMs > window.askedMs) seen = window.drawnMs - window.askedMs;
    const waits = document.querySelector('main [aria-busy=true]');
    if (seen !== null && !waits && location.search.includes('from=')) {
      requestAnimationFrame(() => resolve({ seen, whole: window.drawnMs - window.askedMs }));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

/** Moves the window a little further back in each frame; how many frames a second that were. */
const PAN = `new Promise((resolve) => {
  const host = document.querySelector('.uplot').closest('[role=group]');
  const begun = performance.now();
  let frames = 0;
  const step = () => {
    if (frames === ${PAN_FRAMES}) return resolve((frames / (performance.now() - begun)) * 1_000);
    frames += 1;
    host.dispatchEvent(new WheelEvent('wheel', { deltaX: -2, bubbles: true, cancelable: true }));
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

/** A pack with a year of data: its charts drawn, zoomed and moved. */
export const measurePack: Part = async (scene): Promise<BenchmarkResult> => {
  const { browser, web, session, world, options } = scene;
  const path = `/packs/${world.packs[0]?.uid ?? ''}`;
  const now = Date.now();
  const chart = await loads(scene, path, CHART);
  const year = await loads(scene, `${path}?${span(now - 365 * DAY_MS, now)}`, CHART);

  const { page, context } = await openWindow(browser, web, session);
  await context.addInitScript(WATCH_DRAWING);
  const zooms = { seen: [] as number[], whole: [] as number[] };
  for (let i = 0; i < options.repetitions; i += 1) {
    await page.goto(`${path}?range=7d`);
    await page.locator(CHART).first().waitFor();
    const { seen, whole } = await brush(page, 0.2 + (i % 5) * 0.1);
    zooms.seen.push(seen);
    zooms.whole.push(whole);
  }
  const points = await openDense(page, path, now);
  const fps = await page.evaluate<number>(PAN);
  await context.close();
  return {
    table: [
      { what: 'Pack: chart drawn, median', value: median(chart.times), unit: 'ms' },
      { what: 'Pack: chart of a year drawn, median', value: median(year.times), unit: 'ms' },
      { what: 'zoom: new window drawn, median', value: median(zooms.seen), unit: 'ms' },
      { what: 'zoom: with that window’s own data, median', value: median(zooms.whole), unit: 'ms' },
      { what: 'points of the charts that are moved', value: points, unit: '' },
      { what: 'moved: frames a second', value: fps, unit: '' },
    ],
    metrics: {
      pack_chart_ms: median(chart.times),
      pack_year_chart_ms: median(year.times),
      zoom_ms: median(zooms.seen),
      zoom_whole_ms: median(zooms.whole),
      pan_points: points,
      pan_fps: fps,
      pack_cls: Math.max(chart.shift, year.shift),
    },
  };
};

const span = (fromMs: number, toMs: number): string =>
  new URLSearchParams({ from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() }).toString();

async function brush(page: Page, from: number): Promise<{ seen: number; whole: number }> {
  const chart = page.locator('.uplot .u-over').first();
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new BenchmarkError('There is no chart to zoom.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * (from + 0.1), y, { steps: 4 });
  // Before the mouse is let go, or else it takes back what that has noted.
  await page.evaluate('window.askedMs = Infinity');
  const zoomed = page.evaluate<{ seen: number; whole: number }>(ZOOMED);
  await page.mouse.up();
  return zoomed;
}

/** Opens a day as it was read, by the page's own request with more points; how many values its lines have. */
async function openDense(page: Page, path: string, now: number): Promise<number> {
  let values = 0;
  await page.route('**/series?*', async (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set('points', String(MOST_POINTS));
    const answer = await route.fetch({ url: url.toString() });
    const { ts, series } = (await answer.json()) as { ts: unknown[]; series: unknown[] };
    values = ts.length * series.length;
    await route.fulfill({ response: answer });
  });
  await page.goto(`${path}?${span(now - 1.1 * DAY_MS, now)}`);
  await page.locator(CHART).first().waitFor();
  return values;
}
