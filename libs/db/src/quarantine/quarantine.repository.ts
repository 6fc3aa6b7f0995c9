import {
  type QuarantineItem,
  type QuarantineList,
  type QuarantineReason,
  type RedecodeDto,
} from '@packwatch/contracts';
import { writeAudit } from '../audit/write-audit.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { askToReadAgain } from '../redecode/read-again.repository.ts';
import { createRedecodeIn } from '../redecode/redecodes.repository.ts';
import {
  IS_SELECTED,
  POLLED_MS,
  QUARANTINE_COLUMNS,
  QUARANTINE_FROM,
  type QuarantineRow,
  type QuarantineSelection,
  quarantineFromRow,
  selectionValues,
} from './quarantine-row.ts';

export interface QuarantineFilter {
  readonly gatewayId?: string | undefined;
  readonly packUid?: string | undefined;
  readonly reason?: QuarantineReason | undefined;
  readonly state?: 'open' | 'resolved' | undefined;
  /** By when it was received; inclusive start, exclusive end. */
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  /** The page after this id, newest first. */
  readonly beforeId?: number | undefined;
  readonly limit: number;
}

/** What can be mended, and how. */
export interface RetryableReasons {
  /** By decoding its pack again, if it has one by the assignments as they are now. */
  readonly byPack: readonly QuarantineReason[];
  /** By reading its envelope again, if its gateway has a mapping. */
  readonly byMapping: readonly QuarantineReason[];
}

/** What can't be tried again: it belongs to no pack, even by the assignments as they are now, and to no mapping. */
export interface SkippedItems {
  readonly reason: QuarantineReason;
  readonly count: number;
}

/** Reads what ingest refused, with its reason, and records what becomes of it. */
export class QuarantineRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** One page, newest first, whether more follow, and how many of each reason are open in all. */
  async list(
    organisationId: string,
    filter: QuarantineFilter,
  ): Promise<{ items: QuarantineItem[]; more: boolean; open: QuarantineList['open'] }> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<QuarantineRow>(
        `SELECT ${QUARANTINE_COLUMNS} FROM ${QUARANTINE_FROM}
         WHERE ($1::uuid IS NULL OR q.gateway_id = $1)
           AND ($2::text IS NULL OR q.reason = $2)
           AND ($3::bigint IS NULL OR q.id < $3)
           AND ($5::uuid IS NULL OR p.uid = $5)
           AND ($6::text IS NULL OR (q.resolved_at IS NULL) = ($6 = 'open'))
           AND ($7::timestamptz IS NULL OR q.received_at >= $7)
           AND ($8::timestamptz IS NULL OR q.received_at < $8)
         ORDER BY q.id DESC
         LIMIT $4`,
        [
          filter.gatewayId ?? null,
          filter.reason ?? null,
          filter.beforeId ?? null,
          filter.limit + 1,
          filter.packUid ?? null,
          filter.state ?? null,
          filter.from ?? null,
          filter.to ?? null,
        ],
      );
      const items = rows.slice(0, filter.limit).map(quarantineFromRow);
      return { items, more: rows.length > filter.limit, open: await openCounts(client) };
    });
  }

  /** One item, and the map that is assigned to its slave at its time, if one is; null if there is no such item here. */
  async find(
    organisationId: string,
    id: number,
  ): Promise<{ item: QuarantineItem; assignedMap: { id: number; document: unknown } | null } | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<QuarantineRow & { map_id: number | null; document: unknown }>(
        `SELECT ${QUARANTINE_COLUMNS}, m.id AS map_id, m.document FROM ${QUARANTINE_FROM}
         LEFT JOIN register_map m ON m.id = a.register_map_id WHERE q.id = $1`,
        [id],
      );
      const row = rows[0];
      if (!row) return null;
      const assignedMap = row.map_id === null ? null : { id: row.map_id, document: row.document };
      return { item: quarantineFromRow(row), assignedMap };
    });
  }

  /**
   * Asks for a re-decode of each pack that these open items belong to as things are assigned now; of those that belong to
   * none, for reading their envelopes again by the mapping of their gateway, if it has one.
   */
  async retry(
    organisationId: string,
    selection: QuarantineSelection,
    asked: { readonly by: string; readonly at: Date },
    retryable: RetryableReasons,
  ): Promise<{ items: number; readAgain: number; redecodes: RedecodeDto[]; skipped: SkippedItems[] }> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<{
        reason: QuarantineReason;
        pack_uid: string | null;
        count: number;
        from_ms: number;
        to_ms: number;
        ids: number[] | null;
      }>(
        `SELECT reason, pack_uid, count(*) AS count, min(polled_ms) AS from_ms, max(polled_ms) AS to_ms,
                array_agg(id ORDER BY id) FILTER (WHERE pack_uid IS NULL AND has_mapping AND reason = ANY ($5::text[])) AS ids
         FROM (
           SELECT q.id, q.reason, ${POLLED_MS} AS polled_ms,
                  CASE WHEN q.reason = ANY ($4::text[]) AND ${POLLED_MS} IS NOT NULL THEN p.uid END AS pack_uid,
                  EXISTS (SELECT 1 FROM gateway_mapping WHERE gateway_id = q.gateway_id) AS has_mapping
           FROM ${QUARANTINE_FROM} WHERE q.resolved_at IS NULL AND ${IS_SELECTED}
         ) AS i GROUP BY 1, 2 ORDER BY 2, 1`,
        [...selectionValues(selection), retryable.byPack, retryable.byMapping],
      );
      const skipped = new Map<QuarantineReason, number>();
      const packs = new Map<string, { count: number; fromMs: number; toMs: number }>();
      const ids: number[] = [];
      for (const { reason, pack_uid: uid, count, from_ms: fromMs, to_ms: toMs, ids: some } of rows) {
        if (uid === null) {
          ids.push(...(some ?? []));
          const left = count - (some?.length ?? 0);
          if (left > 0) skipped.set(reason, (skipped.get(reason) ?? 0) + left);
          continue;
        }
        const known = packs.get(uid);
        packs.set(uid, {
          count: (known?.count ?? 0) + count,
          fromMs: Math.min(known?.fromMs ?? fromMs, fromMs),
          toMs: Math.max(known?.toMs ?? toMs, toMs),
        });
      }
      const redecodes: RedecodeDto[] = [];
      for (const [packUid, { fromMs, toMs }] of packs) {
        const made = await createRedecodeIn(client, organisationId, {
          packUid,
          from: new Date(fromMs),
          to: new Date(toMs + 1),
          map: null,
          reason: 'quarantine',
          appliesItself: true,
          assignedAt: null,
          askedBy: asked.by,
          askedAt: asked.at,
        });
        if (made !== null) redecodes.push(made);
      }
      await askToReadAgain(client, organisationId, ids, asked);
      return {
        items: [...packs.values()].reduce((sum, { count }) => sum + count, 0),
        readAgain: ids.length,
        redecodes,
        skipped: [...skipped].map(([reason, count]) => ({ reason, count })),
      };
    });
  }

  /** Closes open items for good, with the reason why; answers with how many. */
  async dismiss(
    organisationId: string,
    selection: QuarantineSelection,
    { by, at, comment }: { readonly by: string; readonly at: Date; readonly comment: string },
  ): Promise<number> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rowCount } = await client.query(
        `UPDATE quarantine q SET outcome = 'dismissed', resolved_at = $4, resolved_by = $5, comment = $6
         WHERE q.resolved_at IS NULL AND ${IS_SELECTED}`,
        [...selectionValues(selection), at, by, comment],
      );
      const items = rowCount ?? 0;
      if (items > 0) {
        const after = { ...selection, comment, items };
        await writeAudit(
          client,
          organisationId,
          { by, at },
          { action: 'quarantine.dismiss', target: 'quarantine', after },
        );
      }
      return items;
    });
  }
}

async function openCounts(client: PoolClient): Promise<QuarantineList['open']> {
  const { rows } = await client.query<QuarantineList['open'][number]>(
    `SELECT reason, count(*) AS count FROM quarantine WHERE resolved_at IS NULL GROUP BY reason ORDER BY count(*) DESC, reason`,
  );
  return rows;
}
