import { numberArray, plainArray, timeArray } from '../connection/array-text.ts';
import { type PoolClient } from '../connection/pool.ts';

export const RUNNING_SLOT = 'running';

export interface Checkpoint {
  readonly packId: number;
  /** `running`, or the UTC day (`2026-11-23`) after whose last sample this was the state. */
  readonly slot: string;
  readonly tsMs: number;
  readonly stateVersion: number;
  /** The fold's state as text. */
  readonly state: string;
  /** The running 15-minute roll-up; only beside the running state. */
  readonly rollup: Uint8Array | null;
}

const SELECTED = `pack_id AS "packId", slot, (extract(epoch FROM ts) * 1000)::float8 AS "tsMs",
  state_version AS "stateVersion", convert_from(state, 'UTF8') AS state, rollup`;

export async function findRunningCheckpoints(client: PoolClient, packIds: readonly number[]): Promise<Checkpoint[]> {
  const { rows } = await client.query<Checkpoint>({
    name: 'find-running-checkpoints',
    text: `SELECT ${SELECTED} FROM pack_checkpoint WHERE pack_id = ANY ($1::int[]) AND slot = '${RUNNING_SLOT}'`,
    values: [numberArray(packIds)],
  });
  return rows;
}

/** The newest checkpoint of a pack that no sample at or after `beforeMs` went into. */
export async function findCheckpointBefore(
  client: PoolClient,
  packId: number,
  beforeMs: number,
  stateVersion: number,
): Promise<Checkpoint | null> {
  const { rows } = await client.query<Checkpoint>(
    `SELECT ${SELECTED} FROM pack_checkpoint
     WHERE pack_id = $1 AND ts < $2 AND state_version = $3 ORDER BY ts DESC LIMIT 1`,
    [packId, new Date(beforeMs), stateVersion],
  );
  return rows[0] ?? null;
}

/** The ends of days that samples at or after `fromMs` went into. */
export async function findDailyCheckpointsFrom(
  client: PoolClient,
  packId: number,
  fromMs: number,
  stateVersion: number,
): Promise<Checkpoint[]> {
  const { rows } = await client.query<Checkpoint>(
    `SELECT ${SELECTED} FROM pack_checkpoint
     WHERE pack_id = $1 AND ts >= $2 AND state_version = $3 AND slot <> '${RUNNING_SLOT}'`,
    [packId, new Date(fromMs), stateVersion],
  );
  return rows;
}

/** Forgets the daily checkpoints that samples at or after `fromMs` went into; only those older than `untilMs`, if given. */
export async function dropDailyCheckpointsFrom(
  client: PoolClient,
  packId: number,
  fromMs: number,
  untilMs: number | null,
): Promise<void> {
  await client.query(
    `DELETE FROM pack_checkpoint
     WHERE pack_id = $1 AND slot <> '${RUNNING_SLOT}' AND ts >= $2 AND ($3::timestamptz IS NULL OR ts < $3)`,
    [packId, new Date(fromMs), untilMs === null ? null : new Date(untilMs)],
  );
}

/**
 * Each (pack, slot) at most once. All states travel as one piece of bytes: in an array they would be text of which every
 * quotation mark is escaped here and read again there.
 */
export async function saveCheckpoints(client: PoolClient, checkpoints: readonly Checkpoint[]): Promise<void> {
  if (checkpoints.length === 0) return;
  const parts = checkpoints.flatMap(({ state, rollup }) => [Buffer.from(state), rollup ?? new Uint8Array()]);
  const bytesOf = (part: number): number => parts[part]?.length ?? 0;
  let end = 1;
  const starts = parts.map(({ length }) => (end += length) - length);
  await client.query({
    name: 'save-checkpoints',
    text: `INSERT INTO pack_checkpoint (pack_id, organisation_id, slot, ts, state_version, state, rollup)
           SELECT u.pack_id, p.organisation_id, u.slot, u.ts, u.state_version,
                  substring($5::bytea FROM u.state_from FOR u.state_bytes),
                  substring($5::bytea FROM u.state_from + u.state_bytes FOR u.rollup_bytes)
           FROM unnest($1::int[], $2::text[], $3::timestamptz[], $4::int[], $6::int[], $7::int[], $8::int[])
             AS u (pack_id, slot, ts, state_version, state_from, state_bytes, rollup_bytes)
           JOIN pack p ON p.id = u.pack_id
           ON CONFLICT (pack_id, slot) DO UPDATE
             SET ts = excluded.ts, state_version = excluded.state_version, state = excluded.state,
                 rollup = excluded.rollup`,
    values: [
      numberArray(checkpoints.map((c) => c.packId)),
      plainArray(checkpoints.map((c) => c.slot)),
      timeArray(checkpoints.map((c) => c.tsMs)),
      numberArray(checkpoints.map((c) => c.stateVersion)),
      Buffer.concat(parts),
      numberArray(checkpoints.map((_, i) => starts[2 * i])),
      numberArray(checkpoints.map((_, i) => bytesOf(2 * i))),
      numberArray(checkpoints.map(({ rollup }, i) => (rollup === null ? null : bytesOf(2 * i + 1)))),
    ],
  });
}
