import { type SeriesSignalName } from '@packwatch/contracts';
import { type PoolClient } from '../connection/pool.ts';
import { signalColumns } from '../telemetry/signal-columns.ts';

/** A missing signal is looked for this much further back than its rule's limit. */
const LOOK_BACK_MS = 3_600_000;

export interface SweptSignal {
  readonly packId: number;
  readonly part: string;
  readonly tsMs: number | null;
  readonly firstTsMs: number | null;
}

/**
 * The newest reading of a signal in each pack in service, as far back as a little beyond `afterMs` before the pack's newest
 * sample; and the first reading since an open alarm of the rule says that it is missing.
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
  const found: SweptSignal[] = [];
  for (const { part, sql } of signalColumns([rule.signal], cells.rows[0]?.most ?? 0)) {
    const cell = part === 'pack' ? -1 : Number(part.slice('cell:'.length));
    const { rows } = await client.query<SweptSignal>(
      `SELECT p.id AS "packId", $4::text AS part,
              (SELECT (extract(epoch FROM t.ts) * 1000)::float8 FROM series.telemetry t
               WHERE t.pack_id = p.id AND t.ts <= s.ts AND t.ts > s.ts - $3 * interval '1 ms' AND (${sql}) IS NOT NULL
               ORDER BY t.ts DESC LIMIT 1) AS "tsMs",
              (SELECT (SELECT (extract(epoch FROM t.ts) * 1000)::float8 FROM series.telemetry t
                       WHERE t.pack_id = p.id AND t.ts > o.raised_at - $6 * interval '1 ms' + interval '1 ms'
                         AND (${sql}) IS NOT NULL ORDER BY t.ts LIMIT 1)
               FROM alarm o WHERE o.pack_id = p.id AND o.rule_id = $5 AND o.part = $4 AND o.status = 'open') AS "firstTsMs"
       FROM pack p
       JOIN pack_state s ON s.pack_id = p.id AND s.ts IS NOT NULL
       JOIN pack_fact f ON f.pack_id = p.id AND f.valid_from <= $7 AND (f.valid_to IS NULL OR f.valid_to > $7)
       WHERE p.organisation_id = $1 AND p.status = 'in_service' AND f.cells_in_series > $2 ORDER BY p.id`,
      [organisationId, cell, rule.afterMs + LOOK_BACK_MS, part, rule.ruleId, rule.afterMs, new Date(nowMs)],
    );
    found.push(...rows);
  }
  return found;
}

export interface SweptReading {
  readonly packId: number;
  readonly tsMs: number;
  readonly values: Readonly<Record<string, number | null>>;
}

/** The newest readings of some signals of whole packs, of each pack in service. */
export async function sweptReadings(
  client: PoolClient,
  organisationId: string,
  signals: readonly SeriesSignalName[],
): Promise<SweptReading[]> {
  const columns = signalColumns(signals, 0);
  if (columns.length === 0) return [];
  const values = columns.map(({ sql }) => `(${sql})::float8`).join(', ');
  const { rows } = await client.query<{ packId: number; tsMs: number; read: (number | null)[] }>(
    `SELECT p.id AS "packId", (extract(epoch FROM s.ts) * 1000)::float8 AS "tsMs", ARRAY[${values}] AS read
     FROM pack p
     JOIN pack_state s ON s.pack_id = p.id
     JOIN series.telemetry t ON t.pack_id = p.id AND t.ts = s.ts
     WHERE p.organisation_id = $1 AND p.status = 'in_service' ORDER BY p.id`,
    [organisationId],
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
