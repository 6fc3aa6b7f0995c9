import { type FleetReport } from '@packwatch/contracts';
import { type PoolClient } from '../connection/pool.ts';

const SHOWN = 5;
/** A fall that is less than this is the measurement's own. */
const LEAST_FALL_PCT = 1;

interface Row {
  uid: string;
  name: string;
  site: string | null;
  soh: number | null;
  sigma: number | null;
  confidence: FleetReport['health']['worst'][number]['confidence'];
  weak: number[];
  soh_before: number | null;
  weak_before: number[] | null;
}

/** Health at the end of the days beside health before them, of each pack with a history. */
export async function reportHealth(
  client: PoolClient,
  organisationId: string,
  from: Date,
  to: Date,
): Promise<FleetReport['health']> {
  const { rows } = await client.query<Row>(
    `SELECT p.uid, p.name, s.name AS site, h.soh_pct AS soh, h.confidence, h.weak_cells AS weak,
       CASE WHEN h.capacity_mah > 0 THEN h.soh_pct * h.capacity_sigma_mah / h.capacity_mah END AS sigma,
       b.soh_pct AS soh_before, b.weak_cells AS weak_before
     FROM pack p LEFT JOIN site s ON s.id = p.site_id
     CROSS JOIN LATERAL (
       SELECT * FROM pack_health_day d WHERE d.pack_id = p.id AND d.day < $3::date ORDER BY d.day DESC LIMIT 1) h
     LEFT JOIN LATERAL (
       SELECT * FROM pack_health_day d WHERE d.pack_id = p.id AND d.day < $2::date ORDER BY d.day DESC LIMIT 1) b ON true
     WHERE p.organisation_id = $1 AND p.status <> 'retired' ORDER BY p.name, p.uid`,
    [organisationId, from.toISOString().slice(0, 10), to.toISOString().slice(0, 10)],
  );
  const measured = rows.flatMap((row) => (row.soh === null ? [] : [{ ...row, soh: row.soh }]));
  const falling = measured.flatMap((row) =>
    row.soh_before === null || row.soh_before - row.soh < LEAST_FALL_PCT ? [] : [{ ...row, before: row.soh_before }],
  );
  return {
    measured: measured.length,
    worst: measured
      .toSorted((a, b) => a.soh - b.soh)
      .slice(0, SHOWN)
      .map((row) => ({ pack: packOf(row), sohPct: row.soh, sigmaPct: row.sigma, confidence: row.confidence })),
    falling: falling
      .toSorted((a, b) => b.before - b.soh - (a.before - a.soh))
      .slice(0, SHOWN)
      .map((row) => ({ pack: packOf(row), sohPct: row.soh, beforePct: row.before, confidence: row.confidence })),
    newlyWeak: rows.flatMap((row) => {
      const cells = row.weak.filter((cell) => !(row.weak_before ?? []).includes(cell));
      return cells.length === 0 ? [] : [{ pack: packOf(row), cells }];
    }),
  };
}

const packOf = ({ uid, name, site }: Row) => ({ uid, name, site });
