import { type HealthHistory } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { findRunningCheckpoints, type Checkpoint } from '../ingest/checkpoint.repository.ts';
import { findPacks, type PackRecord } from '../ingest/directory.repository.ts';
import { type ClosedWindow } from '../ingest/health-day.repository.ts';

/** A pack's running state with what is known of the pack; `checkpoint` null: nothing was folded yet. */
export interface PackNow {
  readonly pack: PackRecord;
  readonly checkpoint: Checkpoint | null;
  readonly socAdvice: string | null;
}

interface DayRow {
  day: string;
  ts: Date;
  capacity_mah: number | null;
  capacity_sigma_mah: number | null;
  soh_pct: number | null;
  at_least_mah: number | null;
  confidence: HealthHistory['days'][number]['confidence'];
  windows: number;
  resistance_mohm: number | null;
  resistance_sigma_mohm: number | null;
  efc: number | null;
  energy_efficiency: number | null;
  imbalance_mah: number | null;
  weak_cells: number[] | null;
  closed_windows: (Omit<ClosedWindow, Newer> & Partial<ClosedWindow> & { temperatureC?: number | null })[];
}

/** Older rows do not say for how many windows one stands, and knew one temperature of each. */
type Newer = 'windows' | 'coldestC' | 'warmestC';

/** Reads what is known of packs' health. Every method runs in a transaction of one organisation. */
export class PackHealthRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Null if this organisation has no pack of that uid. */
  async now(organisationId: string, packUid: string): Promise<PackNow | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const found = await client.query<{ id: number; advice: string | null }>(
        `SELECT p.id, s.soc_advice AS advice FROM pack p LEFT JOIN pack_state s ON s.pack_id = p.id WHERE p.uid = $1`,
        [packUid],
      );
      const [row] = found.rows;
      if (row === undefined) return null;
      const [pack] = await findPacks(client, [row.id]);
      if (pack === undefined) return null;
      const [checkpoint = null] = await findRunningCheckpoints(client, [row.id]);
      return { pack, checkpoint, socAdvice: row.advice };
    });
  }

  /** The days from `from` until before `to` (`2026-11-23`), oldest first; null if there is no such pack. */
  async history(
    organisationId: string,
    packUid: string,
    from: string,
    to: string,
  ): Promise<HealthHistory['days'] | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const found = await client.query<{ id: number }>('SELECT id FROM pack WHERE uid = $1', [packUid]);
      const [pack] = found.rows;
      if (pack === undefined) return null;
      const { rows } = await client.query<DayRow>(
        `SELECT to_char(day, 'YYYY-MM-DD') AS day, ts, capacity_mah, capacity_sigma_mah, soh_pct, at_least_mah, confidence,
                windows, resistance_mohm, resistance_sigma_mohm, efc, energy_efficiency, imbalance_mah, weak_cells,
                closed_windows
         FROM pack_health_day h WHERE pack_id = $1 AND h.day >= $2::date AND h.day < $3::date ORDER BY h.day`,
        [pack.id, from, to],
      );
      return rows.map(dayFromRow);
    });
  }
}

const dayFromRow = (row: DayRow): HealthHistory['days'][number] => ({
  day: row.day,
  at: row.ts.toISOString(),
  capacityMah: row.capacity_mah,
  capacitySigmaMah: row.capacity_sigma_mah,
  sohPct: row.soh_pct,
  atLeastMah: row.at_least_mah,
  confidence: row.confidence,
  windows: row.windows,
  resistanceMohm: row.resistance_mohm,
  resistanceSigmaMohm: row.resistance_sigma_mohm,
  efc: row.efc,
  energyEfficiency: row.energy_efficiency,
  imbalanceMah: row.imbalance_mah,
  weakCells: row.weak_cells ?? [],
  closedWindows: row.closed_windows.map(({ fromTsMs, toTsMs, temperatureC = null, ...window }) => ({
    ...window,
    windows: window.windows ?? 1,
    coldestC: window.coldestC ?? temperatureC,
    warmestC: window.warmestC ?? temperatureC,
    fromAt: new Date(fromTsMs).toISOString(),
    toAt: new Date(toTsMs).toISOString(),
  })),
});
