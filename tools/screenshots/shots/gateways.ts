import type { Page } from 'playwright-core';
import { answer, press, type Shot } from '../shot.ts';
import type { World } from '../world.ts';

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

export function gatewayShots({ gatewayId }: World): Shot[] {
  return [
    { name: 'gateways', path: '/gateways', ready: 'main li svg, main li, main h2' },
    ...(gatewayId ? oneGateway(`/gateways/${gatewayId}`) : []),
    { name: 'gateway-new', path: '/gateways/new', ready: 'main form' },
    {
      name: 'gateway-claim',
      path: '/gateways/new',
      ready: 'main form',
      // Nobody made the gateway that it waits for.
      mayComplain: true,
      before: answer('**/v1/gateways', 200, MADE_GATEWAY),
      act: makeGateway,
      settled: 'main svg[role=img]',
    },
    { name: 'groups', path: '/groups', ready: 'main ul[aria-label] li, main h2' },
    { name: 'take-over', path: '/take-over', ready: 'main form' },
    { name: 'sites', path: '/sites', ready: 'main ul[aria-label] li, main h2' },
    {
      name: 'site-new',
      path: '/sites',
      ready: 'main ul[aria-label] li, main h2',
      act: press('Make a site'),
      settled: '[role=dialog] select',
    },
  ];
}

const oneGateway = (path: string): Shot[] => [
  { name: 'gateway-health', path, ready: 'main li svg' },
  { name: 'gateway-unassigned', path: `${path}?tab=unassigned`, ready: 'main dl ~ div h2, main ul' },
  {
    name: 'gateway-mapping',
    path: `${path}?tab=mapping`,
    ready: 'main form',
    act: tryMapping,
    settled: 'main form section',
  },
  { name: 'gateway-quarantine', path: `${path}?tab=quarantine`, ready: 'main li, main h2' },
  { name: 'gateway-access', path: `${path}?tab=access`, ready: 'main form' },
];

async function makeGateway(page: Page): Promise<void> {
  await page.getByLabel('Name').fill('Hall 2, left cabinet');
  await page.getByRole('button', { name: 'Make it' }).click();
}

async function tryMapping(page: Page): Promise<void> {
  await page
    .getByLabel('A message of this gateway')
    .fill('modbus,name=7010042 voltage=26.412,soc=73.4 1795341570000\nmodbus x=1');
  await page.getByRole('radio', { name: 'ms', exact: true }).click();
  await page.getByRole('button', { name: 'Try it' }).click();
}
