import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { stack } from './context.ts';
import { ownAddress } from './own-address.ts';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** For one thing to show on a page: machines that build and test at once are slow. */
const WITHIN_MS = 20_000;

/** A real Chromium: the one in CHROMIUM_PATH, or one in a usual place. */
export async function openBrowser(moreArgs: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? USUAL_PLACES.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('No Chromium was found: name one in CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-sync',
      '--no-first-run',
      ...moreArgs,
    ],
  });
}

/** A browser window in which somebody can work. What its pages complain about is kept in `complaints`. */
export interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: readonly string[];
}

export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Window> {
  const context = await browser.newContext({ baseURL: stack().run.web, extraHTTPHeaders: ownAddress(), ...options });
  context.setDefaultTimeout(WITHIN_MS);
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    // A browser that draws maps by its processor says that this is slow.
    if (message.text().includes('GL Driver Message')) return;
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`${message.text()} ${message.location().url}`.trim());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, complaints };
}

/** Signs in on the page, as a person does; with the demo login if no other is given. */
export async function signIn({ page }: Window, login = stack().run.login): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(login.email);
  await page.getByLabel('Password').fill(login.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Fleet', level: 1 }).waitFor();
}
