import { waitFor } from '@packwatch/testing';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from '../src/accessibility.ts';
import { signedInApi } from '../src/api.ts';
import { openBrowser, openWindow, signIn } from '../src/browser.ts';
import { addPack } from '../src/demo-packs.ts';
import { uploadByHttp, uploadOf } from '../src/gateway.ts';
import { addMember } from '../src/members.ts';
import { charging } from '../src/readings.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

it('an alarm is given to a colleague, who finds it as theirs', async () => {
  const api = await signedInApi();
  const colleague = await addMember('Otto', 'technician');
  const { uid, gateway } = await addPack('A pack for a colleague', 8);
  const cellMv = (_: number, cell: number): number | null => (cell === 7 ? 2_604 : null);
  await uploadByHttp(gateway, uploadOf(charging({ cells: 8, polls: 30, endMs: Date.now(), cellMv })));
  const alarm = await waitFor('the alarm', async () => (await api.alarmsOf(uid))[0]);
  const own = await openWindow(browser);
  await signIn(own);
  await own.page.goto(`/alarms/${alarm.id}`);
  await own.page.getByRole('combobox', { name: 'Assigned to' }).selectOption({ label: 'Otto' });
  await waitFor('the assignment', async () => (await api.alarm(alarm.id)).assignedTo !== null);
  expect(await violations(own.page)).toEqual([]);
  const theirs = await openWindow(browser);
  await signIn(theirs, colleague);
  await theirs.page.goto(`/alarms/${alarm.id}`);
  await theirs.page.getByRole('button', { name: 'Let it go' }).waitFor();
  expect([...own.complaints, ...theirs.complaints]).toEqual([]);
});
