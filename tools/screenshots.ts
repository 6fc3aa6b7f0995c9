import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

// Takes every page in both themes and both widths, and the states that are hard to meet by chance. Says what is wrong
// beyond looks: anything in the console, and pages wider than the screen.

const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const THEMES = ['light', 'dark'] as const;
const SETTLED_MS = 20_000;

type Size = keyof typeof SIZES;
type Theme = (typeof THEMES)[number];

interface Options {
  readonly web: string;
  readonly email: string;
  readonly password: string;
  readonly out: string;
  readonly only: string;
  readonly chromium: string;
}

interface Shot {
  readonly name: string;
  readonly path: string;
  /** On the page once it has what it was opened for. */
  readonly ready: string;
  readonly prepare?: (page: Page) => Promise<void>;
  /** On the page once what `prepare` began is done. */
  readonly settled?: string;
  readonly mayComplain?: boolean;
}

const away = {
  type: 'about:blank',
  title: 'Service Unavailable',
  status: 503,
  code: 'database_away',
  detail: 'The database does not answer. Nothing was changed.',
};

/** One that is not made: it would stay in the list of gateways for every other picture. */
const MADE_GATEWAY = {
  gateway: {
    id: '00000000-0000-7000-8000-000000000000',
    name: 'Hall 2, left cabinet',
    site: null,
    lastReceivedAt: null,
    skewMs: null,
    packs: 0,
    unassignedAddresses: 0,
  },
  claim: { code: 'PWCL-7F3K-9QTM-2XHD-4RVB', expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
};

const faults: string[] = [];

const options = new Command('screenshots')
  .requiredOption('--web <url>', 'where the pages are')
  .requiredOption('--email <address>', 'who signs in')
  .requiredOption('--password <text>', 'their password')
  .option('--out <dir>', 'where the pictures go', '.local/screenshots')
  .option('--only <text>', 'just the pages whose name contains this', '')
  .option('--chromium <path>', 'the browser', '/usr/bin/chromium')
  .parse()
  .opts<Options>();

await mkdir(options.out, { recursive: true });
const browser = await chromium.launch({
  executablePath: options.chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
});
try {
  const state = await signIn(browser);
  const shots = await listShots(browser, state);
  for (const size of Object.keys(SIZES) as Size[]) {
    for (const theme of THEMES) await takeAll(browser, state, shots, size, theme);
  }
} finally {
  await browser.close();
}
for (const fault of faults) console.error(`✗ ${fault}`);
console.log(
  faults.length === 0 ? `All pages are in ${options.out}` : `${faults.length} faults; pages in ${options.out}`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

async function signIn(in_: Browser): Promise<State> {
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

/** The pages to take: of packs and alarms, whichever the fleet lists first and, where there is one, a silent pack. */
async function listShots(in_: Browser, storageState: State): Promise<Shot[]> {
  const context = await in_.newContext({ baseURL: options.web, storageState });
  const packs = await context.request.get('/v1/packs?limit=500');
  const alarms = await context.request.get('/v1/alarms?limit=100');
  const redecodes = await context.request.get('/v1/redecodes?limit=1');
  const [redecode] = ((await redecodes.json()) as { items: { id: string }[] }).items;
  const rules = await context.request.get('/v1/rules');
  const [rule] = ((await rules.json()) as { items: { id: string }[] }).items;
  const webhooks = await context.request.get('/v1/webhooks');
  const [webhook] = ((await webhooks.json()) as { items: { id: string }[] }).items;
  const gateways = await context.request.get('/v1/gateways?limit=100');
  const heard = ((await gateways.json()) as { items: { id: string; unassignedAddresses: number }[] }).items;
  const gateway = heard.find(({ unassignedAddresses }) => unassignedAddresses > 0) ?? heard[0];
  const { items } = (await packs.json()) as { items: { uid: string; worstSeverity: string | null }[] };
  const listed = (await alarms.json()) as { items: { id: string; acknowledged: unknown }[] };
  const sold = items[0];
  // One more would stay in the list of the pack's for every picture of something else.
  const isAsked = 'passport'.includes(options.only) || options.only.startsWith('passport');
  const made =
    sold && isAsked
      ? await context.request.post(`/v1/packs/${sold.uid}/passports`, { headers: { origin: options.web } })
      : null;
  const signed = made?.ok() ? ((await made.json()) as { passport: { id: string } }) : null;
  await context.close();
  const troubled = items.find((pack) => pack.worstSeverity === 'critical') ?? items.find((pack) => pack.worstSeverity);
  const quiet = items.find((pack) => pack.worstSeverity === null);
  const alarm = listed.items[0];
  const chart = '.uplot canvas';
  return [
    { name: 'sign-in', path: '/sign-in', ready: 'form' },
    { name: 'fleet', path: '/', ready: 'tbody tr' },
    { name: 'fleet-filtered', path: '/?state=discharging&sort=soc', ready: 'tbody tr, main h2' },
    ...(troubled ? [{ name: 'pack-alarm', path: `/packs/${troubled.uid}`, ready: chart }] : []),
    ...(quiet ? [{ name: 'pack', path: `/packs/${quiet.uid}?range=6h`, ready: chart }] : []),
    ...(quiet ? [{ name: 'pack-health', path: `/packs/${quiet.uid}?tab=health`, ready: 'main table caption' }] : []),
    ...(quiet ? [{ name: 'pack-cells', path: `/packs/${quiet.uid}?tab=cells&range=24h`, ready: 'main canvas' }] : []),
    ...(quiet ? [{ name: 'pack-week', path: `/packs/${quiet.uid}?range=7d`, ready: chart }] : []),
    ...(sold && signed
      ? [
          { name: 'passport', path: `/packs/${sold.uid}/passports/${signed.passport.id}`, ready: 'article h2' },
          {
            name: 'passport-genuine',
            path: '/passport',
            ready: 'label',
            prepare: (page: Page) => onceLoaded(page, (loaded) => handIn(loaded, signed)),
            settled: 'article h2',
          },
          {
            name: 'passport-changed',
            path: '/passport',
            ready: 'label',
            prepare: (page: Page) =>
              onceLoaded(page, (loaded) => handIn(loaded, { ...signed, passport: { ...signed.passport, notes: [] } })),
            settled: '[role=status] code',
          },
        ]
      : []),
    { name: 'reset-password', path: '/reset-password', ready: 'main form' },
    { name: 'reset-password-set', path: '/reset-password#token', ready: 'main input[type=password]' },
    {
      name: 'invitation',
      path: '/invitation#token',
      ready: 'main input[type=password]',
      prepare: (page) =>
        answer(page, '**/v1/invitations/look', 200, {
          organisation: 'Harbour Power',
          email: 'shift@harbour.example',
          hasLogin: false,
        }),
    },
    {
      name: 'invitation-gone',
      path: '/invitation#token',
      ready: 'main [role=alert]:not(:empty)',
      mayComplain: true,
      prepare: (page) => answer(page, '**/v1/invitations/look', 404, { ...away, status: 404, code: 'not_found' }),
    },
    { name: 'passport-check', path: '/passport', ready: 'label' },
    { name: 'alarms', path: '/alarms', ready: 'main li, main h2' },
    { name: 'alarms-all', path: '/alarms?show=all', ready: 'main li, main h2' },
    ...(alarm ? [{ name: 'alarm', path: `/alarms/${alarm.id}`, ready: chart }] : []),
    ...(alarm
      ? [
          {
            name: 'acknowledge',
            path: '/alarms',
            ready: 'main li',
            prepare: openFirstAcknowledge,
            settled: '[role=dialog]',
          },
        ]
      : []),
    { name: 'alarms-grouped', path: '/alarms?group=pack', ready: 'main li, main h2' },
    { name: 'rules', path: '/rules', ready: 'main li' },
    { name: 'rule-new', path: '/rules/new', ready: chart },
    ...(rule ? [{ name: 'rule', path: `/rules/${rule.id}`, ready: 'main ol' }] : []),
    { name: 'gateways', path: '/gateways', ready: 'text=/of polls answered|Nothing polled/' },
    ...(gateway
      ? [
          { name: 'gateway-health', path: `/gateways/${gateway.id}`, ready: 'main li svg' },
          {
            name: 'gateway-unassigned',
            path: `/gateways/${gateway.id}?tab=unassigned`,
            ready: 'main dl ~ div h2, main ul',
          },
          {
            name: 'gateway-mapping',
            path: `/gateways/${gateway.id}?tab=mapping`,
            ready: 'main form',
            prepare: (page: Page) => onceLoaded(page, tryMapping),
            settled: 'main form section',
          },
          { name: 'gateway-quarantine', path: `/gateways/${gateway.id}?tab=quarantine`, ready: 'main li, main h2' },
        ]
      : []),
    { name: 'gateway-new', path: '/gateways/new', ready: 'main form' },
    {
      name: 'gateway-claim',
      // Nobody made the gateway that it waits for.
      mayComplain: true,
      path: '/gateways/new',
      ready: 'main form',
      prepare: (page) => answer(page, '**/v1/gateways', 200, MADE_GATEWAY).then(() => onceLoaded(page, makeGateway)),
      settled: 'main svg[role=img]',
    },
    ...(gateway
      ? [
          {
            name: 'gateway-access',
            path: `/gateways/${gateway.id}?tab=access`,
            ready: 'main form',
          },
        ]
      : []),
    { name: 'sites', path: '/sites', ready: 'main ul[aria-label=Sites] li, main h2' },
    {
      name: 'site-new',
      path: '/sites',
      ready: 'main ul[aria-label=Sites] li, main h2',
      prepare: (page) => onceLoaded(page, (loaded) => loaded.getByRole('button', { name: 'Make a site' }).click()),
      settled: '[role=dialog] select',
    },
    { name: 'pack-new', path: '/packs/new', ready: 'main form' },
    { name: 'maps', path: '/maps', ready: 'main li' },
    { name: 'map-points', path: '/maps/shipped:smartpro@1', ready: 'main [role=table]' },
    {
      name: 'map-try',
      path: '/maps/shipped:smartpro@1?tab=try',
      ready: 'main form',
      prepare: (page) => onceLoaded(page, tryFrame),
      settled: 'main section section li',
    },
    { name: 'map-versions', path: '/maps/shipped:smartpro@1?tab=versions', ready: 'main li' },
    { name: 'map-plan', path: '/maps/shipped:smartpro@1?tab=plan', ready: 'main li' },
    { name: 'map-packs', path: '/maps/shipped:smartpro@1?tab=packs', ready: 'main li, main h2' },
    {
      name: 'map-assign',
      path: '/maps/shipped:smartpro@1',
      ready: 'main [role=table]',
      prepare: (page) => onceLoaded(page, (loaded) => loaded.getByRole('button', { name: 'Assign to packs' }).click()),
      settled: '[role=dialog] fieldset label',
    },
    { name: 'map-edit', path: '/maps/shipped:smartpro@1/edit', ready: 'main textarea' },
    { name: 'report', path: '/reports', ready: 'main h3' },
    { name: 'exports', path: '/reports/exports', ready: 'text=/No exports yet|kept until/' },
    { name: 'redecodes', path: '/redecodes', ready: 'main li, main h2' },
    { name: 'redecode-new', path: '/redecodes/new', ready: 'main fieldset label' },
    ...(redecode ? [{ name: 'redecode', path: `/redecodes/${redecode.id}`, ready: 'main dl' }] : []),
    { name: 'settings', path: '/settings', ready: 'main li' },
    { name: 'settings-account', path: '/settings/account', ready: 'main section li' },
    {
      name: 'settings-second',
      path: '/settings/account',
      ready: 'main section li',
      prepare: (page) => onceLoaded(page, beginSecondFactor),
      settled: 'main svg[role=img]',
    },
    { name: 'settings-organisation', path: '/settings/organisation', ready: 'main form' },
    { name: 'settings-members', path: '/settings/members', ready: 'main ul[aria-label=Members] li' },
    {
      name: 'settings-invite',
      path: '/settings/members',
      ready: 'main ul[aria-label=Members] li',
      prepare: (page) => onceLoaded(page, (loaded) => loaded.getByRole('button', { name: 'Invite somebody' }).click()),
      settled: '[role=dialog] select',
    },
    { name: 'settings-audit', path: '/settings/audit', ready: 'main details' },
    { name: 'api-keys', path: '/settings/keys', ready: 'main ul[aria-label="API keys"] li, main h2' },
    { name: 'api-key-new', path: '/settings/keys/new', ready: 'main fieldset' },
    { name: 'webhooks', path: '/settings/webhooks', ready: 'main ul[aria-label=Webhooks] li, main h2' },
    ...(webhook
      ? [
          {
            name: 'webhook',
            path: `/settings/webhooks/${webhook.id}`,
            ready: 'main section summary',
            prepare: (page: Page) => onceLoaded(page, (loaded) => loaded.locator('main summary').first().click()),
            settled: 'main pre',
          },
        ]
      : []),
    { name: 'deliveries', path: '/settings/deliveries', ready: 'main section summary, main section h2 ~ div h2' },
    {
      name: 'changes',
      path: '/settings/changes',
      ready: 'main pre',
      prepare: (page) => onceLoaded(page, (loaded) => loaded.getByRole('button', { name: 'Listen' }).click()),
      settled: 'main ul[aria-label="What came"] li',
    },
    { name: 'channels', path: '/settings/channels', ready: 'main ul[aria-label=Channels] li, main h2' },
    {
      name: 'channel-new',
      path: '/settings/channels',
      ready: 'main ul[aria-label=Channels] li, main h2',
      prepare: (page) => onceLoaded(page, (loaded) => loaded.getByRole('button', { name: 'Make a channel' }).click()),
      settled: '[role=dialog] textarea',
    },
    { name: 'policies', path: '/settings/policies', ready: 'main ul[aria-label=Policies] li, main h2' },
    { name: 'policy-new', path: '/settings/policies/new', ready: 'main form li' },
    {
      name: 'maps-error',
      path: '/maps',
      ready: 'main [role=alert]',
      mayComplain: true,
      prepare: (page) => answer(page, '**/v1/register-maps', 503, away),
    },
    {
      name: 'maps-loading',
      path: '/maps',
      ready: '[role=status] .skeleton',
      prepare: (page) => hang(page, '**/v1/register-maps'),
    },
    {
      name: 'fleet-empty',
      path: '/',
      ready: 'main h2',
      prepare: (page) =>
        answer(page, '**/v1/packs?*', 200, {
          items: [],
          nextCursor: null,
          counts: { total: 0, charging: 0, discharging: 0, idle: 0, silent: 0, withOpenAlarms: 0 },
        }),
    },
    {
      name: 'fleet-loading',
      path: '/',
      ready: '[role=status] .skeleton',
      prepare: (page) => hang(page, '**/v1/packs?*'),
    },
    {
      name: 'fleet-error',
      path: '/',
      ready: 'main [role=alert]',
      mayComplain: true,
      prepare: (page) => answer(page, '**/v1/packs?*', 503, away),
    },
    {
      name: 'alarms-empty',
      path: '/alarms',
      ready: 'main h2',
      prepare: (page) =>
        answer(page, '**/v1/alarms?*', 200, {
          items: [],
          nextCursor: null,
          counts: { open: 0, unacknowledged: 0, critical: 0 },
        }),
    },
    ...(quiet
      ? [
          {
            name: 'pack-loading',
            path: `/packs/${quiet.uid}`,
            ready: '[role=status] .skeleton',
            prepare: (page: Page) => hang(page, '**/v1/packs/*'),
          },
        ]
      : []),
    {
      name: 'pack-not-found',
      path: `/packs/${crypto.randomUUID()}`,
      ready: 'main [role=alert]',
      mayComplain: true,
    },
    { name: 'not-found', path: '/no-such-page', ready: 'h2', mayComplain: true },
  ];
}

async function answer(page: Page, url: string, status: number, body: unknown): Promise<void> {
  const contentType = status < 400 ? 'application/json' : 'application/problem+json';
  await page.route(url, (route) => route.fulfill({ status, contentType, body: JSON.stringify(body) }));
}

/** A request that gets no answer, as long as the page is open. */
async function hang(page: Page, url: string): Promise<void> {
  await page.route(url, () => new Promise<void>(() => undefined));
}

/** Does something on the page once it is loaded. */
async function onceLoaded(page: Page, act: (page: Page) => Promise<void>): Promise<void> {
  page.once('load', () => {
    page.setDefaultTimeout(SETTLED_MS);
    void act(page).catch((error: unknown) => faults.push(`${page.url()}: ${String(error)}`));
  });
}

async function handIn(page: Page, passport: object): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(passport));
  await page.locator('input[type=file]').setInputFiles({ name: 'passport.json', mimeType: 'application/json', buffer });
}

async function makeGateway(page: Page): Promise<void> {
  await page.getByLabel('Name').fill('Hall 2, left cabinet');
  await page.getByRole('button', { name: 'Make it' }).click();
}

async function beginSecondFactor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Set it up' }).click();
  await page.getByLabel('Your password').fill(options.password);
  await page.getByRole('button', { name: 'Go on' }).click();
}

async function openFirstAcknowledge(page: Page): Promise<void> {
  await onceLoaded(page, (loaded) => loaded.getByRole('button', { name: 'Acknowledge' }).first().click());
}

async function tryMapping(page: Page): Promise<void> {
  await page
    .getByLabel('A message of this gateway')
    .fill('modbus,name=7010042 voltage=26.412,soc=73.4 1795341570000\nmodbus x=1');
  await page.getByRole('radio', { name: 'ms', exact: true }).click();
  await page.getByRole('button', { name: 'Try it' }).click();
}

/** 50 % as C350 FFFF, the quirk of the greenMeter. */
async function tryFrame(page: Page): Promise<void> {
  await page.getByLabel('Request').fill('01 03 00 80 00 02 C5 E3');
  await page.getByLabel('Response').fill('01 03 04 C3 50 FF FF C7 D6');
  await page.getByRole('button', { name: 'Read it' }).click();
}

async function takeAll(in_: Browser, storageState: State, shots: Shot[], size: Size, theme: Theme): Promise<void> {
  const context = await in_.newContext({
    baseURL: options.web,
    storageState,
    viewport: SIZES[size],
    colorScheme: theme,
    hasTouch: size === 'phone',
    deviceScaleFactor: size === 'phone' ? 2 : 1,
    reducedMotion: 'reduce',
  });
  for (const shot of shots.filter(({ name }) => name.includes(options.only)))
    await take(context, shot, `${shot.name}-${size}-${theme}`);
  await context.close();
}

async function take(context: BrowserContext, shot: Shot, name: string): Promise<void> {
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !shot.mayComplain) faults.push(`${name}: console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${name}: ${error.message}`));
  try {
    await shot.prepare?.(page);
    await page.goto(shot.path);
    await page.locator(shot.ready).first().waitFor({ timeout: SETTLED_MS });
    if (shot.settled) await page.locator(shot.settled).first().waitFor({ timeout: SETTLED_MS });
    // As text: this file is checked without the types of a browser.
    await page.evaluate('document.fonts.ready');
    const wider = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (wider > 0) faults.push(`${name}: ${wider} px wider than the screen`);
    await page.screenshot({
      path: join(options.out, `${name}.png`),
      fullPage: shot.settled?.startsWith('[role=dialog]') !== true,
    });
  } catch (error) {
    faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await page.close();
  }
}
