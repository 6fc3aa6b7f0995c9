import { gzipSync } from 'node:zlib';
import { CONTENT_TYPES, gatewayTopics } from '@packwatch/contracts';
import { type LineProtocolMapping, type TeltonikaMapping } from '@packwatch/protocol';
import { waitFor } from '@packwatch/testing';
import mqtt from 'mqtt';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BUS } from '../testing/frames.ts';
import { answerOf, createWorld, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';

let world: World;
let running: RunningIngest;
let pack: TestPack;

const LINES: LineProtocolMapping = {
  v: 1,
  lines: [
    {
      measurement: 'modbus',
      pack: { tag: 'name', serials: { 'battery 1': '7010042' } },
      fields: { voltage: { signal: 'pack.voltage_mv', scale: 1000 }, cell: { signal: 'cell.voltage_mv', cell: 0 } },
    },
  ],
};
const registers = (slaveAddress: number) => {
  return { bus: BUS, slaveAddress, first: 'ST', countsFrom: 0 as const };
};
const SEGMENTS: TeltonikaMapping = {
  v: 1,
  time: { member: 'TS', format: 'unix_s' },
  segments: [
    { where: { ID: '1' }, values: 'VR', registers: registers(1) },
    { where: { ID: '11' }, values: 'VR', registers: registers(11) },
    { where: { ID: '99' }, values: 'VR', registers: registers(99) },
    { where: { ID: 'soc' }, values: 'VR', pack: '7010042', signals: [{ index: 0, signal: 'pack.bms_soc_pct' }] },
  ],
};

beforeAll(async () => {
  world = await createWorld();
  running = await startIngest(world);
});
beforeEach(async () => {
  pack = await world.addPack();
});
afterAll(async () => {
  await running.stop();
  await world.drop();
});

const telemetry = async () =>
  (await world.admin.query('SELECT * FROM series.telemetry_readable WHERE pack_id = $1 ORDER BY ts', [pack.id])).rows;
const quarantine = async () =>
  (await world.admin.query('SELECT * FROM quarantine WHERE gateway_id = $1 ORDER BY index', [pack.gatewayId])).rows;
/** Whole seconds, as routers send them. */
const secondsAgo = (seconds: number) => Math.floor(running.nowMs / 1_000) - seconds;

describe('POST /api/v2/write', () => {
  const write = (body: string | Uint8Array<ArrayBuffer>, query = '', headers: Record<string, string> = {}) =>
    fetch(`${running.url}/api/v2/write?org=any&bucket=any${query}`, {
      method: 'POST',
      body,
      headers: { authorization: `Token ${pack.token}`, 'content-type': 'text/plain; charset=utf-8', ...headers },
    });
  const line = (fields: string, timestamp: string | number) => `modbus,name=battery\\ 1 ${fields} ${timestamp}\n`;

  beforeEach(async () => {
    await world.setMapping(pack, 'line_protocol', LINES);
    await world.assignSerial(pack, '7010042');
  });

  it.each([
    ['ns', '000000000'],
    ['us', '000000'],
    ['ms', '000'],
    ['s', ''],
  ])('stores lines whose timestamps count %s and answers 204', async (precision, zeros) => {
    const s = secondsAgo(30);
    const response = await write(line('voltage=26.412', `${s}${zeros}`), `&precision=${precision}`);
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect((await telemetry()).map(({ ts, voltage_mv }) => [ts.getTime(), voltage_mv])).toEqual([[s * 1_000, 26_412]]);
  });

  it('takes what Telegraf packs, ns if it does not say, and makes one sample of one time', async () => {
    const at = `${secondsAgo(30)}000000000`;
    const body = gzipSync(line('voltage=26.412', at) + line('cell=3301i', at) + 'cpu,host=a usage=1 1\n');
    expect((await write(body, '', { 'content-encoding': 'gzip' })).status).toBe(204);
    expect(await telemetry()).toMatchObject([{ voltage_mv: 26_412, cell_voltages_mv: [3_301] }]);
  });

  it('finds the same body again by its digest', async () => {
    const body = line('voltage=26.412', `${secondsAgo(30)}000000000`);
    expect([(await write(body)).status, (await write(body)).status]).toEqual([204, 204]);
    const { rows } = await world.admin.query('SELECT answer FROM receipt WHERE gateway_id = $1', [pack.gatewayId]);
    expect(rows).toMatchObject([{ answer: { accepted: 1, upload: expect.stringMatching(/^[0-9a-f]{64}$/) } }]);
  });

  it('stores the good lines and says which were set aside, as InfluxDB does', async () => {
    const [a, b] = [`${secondsAgo(30)}000000000`, `${secondsAgo(20)}000000000`];
    const response = await write(
      `${line('voltage=26.4', a)}modbus\nmodbus,name=x voltage=1 1\n${line('voltage=26.5', b)}`,
    );
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
    expect(await response.json()).toMatchObject({
      code: 'invalid',
      message:
        'partial write: lines[1] malformed_frame, lines[2] unknown_pack set aside, see the quarantine; 2 samples stored',
    });
    expect(await telemetry()).toHaveLength(2);
    expect((await quarantine()).map(({ index, reason, item }) => [index, reason, item])).toEqual([
      [1, 'malformed_frame', { text: 'modbus' }],
      [2, 'unknown_pack', { text: 'modbus,name=x voltage=1 1' }],
    ]);
  });

  it('keeps what nobody has said the meaning of, and NUL in a line poisons nobody', async () => {
    const other = await world.addPack();
    const response = await write('a\0b f=1 1\n', '', { authorization: `Token ${other.token}` });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { message: expect.stringContaining('no_mapping') },
    ]);
    const { rows } = await world.admin.query('SELECT * FROM quarantine WHERE gateway_id = $1', [other.gatewayId]);
    expect(rows).toMatchObject([{ reason: 'no_mapping', item: { text: 'a\ufffdb f=1 1\n' } }]);
    const { rows: kept } = await world.admin.query('SELECT content_type FROM series.upload WHERE gateway_id = $1', [
      other.gatewayId,
    ]);
    expect(kept).toEqual([{ content_type: 'text/plain;precision=ns' }]);
  });

  it('reads the very next message by a mapping that was just saved, and what an older one made stays', async () => {
    const scaled = structuredClone(LINES);
    for (const rule of scaled.lines) rule.fields['voltage'] = { signal: 'pack.voltage_mv', scale: 10 };
    await write(line('voltage=26.412', `${secondsAgo(30)}000000000`));
    await world.setMapping(pack, 'line_protocol', scaled);
    await write(line('voltage=2650', `${secondsAgo(10)}000000000`));
    expect((await telemetry()).map(({ voltage_mv }) => voltage_mv)).toEqual([26_412, 26_500]);
  });

  it.each([
    [
      'a token that nobody issued',
      () => write('m f=1 1', '', { authorization: 'Token nobody' }),
      401,
      'unauthorized',
      /issued/,
    ],
    ['a precision that is none', () => write('m f=1 1', '&precision=h'), 400, 'invalid', /^precision: may be/],
    ['bytes that are no text', () => write(Uint8Array.of(0x61, 0xff)), 400, 'invalid', /^@1: not UTF-8/],
    ['more lines than are taken', () => write('a\n'.repeat(100_001)), 413, 'request too large', /^lines\[100000\]/],
    ['8 MiB and more', () => write(new Uint8Array(8 * 1024 * 1024 + 1)), 413, 'request too large', /8 MiB/],
  ])('answers %s as InfluxDB does', async (_what, ask, status, code, message) => {
    const response = await ask();
    expect([response.status, await response.json()]).toMatchObject([
      status,
      { code, message: expect.stringMatching(message) },
    ]);
  });
});

describe("Teltonika's data to server", () => {
  const segment = (id: string, start: number, values: number[], s = secondsAgo(30)) => {
    return { ID: id, TS: String(s), ST: String(start), VR: JSON.stringify(values) };
  };
  const post = (body: unknown) =>
    running.post(JSON.stringify(body), { token: pack.token, contentType: CONTENT_TYPES.teltonika });

  beforeEach(async () => {
    await world.setMapping(pack, 'teltonika', SEGMENTS);
    await world.assignSerial(pack, '7010042');
  });

  it('is read by register maps, pack and cell at one time as one sample', async () => {
    const answer = await answerOf(await post([segment('1', 108, [26_412, 0]), segment('11', 100, [3_312, 2_150, 0])]));
    expect(answer).toMatchObject({ accepted: 1, quarantined: [], upload: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await telemetry()).toMatchObject([{ voltage_mv: 26_412, cell_voltages_mv: [3_312, null] }]);
  });

  it('names refused segments by their place in the message, read or not, frame or value', async () => {
    const answer = await answerOf(
      await post([
        { ID: '1', TS: 'never', ST: '108', VR: '[1]' },
        segment('nobody', 1, [1]),
        segment('99', 108, [26_412, 0]),
        segment('1', 108, [26_412, 0]),
        { ID: 'soc', TS: 1_000, VR: 50 },
        { ID: 'soc', TS: String(secondsAgo(20)), VR: 50 },
      ]),
    );
    expect(answer).toMatchObject({
      accepted: 2,
      quarantined: [
        { index: 0, reason: 'malformed_frame' },
        { index: 2, reason: 'unassigned_address' },
        { index: 4, reason: 'too_old' },
      ],
    });
    expect((await quarantine())[0]?.item).toEqual({ text: '{"ID":"1","TS":"never","ST":"108","VR":"[1]"}' });
  });

  it('comes over MQTT as well, and is acknowledged after the commit', async () => {
    const { up, ack } = gatewayTopics(pack.gatewayId);
    const client = await mqtt.connectAsync(`mqtt://127.0.0.1:${running.mqttPort}`, {
      username: pack.gatewayId,
      password: pack.token,
      reconnectPeriod: 0,
    });
    const answers: unknown[] = [];
    client.on('message', (_topic, payload) => answers.push(JSON.parse(payload.toString())));
    await client.subscribeAsync(ack);
    await client.publishAsync(up, JSON.stringify(segment('1', 108, [26_400, 0])), { qos: 1 });
    expect(await telemetry()).toMatchObject([{ voltage_mv: 26_400 }]);
    await waitFor('the answer', () => answers.length === 1);
    expect(answers).toMatchObject([{ accepted: 1 }]);
    await client.endAsync();
  });
});
