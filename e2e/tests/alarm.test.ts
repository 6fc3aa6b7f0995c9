import { waitFor } from '@packwatch/testing';
import { type Browser } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedInApi, type Api } from '../src/api.ts';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';
import { stack } from '../src/context.ts';
import { uploadByHttp, uploadByMqtt, uploadOf } from '../src/gateway.ts';
import { charging } from '../src/readings.ts';
import { mailsAbout, webhooksAbout } from '../src/received.ts';

const PACK = 'Try-out pack';
const NOTE = 'Balancer of cell 3 is off; sending Kim.';
/** The rule "Cell over-voltage" of the demo: above 3.700 V for 10 s. */
const HIGH_CELL = 2;
const cellMv = (poll: number, cell: number): number | null => (cell === HIGH_CELL && poll >= 6 ? 3_712 : null);

let browser: Browser;
let window: Window;
let api: Api;
let packUid: string;
let alarmId: string;

beforeAll(async () => {
  browser = await openBrowser();
  window = await openWindow(browser);
  api = await signedInApi();
});
afterAll(() => browser?.close());

describe('a gateway uploads frames of a cell above its limit', () => {
  it('and the pack page that was open shows the value by itself', async () => {
    const { page } = window;
    await signIn(window);
    await page.getByRole('link', { name: PACK }).first().click();
    await page.getByRole('heading', { name: PACK, level: 1 }).waitFor();
    packUid = new URL(page.url()).pathname.split('/')[2] ?? '';
    await page.getByText('Never heard').waitFor();
    await page.locator('[data-live=live]').first().waitFor();
    await page.evaluate('window.neverReloaded = true');

    const polls = charging({ cells: 8, polls: 24, endMs: Date.now() - 1_000, cellMv });
    const answer = await uploadByHttp(stack().run.gateway, uploadOf(polls));
    expect(answer).toMatchObject({ accepted: 24, duplicate: 0, late: 0, quarantined: [] });

    const now = page.getByRole('region', { name: 'Now' });
    await now.getByText('3.712').waitFor();
    await now.getByText('+30.0').waitFor();
    await page.getByRole('region', { name: 'Cells' }).getByText('cell 3 highest').waitFor();
    await page.getByText('Charging').first().waitFor();
    await page.getByRole('region', { name: 'Alarms' }).getByText('Cell over-voltage, cell 3').waitFor();
    expect(await page.evaluate('window.neverReloaded')).toBe(true);
  });

  it('and what comes by MQTT shows on the same page', async () => {
    const { page } = window;
    const [newest = []] = charging({
      cells: 8,
      polls: 1,
      endMs: Date.now(),
      cellMv: (_, cell) => cellMv(6, cell) && 3_731,
    });
    const answer = await uploadByMqtt(stack().run.gateway, uploadOf([newest]));
    expect(answer).toMatchObject({ accepted: 1, quarantined: [] });
    await page.getByRole('region', { name: 'Now' }).getByText('3.731').waitFor();
    expect(await page.evaluate('window.neverReloaded')).toBe(true);
  });

  it('and the alarm is on the alarms page, once', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'Alarms' }).first().click();
    const row = page.getByRole('listitem').filter({ hasText: PACK });
    await row.getByText('Cell over-voltage, cell 3').waitFor();
    await row.getByText('3.700').waitFor();
    expect(await row.count()).toBe(1);

    const [alarm, ...others] = await api.alarmsOf(packUid);
    expect(others).toEqual([]);
    expect(alarm).toMatchObject({
      status: 'open',
      severity: 'critical',
      signal: 'cell.voltage_mv',
      part: `cell:${HIGH_CELL}`,
      raiseLevel: 3_700,
      peakValue: 3_731,
      detectedLate: false,
      acknowledged: null,
    });
    alarmId = alarm?.id ?? '';
  });

  it('and one mail says so, with a link to the alarm', async () => {
    const mails = await waitFor('the mail', async () => {
      const all = await mailsAbout(PACK);
      return all.length > 0 && all;
    });
    expect(mails).toHaveLength(1);
    const link = `${stack().run.web}/alarms/${alarmId}`;
    expect(mails[0]).toMatchObject({
      subject: `[Critical] ${PACK}: Cell over-voltage`,
      to: [{ address: 'fleet@packwatch.local' }],
    });
    expect(mails[0]?.text).toContain('Cell 3');
    expect(mails[0]?.text).toContain('3.712 V');
    expect(mails[0]?.text).toContain(link);
    expect(mails[0]?.html).toContain(`href="${link}"`);
  });

  it('and the webhook arrives with a signature that receivers accept', async () => {
    const [webhook] = await waitFor('the webhook', async () => {
      const all = await webhooksAbout(alarmId);
      return all.length > 0 && all;
    });
    const { secret } = stack().webhook;
    const headers = webhook?.headers as Record<string, string>;
    const event = new Webhook(secret).verify(webhook?.body ?? '', headers);
    expect(event).toMatchObject({ type: 'alarm.raised', data: { alarmId, packUid, packName: PACK, value: 3_712 } });
    const forged = webhook?.body.replace(PACK, 'Other pack') ?? '';
    expect(() => new Webhook(secret).verify(forged, headers)).toThrow('No matching signature found');
  });

  it('and whoever follows the link acknowledges it with a note', async () => {
    const { page } = window;
    await page.goto(`/alarms/${alarmId}`);
    await page.getByRole('heading', { name: 'Cell over-voltage, cell 3' }).waitFor();
    const acknowledgement = page.getByRole('region', { name: 'Acknowledgement' });
    await acknowledgement.getByText('Nobody has taken this on yet.').waitFor();
    await page.getByRole('button', { name: 'Acknowledge' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Note').fill(NOTE);
    await dialog.getByRole('button', { name: 'Acknowledge' }).click();
    await acknowledgement.getByText(NOTE).waitFor();
    await acknowledgement.getByText(stack().run.login.email).waitFor();
    expect(await page.getByRole('button', { name: 'Acknowledge' }).count()).toBe(0);

    const alarm = await api.alarm(alarmId);
    expect(alarm.status).toBe('open');
    expect(alarm.acknowledged).toMatchObject({ by: stack().run.login.email, note: NOTE });
    expect(alarm.history.map(({ kind }) => kind)).toContain('acknowledged');
  });

  it('and no page complained', () => {
    expect(window.complaints).toEqual([]);
  });
});
