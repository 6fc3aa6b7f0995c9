import {
  type ExportDto,
  type ExportFormat,
  type ExportPacks,
  type ExportResolution,
  type ExportState,
  type SeriesSignalName,
} from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

export interface NewExport {
  readonly packs: ExportPacks;
  readonly from: Date;
  readonly to: Date;
  readonly signals: readonly SeriesSignalName[];
  readonly resolution: ExportResolution;
  readonly format: ExportFormat;
}

/** Keyset position: the page after this one in the order (asked, newest first; id). */
export interface ExportPosition {
  readonly askedAt: string;
  readonly id: string;
}

interface Row {
  id: string;
  selection: ExportPacks;
  pack_count: number;
  from_at: Date;
  to_at: Date;
  signals: SeriesSignalName[];
  resolution: ExportResolution;
  format: ExportFormat;
  state: ExportState;
  raw_since: Date | null;
  packs_done: number;
  row_count: number;
  byte_count: number | null;
  sha256: string | null;
  asked_by: string;
  asked_at: Date;
  finished_at: Date | null;
  expires_at: Date | null;
  error: string | null;
}

const SELECTED = `SELECT id, selection, cardinality(pack_ids) AS pack_count, from_at, to_at, signals, resolution, format,
    state, raw_since, packs_done, row_count, byte_count, sha256, asked_by, asked_at, finished_at, expires_at, error
  FROM export_job`;

/** Exports as people ask for them, each change with its audit entry. Takes a pool of role `api`. */
export class ExportsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * `unknown_packs`: what the selection names is not this organisation's; `no_packs`: nothing is meant by it; `busy`: so many
   * as may wait or run are at it already.
   */
  async create(
    organisationId: string,
    wanted: NewExport,
    { atOnce, actor }: { readonly atOnce: number; readonly actor: Actor },
  ): Promise<ExportDto | 'unknown_packs' | 'no_packs' | 'busy'> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const selected = await selectPacks(client, wanted.packs);
      if (typeof selected === 'string') return selected;
      // Whoever asks at the same moment counts this one.
      await client.query('SELECT 1 FROM organisation WHERE id = $1 FOR UPDATE', [organisationId]);
      const { rows: open } = await client.query<{ n: number }>(
        "SELECT count(*) AS n FROM export_job WHERE state IN ('waiting', 'running') AND format <> 'takeout'",
      );
      if ((open[0]?.n ?? 0) >= atOnce) return 'busy';
      const id = newId();
      await client.query(
        `INSERT INTO export_job (id, organisation_id, selection, pack_ids, cells, from_at, to_at, signals, resolution, format,
                                 raw_since, asked_by, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
                 (SELECT c.cut_at FROM series.raw_cut c WHERE c.organisation_id = $2 AND $9 = 'raw' AND c.cut_at > $6),
                 $11, $12)`,
        [
          id,
          organisationId,
          JSON.stringify(wanted.packs),
          selected.ids,
          selected.cells,
          wanted.from,
          wanted.to,
          [...new Set(wanted.signals)],
          wanted.resolution,
          wanted.format,
          actor.by,
          actor.at,
        ],
      );
      const made = await byId(client, id);
      if (made === null) throw new Error('an export just written is there');
      await writeAudit(client, organisationId, actor, { action: 'export.create', target: `export:${id}`, after: made });
      return made;
    });
  }

  async list(
    organisationId: string,
    filter: {
      readonly state: ExportState | undefined;
      readonly after: ExportPosition | undefined;
      readonly limit: number;
    },
  ): Promise<{ items: ExportDto[]; more: boolean }> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(
        `${SELECTED} WHERE format <> 'takeout' AND ($1::text IS NULL OR state = $1)
           AND ($2::timestamptz IS NULL OR (asked_at, id) < ($2, $3::uuid))
         ORDER BY asked_at DESC, id DESC LIMIT $4`,
        [filter.state ?? null, filter.after?.askedAt ?? null, filter.after?.id ?? null, filter.limit + 1],
      );
      return { items: rows.slice(0, filter.limit).map(fromRow), more: rows.length > filter.limit };
    });
  }

  /** Null: this organisation has no such export. */
  async find(organisationId: string, id: string): Promise<ExportDto | null> {
    return inTenant(this.#pool, organisationId, (client) => byId(client, id));
  }

  /** Stops one that waits or runs, and gives up the file of one that is ready; one that has ended stays as it is. */
  async end(organisationId: string, id: string, actor: Actor): Promise<ExportDto | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const before = await byId(client, id, 'FOR UPDATE');
      if (before === null) return null;
      const state = before.state === 'ready' ? 'expired' : 'cancelled';
      if (!['waiting', 'running', 'ready'].includes(before.state)) return before;
      await client.query(
        `UPDATE export_job SET state = $2, leased_until = NULL, expires_at = NULL, finished_at = coalesce(finished_at, $3)
         WHERE id = $1`,
        [id, state, actor.at],
      );
      const after = await byId(client, id);
      await writeAudit(client, organisationId, actor, { action: 'export.end', target: `export:${id}`, before, after });
      return after;
    });
  }

  /** Somebody takes the file. */
  async noteDownload(organisationId: string, id: string, actor: Actor): Promise<void> {
    await inTenant(this.#pool, organisationId, (client) =>
      writeAudit(client, organisationId, actor, { action: 'export.download', target: `export:${id}` }),
    );
  }
}

async function selectPacks(
  client: PoolClient,
  packs: ExportPacks,
): Promise<{ ids: number[]; cells: number } | 'unknown_packs' | 'no_packs'> {
  if (packs.of === 'site') {
    const site = await client.query('SELECT 1 FROM site WHERE id = $1', [packs.siteId]);
    if (site.rowCount === 0) return 'unknown_packs';
  }
  if (packs.of === 'group') {
    const group = await client.query('SELECT 1 FROM pack_group WHERE id = $1', [packs.groupId]);
    if (group.rowCount === 0) return 'unknown_packs';
  }
  const uids = packs.of === 'packs' ? [...new Set(packs.uids)] : null;
  const { rows } = await client.query<{ id: number; cells: number }>(
    `SELECT p.id, (SELECT max(f.cells_in_series) FROM pack_fact f WHERE f.pack_id = p.id) AS cells FROM pack p
     WHERE CASE $1::text
       WHEN 'fleet' THEN true
       WHEN 'site' THEN p.site_id = $2::uuid
       WHEN 'group' THEN EXISTS (SELECT 1 FROM pack_group_member m WHERE m.pack_id = p.id AND m.group_id = $2::uuid
         AND m.valid_to IS NULL)
       WHEN 'tag' THEN EXISTS (SELECT 1 FROM pack_tag t WHERE t.pack_id = p.id AND t.tag = $3 AND t.valid_to IS NULL)
       WHEN 'packs' THEN p.uid = ANY ($4::uuid[])
     END ORDER BY p.name, p.id`,
    [packs.of, placeOf(packs), packs.of === 'tag' ? packs.tag : null, uids],
  );
  if (uids !== null && rows.length < uids.length) return 'unknown_packs';
  if (rows.length === 0) return 'no_packs';
  return { ids: rows.map(({ id }) => id), cells: Math.max(...rows.map(({ cells }) => cells)) };
}

/** The id of the site or the group that is meant. */
function placeOf(packs: ExportPacks): string | null {
  if (packs.of === 'site') return packs.siteId;
  return packs.of === 'group' ? packs.groupId : null;
}

async function byId(client: PoolClient, id: string, lock: '' | 'FOR UPDATE' = ''): Promise<ExportDto | null> {
  const { rows } = await client.query<Row>(`${SELECTED} WHERE id = $1 AND format <> 'takeout' ${lock}`, [id]);
  return rows[0] ? fromRow(rows[0]) : null;
}

/** `takeout`: everything of an organisation. It is no export that whoever sees packs may see. */
export type ExportFileFormat = ExportFormat | 'takeout';

const ENDING: Record<ExportFileFormat, string> = {
  csv: 'csv.gz',
  ndjson: 'ndjson.gz',
  parquet: 'parquet',
  takeout: 'tar.gz',
};

/** As it is kept in the export folder. */
export const exportFile = ({ id, format }: { id: string; format: ExportFileFormat }): string =>
  `${id}.${ENDING[format]}`;

const day = (at: Date): string => at.toISOString().slice(0, 10);

const fromRow = (row: Row): ExportDto => ({
  id: row.id,
  packs: row.selection,
  packCount: row.pack_count,
  from: row.from_at.toISOString(),
  to: row.to_at.toISOString(),
  signals: row.signals,
  resolution: row.resolution,
  format: row.format,
  state: row.state,
  progress: row.state === 'ready' ? 1 : row.packs_done / row.pack_count,
  rows: row.row_count,
  bytes: row.byte_count,
  sha256: row.sha256,
  fileName: `packwatch-${day(row.from_at)}-${day(row.to_at)}-${row.resolution}.${ENDING[row.format]}`,
  rawSince: row.raw_since?.toISOString() ?? null,
  askedBy: row.asked_by,
  askedAt: row.asked_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
  expiresAt: row.expires_at?.toISOString() ?? null,
  error: row.error,
});
