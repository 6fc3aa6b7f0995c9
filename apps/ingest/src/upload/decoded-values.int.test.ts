import { CONTENT_TYPES } from '@packwatch/contracts';
import { encodeValuesJson, type ValueSample } from '@packwatch/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerOf, createWorld, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';

let world: World;
let running: RunningIngest;
let pack: TestPack;
const SERIAL = '7010042';

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

const ago = (seconds: number) => running.nowMs - seconds * 1_000;

function sample(tMs: number, points: Record<string, number | null>, serial = SERIAL): ValueSample {
  return { at: 0, tMs, pack: serial, points: new Map(Object.entries(points)), cells: new Map() };
}

const post = (samples: ValueSample[], uploadId: string = crypto.randomUUID(), sentMs = running.nowMs) =>
  running.post(encodeValuesJson({ v: 1, upload: uploadId, sentMs, samples }), {
    token: pack.token,
    contentType: CONTENT_TYPES.valuesJson,
  });

const telemetry = async ({ id } = pack) =>
  (await world.admin.query('SELECT * FROM series.telemetry_readable WHERE pack_id = $1 ORDER BY ts', [id])).rows;
const quarantine = async () =>
  (await world.admin.query('SELECT * FROM quarantine WHERE gateway_id = $1 ORDER BY index', [pack.gatewayId])).rows;

describe('decoded values', () => {
  it('become the readings that frames would have given', async () => {
    await world.assignSerial(pack, SERIAL);
    const values = sample(ago(20), {
      'pack.voltage_mv': 26_412,
      'pack.current_ma': -12_345,
      'pack.bms_soc_pct': 73.456,
      'pack.temperature_1_c': 25.31,
      'pack.temperature_2_c': null,
    });
    const cells = new Map([
      [0, new Map([['cell.voltage_mv', 3_301]])],
      [
        2,
        new Map<string, number | null>([
          ['cell.voltage_mv', null],
          ['cell.balancing', 1],
        ]),
      ],
    ]);
    const answer = await answerOf(await post([{ ...values, cells }]));
    expect(answer).toMatchObject({ accepted: 1, duplicate: 0, late: 0, quarantined: [] });
    expect(await telemetry()).toMatchObject([
      {
        voltage_mv: 26_412,
        current_ma: -12_345,
        bms_soc_milli_pct: 73_456,
        temperature_1_centi_c: 2_531,
        temperature_2_centi_c: null,
        cell_voltages_mv: [3_301, null, null],
        cell_balancing_mask: 4,
        register_map_id: null,
      },
    ]);
  });

  it('are the same upload however often it is sent, and another under the same id is 409', async () => {
    await world.assignSerial(pack, SERIAL);
    const [id, values] = [crypto.randomUUID(), [sample(ago(20), { 'pack.voltage_mv': 26_000 })]];
    const first = await answerOf(await post(values, id));
    expect(await answerOf(await post(values, id, running.nowMs + 5_000))).toEqual(first);
    expect((await post([sample(ago(20), { 'pack.voltage_mv': 26_001 })], id)).status).toBe(409);
    expect(await answerOf(await post(values))).toMatchObject({ accepted: 0, duplicate: 1 });
    expect(await answerOf(await post([sample(ago(20), { 'pack.voltage_mv': 1 })]))).toMatchObject({
      accepted: 0,
      quarantined: [{ index: 0, reason: 'conflict' }],
    });
    expect(await quarantine()).toMatchObject([
      { reason: 'conflict', item: { pack: SERIAL, values: { 'pack.voltage_mv': 1 } } },
    ]);
  });

  it("of a pack that is not this gateway's are kept and listed, whoever has it", async () => {
    const other = await world.addPack();
    await world.assignSerial(other, SERIAL);
    const values = [sample(ago(30), { 'pack.voltage_mv': 26_000 }), sample(ago(20), { 'pack.voltage_mv': 26_001 })];
    expect(await answerOf(await post(values))).toMatchObject({
      accepted: 0,
      quarantined: [
        { index: 0, reason: 'unknown_pack' },
        { index: 1, reason: 'unknown_pack' },
      ],
    });
    expect(await telemetry(other)).toEqual([]);
    expect(await quarantine()).toMatchObject([
      { item: { pack: SERIAL, t: ago(30), values: { 'pack.voltage_mv': 26_000 } } },
      { item: { t: ago(20) } },
    ]);
    await post([sample(ago(10), { 'pack.voltage_mv': 26_002 })]);
    const { rows } = await world.admin.query('SELECT serial, samples FROM unassigned_serial WHERE gateway_id = $1', [
      pack.gatewayId,
    ]);
    expect(rows).toEqual([{ serial: SERIAL, samples: 3 }]);
  });

  it('of a pack of another organisation are refused, though somebody assigned it', async () => {
    const { id: theirs } = await world.provisioning.organisation({ name: 'Elsewhere', slug: crypto.randomUUID() });
    const facts = { chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 100_000 };
    const alien = await world.provisioning.pack({
      organisationId: theirs,
      name: 'Alien',
      facts,
      validFrom: new Date(0),
    });
    await world.assignSerial({ ...pack, ...alien }, SERIAL);
    expect(await answerOf(await post([sample(ago(20), { 'pack.voltage_mv': 26_000 })]))).toMatchObject({
      accepted: 0,
      quarantined: [{ reason: 'unknown_pack' }],
    });
  });

  it('follow a serial number to another pack at the very ms of the change', async () => {
    const next = await world.addPack();
    const change = new Date(ago(20));
    await world.assignSerial(pack, SERIAL, { to: change });
    await world.assignSerial({ ...next, gatewayId: pack.gatewayId }, SERIAL, { from: change });
    await post([sample(ago(20) - 1, { 'pack.voltage_mv': 1 }), sample(ago(20), { 'pack.voltage_mv': 2 })]);
    expect([(await telemetry())[0]?.voltage_mv, (await telemetry(next))[0]?.voltage_mv]).toEqual([1, 2]);
  });

  it("lose nothing but what can't be used, each with its reason and place", async () => {
    await world.assignSerial(pack, SERIAL);
    const answer = await answerOf(
      await post([
        sample(ago(40), { 'pack.voltage_mv': 26_000, 'pack.weather': 1 }),
        sample(ago(30), { 'pack.weather': 1 }),
        sample(ago(20), { 'pack.voltage_mv': 1e300, 'pack.current_ma': 5 }),
        sample(running.nowMs + 600_000, { 'pack.voltage_mv': 26_000 }),
        sample(1_000, { 'pack.voltage_mv': 26_000 }),
      ]),
    );
    expect(answer).toMatchObject({
      accepted: 2,
      quarantined: [
        { index: 0, reason: 'unknown_signal' },
        { index: 1, reason: 'unknown_signal' },
        { index: 2, reason: 'malformed_frame' },
        { index: 3, reason: 'future' },
        { index: 4, reason: 'too_old' },
      ],
    });
    expect(await telemetry()).toMatchObject([{ voltage_mv: 26_000 }, { voltage_mv: null, current_ma: 5 }]);
    expect((await quarantine()).map(({ detail }) => detail)).toEqual([
      'there is no signal pack.weather',
      'there is no signal pack.weather',
      "pack.voltage_mv = 1e+300 can't be stored; it is kept as not read",
      'the poll lies more than 5 min after it was received',
      'the poll lies before 2020',
    ]);
  });

  it('are 400 with the place if they are none', async () => {
    const body = JSON.stringify({
      v: 1,
      upload: crypto.randomUUID(),
      sent: '2026-11-22T10:00:00Z',
      samples: [{ t: 1 }],
    });
    const response = await running.post(body, { token: pack.token, contentType: CONTENT_TYPES.valuesJson });
    expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ path: 'samples[0].pack' }] }]);
  });
});
