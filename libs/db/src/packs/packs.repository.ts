import { type PackDetail, type PackList, type PackListItem, type PackLiveState } from '@packwatch/contracts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { LIVE_STATE, PACK_COLUMNS, PACK_FROM, type PackRow, packFromRow } from './pack-row.ts';

/** Keyset position: the page after this pack in the order (name, uid). */
export interface PackPosition {
  readonly name: string;
  readonly uid: string;
}

export interface PackListFilter {
  readonly search?: string | undefined;
  readonly state?: Exclude<PackLiveState, 'unknown'> | 'alarm' | undefined;
  readonly after?: PackPosition | undefined;
  readonly limit: number;
  /** A newest sample before this means silence. Time is an input. */
  readonly silentBefore: Date;
}

/** Reads packs with their live values. Every method runs in a transaction of one organisation. */
export class PacksRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** One page in the order (name, uid), whether more follow, and the counts of the whole fleet. */
  async list(
    organisationId: string,
    filter: PackListFilter,
  ): Promise<{ items: PackListItem[]; more: boolean; counts: PackList['counts'] }> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<PackRow>(
        `SELECT ${PACK_COLUMNS} FROM ${PACK_FROM}
         WHERE ($2::text IS NULL OR p.name ILIKE $2 OR p.serial ILIKE $2)
           AND ($3::text IS NULL OR CASE WHEN $3 = 'alarm' THEN a.pack_id IS NOT NULL ELSE l.state = $3 END)
           AND ($4::text IS NULL OR (p.name, p.uid) > ($4, $5::uuid))
         ORDER BY p.name, p.uid
         LIMIT $6`,
        [
          filter.silentBefore,
          filter.search === undefined ? null : `%${escapeLike(filter.search)}%`,
          filter.state ?? null,
          filter.after?.name ?? null,
          filter.after?.uid ?? null,
          filter.limit + 1,
        ],
      );
      const items = rows.slice(0, filter.limit).map(packFromRow);
      return { items, more: rows.length > filter.limit, counts: await counts(client, filter.silentBefore) };
    });
  }

  /** How many packs are doing what. */
  counts(organisationId: string, silentBefore: Date): Promise<PackList['counts']> {
    return inTenant(this.#pool, organisationId, (client) => counts(client, silentBefore));
  }

  /** One pack with its cells, gateway and register maps in force; null if this organisation has none of that uid. */
  async detail(organisationId: string, uid: string, silentBefore: Date): Promise<PackDetail | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<PackRow & { id: number }>(
        `SELECT p.id, ${PACK_COLUMNS} FROM ${PACK_FROM} WHERE p.uid = $2`,
        [silentBefore, uid],
      );
      const row = rows[0];
      if (!row) return null;
      const pack = packFromRow(row);
      return {
        ...pack,
        cells: await cells(client, row.id, pack.cellsInSeries),
        gateway: await gatewayInForce(client, row.id),
        registerMaps: await mapsInForce(client, row.id),
      };
    });
  }
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

async function counts(client: PoolClient, silentBefore: Date): Promise<PackList['counts']> {
  const { rows } = await client.query<PackList['counts']>(
    `SELECT count(*) AS total,
            count(*) FILTER (WHERE l.state = 'charging') AS charging,
            count(*) FILTER (WHERE l.state = 'discharging') AS discharging,
            count(*) FILTER (WHERE l.state = 'idle') AS idle,
            count(*) FILTER (WHERE l.state = 'silent') AS silent,
            (SELECT count(DISTINCT pack_id) FROM alarm WHERE status = 'open') AS "withOpenAlarms"
     FROM pack p
     LEFT JOIN pack_state s ON s.pack_id = p.id
     CROSS JOIN LATERAL (SELECT ${LIVE_STATE} AS state) l`,
    [silentBefore],
  );
  const row = rows[0];
  if (!row) throw new Error('an aggregate without GROUP BY gives one row');
  return row;
}

/** The cells' newest readings: the telemetry row at the watermark, reached through `pack_state` under row-level security. */
async function cells(client: PoolClient, packId: number, cellsInSeries: number): Promise<PackDetail['cells']> {
  const { rows } = await client.query<{
    voltages: (number | null)[] | null;
    temperatures: (number | null)[] | null;
    balancing: number | null;
  }>(
    `SELECT t.cell_voltages_mv AS voltages, t.cell_temperatures_centi_c AS temperatures, t.cell_balancing_mask AS balancing
     FROM pack_state s JOIN series.telemetry t ON t.pack_id = s.pack_id AND t.ts = s.ts
     WHERE s.pack_id = $1`,
    [packId],
  );
  const newest = rows[0];
  return Array.from({ length: cellsInSeries }, (_, index) => ({
    index,
    voltageMv: newest?.voltages?.[index] ?? null,
    temperatureC: centi(newest?.temperatures?.[index]),
    balancing: newest?.balancing == null ? null : ((newest.balancing >> index) & 1) === 1,
  }));
}

const centi = (value: number | null | undefined): number | null => (value == null ? null : value / 100);

async function gatewayInForce(client: PoolClient, packId: number): Promise<PackDetail['gateway']> {
  const { rows } = await client.query<{ id: string; name: string }>(
    `SELECT g.id, g.name FROM assignment a JOIN gateway g ON g.id = a.gateway_id
     WHERE a.pack_id = $1 AND a.valid_to IS NULL ORDER BY (a.role = 'meter') DESC, a.valid_from DESC LIMIT 1`,
    [packId],
  );
  return rows[0] ?? null;
}

async function mapsInForce(client: PoolClient, packId: number): Promise<PackDetail['registerMaps']> {
  const { rows } = await client.query<{ key: string; version: number; provisional: boolean }>(
    `SELECT DISTINCT m.key, m.version, coalesce((m.document ->> 'provisional')::boolean, false) AS provisional
     FROM assignment a JOIN register_map m ON m.id = a.register_map_id
     WHERE a.pack_id = $1 AND a.valid_to IS NULL ORDER BY m.key, m.version`,
    [packId],
  );
  return rows;
}
