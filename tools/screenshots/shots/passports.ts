import type { Page } from 'playwright-core';
import type { Shot } from '../shot.ts';
import type { World } from '../world.ts';

export function passportShots({ passport: made }: World): Shot[] {
  const check = { name: 'passport-check', path: '/passport', ready: 'label' };
  if (!made) return [check];
  const { packUid, document } = made;
  const changed = { ...document, passport: { ...document.passport, notes: [] } };
  return [
    check,
    { name: 'passport', path: `/packs/${packUid}/passports/${document.passport.id}`, ready: 'article h2' },
    { ...check, name: 'passport-genuine', act: (page) => handIn(page, document), settled: 'article h2' },
    { ...check, name: 'passport-changed', act: (page) => handIn(page, changed), settled: '[role=status] code' },
  ];
}

async function handIn(page: Page, passport: object): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(passport));
  await page.locator('input[type=file]').setInputFiles({ name: 'passport.json', mimeType: 'application/json', buffer });
}
