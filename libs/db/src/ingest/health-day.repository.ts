import { type PoolClient } from '../connection/pool.ts';

/** A capacity window as it was closed: the receipt of one measurement. */
export interface ClosedWindow {
  readonly from: string;
  readonly to: string;
  readonly fromTsMs: number;
  readonly toTsMs: number;
  readonly deltaSoc: number;
  readonly chargeMah: number;
  readonly capacityMah: number;
  readonly sigmaMah: number;
  readonly coldestC: number | null;
  readonly warmestC: number | null;
  /** How many measurements it stands for. */
  readonly windows: number;
}

/** The health of a pack after the last sample of a UTC day. */
export interface HealthDay {
  readonly packId: number;
  /** `2026-11-23` */
  readonly day: string;
  readonly tsMs: number;
  readonly capacityMah: number | null;
  readonly capacitySigmaMah: number | null;
  readonly sohPct: number | null;
  readonly atLeastMah: number | null;
  readonly confidence: string;
  readonly windows: number;
  readonly resistanceMohm: number | null;
  readonly resistanceSigmaMohm: number | null;
  readonly efc: number | null;
  readonly energyEfficiency: number | null;
  readonly imbalanceMah: number | null;
  /** Their places in the string, from 0. */
  readonly weakCells: readonly number[];
  readonly closedWindows: readonly ClosedWindow[];
}

/** Writes days that are over, each (pack, day) at most once, and what the fleet list shows of each pack's newest. */
export async function saveHealthDays(client: PoolClient, days: readonly HealthDay[]): Promise<void> {
  if (days.length === 0) return;
  await client.query({
    name: 'save-health-days',
    text: `INSERT INTO pack_health_day (pack_id, day, organisation_id, ts, capacity_mah, capacity_sigma_mah, soh_pct,
             at_least_mah, confidence, windows, resistance_mohm, resistance_sigma_mohm, efc, energy_efficiency,
             imbalance_mah, weak_cells, closed_windows)
           SELECT u."packId", u.day, p.organisation_id, to_timestamp(u."tsMs" / 1000), u."capacityMah",
             u."capacitySigmaMah", u."sohPct", u."atLeastMah", u.confidence, u.windows, u."resistanceMohm",
             u."resistanceSigmaMohm", u.efc, u."energyEfficiency", u."imbalanceMah", u."weakCells", u."closedWindows"
           FROM jsonb_to_recordset($1) AS u ("packId" int, day date, "tsMs" float8, "capacityMah" float8,
             "capacitySigmaMah" float8, "sohPct" float8, "atLeastMah" float8, confidence text, windows int,
             "resistanceMohm" float8, "resistanceSigmaMohm" float8, efc float8, "energyEfficiency" float8,
             "imbalanceMah" float8, "weakCells" int[], "closedWindows" jsonb)
           JOIN pack p ON p.id = u."packId"
           ON CONFLICT (pack_id, day) DO UPDATE SET ts = excluded.ts, capacity_mah = excluded.capacity_mah,
             capacity_sigma_mah = excluded.capacity_sigma_mah, soh_pct = excluded.soh_pct,
             at_least_mah = excluded.at_least_mah, confidence = excluded.confidence, windows = excluded.windows,
             resistance_mohm = excluded.resistance_mohm, resistance_sigma_mohm = excluded.resistance_sigma_mohm,
             efc = excluded.efc, energy_efficiency = excluded.energy_efficiency, imbalance_mah = excluded.imbalance_mah,
             weak_cells = excluded.weak_cells, closed_windows = excluded.closed_windows`,
    values: [JSON.stringify(days)],
  });
  await showNewestHealth(client, [...new Set(days.map(({ packId }) => packId))]);
}

/**
 * Forgets the days that samples at or after `fromMs` went into; only those that ended before `untilMs`, if given. The pack shows
 * the newest that is left.
 */
export async function dropHealthDaysFrom(
  client: PoolClient,
  packId: number,
  fromMs: number,
  untilMs: number | null,
): Promise<void> {
  await client.query(
    'DELETE FROM pack_health_day WHERE pack_id = $1 AND ts >= $2 AND ($3::timestamptz IS NULL OR ts < $3)',
    [packId, new Date(fromMs), untilMs === null ? null : new Date(untilMs)],
  );
  await showNewestHealth(client, [packId]);
}

async function showNewestHealth(client: PoolClient, packIds: readonly number[]): Promise<void> {
  await client.query({
    name: 'show-newest-health',
    text: `UPDATE pack_state s
           SET health_day = h.day, soh_pct = h.soh_pct, soh_confidence = h.confidence,
               weak_cells = coalesce(cardinality(h.weak_cells), 0)
           FROM unnest($1::int[]) AS u (pack_id)
           LEFT JOIN LATERAL (
             SELECT * FROM pack_health_day d WHERE d.pack_id = u.pack_id ORDER BY d.day DESC LIMIT 1
           ) h ON true
           WHERE s.pack_id = u.pack_id`,
    values: [packIds],
  });
}
