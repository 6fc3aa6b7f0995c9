import { QuarantineRepository, type StoredRegisterMap } from '@packwatch/db';
import { dayBucketMs } from '@packwatch/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METER_MAP, withBadCrc } from '../testing/frames.ts';
import {
  mapWithSoc,
  outcomeOf,
  partOf,
  quirkyPolls,
  redecodeWorld,
  type RedecodeWorld,
} from '../testing/redecode-world.ts';
import { createWorld, startIngest, type RunningIngest, type World } from '../testing/world.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let world: World;
let running: RunningIngest;
let work: RedecodeWorld;
/** As the public driver reads it: signed, so that 50 % is −15.536 %. */
let signed: StoredRegisterMap;
/** Unsigned and without the quirk: 50 % is more than its column can hold. */
let huge: StoredRegisterMap;
let right: StoredRegisterMap;

beforeAll(async () => {
  world = await createWorld();
  running = await startIngest(world);
  work = redecodeWorld(world, running);
  signed = await work.createMap(mapWithSoc(2, { type: 's32' }));
  huge = await work.createMap(mapWithSoc(3, {}));
  right = await work.createMap({ ...METER_MAP, version: 4 });
  await world.addVoltageRule();
  await world.provisioning.rule({
    organisationId: world.organisationId,
    name: 'Nearly empty',
    validFrom: new Date(Date.UTC(2020, 0, 1)),
    definition: {
      kind: 'threshold',
      signal: 'pack.bms_soc_pct',
      comparison: 'below',
      raiseLevel: 10,
      clearLevel: 12,
      raiseForMs: 20_000,
      clearForMs: 0,
      gapToleranceMs: 180_000,
      severity: 'critical',
    },
  });
});
afterAll(async () => {
  await work.stop();
  await running.stop();
  await world.drop();
});

/** Two hours up to now, in which the charge falls below 65.536 %; with a time of high voltage. */
const story = (endMs: number) =>
  quirkyPolls(endMs - 2 * HOUR_MS, 720, (i) => ({
    socPct: 70 - i / 36,
    voltageMv: i >= 100 && i < 140 ? 28_400 : 26_400,
    currentMa: -20_000,
    dischargedMah: 900_000 + i * 55,
  }));

async function sendAll(pack: Awaited<ReturnType<World['addPack']>>, frames: ReturnType<typeof story>) {
  for (let i = 0; i < 720; i += 60) await work.send(pack, partOf(frames, i, i + 60));
}

const socOf = async (pack: { id: number }) =>
  (
    await world.admin.query('SELECT bms_soc_milli_pct AS soc FROM series.telemetry WHERE pack_id = $1 ORDER BY ts', [
      pack.id,
    ])
  ).rows.map(({ soc }) => soc as number | null);

describe('the high word of the SOC, read wrongly and then rightly', () => {
  it('previews what changes, changes nothing before it is applied, and then makes all as in-order decoding makes it', async () => {
    const expected = await world.addPack();
    const pack = await world.addPack();
    await work.readBy(pack, signed);
    const frames = story(running.nowMs);
    await sendAll(expected, frames);
    await sendAll(pack, frames);
    const wrong = await outcomeOf(world, pack);
    expect((await socOf(pack)).slice(-1)).toEqual([-15_508]);
    expect(wrong.alarms).toMatchObject([{ signal: 'pack.voltage_mv' }, { signal: 'pack.bms_soc_pct', status: 'open' }]);

    const from = new Date(running.nowMs - 3 * HOUR_MS);
    const { id } = await work.preview(pack, from, null, right);
    await work.work();
    const previewed = await work.find(id);
    // 70 − i/36 is below 65.536 from the 161st poll on.
    expect(previewed).toMatchObject({
      state: 'ready',
      progress: 1,
      preview: {
        compared: 720,
        unchanged: 161,
        changed: 559,
        appear: 0,
        disappear: 0,
        notInArchive: { count: 0 },
        quarantine: { read: 0, stillRefused: 0, added: 0 },
        signals: [
          {
            signal: 'pack.bms_soc_pct',
            count: 559,
            before: { min: -15.508, max: -0.008 },
            after: { min: 50.028, max: 65.528 },
          },
        ],
      },
    });
    expect(previewed.preview?.signals[0]?.examples).toHaveLength(5);
    expect(previewed.preview?.signals[0]?.examples[0]).toMatchObject({ part: 'pack', before: -0.008, after: 65.528 });
    expect(await outcomeOf(world, pack)).toEqual(wrong);

    await work.apply(id);
    await work.work();
    await work.refold();
    expect(await work.find(id)).toMatchObject({ state: 'done', applied: { changed: 559 }, error: null });
    expect((await socOf(pack)).slice(-1)).toEqual([50_028]);
    const after = await outcomeOf(world, pack);
    expect(after).toEqual(await outcomeOf(world, expected));
    expect(after.alarms).toMatchObject([{ signal: 'pack.voltage_mv', status: 'cleared' }]);
    const { rows: withdrawn } = await world.admin.query(
      `SELECT signal FROM alarm WHERE pack_id = $1 AND status = 'withdrawn'`,
      [pack.id],
    );
    expect(withdrawn).toEqual([{ signal: 'pack.bms_soc_pct' }]);
  });

  it('says afterwards that the right map held then, and a second re-decode changes nothing', async () => {
    const pack = await world.addPack();
    await work.readBy(pack, signed);
    await sendAll(pack, story(running.nowMs));
    const from = new Date(running.nowMs - HOUR_MS);
    const to = new Date(running.nowMs - HOUR_MS / 2);
    const first = await work.preview(pack, from, to, right);
    await work.work();
    await work.apply(first.id);
    await work.work();
    const held = (await work.assignments.ofPack(world.organisationId, pack.uid)) ?? [];
    expect(held.filter(({ role }) => role === 'meter').map((one) => [one.map.ref, one.from, one.to])).toEqual([
      ['own:smartpro@2', '2020-01-01T00:00:00.000Z', from.toISOString()],
      ['own:smartpro@4', from.toISOString(), to.toISOString()],
      ['own:smartpro@2', to.toISOString(), null],
    ]);
    const rows = await world.admin.query(
      `SELECT min(ts) AS first, max(ts) AS last, count(*) AS n FROM series.telemetry WHERE pack_id = $1 AND register_map_id = $2`,
      [pack.id, right.id],
    );
    expect(rows.rows).toEqual([{ first: from, last: new Date(to.getTime() - 10_000), n: 180 }]);
    await work.refold();
    const before = await outcomeOf(world, pack);
    const second = await work.preview(pack, from, to, right);
    await work.work();
    await work.apply(second.id);
    await work.work();
    await work.refold();
    const nothing = { compared: 180, unchanged: 180, changed: 0, appear: 0, disappear: 0, signals: [] };
    expect(await work.find(second.id)).toMatchObject({ state: 'done', preview: nothing, applied: nothing });
    expect(await outcomeOf(world, pack)).toEqual(before);
  });

  it('reads what was refused because no column could hold it, resolves it, and leaves other refusals open', async () => {
    const expected = await world.addPack();
    const pack = await world.addPack();
    await work.readBy(pack, huge);
    const frames = quirkyPolls(running.nowMs - HOUR_MS, 12, () => ({ socPct: 50 }));
    const damaged = frames.map((frame, i) => (i === 8 ? withBadCrc(frame) : frame));
    await work.send(expected, damaged);
    const answer = await work.send(pack, damaged);
    expect(answer.quarantined.map(({ reason }) => reason).toSorted()).toEqual([
      'bad_crc',
      ...Array<string>(12).fill('malformed_frame'),
    ]);
    expect(await socOf(pack)).toEqual(Array(12).fill(null));
    const { id } = await work.preview(pack, new Date(running.nowMs - DAY_MS), null, right);
    await work.work();
    expect((await work.find(id)).preview).toMatchObject({
      quarantine: { read: 12, stillRefused: 1, added: 0 },
      signals: [{ signal: 'pack.bms_soc_pct', before: null, after: { min: 50, max: 50 } }],
    });
    await work.apply(id);
    await work.work();
    await work.refold();
    expect(await outcomeOf(world, pack)).toEqual(await outcomeOf(world, expected));
    const { rows } = await world.admin.query(
      `SELECT reason, outcome, resolved_by, count(*) AS n FROM quarantine WHERE gateway_id = $1 GROUP BY 1, 2, 3 ORDER BY 1`,
      [pack.gatewayId],
    );
    expect(rows).toEqual([
      { reason: 'bad_crc', outcome: 'still_refused', resolved_by: null, n: 1 },
      { reason: 'malformed_frame', outcome: 'read', resolved_by: 'ada@example.org', n: 12 },
    ]);
  });
});

describe('an archive that is partly gone', () => {
  it('says how many samples stay as they are, and leaves them', async () => {
    const pack = await world.addPack();
    await work.readBy(pack, signed);
    await sendAll(pack, story(running.nowMs));
    const cut = running.nowMs - HOUR_MS;
    await world.admin.query('DELETE FROM series.upload WHERE gateway_id = $1 AND last_ts < $2', [
      pack.gatewayId,
      new Date(cut),
    ]);
    const before = await socOf(pack);
    const { id } = await work.preview(pack, new Date(running.nowMs - DAY_MS), null, right);
    await work.work();
    expect((await work.find(id)).preview).toMatchObject({
      compared: 360,
      changed: 360,
      notInArchive: { count: 360, last: new Date(cut - 10_000).toISOString() },
    });
    await work.apply(id);
    await work.work();
    const after = await socOf(pack);
    expect(after.slice(0, 360)).toEqual(before.slice(0, 360));
    expect(after[360]).toBe(60_000);
  });
});

describe('an address that is assigned later', () => {
  it('brings what was refused for it: the samples appear, with live values, SOC and alarms', async () => {
    const expected = await world.addPack();
    const pack = await world.addPack();
    await world.admin.query('DELETE FROM assignment WHERE pack_id = $1', [pack.id]);
    const frames = quirkyPolls(running.nowMs - 600_000, 60, (i) => ({ voltageMv: i > 30 ? 28_500 : 26_400 }));
    await work.send(expected, frames);
    const refused = await work.send(pack, frames);
    expect(refused).toMatchObject({ accepted: 0 });
    const from = new Date(running.nowMs - HOUR_MS);
    const assign = (slaveAddress: number, role: 'meter' | 'cell', cellIndex: number | null, registerMapId: number) =>
      work.assignments.assignAddress(world.organisationId, {
        ...{
          gatewayId: pack.gatewayId,
          bus: 'rs485-0',
          slaveAddress,
          packUid: pack.uid,
          role,
          cellIndex,
          registerMapId,
        },
        ...{ from, actor: 'ada@example.org' },
      });
    const { rows: cell } = await world.admin.query(`SELECT id FROM register_map WHERE key = 'lipro'`);
    expect((await assign(1, 'meter', null, right.id)).kind).toBe('assigned');
    expect((await assign(11, 'cell', 0, cell[0].id)).kind).toBe('assigned');
    expect((await assign(12, 'cell', 1, cell[0].id)).kind).toBe('assigned');
    expect((await assign(12, 'cell', 1, cell[0].id)).kind).toBe('taken');
    const made = await work.redecodes.create(world.organisationId, {
      packUid: pack.uid,
      ...{ from, to: null, map: null, reason: 'assignment', appliesItself: true },
      ...{ assignedAt: new Date(), askedBy: 'ada@example.org', askedAt: new Date() },
    });
    await work.work();
    await work.refold();
    expect(await work.find(made?.id ?? '')).toMatchObject({
      state: 'done',
      applied: { appear: 60, quarantine: { read: 300, stillRefused: 0, added: 0 } },
    });
    expect(await outcomeOf(world, pack)).toEqual(await outcomeOf(world, expected));
    const left = await world.admin.query('SELECT 1 FROM unassigned_address WHERE gateway_id = $1', [pack.gatewayId]);
    expect(left.rowCount).toBe(0);
  });
});

describe('a retry of what was refused', () => {
  it('reads what can be read since the assignment was corrected, says so on each item, and leaves the rest open', async () => {
    const pack = await world.addPack();
    const startMs = running.nowMs - HOUR_MS;
    await world.admin.query('UPDATE assignment SET valid_from = $2 WHERE pack_id = $1', [
      pack.id,
      new Date(startMs + 60_000),
    ]);
    const frames = quirkyPolls(startMs, 12, () => ({ socPct: 50 })).map((frame, i) =>
      i === 3 ? withBadCrc(frame) : frame,
    );
    expect(await work.send(pack, frames)).toMatchObject({ accepted: 6 });
    await world.admin.query('UPDATE assignment SET valid_from = $2 WHERE pack_id = $1', [pack.id, new Date(startMs)]);
    const quarantine = new QuarantineRepository(world.admin);
    const asked = { by: 'ada@example.org', at: new Date() };
    const selection = { reason: 'unassigned_address', gatewayId: pack.gatewayId } as const;
    const retried = await quarantine.retry(world.organisationId, selection, asked, {
      byPack: ['unassigned_address'],
      byMapping: [],
    });
    expect(retried).toMatchObject({ items: 29, skipped: [], redecodes: [{ pack: { uid: pack.uid } }] });
    await work.work();
    await work.refold();
    const id = retried.redecodes[0]?.id ?? '';
    expect(await work.find(id)).toMatchObject({
      state: 'done',
      appliedBy: 'ada@example.org',
      preview: { appear: 6 },
      applied: { appear: 6, changed: 0, quarantine: { read: 29, stillRefused: 1, added: 0 } },
    });
    expect(await socOf(pack)).toEqual(Array(12).fill(50_000));
    const { rows } = await world.admin.query(
      `SELECT reason, outcome, resolved_by, resolved_at IS NOT NULL AS resolved, count(*) AS n
       FROM quarantine WHERE gateway_id = $1 GROUP BY 1, 2, 3, 4 ORDER BY 1`,
      [pack.gatewayId],
    );
    expect(rows).toEqual([
      { reason: 'bad_crc', outcome: 'still_refused', resolved_by: null, resolved: false, n: 1 },
      { reason: 'unassigned_address', outcome: 'read', resolved_by: 'ada@example.org', resolved: true, n: 29 },
    ]);
  });
});

describe('an address that was another pack’s all the time', () => {
  it.each([
    ['within a day', 12],
    ['over midnight, which has ended a day for the wrong one', 3],
  ])(
    'gives its samples to that pack, takes them from the other, and leaves neither a trace of it: %s',
    async (_, hour) => {
      // Of a day that is over, so that it is the same at whatever hour this runs.
      const startMs = dayBucketMs(running.nowMs - DAY_MS) + hour * HOUR_MS;
      const expected = await world.addPack();
      const wrong = await world.addPack();
      const owner = await world.addPack();
      const before = quirkyPolls(startMs - 5 * HOUR_MS, 30);
      const frames = quirkyPolls(startMs - 2 * HOUR_MS, 200, (i) => ({ voltageMv: i > 100 ? 28_500 : 26_400 }));
      await work.send(wrong, before);
      await work.refold();
      const asBefore = await outcomeOf(world, wrong);
      await work.send(wrong, frames);
      await work.send(expected, frames);
      // Since then the bus is that of the other pack: what held is corrected by hand, as no route does that.
      const since = new Date(startMs - 4 * HOUR_MS);
      await world.admin.query('UPDATE assignment SET valid_to = $2 WHERE pack_id = $1', [wrong.id, since]);
      await world.admin.query('DELETE FROM assignment WHERE pack_id = $1', [owner.id]);
      await world.admin.query(
        `INSERT INTO assignment (id, organisation_id, gateway_id, bus, slave_address, pack_id, role, cell_index, register_map_id, valid_from)
       SELECT gen_random_uuid(), organisation_id, gateway_id, bus, slave_address, $2, role, cell_index, register_map_id, $3
       FROM assignment WHERE pack_id = $1`,
        [wrong.id, owner.id, since],
      );
      for (const [pack, counts] of [
        [wrong, { appear: 0, disappear: 200 }],
        [owner, { appear: 200, disappear: 0 }],
      ] as const) {
        const { id } = await work.preview(pack, since, null, null);
        await work.work();
        expect((await work.find(id)).preview).toMatchObject({ ...counts, changed: 0 });
        await work.apply(id);
        await work.work();
        await work.refold();
        expect(await work.find(id)).toMatchObject({ state: 'done', applied: counts, error: null });
      }
      expect(await outcomeOf(world, owner)).toEqual(await outcomeOf(world, expected));
      await work.refold();
      expect(await outcomeOf(world, wrong)).toEqual(asBefore);
      // And it goes on from there.
      const next = quirkyPolls(running.nowMs - 600_000, 6);
      await work.send(wrong, next);
      expect((await outcomeOf(world, owner)).telemetry).toHaveLength(206);
      expect((await outcomeOf(world, wrong)).telemetry).toHaveLength(30);
    },
  );
});

describe('a re-decode that is applied while uploads arrive', () => {
  it('loses none of them, whichever map they were decoded by, and ends as if all had been right from the start', async () => {
    const expected = await world.addPack();
    const pack = await world.addPack();
    await work.readBy(pack, signed);
    const startMs = running.nowMs - 3 * DAY_MS;
    const frames = quirkyPolls(startMs, 25_000, (i) => ({ socPct: 64 - i / 1000 })).filter(
      (_, i) => Math.floor(i / 5) % 50 < 2,
    );
    const count = frames.length / 5;
    const late = Array.from({ length: 20 }, (_, i) => Math.floor((count * (i + 1)) / 21));
    const kept = frames.filter((_, i) => !late.includes(Math.floor(i / 5)));
    await work.send(expected, frames);
    await work.send(pack, kept);
    const { id } = await work.preview(pack, new Date(startMs - HOUR_MS), null, right);
    await work.work();
    await work.apply(id);
    let sent = 0;
    for (let more = true; more;) {
      more = await work.redecoder.round();
      const place = late[sent];
      if (place !== undefined) {
        await work.send(pack, partOf(frames, place, place + 1));
        sent += 1;
      }
    }
    for (const place of late.slice(sent)) await work.send(pack, partOf(frames, place, place + 1));
    await work.work();
    await work.refold();
    expect(await work.find(id)).toMatchObject({ state: 'done' });
    expect(await outcomeOf(world, pack)).toEqual(await outcomeOf(world, expected));
  });

  it('waits for nobody who holds the pack, and goes on when it is free', async () => {
    const pack = await world.addPack();
    await work.readBy(pack, signed);
    await work.send(
      pack,
      quirkyPolls(running.nowMs - 60_000, 4, () => ({ socPct: 50 })),
    );
    const { id } = await work.preview(pack, new Date(running.nowMs - HOUR_MS), null, right);
    await work.work();
    await work.apply(id);
    const holder = await world.admin.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM pack_state WHERE pack_id = $1 FOR UPDATE', [pack.id]);
    await work.work();
    expect((await work.find(id)).state).toBe('applying');
    expect(await socOf(pack)).toEqual(Array(4).fill(-15_536));
    await holder.query('ROLLBACK');
    holder.release();
    await expect.poll(async () => (await work.work(), (await work.find(id)).state)).toBe('done');
    expect(await socOf(pack)).toEqual(Array(4).fill(50_000));
  });
});

it('is stopped by cancelling, keeps whole what it has rewritten, and is not applied twice', async () => {
  const pack = await world.addPack();
  await work.readBy(pack, signed);
  for (const day of [3, 2, 1]) {
    await work.send(
      pack,
      quirkyPolls(running.nowMs - day * DAY_MS, 3, () => ({ socPct: 50 })),
    );
  }
  const { id } = await work.preview(pack, new Date(running.nowMs - 4 * DAY_MS), null, right);
  await work.work();
  await work.apply(id);
  await work.redecoder.round();
  await work.redecoder.round();
  const cancelled = await work.redecodes.cancel(world.organisationId, id, 'ada@example.org', new Date());
  expect(cancelled).toMatchObject({ kind: 'changed', redecode: { state: 'cancelled' } });
  await work.work();
  expect(await socOf(pack)).toEqual([...Array<number>(3).fill(50_000), ...Array<number>(6).fill(-15_536)]);
  expect((await work.redecodes.apply(world.organisationId, id, 'ada', new Date())).kind).toBe('wrong_state');
});
