import type { Page } from 'playwright-core';
import { answer, AWAY, hang, press, type Shot } from '../shot.ts';
import type { World } from '../world.ts';

const MAP = '/maps/shipped:smartpro@1';

export function mapShots({ redecodeId }: World): Shot[] {
  return [
    { name: 'maps', path: '/maps', ready: 'main li' },
    { name: 'map-points', path: MAP, ready: 'main [role=table]' },
    {
      name: 'map-try',
      path: `${MAP}?tab=try`,
      ready: 'main form',
      act: tryFrame,
      settled: 'main section section li',
    },
    { name: 'map-versions', path: `${MAP}?tab=versions`, ready: 'main li' },
    { name: 'map-plan', path: `${MAP}?tab=plan`, ready: 'main li' },
    { name: 'map-packs', path: `${MAP}?tab=packs`, ready: 'main li, main h2' },
    {
      name: 'map-assign',
      path: MAP,
      ready: 'main [role=table]',
      act: press('Assign to packs'),
      settled: '[role=dialog] fieldset label',
    },
    { name: 'map-edit', path: `${MAP}/edit`, ready: 'main textarea' },
    {
      name: 'maps-error',
      path: '/maps',
      ready: 'main [role=alert]',
      mayComplain: true,
      before: answer('**/v1/register-maps', 503, AWAY),
    },
    { name: 'maps-loading', path: '/maps', ready: '[role=status] .skeleton', before: hang('**/v1/register-maps') },
    { name: 'redecodes', path: '/redecodes', ready: 'main li, main h2' },
    { name: 'redecode-new', path: '/redecodes/new', ready: 'main fieldset label' },
    ...(redecodeId ? [{ name: 'redecode', path: `/redecodes/${redecodeId}`, ready: 'main dl' }] : []),
  ];
}

/** 50 % as C350 FFFF, the quirk of the greenMeter. */
async function tryFrame(page: Page): Promise<void> {
  await page.getByLabel('Request').fill('01 03 00 80 00 02 C5 E3');
  await page.getByLabel('Response').fill('01 03 04 C3 50 FF FF C7 D6');
  await page.getByRole('button', { name: 'Read it' }).click();
}
