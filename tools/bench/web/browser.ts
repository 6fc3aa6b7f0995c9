import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { BenchmarkError } from '../benchmark.ts';
import { type Login } from './web-world.ts';

const WITHIN_MS = 120_000;
export const DESK = { width: 1440, height: 900 } as const;

export type Session = NonNullable<BrowserContextOptions['storageState']>;

export const openChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
  });

export async function signIn(browser: Browser, web: string, login: Login): Promise<Session> {
  const context = await browser.newContext({ baseURL: web });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(login.email);
  await page.getByLabel('Password').fill(login.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Fleet', level: 1 }).waitFor({ timeout: WITHIN_MS });
  const session = await context.storageState();
  await context.close();
  return session;
}

export interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of its console so far. */
  readonly complaints: readonly string[];
}

/** A browser with nothing in its cache, in which somebody is signed in. */
export async function openWindow(
  browser: Browser,
  web: string,
  session: Session,
  options: BrowserContextOptions = {},
): Promise<Window> {
  const context = await browser.newContext({ baseURL: web, viewport: DESK, storageState: session, ...options });
  context.setDefaultTimeout(WITHIN_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, complaints };
}

/** When what a selector names was first drawn, ms after the navigation began. As text: checked without a browser's types. */
const FIRST_DRAWN = (selector: string): string => `new Promise((resolve) => {
  const look = () =>
    document.querySelector(${JSON.stringify(selector)})
      ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
      : requestAnimationFrame(look);
  look();
})`;

/** Opens a page and answers with how long after that `selector` was on the screen, ms. */
export async function drawnAfter(page: Page, path: string, selector: string): Promise<number> {
  await page.goto(path, { waitUntil: 'commit' });
  return page.evaluate<number>(FIRST_DRAWN(selector));
}

/** As good as no page: what navigating, drawing and measuring cost on this machine at least. */
export async function serveEmptyPage(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const html =
    '<!doctype html><html lang="en"><head><title>Floor</title><meta name="viewport" content="width=device-width"></head><body><h1>Floor</h1></body></html>';
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}

/** The signed-in person's cookies as one header. */
export function cookieOf(session: Session): string {
  if (typeof session === 'string') throw new BenchmarkError('A session is not a file.');
  return session.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
