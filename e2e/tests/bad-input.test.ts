import { CONTENT_TYPES, problem, PROBLEM_CONTENT_TYPE, type Problem } from '@packwatch/contracts';
import { encodeFramesJson, type RawFrame } from '@packwatch/protocol';
import { beforeAll, describe, expect, it } from 'vitest';
import { signedInApi, type Api } from '../src/api.ts';
import { openBrowser, openWindow, signIn } from '../src/browser.ts';
import { addPack, type DemoPack } from '../src/demo-packs.ts';
import { post, uploadByHttp, uploadOf } from '../src/gateway.ts';
import { damaged, METER_ADDRESS, pairs } from '../src/pack-on-bus.ts';
import { charging } from '../src/readings.ts';

const CELLS = 4;
const UNKNOWN_ADDRESS = 77;
const HOUR_MS = 3_600_000;
const CELL_VALUES = new Map([
  ['cell.voltage_mv', 3_333],
  ['cell.temperature_c', 20],
  ['cell.balancing', 0],
]);

let api: Api;
let pack: DemoPack;

beforeAll(async () => {
  api = await signedInApi();
  pack = await addPack('Noisy bus', CELLS);
});

describe('bad frames beside good ones', () => {
  const endMs = Date.now() - 1_000;
  const polls = charging({ cells: CELLS, polls: 3, endMs });
  const good = polls.flat();
  const lastCell = good.length - 1;
  const frames: RawFrame[] = [
    ...good.map((frame, index) => (index === lastCell ? damaged(frame) : frame)),
    ...pairs(endMs, 'lipro', UNKNOWN_ADDRESS, CELL_VALUES),
    ...pairs(endMs + HOUR_MS, 'smartpro', METER_ADDRESS, new Map([['pack.voltage_mv', 13_360]])).slice(0, 1),
  ];
  const refused = [
    { index: lastCell, reason: 'bad_crc' },
    { index: good.length, reason: 'unassigned_address' },
    { index: good.length + 1, reason: 'future' },
  ];

  it('are listed in the answer, and the good ones are taken', async () => {
    const upload = uploadOf([frames]);
    expect(await uploadByHttp(pack.gateway, upload)).toEqual({
      upload: upload.upload,
      accepted: 3,
      duplicate: 0,
      late: 0,
      quarantined: refused,
    });
  });

  it('are kept with their reasons, for the operator to see', async () => {
    const kept = await api.quarantineOf(pack.gateway.id);
    expect(kept.map(({ index, reason }) => ({ index, reason })).sort((a, b) => a.index - b.index)).toEqual(refused);
    for (const { detail, gateway } of kept) {
      expect(detail).not.toBe('');
      expect(gateway.name).toBe(`Gateway of ${pack.name}`);
    }
    expect(await api.gateway(pack.gateway.id)).toMatchObject({ packs: 1, unassignedAddresses: 1 });
  });

  it('leave the values of the good ones on the page, and nothing in place of the damaged one', async () => {
    const browser = await openBrowser();
    try {
      const window = await openWindow(browser);
      await signIn(window);
      await window.page.goto(`/packs/${pack.uid}`);
      const rows = window.page.getByRole('region', { name: 'Cells' }).getByRole('row');
      await rows.filter({ hasText: '3.342' }).waitFor();
      await rows.nth(CELLS).getByText('not reported').first().waitFor();
      expect(window.complaints).toEqual([]);
    } finally {
      await browser.close();
    }
    const { live } = await api.pack(pack.uid);
    expect(live).toMatchObject({ ts: new Date(endMs).toISOString(), cellMinMv: 3_340, cellMaxMv: 3_342 });
  });
});

describe('an upload that can not be taken at all', () => {
  const body = encodeFramesJson(uploadOf(charging({ cells: 1, polls: 2, endMs: Date.now() })));
  const text = new TextDecoder().decode(body);
  const json = { 'content-type': CONTENT_TYPES.framesJson };

  async function refusal(response: Response): Promise<Problem> {
    expect(response.headers.get('content-type')).toContain(PROBLEM_CONTENT_TYPE);
    const said = problem.parse(await response.json());
    expect(said.status).toBe(response.status);
    return said;
  }

  it('is 401 with a token that nobody issued', async () => {
    const token = `pwg_12345678_${'x'.repeat(32)}`;
    expect(await refusal(await post(token, text, json))).toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  it('is 403 for a gateway that the token does not belong to', async () => {
    const other = await addPack('Neighbour', 1);
    const headers = { ...json, 'packwatch-gateway': other.gateway.id };
    const said = await refusal(await post(pack.gateway.token, text, headers));
    expect(said).toMatchObject({ status: 403, code: 'wrong_gateway' });
  });

  it('is 400 that names the member at fault', async () => {
    const upload = JSON.parse(text) as { frames: { q: string }[] };
    const broken = JSON.stringify({ ...upload, frames: upload.frames.with(1, { ...upload.frames[1], q: 'not hex' }) });
    const said = await refusal(await post(pack.gateway.token, broken, json));
    expect(said).toMatchObject({ status: 400, code: 'malformed', errors: [{ path: 'frames[1].q' }] });
  });

  it('is 400 that names the place where JSON breaks off', async () => {
    const said = await refusal(await post(pack.gateway.token, text.slice(0, 100), json));
    expect(said).toMatchObject({ status: 400, code: 'malformed', errors: [{ path: '@100' }] });
  });

  it('is 415 for a type that nobody knows', async () => {
    const said = await refusal(await post(pack.gateway.token, text, { 'content-type': 'text/csv' }));
    expect(said.status).toBe(415);
  });
});
