import { type LineProtocolMapping } from '@packwatch/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf, redecodeWorld, type RedecodeWorld } from '../testing/redecode-world.ts';
import { createWorld, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';

const SERIAL = '7010042';
const POLLS = 60;
let world: World;
let running: RunningIngest;
let work: RedecodeWorld;

/** A meter and two cells of the same pack, told apart by the tags that Telegraf's Modbus input gives. */
const cellRule = (slave: number, cell: number): LineProtocolMapping['lines'][number] => ({
  measurement: 'modbus',
  tags: { slave_id: String(slave) },
  pack: { serial: SERIAL },
  fields: {
    cell_voltage: { signal: 'cell.voltage_mv', cell },
    balancing: { signal: 'cell.balancing', cell },
  },
});
const MAPPING: LineProtocolMapping = {
  v: 1,
  lines: [
    {
      measurement: 'modbus',
      tags: { slave_id: '1' },
      pack: { serial: SERIAL },
      fields: {
        voltage: { signal: 'pack.voltage_mv', scale: 1000 },
        current: { signal: 'pack.current_ma', scale: 1000 },
        soc: { signal: 'pack.bms_soc_pct' },
      },
    },
    cellRule(11, 0),
    cellRule(12, 1),
  ],
};

beforeAll(async () => {
  world = await createWorld();
  running = await startIngest(world);
  work = redecodeWorld(world, running);
  await world.addVoltageRule();
});
afterAll(async () => {
  await work.stop();
  await running.stop();
  await world.drop();
});

async function mappedPack(): Promise<TestPack> {
  const pack = await world.addPack();
  await world.assignSerial(pack, SERIAL);
  await world.setMapping(pack, 'line_protocol', MAPPING);
  return pack;
}

const tagged = (slave: number, fields: string, s: number): string =>
  `modbus,host=gw,name=battery\\ 1,slave_id=${slave},type=holding_register ${fields} ${s}000000000\n`;

/** What Telegraf's Modbus input makes of polls every ten seconds: a line for each slave, all of one poll at one time. */
function telegrafLines(fromS: number): string[] {
  return Array.from({ length: POLLS }, (_, i) => {
    const s = fromS + i * 10;
    const volts = i >= 20 && i < 30 ? 28.4 : 26.4;
    return [
      tagged(1, `voltage=${volts},current=-20,soc=${70 - i / 10}`, s),
      tagged(11, `cell_voltage=${3300 + i}i,balancing=${i % 3 === 0 ? 1 : 0}i`, s),
      tagged(12, `cell_voltage=${3310 + i}i,balancing=0i`, s),
    ];
  }).flat();
}

const write = async ({ token }: TestPack, lines: readonly string[]): Promise<number> =>
  (
    await fetch(`${running.url}/api/v2/write`, {
      method: 'POST',
      body: lines.join(''),
      headers: { authorization: `Token ${token}` },
    })
  ).status;

/** What the answers to all writes of the pack's gateway say together. */
async function answersTo({ gatewayId }: TestPack): Promise<unknown> {
  const { rows } = await world.admin.query(
    `SELECT sum((answer ->> 'accepted')::int)::int AS accepted, sum((answer ->> 'duplicate')::int)::int AS duplicate,
            sum((answer ->> 'late')::int)::int AS late, sum(jsonb_array_length(answer -> 'quarantined'))::int AS refused
     FROM receipt WHERE gateway_id = $1`,
    [gatewayId],
  );
  return rows[0];
}

/** All of a pack but how often it was refolded, and the ids of what was refused. */
async function storyOf(pack: TestPack) {
  const { telemetry, alarms, checkpoints, rollups, state, quarantine } = await outcomeOf(world, pack);
  return { telemetry, alarms, checkpoints, rollups, state, quarantine };
}

describe('a poll of which Telegraf’s batches bring the lines in several writes', () => {
  it.each([1, 5])('is one sample, with batches of %i lines too', async (batch) => {
    const [whole, cut] = [await mappedPack(), await mappedPack()];
    const lines = telegrafLines(Math.floor(running.nowMs / 1000) - 900);
    expect(await write(whole, lines)).toBe(204);
    expect(await answersTo(whole)).toEqual({ accepted: POLLS, duplicate: 0, late: 0, refused: 0 });
    for (let at = 0; at < lines.length; at += batch) expect(await write(cut, lines.slice(at, at + batch))).toBe(204);
    expect(await answersTo(cut)).toMatchObject({ duplicate: 0, late: 0, refused: 0 });
    await work.refold();
    expect(await storyOf(cut)).toEqual(await storyOf(whole));
    // Decoding the archive again puts the same parts together.
    const { id } = await work.preview(cut, new Date(running.nowMs - 1_000_000), null, null);
    await work.work();
    expect(await work.find(id)).toMatchObject({ preview: { changed: 0, unchanged: POLLS, quarantine: { added: 0 } } });
  });

  it('is completed late, and by its newest part in the fleet’s live values at once', async () => {
    const pack = await mappedPack();
    const s = Math.floor(running.nowMs / 1000) - 60;
    const lines = [tagged(11, 'cell_voltage=3300i', s), tagged(11, 'cell_voltage=3301i', s + 10)];
    expect(await write(pack, lines)).toBe(204);
    expect(await write(pack, [tagged(1, 'voltage=26.5', s + 10), tagged(1, 'voltage=26.4', s)])).toBe(204);
    expect(await answersTo(pack)).toEqual({ accepted: 4, duplicate: 0, late: 0, refused: 0 });
    const live = await world.admin.query('SELECT voltage_mv, cell_min_mv FROM pack_state WHERE pack_id = $1', [
      pack.id,
    ]);
    expect(live.rows).toEqual([{ voltage_mv: 26_500, cell_min_mv: 3301 }]);
    const { rows } = await world.admin.query(
      'SELECT voltage_mv AS v, cell_voltages_mv AS cells FROM series.telemetry_readable WHERE pack_id = $1 ORDER BY ts',
      [pack.id],
    );
    expect(rows).toEqual([
      { v: 26_400, cells: [3300] },
      { v: 26_500, cells: [3301] },
    ]);
  });

  it('says nothing new a second time, and what contradicts it is set aside with what to do', async () => {
    const pack = await mappedPack();
    const s = Math.floor(running.nowMs / 1000) - 60;
    await write(pack, [tagged(1, 'voltage=26.4,current=-20', s), tagged(11, 'cell_voltage=3300i', s)]);
    expect(await write(pack, [tagged(1, 'voltage=26.4', s)])).toBe(204);
    expect(await write(pack, [tagged(1, 'voltage=26.5,soc=70', s)])).toBe(400);
    expect(await answersTo(pack)).toEqual({ accepted: 1, duplicate: 1, late: 0, refused: 1 });
    const { rows } = await world.admin.query(
      `SELECT t.bms_soc_milli_pct AS soc, q.detail FROM series.telemetry t, quarantine q
       WHERE t.pack_id = $1 AND q.gateway_id = $2`,
      [pack.id, pack.gatewayId],
    );
    expect(rows).toEqual([{ soc: null, detail: expect.stringContaining('let one request or gateway say it') }]);
  });
});
