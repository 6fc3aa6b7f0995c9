import { randomUUID } from 'node:crypto';
import { type AlarmRuleInput } from '@packwatch/contracts';
import { createPool, type Pool } from '@packwatch/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Directory } from '../directory/directory.ts';
import { Refolder } from '../recompute/refolder.ts';
import { asCbor, polls, upload, type Readings } from '../testing/frames.ts';
import {
  BEGINNING,
  createWorld,
  log,
  startIngest,
  type RunningIngest,
  type TestPack,
  type World,
} from '../testing/world.ts';

const POLL_MS = 10_000;
const FRAMES_PER_POLL = 5;

let world: World;
let running: RunningIngest;
let refoldPool: Pool;
let refolder: Refolder;

beforeAll(async () => {
  world = await createWorld();
  running = await startIngest(world);
  refoldPool = createPool(world.database.roleUrl('ingest'), { max: 1 });
  const directory = new Directory(refoldPool, log);
  refolder = new Refolder({ pool: refoldPool, directory, feed: running.feed, clock: () => running.nowMs, log });
});
afterAll(async () => {
  await refoldPool.end();
  await running.stop();
  await world.drop();
});

async function send(pack: TestPack, frames: ReturnType<typeof polls>) {
  const response = await running.post(asCbor(upload(frames, running.nowMs)), { token: pack.token });
  expect(response.status).toBe(200);
}

async function refold() {
  while ((await refolder.round()) > 0);
}

/** A rule for one pack alone, so that the stories do not disturb each other. */
async function addRule(pack: TestPack, definition: AlarmRuleInput, validFrom = BEGINNING): Promise<string> {
  const { organisationId } = world;
  const scoped = { ...definition, scope: { of: 'pack', packUid: pack.uid } } as const;
  return (await world.provisioning.rule({ organisationId, name: definition.kind, validFrom, definition: scoped })).id;
}

/** The episodes of a pack, times as the numbers of the polls. */
async function episodes(pack: TestPack, startMs: number) {
  const { rows } = await world.admin.query(
    `SELECT part, status, peak_value AS peak, extract(epoch FROM raised_at) * 1000 AS raised,
            extract(epoch FROM cleared_at) * 1000 AS cleared
     FROM alarm WHERE pack_id = $1 ORDER BY raised_at, part`,
    [pack.id],
  );
  const poll = (ms: string | null) => (ms === null ? null : (Number(ms) - startMs) / POLL_MS);
  return rows.map(({ part, status, peak, raised, cleared }) => [part, status, poll(raised), poll(cleared), peak]);
}

const sample = { gapToleranceMs: 180_000, severity: 'warning' } as const;

interface Story {
  readonly what: string;
  readonly rule: AlarmRuleInput;
  readonly at: (i: number) => Readings;
  /** Part, status, poll at which it is raised and cleared, peak. */
  readonly episodes: readonly (readonly [string, string, number, number | null, number])[];
}

const STORIES: readonly Story[] = [
  {
    what: 'rate: it warms by 0.5 °C each ten seconds from poll 12 to 24, and a minute is what the rate is taken over',
    rule: {
      kind: 'rate',
      signal: 'pack.temperature_1_c',
      comparison: 'above',
      raiseLevel: 60,
      clearLevel: 30,
      overMs: 60_000,
      raiseForMs: 0,
      clearForMs: 0,
      ...sample,
    },
    at: (i) => ({ temperatureC: 25 + 0.5 * Math.min(12, Math.max(0, i - 12)) }),
    // 1 °C since poll 8 at poll 14; 0.5 °C since poll 23 at poll 29
    episodes: [['pack', 'cleared', 14, 29, 180]],
  },
  {
    what: 'changed: a short circuit is counted at poll 10; a minute without another ends it',
    rule: { kind: 'changed', signal: 'pack.short_circuit_trips', clearForMs: 60_000, ...sample },
    at: (i) => ({ shortCircuitTrips: i < 10 ? 3 : 4 }),
    episodes: [['pack', 'cleared', 10, 17, 1]],
  },
  {
    what: 'changed: of the bits that are watched one is set at poll 5, another one at poll 20 is none of them',
    rule: { kind: 'changed', signal: 'pack.state_bits', mask: 0b100, clearForMs: 0, ...sample },
    at: (i) => ({ stateBits: i < 5 ? 1 : i < 20 ? 0b101 : 0b111 }),
    episodes: [['pack', 'cleared', 5, 6, 1]],
  },
  {
    what: 'cell deviation: the second cell lies 100 mV under the other from poll 10 to 20, 20 s are needed',
    rule: {
      kind: 'threshold',
      signal: 'cell.deviation_mv',
      comparison: 'below',
      raiseLevel: -50,
      clearLevel: -20,
      raiseForMs: 20_000,
      clearForMs: 0,
      ...sample,
    },
    at: (i) => ({ cellsMv: i >= 10 && i < 20 ? [3_300, 3_200] : [3_300, 3_299] }),
    episodes: [['cell:1', 'cleared', 12, 20, -100]],
  },
  {
    what: 'drift: the BMS falls from 80 to 50 % at poll 15 without a charge that would explain it',
    rule: {
      kind: 'threshold',
      signal: 'pack.soc_drift_pct',
      comparison: 'below',
      raiseLevel: -20,
      clearLevel: -10,
      raiseForMs: 0,
      clearForMs: 0,
      ...sample,
    },
    at: (i) => ({ socPct: i < 15 ? 80 : 50, currentMa: 0 }),
    episodes: [['pack', 'open', 15, null, expect.closeTo(-30, 3)]],
  },
  {
    what: 'fold output: the band of the SOC is wide from the first poll on',
    rule: {
      kind: 'threshold',
      signal: 'pack.soc_sigma_pct',
      comparison: 'above',
      raiseLevel: 2,
      clearLevel: 1,
      raiseForMs: 60_000,
      clearForMs: 0,
      ...sample,
    },
    at: () => ({ currentMa: 0 }),
    episodes: [['pack', 'open', 6, null, expect.any(Number)]],
  },
];

/** At a full minute: of what a rate is taken over, quarters by the clock are remembered. */
const tenMinutesAgo = (): number => Math.floor(running.nowMs / 60_000 - 10) * 60_000;

describe('a rule of each kind that the fold judges', () => {
  it.each(STORIES)('$what', async ({ rule, at, episodes: expected }) => {
    const pack = await world.addPack();
    await addRule(pack, rule);
    const startMs = tenMinutesAgo();
    await send(pack, polls(startMs, 40, at));
    expect(await episodes(pack, startMs)).toEqual(expected);
  });

  it.each(STORIES)('out of order the same: $what', async ({ rule, at, episodes: expected }) => {
    const pack = await world.addPack();
    await addRule(pack, rule);
    const startMs = tenMinutesAgo();
    const frames = polls(startMs, 40, at);
    for (const from of [30, 0, 10, 20])
      await send(pack, frames.slice(from * FRAMES_PER_POLL, (from + 10) * FRAMES_PER_POLL));
    await refold();
    const found = await episodes(pack, startMs);
    expect(found.filter(([, status]) => status !== 'withdrawn')).toEqual(expected);
  });
});

describe('late samples', () => {
  const deviation = STORIES[3]?.rule;
  const trips = STORIES[1]?.rule;

  it('withdraw a deviation that they disprove', async () => {
    const pack = await world.addPack();
    if (deviation) await addRule(pack, deviation);
    const startMs = tenMinutesAgo();
    const frames = polls(startMs, 4, (i) => ({ cellsMv: i === 0 || i === 2 ? [3_300, 3_200] : [3_300, 3_299] }));
    const part = (from: number, to: number) => frames.slice(from * FRAMES_PER_POLL, to * FRAMES_PER_POLL);
    await send(pack, [...part(0, 1), ...part(2, 4)]);
    expect(await episodes(pack, startMs)).toMatchObject([['cell:1', 'cleared', 2, 3, -100]]);
    await send(pack, part(1, 2));
    await refold();
    expect(await episodes(pack, startMs)).toMatchObject([['cell:1', 'withdrawn', 2, 3, -100]]);
  });

  it('say when a counter really stepped, and it stays the same alarm', async () => {
    const pack = await world.addPack();
    if (trips) await addRule(pack, trips);
    const startMs = tenMinutesAgo();
    const frames = polls(startMs, 6, (i) => ({ shortCircuitTrips: i < 2 ? 0 : 1 }));
    const part = (from: number, to: number) => frames.slice(from * FRAMES_PER_POLL, to * FRAMES_PER_POLL);
    await send(pack, [...part(0, 1), ...part(5, 6)]);
    const before = await world.admin.query('SELECT id FROM alarm WHERE pack_id = $1', [pack.id]);
    expect(await episodes(pack, startMs)).toEqual([['pack', 'open', 5, null, 1]]);
    await send(pack, part(1, 5));
    await refold();
    expect(await episodes(pack, startMs)).toEqual([['pack', 'open', 2, null, 1]]);
    expect((await world.admin.query('SELECT id FROM alarm WHERE pack_id = $1', [pack.id])).rows).toEqual(before.rows);
  });
});

describe('what is configured', () => {
  const tooHigh = { kind: 'threshold', signal: 'pack.voltage_mv', comparison: 'above' } as const;
  const levels = { raiseLevel: 28_000, clearLevel: 27_500, raiseForMs: 0, clearForMs: 0, ...sample };
  const high = () => ({ voltageMv: 28_500 });

  it('holds for the very next upload, though the one before was folded without it', async () => {
    const pack = await world.addPack();
    const startMs = tenMinutesAgo();
    for (let round = 0; round < 5; round += 1) {
      const from = new Date(startMs + (2 * round + 1) * POLL_MS);
      await send(pack, polls(startMs + 2 * round * POLL_MS, 1, high));
      await addRule(pack, { ...tooHigh, ...levels }, from);
      await send(pack, polls(from.getTime(), 1, high));
      expect(await episodes(pack, startMs)).toHaveLength(round + 1);
    }
  });

  it('a new address is that of a pack for the very next upload', async () => {
    const pack = await world.addPack();
    const other = await world.addPack();
    await send(pack, polls(running.nowMs - 60_000, 1));
    // From now on its meter and cells speak for the other pack.
    const cut = new Date(running.nowMs - 30_000);
    await world.admin.query('UPDATE assignment SET valid_to = $2 WHERE gateway_id = $1', [pack.gatewayId, cut]);
    await world.admin.query(
      `INSERT INTO assignment (id, organisation_id, gateway_id, bus, slave_address, pack_id, role, cell_index,
                               register_map_id, valid_from)
       SELECT gen_random_uuid(), organisation_id, gateway_id, bus, slave_address, $2, role, cell_index, register_map_id,
              valid_to FROM assignment WHERE gateway_id = $1`,
      [pack.gatewayId, other.id],
    );
    await send(pack, polls(running.nowMs - 20_000, 1));
    const { rows } = await world.admin.query('SELECT count(*)::int AS n FROM series.telemetry WHERE pack_id = $1', [
      other.id,
    ]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('judges each sample by where the pack stood and what it was tagged with then', async () => {
    const pack = await world.addPack();
    const startMs = tenMinutesAgo();
    const at = (i: number) => new Date(startMs + i * POLL_MS);
    const { organisationId } = world;
    const site = await world.provisioning.site({ organisationId, name: 'Dock' });
    await world.admin.query(
      'INSERT INTO pack_site (pack_id, valid_from, valid_to, organisation_id, site_id) VALUES ($1, $2, $3, $4, $5)',
      [pack.id, at(3), at(6), organisationId, site.id],
    );
    await world.admin.query(
      'INSERT INTO pack_tag (pack_id, tag, valid_from, organisation_id) VALUES ($1, $2, $3, $4)',
      [pack.id, 'ferry', at(8), organisationId],
    );
    for (const scope of [
      { of: 'site', siteId: site.id },
      { of: 'tag', tag: 'ferry' },
    ] as const) {
      const definition = { ...tooHigh, ...levels, scope };
      await world.provisioning.rule({ organisationId, name: scope.of, validFrom: BEGINNING, definition });
    }
    await send(pack, polls(startMs, 12, high));
    expect(await episodes(pack, startMs)).toEqual([
      ['pack', 'cleared', 3, 6, 28_500],
      ['pack', 'open', 8, null, 28_500],
    ]);
  });

  it('judges the very next upload by the groups that the pack was put into meanwhile', async () => {
    const pack = await world.addPack();
    const { organisationId } = world;
    const startMs = tenMinutesAgo();
    const groupId = randomUUID();
    await world.admin.query(
      'INSERT INTO pack_group (id, organisation_id, name, created_at) VALUES ($1, $2, $3, now())',
      [groupId, organisationId, 'Night shift'],
    );
    const definition = { ...tooHigh, ...levels, scope: { of: 'group', groupId } as const };
    await world.provisioning.rule({ organisationId, name: 'group', validFrom: BEGINNING, definition });
    await send(pack, polls(startMs, 4, high));
    expect(await episodes(pack, startMs)).toEqual([]);
    await world.admin.query(
      'INSERT INTO pack_group_member (group_id, pack_id, organisation_id, valid_from) VALUES ($1, $2, $3, $4)',
      [groupId, pack.id, organisationId, new Date(startMs + 5 * POLL_MS)],
    );
    await send(pack, polls(startMs + 4 * POLL_MS, 4, high));
    expect(await episodes(pack, startMs)).toEqual([['pack', 'open', 5, null, 28_500]]);
  });

  it('keeps the history of a pack’s site by itself', async () => {
    const pack = await world.addPack();
    const { organisationId } = world;
    const [a, b] = await Promise.all(
      ['North', 'South'].map((name) => world.provisioning.site({ organisationId, name })),
    );
    for (const site of [a, b, b, null]) {
      await world.admin.query('UPDATE pack SET site_id = $2 WHERE id = $1', [pack.id, site?.id ?? null]);
    }
    const { rows } = await world.admin.query(
      'SELECT site_id, valid_to IS NULL AS holds FROM pack_site WHERE pack_id = $1 ORDER BY valid_from',
      [pack.id],
    );
    expect(rows).toEqual([
      { site_id: a?.id, holds: false },
      { site_id: b?.id, holds: false },
    ]);
  });
});
