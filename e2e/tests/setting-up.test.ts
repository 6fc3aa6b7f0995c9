import { randomUUID } from 'node:crypto';
import { CONTENT_TYPES } from '@packwatch/contracts';
import { buildReadResponse, encodeValuesJson, findShippedMap, type RawFrame } from '@packwatch/protocol';
import { waitFor } from '@packwatch/testing';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedInApi, type Api } from '../src/api.ts';
import { openBrowser, openWindow, signIn, type Window } from '../src/browser.ts';
import { addPack, type DemoPack } from '../src/demo-packs.ts';
import { post, uploadByHttp, uploadOf } from '../src/gateway.ts';
import { addMember } from '../src/members.ts';
import { damaged, METER_ADDRESS, pairs } from '../src/pack-on-bus.ts';
import { charging } from '../src/readings.ts';

const CELLS = 4;
const STRAY_ADDRESS = 77;
const SOC_REGISTER = 128;
const SOC_BLOCK = 102;
/** 50 % as the greenMeter sends it: low word first, and a high word that carries nothing. */
const QUIRKY_50_PCT = [0xc3, 0x50, 0xff, 0xff];
const SOC = 'pack.bms_soc_pct';

let browser: Browser;
let window: Window;
let api: Api;

beforeAll(async () => {
  browser = await openBrowser();
  window = await openWindow(browser, { viewport: { width: 1440, height: 900 } });
  api = await signedInApi();
  await signIn(window);
});
afterAll(() => browser?.close());

const smartpro = () => {
  const map = findShippedMap('smartpro@1');
  if (!map) throw new Error('smartpro is shipped');
  return structuredClone(map);
};

/** The frame of the block that holds the SOC, with the SOC as the quirk has it. */
function quirky(frame: RawFrame): RawFrame {
  const first = ((frame.request[2] ?? 0) << 8) | (frame.request[3] ?? 0);
  if (frame.request[0] !== METER_ADDRESS || first !== SOC_BLOCK || !frame.response) return frame;
  const registers = frame.response.slice(3, -2);
  registers.set(QUIRKY_50_PCT, (SOC_REGISTER - SOC_BLOCK) * 2);
  return { ...frame, response: buildReadResponse(METER_ADDRESS, registers) };
}

describe('a map that reads the state of charge wrongly', () => {
  let pack: DemoPack;
  let wrongRef: string;
  const socs = async (): Promise<unknown[]> => {
    const now = Date.now();
    const read = await api.series(pack.uid, [SOC], now - 3_600_000, now + 300_000);
    const values = read.series[0]?.mean ?? [];
    return values.filter((value) => value !== null);
  };

  beforeAll(async () => {
    pack = await addPack('Misread pack', CELLS);
    const map = smartpro();
    const points = map.points.map((point) => {
      const { quirk: _, sentinel: __, ...rest } = point;
      return point.name === SOC ? { ...rest, type: 's32' as const } : point;
    });
    const wrong = await api.createMap({ ...map, version: 40, points });
    wrongRef = wrong.ref;
    await api.assignMap(wrongRef, pack.uid);
    // From the assignment on; as far ahead of the clock as ingest allows.
    const polls = charging({ cells: CELLS, polls: 3, endMs: Date.now() + 30_000 });
    expect(await uploadByHttp(pack.gateway, uploadOf(polls.map((frames) => frames.map(quirky))))).toMatchObject({
      accepted: 3,
      quarantined: [],
    });
  });

  it('is corrected on the page: checked at its place, tried on a frame, saved as a new version', async () => {
    const { page } = window;
    await page.goto(`/maps/${wrongRef}`);
    await page.getByRole('link', { name: 'New version' }).click();
    const editor = page.getByLabel('Document of the map');
    await editor.waitFor();
    const document = JSON.parse(await editor.inputValue()) as ReturnType<typeof smartpro>;
    const place = document.points.findIndex(({ name }) => name === SOC);
    const write = (soc: object): Promise<void> => {
      const points = document.points.map((point, index) => (index === place ? { ...point, ...soc } : point));
      return editor.fill(JSON.stringify({ ...document, points }, null, 2));
    };

    await write({ unit: 'mV' });
    await page.getByRole('button', { name: `points[${place}].unit` }).click();
    expect(await page.evaluate('getSelection()?.toString()')).toBe('"mV"');
    expect(await page.getByRole('button', { name: 'Save as a new version' }).isDisabled()).toBe(true);

    await write({ type: 'u32', sentinel: 0xffff_ffff, quirk: 'ffff_high_word' });
    await page.getByText('Nothing is wrong with it.').waitFor();
    await page.getByLabel('Request').fill('01 03 00 80 00 02 C5 E3');
    await page.getByLabel('Response').fill('01 03 04 C3 50 FF FF C7 D6');
    await page.getByRole('button', { name: 'Read it' }).click();
    const reading = page.getByRole('listitem').filter({ hasText: SOC });
    await reading.getByText('high word ignored').waitFor();
    expect(await reading.innerText()).toMatch(/50\s*%/);

    await page.getByLabel('Why').fill('C350 FFFF is 50 %');
    await page.getByRole('button', { name: 'Save as a new version' }).click();
    await page.waitForURL('**/maps/own:smartpro@41');
    await page.getByText('C350 FFFF is 50 %').waitFor();
    await page.getByRole('radio', { name: 'Versions' }).click();
    await page.getByRole('region', { name: 'What smartpro v41 says otherwise' }).getByText(SOC).waitFor();
  });

  it('and history is decoded again: preview, apply, and it is right', async () => {
    const { page } = window;
    expect(await socs()).toEqual([-15.536, -15.536, -15.536]);
    await page.getByRole('link', { name: 'Re-decode', exact: true }).click();
    await page.getByRole('checkbox', { name: pack.name }).check();
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('heading', { name: `Re-decode of ${pack.name}` }).waitFor();
    await page.getByText('Ready to apply').waitFor();
    const change = page.getByRole('listitem').filter({ hasText: 'State of charge (BMS)' });
    expect(await change.innerText()).toMatch(/−15\.5\s*%[\s\S]*50\.0\s*%/);
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('Done.').waitFor();
    expect(await socs()).toEqual([50, 50, 50]);
    await page.goto('/redecodes');
    await page.getByRole('listitem').filter({ hasText: pack.name }).getByText('Done').waitFor();
  });
});

describe('a gateway', () => {
  let pack: DemoPack;
  const open = async (page: Page, tab: string): Promise<void> => {
    await page.goto(`/gateways/${pack.gateway.id}`);
    await page.getByRole('radio', { name: tab }).click();
  };

  beforeAll(async () => {
    pack = await addPack('Bus with a stray slave', CELLS);
    const polls = charging({ cells: CELLS, polls: 4, endMs: Date.now() - 1_000 });
    const lost = polls.map((frames) =>
      frames.map((frame, place) =>
        place === frames.length - 1 ? { ...frame, response: null, error: 'timeout' } : frame,
      ),
    );
    const values = new Map([
      ['cell.voltage_mv', 3_333],
      ['cell.temperature_c', 20],
      ['cell.balancing', 0],
    ]);
    const stray = pairs(Date.now() - 1_000, 'lipro', STRAY_ADDRESS, values);
    const [first = [], ...others] = lost;
    const noisy = first.map((frame, place) => (place === first.length - 2 ? damaged(frame) : frame));
    await uploadByHttp(pack.gateway, uploadOf([noisy, ...others, stray]));
    await waitFor('the bus health', async () =>
      (await api.busHealth(pack.gateway.id)).slaves.some(({ rates }) => rates),
    );
  });

  it('shows how each slave of its bus answers', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'Gateways' }).first().click();
    await page.getByRole('link', { name: `Gateway of ${pack.name}` }).click();
    const silent = page.getByRole('listitem').filter({ hasText: 'Slave 14' });
    await silent.getByText('100.0').first().waitFor();
    expect(await silent.innerText()).toMatch(/Answered\s*0\.0\s*%\s*Timeouts\s*100\.0\s*%/);
    expect(await page.getByRole('listitem').filter({ hasText: 'Slave 11' }).innerText()).toMatch(
      /Answered\s*100\.0\s*%/,
    );
  });

  it('has an address of nobody, which is assigned to a cell', async () => {
    const { page } = window;
    await open(page, 'Unassigned');
    const row = page.getByRole('listitem').filter({ hasText: `Slave ${STRAY_ADDRESS}` });
    await row.getByRole('button', { name: 'Assign' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: pack.name }).check();
    await dialog.getByLabel('Cell number').fill(`${CELLS + 1}`);
    await dialog.getByLabel('Register map').selectOption('shipped:lipro@1');
    await dialog.getByRole('button', { name: 'Assign' }).click();
    await page.getByText('Every slave that answers belongs to a pack').waitFor();
    const { slaves } = await api.busHealth(pack.gateway.id);
    expect(slaves.find(({ slaveAddress }) => slaveAddress === STRAY_ADDRESS)).toMatchObject({
      pack: { uid: pack.uid },
      role: 'cell',
    });
  });

  it('names a pack by a serial number of its own, which is assigned: what was kept is decoded then', async () => {
    const { page } = window;
    const tMs = Date.now() - 1_000;
    const sample = { at: 0, tMs, pack: 'S-4711', points: new Map([['pack.voltage_mv', 13_517]]), cells: new Map() };
    const body = encodeValuesJson({ v: 1, upload: randomUUID(), sentMs: Date.now(), samples: [sample] });
    const answer = await post(pack.gateway.token, new Uint8Array(body), { 'content-type': CONTENT_TYPES.valuesJson });
    expect(await answer.json()).toMatchObject({ accepted: 0, quarantined: [{ index: 0, reason: 'unknown_pack' }] });
    await open(page, 'Unassigned');
    const row = page.getByRole('listitem').filter({ hasText: 'Serial number S-4711' });
    await row.getByText('1 sample kept for nobody').waitFor();
    await row.getByRole('button', { name: 'Assign' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: pack.name }).check();
    await dialog.getByRole('radio', { name: 'Since a time' }).check();
    await dialog.getByLabel('Time', { exact: true }).fill('2026-01-01T00:00');
    await dialog.getByRole('button', { name: 'Assign' }).click();
    await page.getByText('Serial numbers in decoded values').waitFor({ state: 'detached' });
    const isDecoded = async (): Promise<boolean> => {
      const { series } = await api.series(pack.uid, ['pack.voltage_mv'], tMs - 600_000, tMs + 60_000);
      return series[0]?.mean.includes(13_517) ?? false;
    };
    await waitFor('the sample that was kept', isDecoded, { deadlineMs: 80_000, everyMs: 500 });
  });

  it('explains what it could not read, and lets it go with a reason', async () => {
    const { page } = window;
    await open(page, 'Quarantine');
    await page.getByLabel('Reason').selectOption('bad_crc');
    await page
      .getByRole('button', { name: /Wrong checksum/ })
      .first()
      .click();
    await page.getByText('The bytes were damaged on the bus').waitFor();
    await page.getByRole('button', { name: 'Dismiss all of these' }).click();
    await page.getByRole('dialog').getByLabel('Why').fill('Loose plug');
    await page.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click();
    await page.getByText('Nothing is in quarantine').waitFor();
  });

  it('gets a mapping once it has read a message', async () => {
    const { page } = window;
    await open(page, 'Mapping');
    const editor = page.getByRole('textbox', { name: 'Mapping', exact: true });
    const mapping = await editor.inputValue();
    await editor.fill(mapping.replace('pack.voltage_mv', 'volts'));
    await page
      .getByLabel('A message of this gateway')
      .fill('modbus,name=7010042 voltage=26.412 1795341570000\nmodbus x=1');
    await page.getByRole('radio', { name: 'ms', exact: true }).click();
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByRole('button', { name: 'lines[0].fields.voltage.signal' }).waitFor();
    expect(await page.getByRole('button', { name: 'Save and use' }).isDisabled()).toBe(true);

    await editor.fill(mapping);
    await page.getByRole('button', { name: 'Try it' }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Pack voltage' })
      .getByText(/26\.41\sV/)
      .waitFor();
    await page.getByText('1 part would be refused').waitFor();
    await page.getByRole('button', { name: 'Save and use' }).click();
    await page.getByText('Version 1 is in force').waitFor();
  });

  it('and none of this is offered to a viewer', async () => {
    const viewer = await openWindow(browser, { viewport: { width: 1440, height: 900 } });
    await signIn(viewer, await addMember('Viewer', 'viewer'));
    const { page } = viewer;
    const noButtons = async (names: RegExp): Promise<void> => {
      expect(await page.getByRole('button', { name: names }).count()).toBe(0);
      expect(await page.getByRole('link', { name: names }).count()).toBe(0);
    };
    await page.goto('/maps/shipped:smartpro@1');
    await page.getByRole('heading', { name: /SmartPro/ }).waitFor();
    await noButtons(/New version|Re-decode$|Assign/);
    await page.goto('/maps/shipped:smartpro@1/edit');
    await page.getByText('Your role doesn’t include changing maps').waitFor();
    await page.goto('/redecodes/new');
    await page.getByText('Your role doesn’t include re-decoding').waitFor();
    await open(page, 'Mapping');
    await page.getByText('Version 1 is in force').waitFor();
    await noButtons(/Try it|Save/);
    await open(page, 'Quarantine');
    await page.getByLabel('Reason').waitFor();
    await page.locator('main li, main h2').first().waitFor();
    await noButtons(/Dismiss|Try again/);
    expect(viewer.complaints).toEqual([]);
    await viewer.context.close();
  });

  it('speaks German to whoever asks for it', async () => {
    const german = await openWindow(browser, { locale: 'de-DE', storageState: await window.context.storageState() });
    await german.page.goto('/gateways');
    await german.page
      .getByText(/Abfragen beantwortet/)
      .first()
      .waitFor();
    await german.page.getByRole('button', { name: 'Konto und Darstellung' }).click();
    await german.page.getByRole('menuitemradio', { name: 'English' }).click();
    await german.page
      .getByText(/of polls answered/)
      .first()
      .waitFor();
    expect(german.complaints).toEqual([]);
    await german.context.close();
  });

  it('and no page complained', () => {
    expect(window.complaints).toEqual([]);
  });
});
