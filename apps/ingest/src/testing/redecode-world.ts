import {
  AssignmentsRepository,
  createPool,
  RedecodesRepository,
  RegisterMapsRepository,
  type Pool,
  type StoredRegisterMap,
} from '@packwatch/db';
import { type RedecodeDto } from '@packwatch/contracts';
import { appendCrc, type RawFrame, type RegisterMap } from '@packwatch/protocol';
import { Directory } from '../directory/directory.ts';
import { Refolder } from '../recompute/refolder.ts';
import { rebuildRollups } from '../recompute/rebuild-rollups.ts';
import { Redecoder } from '../redecode/redecoder.ts';
import { asCbor, METER_MAP, polls, upload, type Readings } from './frames.ts';
import { answerOf, BEGINNING, log, type RunningIngest, type TestPack, type World } from './world.ts';

const SOC_REGISTER = 128;
const METER_FRAMES = 5;

/** Sends the quirk of the high word: a SOC below 65.536 % comes with 0xFFFF above it, as C350 FFFF for 50 %. */
export function withSocQuirk(frame: RawFrame): RawFrame {
  const first = (frame.request[2] ?? 0) * 256 + (frame.request[3] ?? 0);
  const count = frame.request[5] ?? 0;
  const response = frame.response;
  if (response === null || frame.request[0] !== 1 || SOC_REGISTER < first || SOC_REGISTER + 1 >= first + count) {
    return frame;
  }
  const at = 3 + (SOC_REGISTER + 1 - first) * 2;
  const body = Uint8Array.from(response.subarray(0, response.length - 2));
  if (body[at] !== 0 || body[at + 1] !== 0) return frame;
  body.set([0xff, 0xff], at);
  return { ...frame, response: appendCrc(body) };
}

/** Polls of a meter with the quirk, every ten seconds. */
export const quirkyPolls = (fromMs: number, count: number, at?: (i: number) => Readings): RawFrame[] =>
  polls(fromMs, count, at).map(withSocQuirk);

export const partOf = (frames: readonly RawFrame[], from: number, to: number): RawFrame[] =>
  frames.slice(from * METER_FRAMES, to * METER_FRAMES);

/** A SmartPro map that reads the SOC as the point says. */
export const mapWithSoc = (version: number, soc: Partial<RegisterMap['points'][number]>): RegisterMap => ({
  ...METER_MAP,
  version,
  points: METER_MAP.points.map((point) => {
    if (point.name !== 'pack.bms_soc_pct') return point;
    const { quirk: _quirk, sentinel: _sentinel, ...plain } = point;
    return { ...plain, ...soc };
  }),
});

/** What people and the recompute process do about maps, over the world's database. */
export interface RedecodeWorld {
  readonly redecodes: RedecodesRepository;
  readonly assignments: AssignmentsRepository;
  readonly redecoder: Redecoder;
  readonly refolder: Refolder;
  createMap(map: RegisterMap): Promise<StoredRegisterMap>;
  /** The pack was read by this map from its beginning on. */
  readBy(pack: TestPack, map: StoredRegisterMap): Promise<void>;
  preview(pack: TestPack, from: Date, to: Date | null, map: StoredRegisterMap | null): Promise<RedecodeDto>;
  find(id: string): Promise<RedecodeDto>;
  apply(id: string): Promise<void>;
  /** Works until nothing is due. */
  work(): Promise<void>;
  refold(): Promise<void>;
  send(pack: TestPack, frames: readonly RawFrame[]): ReturnType<typeof answerOf>;
  stop(): Promise<void>;
}

export function redecodeWorld(world: World, running: RunningIngest, settleMs = 0): RedecodeWorld {
  const { organisationId } = world;
  const api: Pool = createPool(world.database.roleUrl('api'), { max: 2 });
  const pool: Pool = createPool(world.database.roleUrl('ingest'), { max: 4 });
  const directory = new Directory(pool, log);
  const clock = () => running.nowMs;
  const redecodes = new RedecodesRepository(api);
  const assignments = new AssignmentsRepository(api);
  const maps = new RegisterMapsRepository(api);
  const redecoder = new Redecoder({ pool, directory, feed: running.feed, clock, log, settleMs });
  const refolder = new Refolder({ pool, directory, feed: running.feed, clock, log });

  return {
    ...{ redecodes, assignments, redecoder, refolder },
    async createMap(map) {
      const made = await maps.create(organisationId, {
        key: map.id,
        version: map.version,
        document: map,
        basedOnId: null,
        createdBy: 'ada@example.org',
        comment: null,
      });
      if (made === null) throw new Error(`${map.id}@${map.version} is there already`);
      return made;
    },
    async readBy(pack, { id: registerMapId }) {
      const assigned = { role: 'meter', registerMapId, from: BEGINNING, actor: 'ada@example.org' } as const;
      await assignments.assignMap(organisationId, [pack.uid], assigned);
    },
    async preview(pack, from, to, map) {
      const made = await redecodes.create(organisationId, {
        packUid: pack.uid,
        ...{ from, to },
        map: map && { registerMapId: map.id, role: 'meter' },
        reason: 'map',
        appliesItself: false,
        assignedAt: null,
        askedBy: 'ada@example.org',
        askedAt: new Date(),
      });
      if (made === null) throw new Error('the pack is there');
      return made;
    },
    async find(id) {
      const found = await redecodes.find(organisationId, id);
      if (found === null) throw new Error(`no re-decode ${id}`);
      return found;
    },
    async apply(id) {
      const change = await redecodes.apply(organisationId, id, 'ada@example.org', new Date());
      if (change.kind !== 'changed') throw new Error(`not applied: ${change.kind}`);
    },
    async work() {
      while (await redecoder.round());
    },
    async refold() {
      while ((await refolder.round()) > 0);
      while ((await rebuildRollups({ pool, directory, log, isStopped: () => false })) > 0);
    },
    async send(pack, frames) {
      const response = await running.post(asCbor(upload(frames, running.nowMs)), { token: pack.token });
      if (response.status !== 200) throw new Error(`upload answered ${response.status}`);
      return answerOf(response);
    },
    async stop() {
      await Promise.all([api.end(), pool.end()]);
    },
  };
}

/** All of a pack that must be what decoding rightly in order would have made it; maps are told by their names. */
export async function outcomeOf(world: World, pack: TestPack) {
  const rowsOf = async (sql: string) => (await world.admin.query(sql, [pack.id])).rows;
  return {
    telemetry: await rowsOf(
      `SELECT to_jsonb(t) - 'pack_id' - 'received_at' - 'register_map_id' AS row, m.key
       FROM series.telemetry t LEFT JOIN register_map m ON m.id = t.register_map_id WHERE pack_id = $1 ORDER BY ts`,
    ),
    alarms: await rowsOf(
      `SELECT rule_id, part, status, raised_at, cleared_at, peak_value, severity, signal, raise_level
       FROM alarm WHERE pack_id = $1 AND status <> 'withdrawn' ORDER BY raised_at, rule_id`,
    ),
    checkpoints: await rowsOf(
      `SELECT slot, ts, state_version, convert_from(state, 'UTF8') AS state
       FROM pack_checkpoint WHERE pack_id = $1 ORDER BY slot`,
    ),
    rollups: await rowsOf(
      `SELECT 15 AS minutes, to_jsonb(r) - 'pack_id' AS row FROM series.rollup_15m r WHERE pack_id = $1
       UNION ALL SELECT 1440, to_jsonb(r) - 'pack_id' FROM series.rollup_1d r WHERE pack_id = $1 ORDER BY 1, 2`,
    ),
    state: await rowsOf(
      `SELECT to_jsonb(s) - 'pack_id' - 'received_at' - 'dirty_version' AS row FROM pack_state s WHERE pack_id = $1`,
    ),
    quarantine: await rowsOf(
      `SELECT reason, index FROM quarantine WHERE gateway_id =
         (SELECT gateway_id FROM assignment WHERE pack_id = $1 LIMIT 1) AND resolved_at IS NULL ORDER BY id`,
    ),
  };
}
