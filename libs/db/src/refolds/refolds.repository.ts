import { type PackRefold } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

interface Row {
  id: number;
  uid: string;
  name: string;
  dirty_from: Date | null;
  dirty_to: string | null;
  from_ts: Date | null;
  to_ts: string | null;
  position_ts: Date | null;
  until_ts: Date | null;
  rows: number | null;
  started_at: Date | null;
  updated_at: Date | null;
  last_started_at: Date | null;
  last_ended_at: Date | null;
  last_rows: number | null;
}

// An end that is not known is infinity, which is no date: as text it is left out below.
const SELECTED = `SELECT p.id, p.uid, p.name, s.dirty_from, s.dirty_to::text, r.from_ts, r.to_ts::text, r.position_ts, r.until_ts,
    r.rows, r.started_at, r.updated_at, l.started_at AS last_started_at, l.ended_at AS last_ended_at, l.rows AS last_rows
  FROM pack p
  LEFT JOIN pack_state s ON s.pack_id = p.id
  LEFT JOIN pack_refold r ON r.pack_id = p.id
  LEFT JOIN refold_run l ON l.pack_id = p.id`;

/** What waits to be assessed anew, and how far it is. Takes a pool of role `api`. */
export class RefoldsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Packs that wait for a refold or are in one, by pack, after `afterId`; and how many there are in all. */
  async list(
    organisationId: string,
    page: { readonly afterId: number | undefined; readonly limit: number },
  ): Promise<{ items: PackRefold[]; total: number; nextId: number | null }> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const waiting = `(SELECT pack_id FROM pack_refold UNION SELECT pack_id FROM pack_state WHERE dirty_from IS NOT NULL)`;
      const { rows } = await client.query<Row>(
        `${SELECTED} WHERE p.id IN ${waiting} AND p.id > $1 ORDER BY p.id LIMIT $2`,
        [page.afterId ?? 0, page.limit + 1],
      );
      const counted = await client.query<{ total: number }>(`SELECT count(*) AS total FROM ${waiting} AS w`);
      const shown = rows.slice(0, page.limit);
      const nextId = rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null;
      return { items: shown.map(toDto), total: counted.rows[0]?.total ?? 0, nextId };
    });
  }

  /** Undefined: the organisation has no such pack. */
  async find(organisationId: string, uid: string): Promise<PackRefold | undefined> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(`${SELECTED} WHERE p.uid = $1`, [uid]);
      return rows[0] && toDto(rows[0]);
    });
  }
}

function toDto(row: Row): PackRefold {
  const isRunning = row.from_ts !== null;
  return {
    pack: { uid: row.uid, name: row.name },
    state: isRunning ? 'running' : row.dirty_from === null ? 'idle' : 'waiting',
    dirtyFrom: earliest(row.dirty_from, row.from_ts)?.toISOString() ?? null,
    dirtyTo: latest(row.dirty_to, row.to_ts)?.toISOString() ?? null,
    run: toRun(row),
    lastRun:
      row.last_started_at === null || row.last_ended_at === null
        ? null
        : {
            startedAt: row.last_started_at.toISOString(),
            endedAt: row.last_ended_at.toISOString(),
            rows: row.last_rows ?? 0,
          },
  };
}

function toRun(row: Row): PackRefold['run'] {
  if (row.from_ts === null || row.started_at === null || row.updated_at === null) return null;
  return {
    startedAt: row.started_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    from: row.from_ts.toISOString(),
    position: row.position_ts?.toISOString() ?? null,
    until: row.until_ts?.toISOString() ?? null,
    rows: row.rows ?? 0,
    progress: progressOf(row.from_ts.getTime(), row.position_ts?.getTime() ?? null, row.until_ts?.getTime() ?? null),
  };
}

function progressOf(fromMs: number, positionMs: number | null, untilMs: number | null): number | null {
  if (untilMs === null) return null;
  if (positionMs === null) return 0;
  // It begins at the checkpoint before its oldest row; until then it has made nothing anew.
  return untilMs <= fromMs ? 1 : Math.min(1, Math.max(0, (positionMs - fromMs) / (untilMs - fromMs)));
}

function earliest(...dates: (Date | null)[]): Date | null {
  const known = dates.filter((date) => date !== null);
  return known.length === 0 ? null : new Date(Math.min(...known.map((date) => date.getTime())));
}

function latest(...texts: (string | null)[]): Date | null {
  const known = texts.filter((text) => text !== null);
  if (known.length === 0 || known.includes('infinity')) return null;
  return new Date(Math.max(...known.map((text) => Date.parse(text))));
}
