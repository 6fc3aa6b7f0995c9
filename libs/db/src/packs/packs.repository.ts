import { type PackDetail, type PackList, type PackListItem, type PackLiveState } from '@packwatch/contracts';
import { numberArray } from '../connection/array-text.ts';
import { ask, askShaped, type Question, type QuestionValue, statement } from '../connection/ask.ts';
import { type Pool } from '../connection/pool.ts';
import { stateTag } from '../connection/state-tag.ts';
import { inTenant, readTenant } from '../connection/transaction.ts';
import { cellsFromBytes } from '../ingest/cell-bytes.ts';
import { setPackTags, type TagActor } from './pack-tags.ts';
import { PACK_STATE } from './pack-provisioning.repository.ts';
import { LIVE_STATE, PACK_COLUMNS, PACK_FROM, type PackRow, packFromRow } from './pack-row.ts';

/** Keyset position: the page after this pack in the order ([soh,] name, uid). */
export interface PackPosition {
  /** As it sorts: `UNKNOWN_SOH` for none. Left out where packs come by name. */
  readonly soh?: number | undefined;
  readonly name: string;
  readonly uid: string;
}

export interface PackListFilter {
  readonly search?: string | undefined;
  readonly state?: Exclude<PackLiveState, 'unknown'> | 'alarm' | undefined;
  readonly tag?: string | undefined;
  readonly siteId?: string | undefined;
  readonly groupId?: string | undefined;
  readonly attention?: 'soc_doubtful' | 'weak_cell' | undefined;
  readonly sohBelow?: number | undefined;
  /** Default: by name. */
  readonly sort?: 'name' | 'soh' | undefined;
  readonly after?: PackPosition | undefined;
  readonly limit: number;
  /** A newest sample before this means silence. Time is an input. */
  readonly silentBefore: Date;
}

/** A pack without a measured capacity comes behind all that have one. */
export const UNKNOWN_SOH = 1_000;

/** Reads packs with their live values. Every method runs in a transaction of one organisation. */
export class PacksRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** One page in the order asked for, whether more follow, and the counts of the whole fleet, or of the site asked for. */
  async list(
    organisationId: string,
    filter: PackListFilter,
  ): Promise<{ items: PackListItem[]; more: boolean; counts: PackList['counts'] }> {
    // First whose page it is, by what the filter needs; then everything of those few packs.
    const { silentBefore, siteId } = filter;
    const counted = siteId === undefined ? ask(COUNTS, [silentBefore]) : ask(COUNTS_OF_SITE, [silentBefore, siteId]);
    const questions = [pageOf(filter), counted] as const;
    const [found, [counts]] = await readTenant(this.#pool, organisationId, questions);
    if (!counts) throw new Error('an aggregate without GROUP BY gives one row');
    const ids = found.slice(0, filter.limit).map(({ id }) => id);
    const [rows] = await readTenant(this.#pool, organisationId, [ask(PAGE, [filter.silentBefore, numberArray(ids)])]);
    return { items: rows.map(packFromRow), more: found.length > filter.limit, counts };
  }

  /** Gives a pack these tags from now on, and takes the others from it; null if this organisation has no such pack. */
  async setTags(organisationId: string, uid: string, tags: readonly string[], actor: TagActor): Promise<true | null> {
    return inTenant(this.#pool, organisationId, (client) => setPackTags(client, organisationId, uid, tags, actor));
  }

  /** How many packs are doing what. */
  async counts(organisationId: string, silentBefore: Date): Promise<PackList['counts']> {
    const [[counts]] = await readTenant(this.#pool, organisationId, [ask(COUNTS, [silentBefore])]);
    if (!counts) throw new Error('an aggregate without GROUP BY gives one row');
    return counts;
  }

  /**
   * One pack with its cells, gateway and register maps in force, and the tag of what was said of it; null if this
   * organisation has none of that uid.
   */
  async detail(
    organisationId: string,
    uid: string,
    silentBefore: Date,
  ): Promise<{ readonly pack: PackDetail; readonly tag: string } | null> {
    const questions = [
      ask(DETAIL, [silentBefore, uid]),
      ask(CELLS, [uid]),
      ask(GATEWAY, [uid]),
      ask(MAPS, [uid]),
      ask(PACK_STATE, [uid]),
    ] as const;
    const [[row], [newest], [gateway], registerMaps, [state]] = await readTenant(this.#pool, organisationId, questions);
    if (!row || !state) return null;
    const pack = packFromRow(row);
    const detail = { ...pack, cells: cells(newest, pack.cellsInSeries), gateway: gateway ?? null, registerMaps };
    return { pack: detail, tag: stateTag(state) };
  }
}

const PAGE = statement<PackRow>(
  `SELECT ${PACK_COLUMNS} FROM ${PACK_FROM} WHERE p.id = ANY ($2::int[]) ORDER BY array_position($2::int[], p.id)`,
);
const DETAIL = statement<PackRow>(`SELECT ${PACK_COLUMNS} FROM ${PACK_FROM} WHERE p.uid = $2`);

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Most that is searched for are numbers; to disregard case every name of the fleet is made lower, which takes five times as long. */
const hasCase = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();

/** The packs of one page and the one after it, by id, in the order asked for. */
function pageOf(filter: PackListFilter): Question<{ id: number }> {
  const { state, search, after } = filter;
  const values: QuestionValue[] = [filter.silentBefore, filter.limit + 1];
  const place = (value: QuestionValue): string => `$${values.push(value)}`;
  // `$1` has to be used, or its type would not be known.
  const conditions = ['$1::timestamptz IS NOT NULL'];
  if (search !== undefined) {
    const pattern = place(`%${escapeLike(search)}%`);
    const like = hasCase(search) ? 'ILIKE' : 'LIKE';
    conditions.push(`(p.name ${like} ${pattern} OR p.serial ${like} ${pattern})`);
  }
  if (state === 'alarm') conditions.push("p.id IN (SELECT pack_id FROM alarm WHERE status = 'open')");
  // What the state of a row says, spelt out: of a CASE the planner does not know how many rows it leaves.
  else if (state === 'silent') conditions.push("p.status = 'in_service' AND (s.ts IS NULL OR s.ts < $1)");
  else if (state !== undefined) {
    conditions.push(`p.status = 'in_service' AND s.ts >= $1 AND s.activity = ${place(state)}`);
  }
  if (filter.tag !== undefined) {
    conditions.push(`p.id IN (SELECT pack_id FROM pack_tag WHERE valid_to IS NULL AND tag = ${place(filter.tag)})`);
  }
  if (filter.siteId !== undefined) conditions.push(`p.site_id = ${place(filter.siteId)}::uuid`);
  if (filter.groupId !== undefined) {
    conditions.push(
      `p.id IN (SELECT pack_id FROM pack_group_member WHERE valid_to IS NULL AND group_id = ${place(filter.groupId)}::uuid)`,
    );
  }
  if (filter.attention === 'soc_doubtful') conditions.push('s.soc_advice IS NOT NULL');
  if (filter.attention === 'weak_cell') conditions.push('s.weak_cells > 0');
  if (filter.sohBelow !== undefined) conditions.push(`s.soh_pct < ${place(filter.sohBelow)}`);
  const bySoh = filter.sort === 'soh';
  const order = bySoh ? `coalesce(s.soh_pct, ${UNKNOWN_SOH})::real, p.name, p.uid` : 'p.name, p.uid';
  if (after !== undefined) {
    const soh = bySoh ? `${place(after.soh ?? UNKNOWN_SOH)}::real, ` : '';
    conditions.push(`(${order}) > (${soh}${place(after.name)}, ${place(after.uid)}::uuid)`);
  }
  return askShaped(
    `SELECT p.id FROM pack p LEFT JOIN pack_state s ON s.pack_id = p.id
     WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT $2`,
    values,
  );
}

/**
 * Reads every live row once and joins none of them: only packs in service count, so the few others are taken away; and a
 * pack in service that has no newer sample is silent, whether it ever had one or not.
 */
const COUNTS = statement<PackList['counts']>(
  `SELECT p.total, live.charging, live.discharging, live.idle,
          p.total - (SELECT count(*) FROM pack WHERE status <> 'in_service') - live.speaking AS silent,
          (SELECT count(DISTINCT pack_id) FROM alarm WHERE status = 'open') AS "withOpenAlarms"
   FROM (SELECT count(*) AS total FROM pack) p,
        (SELECT count(*) AS speaking,
                count(*) FILTER (WHERE activity = 'charging') AS charging,
                count(*) FILTER (WHERE activity = 'discharging') AS discharging,
                count(*) FILTER (WHERE activity = 'idle') AS idle
         FROM pack_state WHERE ts >= $1 AND pack_id NOT IN (SELECT id FROM pack WHERE status <> 'in_service')) live`,
);

/** The same of the few packs of one site. */
const COUNTS_OF_SITE = statement<PackList['counts']>(
  `SELECT count(*) AS total, count(*) FILTER (WHERE l.state = 'charging') AS charging,
          count(*) FILTER (WHERE l.state = 'discharging') AS discharging, count(*) FILTER (WHERE l.state = 'idle') AS idle,
          count(*) FILTER (WHERE l.state = 'silent') AS silent,
          count(*) FILTER (WHERE EXISTS (SELECT FROM alarm a WHERE a.pack_id = p.id AND a.status = 'open')) AS "withOpenAlarms"
   FROM pack p LEFT JOIN pack_state s ON s.pack_id = p.id CROSS JOIN LATERAL (SELECT ${LIVE_STATE} AS state) l
   WHERE p.site_id = $2::uuid`,
);

interface CellRow {
  readonly voltages: Buffer | null;
  readonly temperatures: Buffer | null;
  readonly balancing: number | null;
}

/** The cells' newest readings: the telemetry row at the watermark, reached through `pack_state` under row-level security. */
const CELLS = statement<CellRow>(
  `SELECT t.cell_voltages_mv AS voltages, t.cell_temperatures_centi_c AS temperatures, t.cell_balancing_mask AS balancing
   FROM pack p JOIN pack_state s ON s.pack_id = p.id JOIN series.telemetry t ON t.pack_id = s.pack_id AND t.ts = s.ts
   WHERE p.uid = $1`,
);

function cells(newest: CellRow | undefined, cellsInSeries: number): PackDetail['cells'] {
  const voltages = cellsFromBytes(newest?.voltages ?? null);
  const temperatures = cellsFromBytes(newest?.temperatures ?? null);
  return Array.from({ length: cellsInSeries }, (_, index) => ({
    index,
    voltageMv: voltages?.[index] ?? null,
    temperatureC: centi(temperatures?.[index]),
    balancing: newest?.balancing == null ? null : ((newest.balancing >> index) & 1) === 1,
  }));
}

const centi = (value: number | null | undefined): number | null => (value == null ? null : value / 100);

const GATEWAY = statement<{ id: string; name: string }>(
  `SELECT g.id, g.name FROM pack p JOIN assignment a ON a.pack_id = p.id JOIN gateway g ON g.id = a.gateway_id
   WHERE p.uid = $1 AND a.valid_to IS NULL ORDER BY (a.role = 'meter') DESC, a.valid_from DESC LIMIT 1`,
);

const MAPS = statement<{ key: string; version: number; provisional: boolean }>(
  `SELECT DISTINCT m.key, m.version, coalesce((m.document ->> 'provisional')::boolean, false) AS provisional
   FROM pack p JOIN assignment a ON a.pack_id = p.id JOIN register_map m ON m.id = a.register_map_id
   WHERE p.uid = $1 AND a.valid_to IS NULL ORDER BY m.key, m.version`,
);
