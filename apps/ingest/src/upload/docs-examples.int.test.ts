import { readFileSync } from 'node:fs';
import { CONTENT_TYPES, uploadAnswer } from '@packwatch/contracts';
import { fromHex } from '@packwatch/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerOf, createWorld, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';

let world: World;
let running: RunningIngest;
let pack: TestPack;

beforeAll(async () => {
  world = await createWorld();
  running = await startIngest(world);
  // The examples were sent at 2026-11-22T10:00:00Z.
  running.nowMs = 1_795_341_600_000;
});
beforeEach(async () => {
  pack = await world.addPack();
});
afterAll(async () => {
  await running.stop();
  await world.drop();
});

const page = (name: string): string =>
  readFileSync(new URL(`../../../../docs/uploads/${name}`, import.meta.url), 'utf8');

/** The n-th fenced example of a page in that language. */
function example(name: string, language: string, n = 0): string {
  const fences = [...page(name).matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))];
  const text = fences[n]?.[1];
  if (text === undefined) throw new Error(`${name} has no example ${n} in ${language}`);
  return text;
}

const post = async (body: string | Uint8Array, contentType: string) =>
  answerOf(await running.post(body, { token: pack.token, contentType }));
const telemetry = async () =>
  (await world.admin.query('SELECT * FROM series.telemetry_readable WHERE pack_id = $1 ORDER BY ts', [pack.id])).rows;

const FRAMES_STORED = [
  { voltage_mv: 26_412, cell_voltages_mv: [3_312, null] },
  { voltage_mv: 26_412, cell_voltages_mv: [null, null] },
];

describe('the examples of docs/uploads', () => {
  it('of raw frames are stored, and as CBOR they are the same upload', async () => {
    const answer = await post(example('frames-json.md', 'json'), CONTENT_TYPES.framesJson);
    expect(answer).toMatchObject({ accepted: 2, quarantined: [] });
    expect(await telemetry()).toMatchObject(FRAMES_STORED);
    const hex = example('frames-cbor.md', 'cbor-hex').replaceAll(/#.*$/gm, '').replaceAll(/\s/g, '');
    expect(await post(fromHex(hex) ?? new Uint8Array(), CONTENT_TYPES.framesCbor)).toEqual(answer);
  });

  it('of CBOR are stored by themselves', async () => {
    const hex = example('frames-cbor.md', 'cbor-hex').replaceAll(/#.*$/gm, '').replaceAll(/\s/g, '');
    await post(fromHex(hex) ?? new Uint8Array(), CONTENT_TYPES.framesCbor);
    expect(await telemetry()).toMatchObject(FRAMES_STORED);
  });

  it('of decoded values are stored once the serial number is assigned', async () => {
    await world.assignSerial(pack, '7010042');
    const answer = await post(example('values-json.md', 'json'), CONTENT_TYPES.valuesJson);
    expect(answer).toMatchObject({ accepted: 2, quarantined: [] });
    expect(await telemetry()).toMatchObject([
      {
        voltage_mv: 26_412,
        current_ma: -12_345,
        bms_soc_milli_pct: 73_456,
        cell_voltages_mv: [3_301, 3_302, 3_299, 3_301, null, 3_300, 3_303, 3_302],
        cell_balancing_mask: 64,
      },
      { voltage_mv: 26_409, current_ma: -12_298, cell_voltages_mv: null },
    ]);
  });

  it('of line protocol give the sample that the page promises', async () => {
    await world.assignSerial(pack, '7010042');
    await world.setMapping(pack, 'line_protocol', JSON.parse(example('line-protocol.md', 'json')) as object);
    const [, path] = /^ {4}POST (\S+)$/m.exec(page('line-protocol.md')) ?? [];
    const response = await fetch(`${running.url}${path}`, {
      method: 'POST',
      body: example('line-protocol.md', 'influx'),
      headers: { authorization: `Token ${pack.token}`, 'content-type': 'text/plain; charset=utf-8' },
    });
    expect(response.status).toBe(204);
    expect(await telemetry()).toMatchObject([
      { voltage_mv: 26_412, current_ma: -12_345, bms_soc_milli_pct: 73_456, cell_voltages_mv: [3_301, 3_302] },
    ]);
  });

  it('of Teltonika routers are stored, as registers and as values', async () => {
    await world.setMapping(pack, 'teltonika', JSON.parse(example('teltonika.md', 'json', 1)) as object);
    expect(await post(example('teltonika.md', 'json', 0), CONTENT_TYPES.teltonika)).toMatchObject({ accepted: 1 });
    expect(await telemetry()).toMatchObject([FRAMES_STORED[0]]);

    pack = await world.addPack();
    await world.assignSerial(pack, '7010042');
    await world.setMapping(pack, 'teltonika', JSON.parse(example('teltonika.md', 'json', 2)) as object);
    const [, message] = /as for `(\{.+?\})`/.exec(page('teltonika.md')) ?? [];
    expect(await post(message ?? '', CONTENT_TYPES.teltonika)).toMatchObject({ accepted: 1, quarantined: [] });
    expect(await telemetry()).toMatchObject([{ voltage_mv: 26_412, current_ma: -12_345 }]);
  });

  it('show an answer as ingest gives it', () => {
    expect(uploadAnswer.strict().parse(JSON.parse(example('README.md', 'json')))).toMatchObject({ accepted: 2 });
  });
});
