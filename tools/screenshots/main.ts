import { mkdir } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { type Browser, chromium } from 'playwright-core';
import {
  type Locale,
  LOCALES,
  Photographer,
  SETTLED_MS,
  type SignedIn,
  type Size,
  SIZES,
  THEMES,
} from './photographer.ts';
import type { Shot } from './shot.ts';
import { alarmShots } from './shots/alarms.ts';
import { fleetShots, packShots } from './shots/fleet-and-packs.ts';
import { gatewayShots } from './shots/gateways.ts';
import { joiningShots } from './shots/joining.ts';
import { mapShots } from './shots/maps.ts';
import { passportShots } from './shots/passports.ts';
import { settingsShots } from './shots/settings.ts';
import { lookAround } from './world.ts';

interface Options {
  readonly web: string;
  readonly email: string;
  readonly password: string;
  readonly out: string;
  readonly only: string;
  readonly locale: Locale;
  readonly chromium: string;
}

const options = new Command('npm run screenshots --')
  .description(
    'Takes every page in both themes and both widths, and the states that are hard to meet by chance.\n' +
      'Says what is wrong beyond looks: anything in the console, and pages wider than the screen.',
  )
  .requiredOption('--web <url>', 'where the pages are')
  .requiredOption('--email <address>', 'who signs in')
  .requiredOption('--password <text>', 'their password')
  .option('--out <dir>', 'where the pictures go', '.local/screenshots')
  .option('--only <text>', 'just the pages whose name contains this', '')
  .addOption(
    new Option('--locale <language>', 'their language; states that need a click are taken in English alone')
      .choices(Object.keys(LOCALES))
      .default('en'),
  )
  .option('--chromium <path>', 'the browser', '/usr/bin/chromium')
  .parse()
  .opts<Options>();

const faults: string[] = [];
await mkdir(options.out, { recursive: true });
const browser = await chromium.launch({
  executablePath: options.chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
});
try {
  const signedIn = await signIn(browser);
  const shots = (await listShots(browser, signedIn)).filter(
    ({ name, act }) => name.includes(options.only) && (options.locale === 'en' || !act),
  );
  if (shots.length === 0) faults.push(`no page's name contains “${options.only}”`);
  for (const size of Object.keys(SIZES) as Size[]) {
    for (const theme of THEMES) {
      console.log(`${shots.length} pages, ${size}, ${theme}, ${options.locale}`);
      const look = { size, theme, locale: options.locale };
      const photographer = await Photographer.of(browser, look, {
        web: options.web,
        signedIn,
        folder: options.out,
        onFault: (fault) => faults.push(fault),
      });
      for (const shot of shots) await photographer.take(shot);
      await photographer.close();
    }
  }
} finally {
  await browser.close();
}
for (const fault of faults) console.error(`✗ ${fault}`);
console.log(
  faults.length === 0 ? `All pages are in ${options.out}` : `${faults.length} faults; pages in ${options.out}`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

async function signIn(in_: Browser): Promise<SignedIn> {
  const context = await in_.newContext({ baseURL: options.web });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(options.email);
  await page.getByLabel('Password').fill(options.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Fleet' }).waitFor({ timeout: SETTLED_MS });
  const state = await context.storageState();
  await context.close();
  return state;
}

async function listShots(in_: Browser, signedIn: SignedIn): Promise<Shot[]> {
  const context = await in_.newContext({ baseURL: options.web, storageState: signedIn });
  const asksForPassports = 'passport'.includes(options.only) || options.only.startsWith('passport');
  const world = await lookAround(context.request, options.web, asksForPassports);
  await context.close();
  return [
    ...joiningShots,
    ...fleetShots,
    ...packShots(world),
    ...passportShots(world),
    ...alarmShots(world),
    ...gatewayShots(world),
    ...mapShots(world),
    ...settingsShots(world, options.password),
  ];
}
