import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import lighthouse, { desktopConfig, type Flags, type Result } from 'lighthouse';
import { NO_ID, WEB_ROUTES, weighFirstLoads } from '@packwatch/testing';
import { BenchmarkError, type BenchmarkResult } from '../benchmark.ts';
import { startBareChromium } from './bare-chromium.ts';
import { cookieOf, openWindow, type Session } from './browser.ts';
import { type Part, type Scene } from './scene.ts';

const READY = 'main h1, main h2, main [role=alert], main form, main p';

/** What every route loads, and what somebody who can't see it or use a mouse finds wrong with it, in both themes. */
export const measurePages: Part = async ({ web, browser, session, world }): Promise<BenchmarkResult> => {
  const cookie = cookieOf(session);
  const loads = await weighFirstLoads(web, WEB_ROUTES, async (route) => {
    const answer = await fetch(new URL(route, web), { headers: { cookie } });
    return answer.text();
  });
  const [heaviest] = [...loads].sort(([, a], [, b]) => b - a);
  if (!heaviest) throw new BenchmarkError('There is no route.');
  let violations = 0;
  let complaints = 0;
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const route of WEB_ROUTES) {
      const path = route.replace(`/packs/${NO_ID}`, `/packs/${world.packs[0]?.uid ?? NO_ID}`);
      const window = await openWindow(browser, web, session, { colorScheme });
      await window.page.goto(path);
      await window.page.locator(READY).first().waitFor();
      await window.page.evaluate(axe.source);
      const found = await window.page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
      for (const { id, nodes } of found.violations) {
        violations += nodes.length;
        console.log(`${route} (${colorScheme}): ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
      }
      // What is asked for by an id of nothing is not found.
      const unexpected = window.complaints.filter((text) => !/\b40[134]\b/.test(text));
      for (const text of unexpected) console.log(`${route} (${colorScheme}): ${text}`);
      complaints += unexpected.length;
      await window.context.close();
    }
  }
  return {
    table: [
      { what: `first load of script, gzip, the most (${heaviest[0]})`, value: heaviest[1], unit: 'kB' },
      { what: 'axe: violations on all routes in both themes', value: violations, unit: '' },
      { what: 'errors in the console', value: complaints, unit: '' },
    ],
    metrics: { js_kb_max: heaviest[1], axe_violations: violations, console_errors: complaints },
  };
};

type Profile = 'desktop' | 'mobile';
type Audit = Result['audits'][string];

/** Lighthouse's own two profiles, each of the two pages beside an empty page: what the machine takes away by itself. */
export const measureLighthouse: Part = async (scene): Promise<BenchmarkResult> => {
  const pages = {
    floor: scene.emptyPage,
    fleet: `${scene.web}/`,
    pack: `${scene.web}/packs/${scene.world.packs[0]?.uid ?? ''}`,
  };
  const table: BenchmarkResult['table'][number][] = [];
  const metrics: Record<string, number> = {};
  for (const profile of ['desktop', 'mobile'] as const) {
    for (const [name, url] of Object.entries(pages)) {
      const { performance, accessibility, facts, report } = await auditAlone(scene, url, profile);
      if (scene.options.reports !== undefined) {
        await mkdir(scene.options.reports, { recursive: true });
        await writeFile(join(scene.options.reports, `${name}-${profile}.html`), report);
      }
      table.push({ what: `Lighthouse, ${profile}: ${name}, performance`, value: performance, unit: facts });
      metrics[`lighthouse_${name}_${profile}`] = performance;
      if (name === 'floor') continue;
      table.push({ what: `Lighthouse, ${profile}: ${name}, accessibility`, value: accessibility, unit: '' });
      metrics[`lighthouse_${name}_${profile}_accessibility`] = accessibility;
    }
  }
  return { table, metrics };
};

/** In a browser of its own, which has nothing in its cache. */
async function auditAlone({ chromium, session }: Scene, url: string, profile: Profile) {
  const browser = await startBareChromium(chromium);
  try {
    return await audit(browser.port, session, url, profile);
  } finally {
    await browser.stop();
  }
}

const placesOf = ({ details }: Audit): string[] =>
  details?.type === 'table'
    ? details.items.flatMap(({ node }) => (typeof node === 'object' && 'selector' in node ? (node.selector ?? []) : []))
    : [];

async function audit(port: number, session: Session, url: string, profile: Profile) {
  const flags: Flags = {
    port,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility'],
    extraHeaders: { Cookie: cookieOf(session) },
    // A live page never rests: its stream stays open.
    maxWaitForLoad: 30_000,
    output: 'html',
  };
  const result = await lighthouse(url, flags, profile === 'desktop' ? desktopConfig : undefined);
  if (!result) throw new BenchmarkError(`Lighthouse gave nothing for ${url}.`);
  const { categories, audits, runtimeError } = result.lhr;
  const [report] = [result.report].flat();
  if (runtimeError) throw new BenchmarkError(`Lighthouse failed on ${url}: ${runtimeError.message}`);
  const score = (category: string): number => Math.round((categories[category]?.score ?? 0) * 100);
  const fact = (id: string): string => audits[id]?.displayValue ?? '';
  for (const { id } of categories['accessibility']?.auditRefs ?? []) {
    const found = audits[id];
    if (found?.score === 0) console.log(`${url} (${profile}): ${id} at ${placesOf(found).join(', ')}`);
  }
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    facts: `LCP ${fact('largest-contentful-paint')}, blocked ${fact('total-blocking-time')}, CLS ${fact('cumulative-layout-shift')}`,
    report: report ?? '',
  };
}
