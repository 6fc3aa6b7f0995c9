import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Shot } from './shot.ts';

export const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
export const THEMES = ['light', 'dark'] as const;
export const LOCALES = { en: 'en-GB', de: 'de-DE' } as const;
export const SETTLED_MS = 20_000;
const HIGHEST_PX = 6_000;
const TWO_FRAMES = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

export type Size = keyof typeof SIZES;
export type Theme = (typeof THEMES)[number];
export type Locale = keyof typeof LOCALES;

export interface Look {
  readonly size: Size;
  readonly theme: Theme;
  readonly locale: Locale;
}

export type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Takes pictures of one look into a folder, and hands on what is wrong beyond looks. */
export class Photographer {
  readonly #context: BrowserContext;
  readonly #suffix: string;
  readonly #folder: string;
  readonly #onFault: (fault: string) => void;

  private constructor(context: BrowserContext, suffix: string, folder: string, onFault: (fault: string) => void) {
    this.#context = context;
    this.#suffix = suffix;
    this.#folder = folder;
    this.#onFault = onFault;
  }

  static async of(
    browser: Browser,
    { size, theme, locale }: Look,
    {
      web,
      signedIn,
      folder,
      onFault,
    }: { web: string; signedIn: SignedIn; folder: string; onFault(fault: string): void },
  ): Promise<Photographer> {
    const context = await browser.newContext({
      baseURL: web,
      storageState: signedIn,
      viewport: SIZES[size],
      colorScheme: theme,
      locale: LOCALES[locale],
      hasTouch: size === 'phone',
      deviceScaleFactor: size === 'phone' ? 2 : 1,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(SETTLED_MS);
    const suffix = `${size}-${theme}${locale === 'en' ? '' : `-${locale}`}`;
    return new Photographer(context, suffix, folder, onFault);
  }

  async take(shot: Shot): Promise<void> {
    const name = `${shot.name}-${this.#suffix}`;
    const page = await this.#context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && !shot.mayComplain) this.#onFault(`${name}: console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.#onFault(`${name}: ${error.message}`));
    try {
      await shot.before?.(page);
      await page.goto(shot.path);
      await page.locator(shot.ready).first().waitFor();
      await shot.act?.(page);
      if (shot.settled) await page.locator(shot.settled).first().waitFor();
      // As text: this file is checked without the types of a browser.
      await page.evaluate('document.fonts.ready');
      const widerPx = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (widerPx > 0) this.#onFault(`${name}: ${widerPx} px wider than the screen`);
      const whole = shot.settled?.startsWith('[role=dialog]') !== true;
      if (whole) await growToPage(page);
      // A chart is there a moment before it is drawn, and drawn anew once its page has its last width.
      await page.evaluate(TWO_FRAMES);
      await page.screenshot({ path: join(this.#folder, `${name}.png`), fullPage: whole });
    } catch (error) {
      this.#onFault(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await page.close();
    }
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}

/** Makes the window as high as its page: long lists draw only what is in sight. */
async function growToPage(page: Page): Promise<void> {
  const size = page.viewportSize();
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  if (!size || height <= size.height) return;
  await page.setViewportSize({ width: size.width, height: Math.min(height, HIGHEST_PX) });
  await page.evaluate(TWO_FRAMES);
}
