import { type PoolClient } from '../connection/pool.ts';

/** A pack that was taken over and whose history is being copied, or may grow still. */
export interface Carry {
  readonly packId: number;
  readonly organisationId: string;
  readonly sourcePackId: number;
  readonly momentMs: number;
  readonly phase: CarryPhase;
  readonly cursorMs: number;
  /** The source waited for a refold from here on when it was taken over; null: it did not. */
  readonly dirtyFromMs: number | null;
}

/** In this order. */
export const CARRY_PHASES = ['telemetry', 'rollup_15m', 'rollup_1d'] as const;
export type CarryPhase = (typeof CARRY_PHASES)[number];

const TIME_OF = { telemetry: 'ts', rollup_15m: 'bucket', rollup_1d: 'bucket' } as const;

const ms = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;

const CARRIED = `c.pack_id AS "packId", c.organisation_id AS "organisationId", c.source_pack_id AS "sourcePackId",
  ${ms('c.moment')} AS "momentMs", c.phase, ${ms('c.cursor_at')} AS "cursorMs", ${ms('c.dirty_from')} AS "dirtyFromMs"`;

/** Packs that are being copied, the oldest first. */
export async function findCarries(client: PoolClient, limit: number): Promise<Carry[]> {
  const { rows } = await client.query<Carry>(
    `SELECT ${CARRIED} FROM pack_carry c WHERE c.done_at IS NULL ORDER BY c.moment, c.pack_id LIMIT $1`,
    [limit],
  );
  return rows;
}

/** The copy of one pack, locked; null: somebody else is at it, or it is done. */
export async function lockCarry(client: PoolClient, packId: number): Promise<Carry | null> {
  const { rows } = await client.query<Carry>(
    `SELECT ${CARRIED} FROM pack_carry c WHERE c.pack_id = $1 AND c.done_at IS NULL FOR UPDATE SKIP LOCKED`,
    [packId],
  );
  return rows[0] ?? null;
}

export interface Copied {
  readonly rows: number;
  /** The first and the last time copied, ms; null: there was nothing left. */
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

/** The columns of a table that are not its pack, as the catalogue has them: one that comes later goes along. */
async function columnsOf(client: PoolClient, table: CarryPhase): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns FROM pg_attribute
     WHERE attrelid = ('series.' || $1)::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'pack_id'`,
    [table],
  );
  return rows[0]?.columns ?? '';
}

/**
 * Copies what the source has before `beforeMs`, at most `spanMs` of it counted back from its newest row there. What the
 * receiver does not keep for so long is left where it is.
 */
export async function copyBack(
  client: PoolClient,
  { packId, organisationId, sourcePackId, phase }: Carry,
  beforeMs: number,
  spanMs: number,
): Promise<Copied> {
  const at = TIME_OF[phase];
  const { rows } = await client.query<{ newestMs: number | null; cutMs: number | null }>(
    `SELECT ${ms(`(SELECT max(${at}) FROM series.${phase} WHERE pack_id = $1 AND ${at} < $2)`)} AS "newestMs",
            ${ms('(SELECT cut_at FROM series.raw_cut WHERE organisation_id = $3)')} AS "cutMs"`,
    [sourcePackId, new Date(beforeMs), organisationId],
  );
  const newestMs = rows[0]?.newestMs ?? null;
  if (newestMs === null) return { rows: 0, fromMs: null, toMs: null };
  const cutMs = phase === 'telemetry' ? (rows[0]?.cutMs ?? -Infinity) : -Infinity;
  const fromMs = Math.max(Math.floor(newestMs / spanMs) * spanMs, cutMs);
  if (fromMs > newestMs) return { rows: 0, fromMs: null, toMs: null };
  return copyRange(client, { packId, sourcePackId, phase }, fromMs, newestMs);
}

/** Copies the rows of a range, both ends included, that the receiver does not have. */
export async function copyRange(
  client: PoolClient,
  { packId, sourcePackId, phase }: Pick<Carry, 'packId' | 'sourcePackId' | 'phase'>,
  fromMs: number,
  toMs: number,
): Promise<Copied> {
  const [at, columns] = [TIME_OF[phase], await columnsOf(client, phase)];
  const { rowCount } = await client.query(
    `INSERT INTO series.${phase} (pack_id, ${columns})
     SELECT $1, ${columns} FROM series.${phase} WHERE pack_id = $2 AND ${at} >= $3 AND ${at} <= $4
     ON CONFLICT (pack_id, ${at}) DO NOTHING`,
    [packId, sourcePackId, new Date(fromMs), new Date(toMs)],
  );
  return { rows: rowCount ?? 0, fromMs, toMs };
}

/** How far a copy is. */
export async function noteCarried(
  client: PoolClient,
  packId: number,
  { phase, cursorMs, rows }: { readonly phase: CarryPhase | 'done'; readonly cursorMs: number; readonly rows: number },
): Promise<void> {
  await client.query(
    `UPDATE pack_carry SET phase = $2, cursor_at = $3, rows = rows + $4,
            done_at = CASE WHEN $2 = 'done' THEN clock_timestamp() END WHERE pack_id = $1`,
    [packId, phase, new Date(cursorMs), rows],
  );
}

/** Says in the transaction that stores samples of packs that were handed over that it does. */
export async function insertForwards(
  client: PoolClient,
  changed: readonly {
    readonly organisationId: string;
    readonly packId: number;
    readonly fromMs: number;
    readonly toMs: number;
  }[],
): Promise<void> {
  if (changed.length === 0) return;
  await client.query(
    `INSERT INTO pack_forward (organisation_id, pack_id, from_ts, to_ts)
     SELECT * FROM unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::timestamptz[])`,
    [
      changed.map(({ organisationId }) => organisationId),
      changed.map(({ packId }) => packId),
      changed.map(({ fromMs }) => new Date(fromMs)),
      changed.map(({ toMs }) => new Date(toMs)),
    ],
  );
}

export interface Forward extends Pick<Carry, 'packId' | 'organisationId' | 'sourcePackId'> {
  readonly id: number;
  readonly fromMs: number;
  readonly toMs: number;
  /** The receiver's newest folded sample. */
  readonly watermarkMs: number;
}

/**
 * What came late of packs that were handed over and is behind the newest sample of who has them now: before that it would
 * not be late there. Locked, the oldest first, but for those that are `passedOver`; null: there is none.
 */
export async function takeForward(client: PoolClient, passedOver: readonly number[]): Promise<Forward | null> {
  const { rows } = await client.query<Forward>(
    `SELECT f.id, c.pack_id AS "packId", c.organisation_id AS "organisationId", c.source_pack_id AS "sourcePackId",
            ${ms('f.from_ts')} AS "fromMs", ${ms('f.to_ts')} AS "toMs", ${ms('s.ts')} AS "watermarkMs"
     FROM pack_forward f JOIN pack_carry c ON c.source_pack_id = f.pack_id AND c.done_at IS NOT NULL
     JOIN pack_state s ON s.pack_id = c.pack_id
     WHERE s.ts > f.to_ts AND f.id <> ALL($1::bigint[]) ORDER BY f.id LIMIT 1 FOR UPDATE OF f SKIP LOCKED`,
    [passedOver],
  );
  return rows[0] ?? null;
}

/** What a sample is to who receives it anew: its own charge is folded there, and when it came is of no matter. */
const NOT_MEASURED: readonly string[] = ['ts', 'received_at', 'soc', 'soc_sigma'];

/**
 * Gives the receiver what the source has in a range and it has not, or has in part. What only the receiver has stays: it may keep
 * for longer what the source's retention, or its erasure, has taken. Answers the times that changed, ms, in their order.
 */
export async function passOnRange(client: PoolClient, forward: Forward): Promise<number[]> {
  const { id, packId, sourcePackId, fromMs, toMs } = forward;
  const columns = await columnsOf(client, 'telemetry');
  const names = columns.split(', ');
  const measured = names.filter((name) => !NOT_MEASURED.includes(name));
  const ofTable = (table: string): string => measured.map((name) => `${table}.${name}`).join(', ');
  const { rows } = await client.query<{ tsMs: number }>(
    `INSERT INTO series.telemetry AS t (pack_id, ${columns})
     SELECT $1, ${columns} FROM series.telemetry WHERE pack_id = $2 AND ts >= $3 AND ts <= $4
     ON CONFLICT (pack_id, ts) DO UPDATE SET ${measured.map((name) => `${name} = excluded.${name}`).join(', ')}
     WHERE (${ofTable('t')}) IS DISTINCT FROM (${ofTable('excluded')})
     RETURNING ${ms('ts')} AS "tsMs"`,
    [packId, sourcePackId, new Date(fromMs), new Date(toMs)],
  );
  await client.query('DELETE FROM pack_forward WHERE id = $1', [id]);
  // Who has sold it on passes it on.
  await client.query(
    `INSERT INTO pack_forward (organisation_id, pack_id, from_ts, to_ts)
     SELECT $2, $1, $3, $4 WHERE EXISTS (SELECT 1 FROM pack_carry c WHERE c.source_pack_id = $1)`,
    [packId, forward.organisationId, new Date(fromMs), new Date(toMs)],
  );
  return rows.map(({ tsMs }) => tsMs).sort((a, b) => a - b);
}

/** Forgets what came late of packs that nobody has any more: their receivers were erased. */
export async function dropOrphanForwards(client: PoolClient): Promise<void> {
  await client.query(
    `DELETE FROM pack_forward f WHERE NOT EXISTS (SELECT 1 FROM pack_carry c WHERE c.source_pack_id = f.pack_id)`,
  );
}
