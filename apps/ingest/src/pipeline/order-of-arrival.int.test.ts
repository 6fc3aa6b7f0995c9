import { createPool, withRefoldLock, type Pool } from '@packwatch/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Directory } from '../directory/directory.ts';
import { rebuildRollups, type RollupRebuildOptions } from '../recompute/rebuild-rollups.ts';
import { refoldPack } from '../recompute/refold-pack.ts';
import { Refolder } from '../recompute/refolder.ts';
import { asCbor, polls, upload } from '../testing/frames.ts';
import {
  answerOf,
  createWorld,
  log,
  startIngest,
  type RunningIngest,
  type TestPack,
  type World,
} from '../testing/world.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

let world: World;
let running: RunningIngest;
let refoldPool: Pool;
let refolder: Refolder;
let rollups: RollupRebuildOptions;

beforeAll(async () => {
  world = await createWorld();
  await world.addVoltageRule();
  running = await startIngest(world);
  refoldPool = createPool(world.database.roleUrl('ingest'), { max: 1 });
  const directory = new Directory(refoldPool, log);
  rollups = { pool: refoldPool, directory, log, isStopped: () => false };
  refolder = new Refolder({ pool: refoldPool, directory, feed: running.feed, clock: () => running.nowMs, log });
});
afterAll(async () => {
  await refoldPool.end();
  await running.stop();
  await world.drop();
});

/** An hour that ends in the present: charging, with two times above the alarm's level, the second still open. */
function story(startMs: number, count = 360) {
  return polls(startMs, count, (i) => ({
    voltageMv: (i >= 60 && i < 80) || i >= 330 ? 28_000 + i : 26_400,
    currentMa: 10_000 + i,
    chargedMah: 1_000_000 + Math.round((i * 10_000) / 360),
    cellMv: 3_300,
  }));
}

const FRAMES_PER_POLL = 5;
const part = (frames: ReturnType<typeof story>, from: number, to: number) =>
  frames.slice(from * FRAMES_PER_POLL, to * FRAMES_PER_POLL);

async function send(pack: TestPack, frames: ReturnType<typeof story>) {
  const response = await running.post(asCbor(upload(frames, running.nowMs)), { token: pack.token });
  expect(response.status).toBe(200);
  return answerOf(response);
}

/** Everything that must not depend on the order of arrival. */
async function outcome(pack: TestPack) {
  const rowsOf = async (sql: string) => (await world.admin.query(sql, [pack.id])).rows;
  const telemetry = await rowsOf(
    `SELECT to_jsonb(t) - 'pack_id' - 'received_at' AS row FROM series.telemetry t WHERE pack_id = $1 ORDER BY ts`,
  );
  const alarms = await rowsOf(
    `SELECT rule_id, part, status, raised_at, cleared_at, peak_value, severity, signal, raise_level
     FROM alarm WHERE pack_id = $1 AND status <> 'withdrawn' ORDER BY raised_at`,
  );
  const checkpoints = await rowsOf(
    `SELECT slot, ts, state_version, convert_from(state, 'UTF8') AS state
     FROM pack_checkpoint WHERE pack_id = $1 ORDER BY slot`,
  );
  const state = await rowsOf(
    `SELECT to_jsonb(s) - 'pack_id' - 'received_at' - 'dirty_version' AS row FROM pack_state s WHERE pack_id = $1`,
  );
  const rollups = await rowsOf(
    `SELECT '15m' AS width, to_jsonb(r) - 'pack_id' AS row FROM series.rollup_15m r WHERE pack_id = $1
     UNION ALL SELECT '1d', to_jsonb(r) - 'pack_id' FROM series.rollup_1d r WHERE pack_id = $1
     ORDER BY 1, 2`,
  );
  const health = await rowsOf(
    `SELECT to_jsonb(h) - 'pack_id' AS row FROM pack_health_day h WHERE pack_id = $1 ORDER BY day`,
  );
  return { telemetry, alarms, checkpoints, state, rollups, health };
}

async function refold() {
  while ((await refolder.round()) + (await rebuildRollups(rollups)) > 0);
}

const outboxOf = async (pack: TestPack) =>
  (await world.admin.query(`SELECT kind, payload FROM outbox WHERE payload->>'packUid' = $1 ORDER BY id`, [pack.uid]))
    .rows;

describe('the order in which uploads arrive', () => {
  it('changes nothing: rows, SOC, alarms and checkpoints are those of in-order arrival', async () => {
    const startMs = running.nowMs - HOUR_MS;
    const frames = story(startMs);
    const inOrder = await world.addPack();
    const shuffled = await world.addPack();

    for (let i = 0; i < 360; i += 60) await send(inOrder, part(frames, i, i + 60));
    const cuts = [300, 60, 180, 0, 120, 240];
    let late = 0;
    for (const from of cuts) late += (await send(shuffled, part(frames, from, from + 60))).late;
    await send(shuffled, part(frames, 30, 200)); // all of it once more
    expect(late).toBe(300);
    await refold();

    const expected = await outcome(inOrder);
    expect(expected.telemetry).toHaveLength(360);
    expect(expected.alarms).toMatchObject([{ status: 'cleared' }, { status: 'open' }]);
    expect(expected.telemetry.some(({ row }) => row.soc !== null)).toBe(true);
    expect(expected.rollups.length).toBeGreaterThanOrEqual(3);
    expect(expected.rollups.every(({ row }) => row.soc_n > 0)).toBe(true);
    expect(await outcome(shuffled)).toEqual(expected);
  });

  it('does not depend on how polls are spread over uploads, or on midnight', async () => {
    const startMs = Math.floor(running.nowMs / 86_400_000) * 86_400_000 - HOUR_MS / 2;
    const frames = story(startMs);
    const whole = await world.addPack();
    const pieces = await world.addPack();
    await send(whole, frames);
    for (let i = 0; i < 360; i += 90) await send(pieces, part(frames, 270 - i, 360 - i));
    await refold();
    const expected = await outcome(whole);
    expect(expected.checkpoints.map(({ slot }) => slot)).toEqual([
      new Date(startMs).toISOString().slice(0, 10),
      'running',
    ]);
    expect(expected.rollups.map(({ width }) => width)).toEqual(['15m', '15m', '15m', '1d']);
    expect(await outcome(pieces)).toEqual(expected);
  });
});

describe('who is woken', () => {
  it('tells of an alarm that is open at a fresh sample, once, and of its end', async () => {
    const pack = await world.addPack();
    const startMs = running.nowMs - 10 * 60_000;
    const frames = polls(startMs, 30, (i) => ({ voltageMv: i < 15 ? 28_500 : 26_400 }));
    await send(pack, part(frames, 0, 10));
    await send(pack, part(frames, 5, 15));
    expect(await outboxOf(pack)).toMatchObject([
      {
        kind: 'alarm.raised',
        payload: { ruleName: 'Pack voltage high', part: 'pack', value: 28_500, peakValue: 28_500, clearedAt: null },
      },
    ]);
    await send(pack, part(frames, 15, 30));
    expect((await outboxOf(pack)).map(({ kind }) => kind)).toEqual(['alarm.raised', 'alarm.cleared']);
    const { rows } = await world.admin.query(
      `SELECT kind FROM alarm_event e JOIN alarm a ON a.id = e.alarm_id WHERE a.pack_id = $1 ORDER BY e.id`,
      [pack.id],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['raised', 'cleared']);
  });

  it('tells nobody of an alarm that was over, or of which nothing newer is known than 15 min ago', async () => {
    const over = await world.addPack();
    const overFrames = polls(running.nowMs - 10 * 60_000, 30, (i) => ({ voltageMv: i < 15 ? 28_500 : 26_400 }));
    await send(over, overFrames);
    const stale = await world.addPack();
    const staleMs = running.nowMs - 3 * HOUR_MS;
    await send(
      stale,
      polls(staleMs, 30, () => ({ voltageMv: 28_500 })),
    );
    for (const pack of [over, stale]) {
      expect(await outboxOf(pack)).toEqual([]);
      const { rows } = await world.admin.query('SELECT * FROM alarm WHERE pack_id = $1', [pack.id]);
      expect(rows).toMatchObject([{ detected_late: true, notified_at: null }]);
    }
    // It is cleared later: who was not told of the beginning is not told of the end.
    await send(stale, polls(staleMs + 300_000, 30));
    expect(await outboxOf(stale)).toEqual([]);
  });

  it('tells of an alarm that is still open when a pack has caught up', async () => {
    const pack = await world.addPack();
    const high = () => ({ voltageMv: 28_500 });
    await send(pack, polls(running.nowMs - 2 * HOUR_MS, 30, high));
    expect(await outboxOf(pack)).toEqual([]);
    await send(pack, polls(running.nowMs - 60_000, 3, high));
    expect(await outboxOf(pack)).toMatchObject([{ kind: 'alarm.raised' }]);
    await send(pack, polls(running.nowMs - 30_000, 3, high));
    expect(await outboxOf(pack)).toHaveLength(1);
    const { rows } = await world.admin.query('SELECT * FROM alarm WHERE pack_id = $1', [pack.id]);
    expect(rows).toMatchObject([{ status: 'open', detected_late: false }]);
  });
});

describe('a refold', () => {
  it('keeps an alarm and what people did to it when late samples move its beginning', async () => {
    const pack = await world.addPack();
    const startMs = running.nowMs - 10 * 60_000;
    const frames = polls(startMs, 40, () => ({ voltageMv: 28_500 }));
    await send(pack, part(frames, 20, 40));
    const before = await world.admin.query('SELECT id, raised_at FROM alarm WHERE pack_id = $1', [pack.id]);
    await world.admin.query("UPDATE alarm SET acknowledged_by = 'ada', acknowledged_at = now() WHERE pack_id = $1", [
      pack.id,
    ]);
    await send(pack, part(frames, 0, 20));
    await refold();
    const { rows } = await world.admin.query('SELECT * FROM alarm WHERE pack_id = $1', [pack.id]);
    expect(rows).toMatchObject([{ id: before.rows[0].id, status: 'open', acknowledged_by: 'ada' }]);
    expect(rows[0].raised_at.getTime()).toBeLessThan(before.rows[0].raised_at.getTime());
    expect(await outboxOf(pack)).toHaveLength(1);
  });

  it('withdraws an alarm that late samples disprove', async () => {
    const pack = await world.addPack();
    const startMs = running.nowMs - 10 * 60_000;
    // Two highs 20 s apart look like one that lasted; the sample between them says that it did not.
    const frames = polls(startMs, 4, (i) => ({ voltageMv: i === 0 || i === 2 ? 28_500 : 26_400 }));
    await send(pack, [...part(frames, 0, 1), ...part(frames, 2, 4)]);
    const { rows: raised } = await world.admin.query('SELECT status FROM alarm WHERE pack_id = $1', [pack.id]);
    expect(raised).toHaveLength(1);
    await send(pack, part(frames, 1, 2));
    await refold();
    const { rows } = await world.admin.query('SELECT status FROM alarm WHERE pack_id = $1', [pack.id]);
    expect(rows).toEqual([{ status: 'withdrawn' }]);
    expect((await outboxOf(pack)).map(({ kind }) => kind as string)).toEqual(['alarm.raised', 'alarm.withdrawn']);
  });

  it('leaves alone what a sweep found: that is none of the fold’s', async () => {
    const pack = await world.addPack();
    const startMs = running.nowMs - 10 * 60_000;
    const frames = polls(startMs, 4);
    await send(pack, part(frames, 2, 4));
    await world.admin.query(
      `INSERT INTO alarm (id, organisation_id, pack_id, rule_id, rule_version, part, severity, signal, status, raised_at,
                          detected_at, detected_late, found_by)
       SELECT gen_random_uuid(), organisation_id, $1, id, 1, 'pack', 'warning', 'pack.silence_ms', 'open', $2, $2, false, 'sweep'
       FROM alarm_rule LIMIT 1`,
      [pack.id, new Date(startMs + 5_000)],
    );
    await send(pack, part(frames, 0, 2));
    await refold();
    const { rows } = await world.admin.query('SELECT status FROM alarm WHERE pack_id = $1', [pack.id]);
    expect(rows).toEqual([{ status: 'open' }]);
  });

  describe('of a pack that was missed, after its alarm was over', () => {
    /** Ten minutes without a word are an alarm; this one lasted from the 11th minute to the 40th. */
    const [SILENT_FROM, SPOKE_AT] = [60, 240];
    async function missed(signal: string | null) {
      const pack = await world.addPack();
      const startMs = running.nowMs - HOUR_MS;
      const frames = polls(startMs, 360, (i) => ({
        socPct: signal !== null && i > SILENT_FROM && i < 160 ? null : 50,
      }));
      const { id: ruleId } = await world.provisioning.rule({
        organisationId: world.organisationId,
        name: 'Missed',
        validFrom: new Date(0),
        definition: {
          kind: 'absent',
          of: signal === null ? 'pack' : 'signal',
          signal: signal as null,
          afterMs: 600_000,
          severity: 'warning',
        },
      });
      await send(pack, part(frames, 0, SILENT_FROM + 1));
      await send(pack, part(frames, SPOKE_AT, 360));
      const raised = startMs + SILENT_FROM * 10_000 + 600_000;
      await world.admin.query(
        `INSERT INTO alarm (id, organisation_id, pack_id, rule_id, rule_version, part, severity, signal, status, raised_at, cleared_at,
                            raise_level, peak_value, detected_at, detected_late, notified_at, found_by)
         VALUES (gen_random_uuid(), $1, $2, $3, 1, 'pack', 'warning', $4, 'cleared', $5, $6, $7, $8, $5, false, $5, 'sweep')`,
        [
          world.organisationId,
          pack.id,
          ruleId,
          signal ?? 'pack.silence_ms',
          new Date(raised),
          new Date(startMs + SPOKE_AT * 10_000),
          signal === null ? 600_000 : null,
          signal === null ? (SPOKE_AT - SILENT_FROM) * 10_000 : null,
        ],
      );
      const alarm = async () =>
        (await world.admin.query('SELECT status, cleared_at, peak_value FROM alarm WHERE pack_id = $1', [pack.id]))
          .rows[0];
      return { pack, frames, startMs, alarm };
    }

    it('moves the end to where the missing samples begin, tells nobody, and says what it was', async () => {
      const { pack, frames, startMs, alarm } = await missed(null);
      await send(pack, part(frames, 150, SPOKE_AT));
      await refold();
      const at = (poll: number) => new Date(startMs + poll * 10_000);
      expect(await alarm()).toEqual({ status: 'cleared', cleared_at: at(150), peak_value: 900_000 });
      expect(await outboxOf(pack)).toEqual([]);
      const { rows } = await world.admin.query(
        'SELECT e.kind, e.data FROM alarm_event e JOIN alarm a ON a.id = e.alarm_id WHERE a.pack_id = $1',
        [pack.id],
      );
      expect(rows).toMatchObject([{ kind: 'revised', data: { was: { clearedMs: at(SPOKE_AT).getTime() } } }]);
      // More of them move it once more; the same again moves nothing.
      await send(pack, part(frames, 130, 150));
      await refold();
      expect(await alarm()).toMatchObject({ cleared_at: at(130) });
    });

    it('withdraws it where they leave no silence that long, and whoever was told hears of it', async () => {
      const { pack, frames, alarm } = await missed(null);
      await send(pack, part(frames, 100, SPOKE_AT));
      await refold();
      expect(await alarm()).toMatchObject({ status: 'withdrawn', cleared_at: null });
      expect(await outboxOf(pack)).toMatchObject([{ kind: 'alarm.withdrawn', payload: { ruleName: 'Missed' } }]);
    });

    it('moves the end of a missing signal to the first sample that has it, not to one without', async () => {
      const { pack, frames, startMs, alarm } = await missed('pack.bms_soc_pct');
      await send(pack, part(frames, 130, SPOKE_AT));
      await refold();
      expect(await alarm()).toMatchObject({ status: 'cleared', cleared_at: new Date(startMs + 160 * 10_000) });
    });
  });

  it('marks an alarm that only late samples prove as detected late, and wakes nobody', async () => {
    const pack = await world.addPack();
    const startMs = running.nowMs - 10 * 60_000;
    const frames = polls(startMs, 40, (i) => ({ voltageMv: i < 10 ? 28_500 : 26_400 }));
    await send(pack, part(frames, 20, 40));
    await send(pack, part(frames, 0, 20));
    await refold();
    const { rows } = await world.admin.query('SELECT * FROM alarm WHERE pack_id = $1', [pack.id]);
    expect(rows).toMatchObject([{ status: 'cleared', detected_late: true, notified_at: null }]);
    expect(await outboxOf(pack)).toEqual([]);
  });

  it('tells of an alarm that was proved while the pack was silent, once it speaks again and the alarm is still open', async () => {
    const pack = await world.addPack();
    const high = polls(running.nowMs - 20_000, 3, () => ({ voltageMv: 28_500 }));
    await send(pack, part(high, 2, 3));
    running.nowMs += 20 * 60_000;
    await send(pack, part(high, 0, 2));
    await refold();
    const { rows } = await world.admin.query('SELECT * FROM alarm WHERE pack_id = $1', [pack.id]);
    expect(rows).toMatchObject([{ status: 'open', detected_late: true, notified_at: null }]);
    expect(await outboxOf(pack)).toEqual([]);
    for (const agoMs of [10_000, 0]) {
      await send(
        pack,
        polls(running.nowMs - agoMs, 1, () => ({ voltageMv: 28_500 })),
      );
      expect(await outboxOf(pack)).toMatchObject([{ kind: 'alarm.raised' }]);
    }
  });

  it('leaves a pack alone whose state somebody else holds', async () => {
    const pack = await world.addPack();
    const frames = polls(running.nowMs - 10 * 60_000, 4);
    await send(pack, part(frames, 2, 4));
    await send(pack, part(frames, 0, 2));
    const holder = await world.admin.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM pack_state WHERE pack_id = $1 FOR UPDATE', [pack.id]);
    expect(await refolder.round()).toBe(0);
    await holder.query('ROLLBACK');
    holder.release();
    expect(await refolder.round()).toBe(1);
  });
});

describe('a long refold', () => {
  /** Six hours that begin before a midnight. */
  const SIZE = 2_160;
  const beginning = () => Math.floor(running.nowMs / DAY_MS) * DAY_MS - 5 * HOUR_MS - 30 * 60_000;
  const long = () => story(beginning(), SIZE);

  async function contextOf(pack: TestPack) {
    const directory = new Directory(refoldPool, log);
    const record = await directory.packs.get(pack.id);
    const rules = await directory.rules.get(world.organisationId);
    if (record === undefined || rules === undefined) throw new Error('the pack is not known');
    return { pack: record, rules: rules.of(record) };
  }

  /** Refolds with a way to do something after each of its transactions. */
  async function refoldStepwise(pack: TestPack, afterStep: (step: number) => Promise<void>) {
    const context = await contextOf(pack);
    let steps = 0;
    return withRefoldLock(refoldPool, pack.id, (inTransaction) =>
      refoldPack(
        async (work) => {
          const result = await inTransaction(work);
          await afterStep((steps += 1));
          return result;
        },
        { context, clock: () => running.nowMs, isStopped: () => false, isCurrent: async () => true, batchRows: 300 },
      ),
    );
  }

  async function inOrderOutcome(frames: ReturnType<typeof story>) {
    const pack = await world.addPack();
    await send(pack, frames);
    await refold();
    return outcome(pack);
  }

  it('lets uploads flow, newer and late ones behind and before it, and ends as in-order arrival would', async () => {
    const pack = await world.addPack();
    const frames = long();
    await send(pack, part(frames, 5, 400));
    await send(pack, part(frames, 420, 1_500));
    await send(pack, part(frames, 0, 5));
    const meanwhile = new Map([
      [2, part(frames, 1_500, 1_800)], // newer
      [4, part(frames, 400, 420)], // late, behind where the refold is
      [6, part(frames, 1_900, 2_000)], // newer, leaving some out
      [8, part(frames, 1_800, 1_900)], // late, before where it is
      [9, part(frames, 2_000, SIZE)],
    ]);
    const sent: number[] = [];
    await refoldStepwise(pack, async (step) => {
      const more = meanwhile.get(step);
      if (more === undefined) return;
      expect((await send(pack, more)).accepted).toBe(more.length / FRAMES_PER_POLL);
      sent.push(step);
    });
    expect(sent).toEqual([...meanwhile.keys()]);
    await refold();
    expect(await outcome(pack)).toEqual(await inOrderOutcome(frames));
  });

  it('broken off after any of its transactions, begins again and ends the same', async () => {
    const frames = long();
    const expected = await inOrderOutcome(frames);
    for (const breakAt of [1, 2, 5, 8]) {
      const pack = await world.addPack();
      await send(pack, part(frames, 700, SIZE));
      await send(pack, part(frames, 0, 700));
      const broken = refoldStepwise(pack, async (step) => {
        if (step === breakAt) throw new Error('broken off');
      });
      await expect(broken).rejects.toThrow('broken off');
      await refold();
      expect(await outcome(pack), `after ${breakAt}`).toEqual(expected);
    }
  });

  it('says how far it has come', async () => {
    const pack = await world.addPack();
    const frames = long();
    await send(pack, part(frames, 10, 1_000));
    await send(pack, part(frames, 0, 10));
    const positions: number[] = [];
    await refoldStepwise(pack, async () => {
      const { rows } = await world.admin.query('SELECT * FROM pack_refold WHERE pack_id = $1', [pack.id]);
      if (rows[0]) positions.push(Number(rows[0].rows));
    });
    expect(positions).toEqual([0, 300, 600, 900, 1_000]);
  });

  it('stops at the first end of a day at which nothing differs', async () => {
    const pack = await world.addPack();
    const frames = long();
    await send(pack, part(frames, 1, SIZE));
    const before = await outcome(pack);
    // Nothing was known of the pack then: the late sample is stored and can't be folded.
    await world.admin.query('UPDATE pack_fact SET valid_from = $2 WHERE pack_id = $1', [
      pack.id,
      new Date(beginning() + 10_000),
    ]);
    await send(pack, part(frames, 0, 1));
    const done = await refoldStepwise(pack, async () => undefined);
    expect(done).toMatchObject({ stoppedEarly: true, rewrittenRows: 0, changedAlarms: [] });
    expect(done?.foldedRows).toBeLessThan(SIZE);
    await refold();
    const after = await outcome(pack);
    expect(after.telemetry.slice(1)).toEqual(before.telemetry);
    expect({ ...after, telemetry: [], rollups: [] }).toEqual({ ...before, telemetry: [], rollups: [] });
  });
});
