import { CONTENT_TYPES } from '@packwatch/contracts';
import { QuarantineRepository, SerialAssignmentsRepository } from '@packwatch/db';
import {
  encodeValuesJson,
  type LineProtocolMapping,
  type TeltonikaMapping,
  type ValueSample,
} from '@packwatch/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf, redecodeWorld, type RedecodeWorld } from '../testing/redecode-world.ts';
import { answerOf, createWorld, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SERIAL = '7010042';
/** What the service lets people retry. */
const RETRYABLE = {
  byPack: ['unknown_pack', 'unknown_signal', 'malformed_frame', 'conflict', 'unassigned_address'],
  byMapping: ['no_mapping', 'unknown_pack', 'unknown_signal', 'malformed_frame', 'conflict', 'future', 'too_old'],
} as const;

let world: World;
let running: RunningIngest;
let work: RedecodeWorld;
let quarantine: QuarantineRepository;

beforeAll(async () => {
  world = await createWorld();
  running = await startIngest(world);
  work = redecodeWorld(world, running);
  quarantine = new QuarantineRepository(world.admin);
  await world.addVoltageRule();
});
afterAll(async () => {
  await work.stop();
  await running.stop();
  await world.drop();
});

/** An hour of polls, every ten seconds; a time of high voltage lies in it. */
const POLLS = 360;
const readingOf = (i: number) => ({
  voltageMv: i >= 100 && i < 140 ? 28_400 : 26_400 + (i % 7),
  currentMa: -20_000,
  socPct: 70 - i / 36,
});

async function packWithSerial(): Promise<TestPack> {
  const pack = await world.addPack();
  await world.assignSerial(pack, SERIAL);
  return pack;
}

/** Decodes the pack's time again by what is set and assigned now, looks at the preview, and applies it. */
async function decodeAgain(pack: TestPack, from: Date) {
  const { id } = await work.preview(pack, from, null, null);
  await work.work();
  const { preview } = await work.find(id);
  await work.apply(id);
  await work.work();
  await work.refold();
  const { applied, state } = await work.find(id);
  expect(state).toBe('done');
  expect({ ...applied, signals: [] }).toEqual({ ...preview, signals: [] });
  return preview;
}

const voltages = async (pack: TestPack) =>
  (
    await world.admin.query('SELECT ts, voltage_mv FROM series.telemetry WHERE pack_id = $1 ORDER BY ts', [pack.id])
  ).rows.map(({ ts, voltage_mv: mv }) => [(ts as Date).getTime(), mv as number]);
const itemsOf = async (pack: TestPack) =>
  (
    await world.admin.query(
      `SELECT reason, outcome, resolved_at IS NOT NULL AS resolved, count(*)::int AS n FROM quarantine
       WHERE gateway_id = $1 GROUP BY 1, 2, 3 ORDER BY 1, 2`,
      [pack.gatewayId],
    )
  ).rows as unknown[];
const retry = (pack: TestPack) =>
  quarantine.retry(
    world.organisationId,
    { gatewayId: pack.gatewayId },
    { by: 'ada@example.org', at: new Date(running.nowMs) },
    RETRYABLE,
  );

const write = async (pack: TestPack, body: string) =>
  (
    await fetch(`${running.url}/api/v2/write?precision=ms`, {
      method: 'POST',
      body,
      headers: { authorization: `Token ${pack.token}` },
    })
  ).status;
const linesOf = (fromMs: number, first: number, last: number, serial = SERIAL): string =>
  Array.from({ length: last - first }, (_, k) => {
    const { voltageMv, currentMa, socPct } = readingOf(first + k);
    const fields = `v=${voltageMv / 1000},i=${currentMa / 1000},soc=${socPct}`;
    return `modbus,serial=${serial} ${fields} ${fromMs + (first + k) * 10_000}\n`;
  }).join('');
const lineMapping = (voltsTo: number): LineProtocolMapping => ({
  v: 1,
  lines: [
    {
      measurement: 'modbus',
      pack: { tag: 'serial' },
      fields: {
        v: { signal: 'pack.voltage_mv', scale: voltsTo },
        i: { signal: 'pack.current_ma', scale: 1000 },
        soc: { signal: 'pack.bms_soc_pct' },
      },
    },
  ],
});

describe('a corrected mapping', () => {
  it('of line protocol makes history what it would have been: rows, charge, alarms, roll-ups', async () => {
    const [pack, expected] = [await packWithSerial(), await packWithSerial()];
    // Ten percent too high: an alarm from the first poll on.
    await world.setMapping(pack, 'line_protocol', lineMapping(1100));
    await world.setMapping(expected, 'line_protocol', lineMapping(1000));
    const fromMs = running.nowMs - HOUR_MS;
    for (let first = 0; first < POLLS; first += 60) {
      for (const to of [pack, expected]) expect(await write(to, linesOf(fromMs, first, first + 60))).toBe(204);
    }
    await work.refold();
    expect((await outcomeOf(world, pack)).alarms).not.toEqual((await outcomeOf(world, expected)).alarms);

    await world.setMapping(pack, 'line_protocol', lineMapping(1000));
    const preview = await decodeAgain(pack, new Date(fromMs));
    expect(preview).toMatchObject({ compared: POLLS, changed: POLLS, appear: 0, disappear: 0 });
    expect(await outcomeOf(world, pack)).toEqual(await outcomeOf(world, expected));
    const withdrawn = await world.admin.query(`SELECT 1 FROM alarm WHERE pack_id = $1 AND status = 'withdrawn'`, [
      pack.id,
    ]);
    expect((await outcomeOf(world, pack)).alarms).toHaveLength(1);
    expect(withdrawn.rowCount).toBe(0);
    expect(await decodeAgain(pack, new Date(fromMs))).toMatchObject({ changed: 0, unchanged: POLLS });
  });

  it('of a Teltonika router that took local time for UTC moves the samples to their own times, over midnight too', async () => {
    const [pack, expected] = [await packWithSerial(), await packWithSerial()];
    const mapping = (utcOffsetMin: number): TeltonikaMapping => ({
      v: 1,
      time: { member: 'DT', format: 'day_month_year', utcOffsetMin },
      segments: [
        {
          where: {},
          values: 'VR',
          pack: SERIAL,
          signals: [
            { index: 0, signal: 'pack.voltage_mv' },
            { index: 1, signal: 'pack.current_ma' },
          ],
        },
      ],
    });
    await world.setMapping(pack, 'teltonika', mapping(0));
    await world.setMapping(expected, 'teltonika', mapping(120));
    const midnightMs = Math.floor(running.nowMs / DAY_MS) * DAY_MS - DAY_MS;
    const fromMs = midnightMs - HOUR_MS / 2;
    const localTime = (tMs: number): string => {
      const [date = '', time = ''] = new Date(tMs + 2 * HOUR_MS).toISOString().split('T');
      return `${date.split('-').toReversed().join('/')} ${time.slice(0, 8)}`;
    };
    for (let first = 0; first < POLLS; first += 60) {
      const body = JSON.stringify(
        Array.from({ length: 60 }, (_, k) => {
          const { voltageMv, currentMa } = readingOf(first + k);
          return { DT: localTime(fromMs + (first + k) * 10_000), VR: [voltageMv, currentMa] };
        }),
      );
      for (const { token } of [pack, expected]) {
        const answer = await running.post(body, { token, contentType: CONTENT_TYPES.teltonika });
        expect(await answerOf(answer)).toMatchObject({ accepted: 60 });
      }
    }
    await work.refold();
    expect((await voltages(pack))[0]?.[0]).toBe(fromMs + 2 * HOUR_MS);

    await world.setMapping(pack, 'teltonika', mapping(120));
    await decodeAgain(pack, new Date(fromMs - DAY_MS));
    expect(await voltages(pack)).toEqual(await voltages(expected));
    expect(await outcomeOf(world, pack)).toEqual(await outcomeOf(world, expected));
    // Set wrong again, it goes back: the archive finds the upload at either time.
    await world.setMapping(pack, 'teltonika', mapping(0));
    await decodeAgain(pack, new Date(fromMs - DAY_MS));
    expect((await voltages(pack))[0]?.[0]).toBe(fromMs + 2 * HOUR_MS);
  });
});

const valuesOf = (fromMs: number, count: number): ValueSample[] =>
  Array.from({ length: count }, (_, i) => {
    const { voltageMv, currentMa, socPct } = readingOf(i);
    const points = { 'pack.voltage_mv': voltageMv, 'pack.current_ma': currentMa, 'pack.bms_soc_pct': socPct };
    return { at: i, tMs: fromMs + i * 10_000, pack: SERIAL, points: new Map(Object.entries(points)), cells: new Map() };
  });
const postValues = async ({ token }: TestPack, samples: readonly ValueSample[]) =>
  answerOf(
    await running.post(encodeValuesJson({ v: 1, upload: crypto.randomUUID(), sentMs: running.nowMs, samples }), {
      token,
      contentType: CONTENT_TYPES.valuesJson,
    }),
  );

it('decoded values of a serial number that meant another pack all the time go to their own, with all that follows', async () => {
  const expected = await packWithSerial();
  const [wrong, right] = [await packWithSerial(), await world.addPack()];
  const fromMs = running.nowMs - HOUR_MS;
  for (const to of [wrong, expected])
    expect(await postValues(to, valuesOf(fromMs, POLLS))).toMatchObject({ accepted: POLLS });
  await work.refold();
  await world.admin.query('UPDATE serial_assignment SET pack_id = $2 WHERE pack_id = $1', [wrong.id, right.id]);
  expect(await decodeAgain(right, new Date(fromMs))).toMatchObject({ appear: POLLS, disappear: 0 });
  expect(await decodeAgain(wrong, new Date(fromMs))).toMatchObject({ appear: 0, disappear: POLLS });
  expect(await outcomeOf(world, right)).toEqual(await outcomeOf(world, expected));
});

describe('a retry of what was refused', () => {
  it('stores what came before anybody had said what it means, once, however often it is asked for', async () => {
    const [pack, expected] = [await packWithSerial(), await packWithSerial()];
    await world.setMapping(expected, 'line_protocol', lineMapping(1000));
    const fromMs = running.nowMs - HOUR_MS;
    for (let first = 0; first < POLLS; first += 60) {
      const body = `${linesOf(fromMs, first, first + 60)}modbus,serial=other v=1 ${fromMs + first}\nno line\n`;
      for (const to of [pack, expected]) expect(await write(to, body)).toBe(400);
    }
    expect(await itemsOf(pack)).toEqual([{ reason: 'no_mapping', outcome: null, resolved: false, n: 6 }]);
    // Nobody has said it yet: there is nothing to try.
    expect(await retry(pack)).toMatchObject({ items: 0, readAgain: 0, skipped: [{ reason: 'no_mapping', count: 6 }] });

    await world.setMapping(pack, 'line_protocol', lineMapping(1000));
    expect(await retry(pack)).toMatchObject({ items: 0, readAgain: 6, redecodes: [], skipped: [] });
    await work.work();
    await work.refold();
    const refused = [
      { reason: 'malformed_frame', outcome: null, resolved: false, n: 6 },
      { reason: 'unknown_pack', outcome: null, resolved: false, n: 6 },
    ];
    expect(await itemsOf(expected)).toEqual(refused);
    expect(await itemsOf(pack)).toEqual([
      refused[0],
      { reason: 'no_mapping', outcome: 'read', resolved: true, n: 6 },
      refused[1],
    ]);
    const { telemetry, alarms, rollups, state } = await outcomeOf(world, pack);
    expect({ telemetry, alarms, rollups, state }).toEqual({
      ...(({ telemetry: rows, alarms: found, rollups: sums, state: live }) => {
        return { telemetry: rows, alarms: found, rollups: sums, state: live };
      })(await outcomeOf(world, expected)),
    });
    const jobs = await world.admin.query('SELECT state FROM redecode_job WHERE pack_id = $1', [pack.id]);
    expect(jobs.rows).toEqual([{ state: 'done' }]);
    const nobodys = await world.admin.query('SELECT serial, samples FROM unassigned_serial WHERE gateway_id = $1', [
      pack.gatewayId,
    ]);
    expect(nobodys.rows).toEqual([{ serial: 'other', samples: 6 }]);

    for (let again = 0; again < 2; again++) {
      expect(await retry(pack)).toMatchObject({ readAgain: 12 });
      await work.work();
    }
    expect(await itemsOf(pack)).toEqual([
      { ...refused[0], outcome: 'still_refused' },
      { reason: 'no_mapping', outcome: 'read', resolved: true, n: 6 },
      { ...refused[1], outcome: 'still_refused' },
    ]);
    expect(await voltages(pack)).toHaveLength(POLLS);
  });

  it('finds lines that a mapping could not place, after it was corrected', async () => {
    const pack = await packWithSerial();
    const fromMs = running.nowMs - HOUR_MS;
    const named = (serials: Record<string, string>): LineProtocolMapping => ({
      v: 1,
      lines: [{ ...lineMapping(1000).lines[0]!, pack: { tag: 'serial', serials } }],
    });
    await world.setMapping(pack, 'line_protocol', named({ a: 'no such number' }));
    expect(await write(pack, linesOf(fromMs, 0, 5, 'a') + linesOf(fromMs, 5, 10, 'b'))).toBe(400);
    expect(await itemsOf(pack)).toEqual([{ reason: 'unknown_pack', outcome: null, resolved: false, n: 10 }]);
    await world.setMapping(pack, 'line_protocol', named({ a: SERIAL, b: SERIAL }));
    expect(await retry(pack)).toMatchObject({ readAgain: 10 });
    await work.work();
    expect(await itemsOf(pack)).toEqual([{ reason: 'unknown_pack', outcome: 'read', resolved: true, n: 10 }]);
    expect(await voltages(pack)).toHaveLength(10);
  });

  it('of times that a mapping read as 1970 or the far future', async () => {
    const pack = await packWithSerial();
    const mapping = (format: 'unix_s' | 'unix_ms'): TeltonikaMapping => ({
      v: 1,
      time: { member: 'TS', format },
      segments: [{ where: {}, values: 'VR', pack: SERIAL, signals: [{ index: 0, signal: 'pack.voltage_mv' }] }],
    });
    await world.setMapping(pack, 'teltonika', mapping('unix_ms'));
    const s = Math.floor(running.nowMs / 1000) - 600;
    const body = JSON.stringify([{ TS: s, VR: [26_400] }]);
    await running.post(body, { token: pack.token, contentType: CONTENT_TYPES.teltonika });
    expect(await itemsOf(pack)).toEqual([{ reason: 'too_old', outcome: null, resolved: false, n: 1 }]);
    await world.setMapping(pack, 'teltonika', mapping('unix_s'));
    expect(await retry(pack)).toMatchObject({ readAgain: 1 });
    await work.work();
    expect(await voltages(pack)).toEqual([[s * 1000, 26_400]]);
    expect(await itemsOf(pack)).toEqual([{ reason: 'too_old', outcome: 'read', resolved: true, n: 1 }]);
  });

  it('of decoded values that no pack had stores them once the serial number means one', async () => {
    const pack = await world.addPack();
    const fromMs = running.nowMs - HOUR_MS;
    expect(await postValues(pack, valuesOf(fromMs, 20))).toMatchObject({ accepted: 0 });
    expect(await retry(pack)).toMatchObject({ items: 0, skipped: [{ reason: 'unknown_pack', count: 20 }] });
    const serials = new SerialAssignmentsRepository(world.admin);
    const assigned = await serials.assign(world.organisationId, {
      ...{ gatewayId: pack.gatewayId, serial: SERIAL, packUid: pack.uid },
      ...{ from: new Date(fromMs + 50_000), actor: 'ada@example.org' },
    });
    expect(assigned.kind).toBe('assigned');
    expect(await retry(pack)).toMatchObject({ items: 15, skipped: [{ reason: 'unknown_pack', count: 5 }] });
    await work.work();
    expect(await voltages(pack)).toHaveLength(15);
    expect(await itemsOf(pack)).toEqual([
      { reason: 'unknown_pack', outcome: 'read', resolved: true, n: 15 },
      { reason: 'unknown_pack', outcome: null, resolved: false, n: 5 },
    ]);
    // The same samples in another upload are known now.
    expect(await postValues(pack, valuesOf(fromMs, 20).slice(5))).toMatchObject({ accepted: 0, duplicate: 15 });
  });
});
