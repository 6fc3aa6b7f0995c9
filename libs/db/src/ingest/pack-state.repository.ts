import { numberArray, plainArray, timeArray } from '../connection/array-text.ts';
import { type PoolClient } from '../connection/pool.ts';

/** A pack whose state row this transaction has locked. */
export interface LockedPack {
  readonly packId: number;
  /** The watermark: newest folded `ts`. */
  readonly tsMs: number | null;
  readonly receivedMs: number | null;
  readonly dirtyFromMs: number | null;
  readonly dirtyVersion: number;
}

const LOCKED = `pack_id AS "packId", (extract(epoch FROM ts) * 1000)::float8 AS "tsMs",
  (extract(epoch FROM received_at) * 1000)::float8 AS "receivedMs",
  (extract(epoch FROM dirty_from) * 1000)::float8 AS "dirtyFromMs", dirty_version AS "dirtyVersion"`;

/** Locks what it can of these packs, by id; a pack that somebody else holds is left out, never waited for. */
export async function lockPacks(client: PoolClient, packIds: readonly number[]): Promise<LockedPack[]> {
  const { rows } = await client.query<LockedPack>({
    name: 'lock-packs',
    text: `SELECT ${LOCKED} FROM pack_state WHERE pack_id = ANY ($1::int[])
           ORDER BY pack_id FOR UPDATE SKIP LOCKED`,
    values: [numberArray(packIds)],
  });
  return rows;
}

/** Makes the missing state rows among these packs; a row just made is locked by its maker. */
export async function createPackStates(client: PoolClient, packIds: readonly number[]): Promise<LockedPack[]> {
  if (packIds.length === 0) return [];
  const { rows } = await client.query<LockedPack>({
    name: 'create-pack-states',
    text: `INSERT INTO pack_state (pack_id, organisation_id)
           SELECT id, organisation_id FROM pack WHERE id = ANY ($1::int[]) ORDER BY id
           ON CONFLICT (pack_id) DO NOTHING
           RETURNING ${LOCKED}`,
    values: [numberArray(packIds)],
  });
  return rows;
}

/** The live values of a pack after its newest sample. */
export interface LiveState {
  readonly packId: number;
  readonly tsMs: number;
  readonly receivedMs: number;
  readonly voltageMv: number | null;
  readonly currentMa: number | null;
  readonly bmsSocMilliPct: number | null;
  readonly soc: number | null;
  readonly socSigma: number | null;
  readonly temperatureMinCentiC: number | null;
  readonly temperatureMaxCentiC: number | null;
  readonly cellMinMv: number | null;
  readonly cellMaxMv: number | null;
  readonly activity: string | null;
  /** Why the SOC should not be trusted; null: it may. */
  readonly socAdvice: string | null;
}

export async function updateLiveStates(client: PoolClient, states: readonly LiveState[]): Promise<void> {
  if (states.length === 0) return;
  const numbers = (of: (state: LiveState) => number | null): string => numberArray(states.map(of));
  await client.query({
    name: 'update-live-states',
    text: `UPDATE pack_state s SET
             ts = u.ts, received_at = u.received_at, voltage_mv = u.voltage_mv, current_ma = u.current_ma,
             bms_soc_milli_pct = u.bms_soc_milli_pct, soc = u.soc, soc_sigma = u.soc_sigma,
             temperature_min_centi_c = u.temperature_min_centi_c, temperature_max_centi_c = u.temperature_max_centi_c,
             cell_min_mv = u.cell_min_mv, cell_max_mv = u.cell_max_mv, activity = u.activity, soc_advice = u.soc_advice
           FROM unnest($1::int[], $2::timestamptz[], $3::timestamptz[], $4::int[], $5::int[], $6::int[], $7::real[],
                       $8::real[], $9::smallint[], $10::smallint[], $11::int[], $12::int[], $13::text[], $14::text[])
             AS u (pack_id, ts, received_at, voltage_mv, current_ma, bms_soc_milli_pct, soc, soc_sigma,
                   temperature_min_centi_c, temperature_max_centi_c, cell_min_mv, cell_max_mv, activity, soc_advice)
           WHERE s.pack_id = u.pack_id`,
    values: [
      numbers((state) => state.packId),
      timeArray(states.map((state) => state.tsMs)),
      timeArray(states.map((state) => state.receivedMs)),
      numbers((state) => state.voltageMv),
      numbers((state) => state.currentMa),
      numbers((state) => state.bmsSocMilliPct),
      numbers((state) => state.soc),
      numbers((state) => state.socSigma),
      numbers((state) => state.temperatureMinCentiC),
      numbers((state) => state.temperatureMaxCentiC),
      numbers((state) => state.cellMinMv),
      numbers((state) => state.cellMaxMv),
      plainArray(states.map((state) => state.activity)),
      plainArray(states.map((state) => state.socAdvice)),
    ],
  });
}

/** Says that rows from `fromMs` to `toMs` (default: any later time) were stored without being folded. Only ever widens. */
export async function markDirty(
  client: PoolClient,
  packs: readonly { readonly packId: number; readonly fromMs: number; readonly toMs?: number }[],
): Promise<void> {
  if (packs.length === 0) return;
  await client.query({
    name: 'mark-dirty',
    text: `UPDATE pack_state s SET dirty_from = least(s.dirty_from, u.dirty_from),
             dirty_to = greatest(s.dirty_to, coalesce(u.dirty_to, 'infinity')), dirty_version = s.dirty_version + 1
           FROM unnest($1::int[], $2::timestamptz[], $3::timestamptz[]) AS u (pack_id, dirty_from, dirty_to)
           WHERE s.pack_id = u.pack_id`,
    values: [
      packs.map((pack) => pack.packId),
      packs.map((pack) => new Date(pack.fromMs)),
      packs.map((pack) => (pack.toMs === undefined ? null : new Date(pack.toMs))),
    ],
  });
}
