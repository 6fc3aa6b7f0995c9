import { PRINTED_PAGE_PATH, type ReportPrintLinks } from '../../common/report-print-links.ts';
import { type Clock } from '../../common/clock.ts';
import { type Print } from './printer.ts';

const WITHIN_MS = 60_000;
const HEAP_MB = 256;
const FOOTER = `<div style="width:100%;padding:0 12mm;font:8px sans-serif;color:#59636e;text-align:right">
  <span class="pageNumber"></span> / <span class="totalPages"></span></div>`;
/** The page says itself that everything on it is there, or that its link opens nothing. */
const ENDED = '[data-print="ready"], [data-print="gone"]';

export interface ChromiumOptions {
  readonly executablePath: string;
  /** Without it, whatever breaks out of the browser has the rights of the worker; root has to do without. */
  readonly sandbox: boolean;
  /** Where this machine sees the pages, which may be elsewhere than where people do. */
  readonly printUrl: string;
  readonly links: ReportPrintLinks;
  readonly clock: Clock;
}

/**
 * Prints by a Chromium that is started for the one report and sees no other server than ours. It has a minute: after that it
 * is ended, whatever it does.
 */
export function chromiumPrint({ executablePath, sandbox, printUrl, links, clock }: ChromiumOptions): Print {
  return async ({ id, organisationId, language, timeZone }, stopping) => {
    // Workers that print nothing need none of it.
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({
      executablePath,
      chromiumSandbox: sandbox,
      timeout: WITHIN_MS,
      args: ['--disable-gpu', '--disable-background-networking', `--js-flags=--max-old-space-size=${HEAP_MB}`],
    });
    // What waits for the browser fails when it is gone.
    const end = (): void => void browser.close().catch(() => undefined);
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(WITHIN_MS)]);
    signal.addEventListener('abort', end);
    try {
      signal.throwIfAborted();
      const context = await browser.newContext({
        locale: language === 'de' ? 'de-DE' : 'en-GB',
        timezoneId: timeZone,
        colorScheme: 'light',
        serviceWorkers: 'block',
      });
      context.setDefaultTimeout(WITHIN_MS);
      const url = new URL(PRINTED_PAGE_PATH, printUrl);
      await context.route(
        (asked) => asked.origin !== url.origin,
        (route) => route.abort(),
      );
      url.searchParams.set('token', links.sign({ organisationId, printId: id }, clock.now()));
      const page = await context.newPage();
      const answer = await page.goto(url.href);
      if (answer?.status() !== 200) throw new Error(`the page to print answered ${answer?.status() ?? 'nothing'}`);
      const state = await page.locator(ENDED).getAttribute('data-print');
      if (state !== 'ready') throw new Error('the link to the page to print opens nothing');
      return await page.pdf({
        format: 'A4',
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: FOOTER,
        margin: { top: '12mm', bottom: '16mm', left: '12mm', right: '12mm' },
        tagged: true,
      });
    } catch (error) {
      if (signal.aborted && !stopping.aborted) throw new Error('printing took longer than a minute', { cause: error });
      throw error;
    } finally {
      signal.removeEventListener('abort', end);
      await browser.close();
    }
  };
}
