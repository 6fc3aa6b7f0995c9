import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asCbor, polls, upload } from '../testing/frames.ts';
import { createWorld, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';

const HOUR = 3_600_000;
const POLL_MS = 10_000;
const SLOT_MS = 300_000;

let world: World;
let running: RunningIngest;

beforeAll(async () => {
  world = await createWorld();
  await world.addVoltageRule();
  running = await startIngest(world);
});
afterAll(async () => {
  await running.stop();
  await world.drop();
});

/** Ten polls with too high a voltage up to the newest, by a clock that is `behindMs` behind ours; `sentMs` by the same clock. */
async function sendHigh(pack: TestPack, behindMs: number, sentMs = running.nowMs - behindMs) {
  const startMs = running.nowMs - behindMs - 10 * POLL_MS;
  const frames = polls(startMs, 10, () => ({ voltageMv: 28_500 }));
  const response = await running.post(asCbor(upload(frames, sentMs)), { token: pack.token });
  expect(response.status).toBe(200);
  running.nowMs += 10 * POLL_MS;
}

/** What the reports of its uploads came to: the least skew of each slot of five minutes, oldest first. */
async function slotsSay(pack: TestPack, leastMs: readonly number[]) {
  const slot = Math.floor(running.nowMs / SLOT_MS) - leastMs.length;
  const recent = leastMs.map((ms, i) => [slot + i, 30, ms, ms + 2000]);
  await world.admin.query('INSERT INTO gateway_clock_state VALUES ($1, $2, $3)', [
    pack.gatewayId,
    world.organisationId,
    JSON.stringify(recent),
  ]);
}

async function alarmsOf(pack: TestPack) {
  const { rows } = await world.admin.query(
    `SELECT a.status, a.detected_late AS late, a.notified_at IS NOT NULL AS told,
            (SELECT count(*)::int FROM outbox o WHERE o.payload ->> 'alarmId' = a.id::text) AS said
     FROM alarm a WHERE pack_id = $1`,
    [pack.id],
  );
  return rows;
}

describe('an alarm of a gateway whose clock is an hour behind', () => {
  it('wakes people as soon as it is known that the clock stays so', async () => {
    const pack = await world.addPack();
    await slotsSay(pack, [HOUR + 10, HOUR - 20]);
    await sendHigh(pack, HOUR);
    expect(await alarmsOf(pack)).toEqual([{ status: 'open', late: false, told: true, said: 1 }]);
  });

  it('waits for that, since uploads that lay in a queue look the same at first, and is told then', async () => {
    const pack = await world.addPack();
    await sendHigh(pack, HOUR);
    expect(await alarmsOf(pack)).toEqual([{ status: 'open', late: true, told: false, said: 0 }]);
    await slotsSay(pack, [HOUR, HOUR]);
    await sendHigh(pack, HOUR);
    expect(await alarmsOf(pack)).toEqual([{ status: 'open', late: false, told: true, said: 1 }]);
    await sendHigh(pack, HOUR);
    expect(await alarmsOf(pack)).toMatchObject([{ said: 1 }]);
  });
});

describe('an alarm of the past', () => {
  it('wakes nobody where the uploads lay in a queue between here and a gateway whose clock is right', async () => {
    const pack = await world.addPack();
    await slotsSay(pack, [20, HOUR]);
    await sendHigh(pack, HOUR);
    expect(await alarmsOf(pack)).toEqual([{ status: 'open', late: true, told: false, said: 0 }]);
  });

  it('wakes nobody where a gateway catches up, be its clock right or behind', async () => {
    const right = await world.addPack();
    await slotsSay(right, [0, 0]);
    await sendHigh(right, HOUR, running.nowMs);
    const behind = await world.addPack();
    await slotsSay(behind, [HOUR, HOUR]);
    await sendHigh(behind, 2 * HOUR, running.nowMs - HOUR);
    expect([...(await alarmsOf(right)), ...(await alarmsOf(behind))]).toEqual([
      { status: 'open', late: true, told: false, said: 0 },
      { status: 'open', late: true, told: false, said: 0 },
    ]);
  });
});
