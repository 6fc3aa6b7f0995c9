import { type SeriesSignalName } from '@packwatch/contracts';
import { type PoolClient } from '../connection/pool.ts';
import { type SignalColumn, signalColumns } from '../telemetry/signal-columns.ts';

/** A missing signal is looked for this much further back than its rule's limit. */
const LOOK_BACK_MS = 3_600_000;
/** What a pack that has sent nothing for so long misses was judged while it sent; no worker was ever away longer. */
const LATELY_MS = 2 * 86_400_000;

export interface SweptSignal {
  readonly packId: number;
  readonly part: string;
  readonly tsMs: number | null;
  readonly firstTsMs: number | null;
}

/**
 * The newest reading of a signal in each pack that may miss it, as far back as a little beyond `afterMs` before the pack's
 * newest sample; and the first reading since an open alarm of the rule says that it is missing. Packs that may miss it are
 * those in service whose newest row lacks it, or is old, and those with such an alarm: few of a fleet, so only for them
 * more than one row is read.
 */
export async function sweptSignal(
  client: PoolClient,
  organisationId: string,
  rule: { readonly ruleId: string; readonly signal: SeriesSignalName; readonly afterMs: number },
  nowMs: number,
): Promise<SweptSignal[]> {
  const cells = await client.query<{ most: number | null }>(
    'SELECT max(cells_in_series) AS most FROM pack_fact WHERE organisation_id = $1 AND valid_to IS NULL',
    [organisationId],
  );
  const columns = signalColumns([rule.signal], cells.rows[0]?.most ?? 0);
  if (columns.length === 0) return [];
  const packIds = await packsThatMayMiss(client, organisationId, rule.ruleId, columns, nowMs);
  if (packIds.length === 0) return [];
  const found: SweptSignal[] = [];
  for (const { part, sql } of columns) {
    const { rows } = await client.query<SweptSignal>(
      `SELECT p.id AS "packId", $4::text AS part,
              (SELECT (extract(epoch FROM t.ts) * 1000)::float8 FROM series.telemetry t
               WHERE t.pack_id = p.id AND t.ts <= s.ts AND t.ts > s.ts - $3 * interval '1 ms' AND (${sql}) IS NOT NULL
               ORDER BY t.ts DESC LIMIT 1) AS "tsMs",
              CASE WHEN o.raised_at IS NOT NULL THEN (
                SELECT (extract(epoch FROM t.ts) * 1000)::float8 FROM series.telemetry t
                WHERE t.pack_id = p.id AND t.ts > o.raised_at - $6 * interval '1 ms' + interval '1 ms'
                  AND (${sql}) IS NOT NULL ORDER BY t.ts LIMIT 1) END AS "firstTsMs"
       FROM unnest($1::int[]) AS p (id)
       JOIN pack_state s ON s.pack_id = p.id AND s.ts IS NOT NULL
       JOIN pack_fact f ON f.pack_id = p.id AND f.valid_from <= $7 AND (f.valid_to IS NULL OR f.valid_to > $7)
       LEFT JOIN alarm o ON o.pack_id = p.id AND o.rule_id = $5 AND o.part = $4 AND o.status = 'open'
       WHERE f.cells_in_series > $2 ORDER BY p.id`,
      [packIds, cellOf(part), rule.afterMs + LOOK_BACK_MS, part, rule.ruleId, rule.afterMs, new Date(nowMs)],
    );
    found.push(...rows);
  }
  return found;
}

/** 0-based; -1 for a whole pack. */
const cellOf = (part: string): number => (part === 'pack' ? -1 : Number(part.slice('cell:'.length)));

async function packsThatMayMiss(
  client: PoolClient,
  organisationId: string,
  ruleId: string,
  columns: readonly SignalColumn[],
  nowMs: number,
): Promise<number[]> {
  const lacks = columns
    .map(({ part, sql }) => `(f.cells_in_series > ${cellOf(part)} AND (${sql}) IS NULL)`)
    .join(' OR ');
  const { rows } = await client.query<{ id: number }>(
    // The bound on time leaves two or three chunks to look into, however many there are.
    `SELECT p.id
     FROM pack p
     JOIN pack_state s ON s.pack_id = p.id AND s.ts IS NOT NULL
     JOIN pack_fact f ON f.pack_id = p.id AND f.valid_from <= $3 AND (f.valid_to IS NULL OR f.valid_to > $3)
     WHERE p.organisation_id = $1 AND p.status = 'in_service'
       AND CASE WHEN s.ts >= $2 THEN (
         SELECT ${lacks} FROM series.telemetry t WHERE t.pack_id = p.id AND t.ts = s.ts AND t.ts >= $2 LIMIT 1
       ) ELSE s.received_at >= $2 END
     UNION
     SELECT a.pack_id FROM alarm a JOIN pack p ON p.id = a.pack_id
     WHERE a.organisation_id = $1 AND a.rule_id = $4 AND a.status = 'open' AND p.status = 'in_service'
     ORDER BY 1`,
    [organisationId, new Date(nowMs - LATELY_MS), new Date(nowMs), ruleId],
  );
  return rows.map(({ id }) => id);
}

export interface SweptReading {
  readonly packId: number;
  readonly tsMs: number;
  readonly values: Readonly<Record<string, number | null>>;
}

/** The newest readings of some signals of whole packs, of each pack in service that sent something lately. */
export async function sweptReadings(
  client: PoolClient,
  organisationId: string,
  signals: readonly SeriesSignalName[],
  nowMs: number,
): Promise<SweptReading[]> {
  const columns = signalColumns(signals, 0);
  if (columns.length === 0) return [];
  const values = columns.map(({ sql }) => `(${sql})::float8`).join(', ');
  const { rows } = await client.query<{ packId: number; tsMs: number; read: (number | null)[] }>(
    `SELECT p.id AS "packId", (extract(epoch FROM s.ts) * 1000)::float8 AS "tsMs", ARRAY[${values}] AS read
     FROM pack p
     JOIN pack_state s ON s.pack_id = p.id AND s.ts >= $2
     CROSS JOIN LATERAL (
       SELECT * FROM series.telemetry r WHERE r.pack_id = p.id AND r.ts = s.ts AND r.ts >= $2 LIMIT 1) t
     WHERE p.organisation_id = $1 AND p.status = 'in_service' ORDER BY p.id`,
    [organisationId, new Date(nowMs - LATELY_MS)],
  );
  return rows.map(({ packId, tsMs, read }) => ({
    packId,
    tsMs,
    values: Object.fromEntries(columns.map(({ signal }, i) => [signal, read[i] ?? null])),
  }));
}

export interface PendingSweep {
  readonly ruleId: string;
  readonly packId: number;
  readonly sinceMs: number;
  readonly seenMs: number;
}

export async function readPending(client: PoolClient, organisationId: string): Promise<PendingSweep[]> {
  const { rows } = await client.query<PendingSweep>(
    `SELECT rule_id AS "ruleId", pack_id AS "packId", (extract(epoch FROM since) * 1000)::float8 AS "sinceMs",
            (extract(epoch FROM seen_at) * 1000)::float8 AS "seenMs"
     FROM sweep_pending WHERE organisation_id = $1`,
    [organisationId],
  );
  return rows;
}

/** Keeps what pends, in place of all that did. */
export async function replacePending(
  client: PoolClient,
  organisationId: string,
  pending: readonly PendingSweep[],
): Promise<void> {
  await client.query('DELETE FROM sweep_pending WHERE organisation_id = $1', [organisationId]);
  if (pending.length === 0) return;
  await client.query(
    `INSERT INTO sweep_pending (organisation_id, rule_id, pack_id, since, seen_at)
     SELECT $1, * FROM unnest($2::uuid[], $3::int[], $4::timestamptz[], $5::timestamptz[])`,
    [
      organisationId,
      pending.map(({ ruleId }) => ruleId),
      pending.map(({ packId }) => packId),
      pending.map(({ sinceMs }) => new Date(sinceMs)),
      pending.map(({ seenMs }) => new Date(seenMs)),
    ],
  );
}
