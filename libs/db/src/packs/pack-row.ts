import { type PackListItem, type PackLiveState } from '@packwatch/contracts';

/** What a pack is doing, from `p` (pack) and `s` (pack_state); `$1` is the time before which a newest sample is silence. */
export const LIVE_STATE = `CASE
  WHEN p.status = 'in_service' AND (s.ts IS NULL OR s.ts < $1::timestamptz) THEN 'silent'
  WHEN p.status = 'in_service' AND s.activity IS NOT NULL THEN s.activity
  ELSE 'unknown' END`;

/**
 * The tables of a pack row; `$1` as in `LIVE_STATE`. A pack is created with its facts; the newest are the ones that hold now. Written for
 * the few packs of a page.
 */
export const PACK_FROM = `pack p
  LEFT JOIN pack_state s ON s.pack_id = p.id
  LEFT JOIN site ON site.id = p.site_id
  CROSS JOIN LATERAL (SELECT ${LIVE_STATE} AS state) l
  CROSS JOIN LATERAL (
    SELECT f.chemistry, f.model, f.cells_in_series, f.nominal_capacity_mah
    FROM pack_fact f WHERE f.pack_id = p.id ORDER BY f.valid_from DESC LIMIT 1
  ) f
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE severity = 'critical') AS critical,
           count(*) FILTER (WHERE severity = 'warning') AS warning,
           count(*) FILTER (WHERE severity = 'info') AS info
    FROM alarm WHERE status = 'open' AND pack_id = p.id
  ) a`;

export const PACK_COLUMNS = `p.uid, p.name, p.serial, p.status, l.state,
  site.id AS site_id, site.name AS site_name,
  ARRAY(SELECT t.tag FROM pack_tag t WHERE t.pack_id = p.id AND t.valid_to IS NULL ORDER BY t.tag) AS tags,
  f.chemistry, f.model, f.cells_in_series, f.nominal_capacity_mah,
  s.ts, s.received_at, s.voltage_mv, s.current_ma, s.bms_soc_milli_pct, s.soc, s.soc_sigma,
  s.temperature_min_centi_c, s.temperature_max_centi_c, s.cell_min_mv, s.cell_max_mv, s.activity,
  s.soc_advice, to_char(s.health_day, 'YYYY-MM-DD') AS health_day, s.soh_pct, s.soh_confidence, s.weak_cells,
  a.critical, a.warning, a.info`;

export interface PackRow {
  uid: string;
  name: string;
  serial: string | null;
  status: PackListItem['status'];
  state: PackLiveState;
  site_id: string | null;
  site_name: string | null;
  tags: string[];
  chemistry: string;
  model: string;
  cells_in_series: number;
  nominal_capacity_mah: number;
  ts: Date | null;
  received_at: Date | null;
  voltage_mv: number | null;
  current_ma: number | null;
  bms_soc_milli_pct: number | null;
  soc: number | null;
  soc_sigma: number | null;
  temperature_min_centi_c: number | null;
  temperature_max_centi_c: number | null;
  cell_min_mv: number | null;
  cell_max_mv: number | null;
  activity: PackListItem['live']['activity'];
  /** Written by ingest from the fold's own words. */
  soc_advice: PackListItem['live']['socAdvice'];
  health_day: string | null;
  soh_pct: number | null;
  soh_confidence: NonNullable<PackListItem['health']>['confidence'] | null;
  weak_cells: number | null;
  critical: number;
  warning: number;
  info: number;
}

/** A row of `PACK_COLUMNS` as the API shows it: fractions as %, hundredths of °C as °C, times as RFC 3339. */
export function packFromRow(row: PackRow): PackListItem {
  const { critical, warning, info } = row;
  return {
    uid: row.uid,
    name: row.name,
    serial: row.serial,
    status: row.status,
    state: row.state,
    site: row.site_id !== null && row.site_name !== null ? { id: row.site_id, name: row.site_name } : null,
    tags: row.tags,
    model: row.model,
    chemistry: row.chemistry,
    cellsInSeries: row.cells_in_series,
    nominalCapacityMah: row.nominal_capacity_mah,
    live: {
      ts: row.ts?.toISOString() ?? null,
      receivedAt: row.received_at?.toISOString() ?? null,
      voltageMv: row.voltage_mv,
      currentMa: row.current_ma,
      socPct: scaled(row.soc, 100),
      socSigmaPct: scaled(row.soc_sigma, 100),
      bmsSocPct: scaled(row.bms_soc_milli_pct, 0.001),
      temperatureMinC: scaled(row.temperature_min_centi_c, 0.01),
      temperatureMaxC: scaled(row.temperature_max_centi_c, 0.01),
      cellMinMv: row.cell_min_mv,
      cellMaxMv: row.cell_max_mv,
      activity: row.activity,
      socAdvice: row.soc_advice,
    },
    health:
      row.health_day === null
        ? null
        : {
            day: row.health_day,
            sohPct: scaled(row.soh_pct, 1),
            confidence: row.soh_confidence ?? 'none',
            weakCells: row.weak_cells ?? 0,
          },
    openAlarms: { critical, warning, info },
    worstSeverity: critical > 0 ? 'critical' : warning > 0 ? 'warning' : info > 0 ? 'info' : null,
  };
}

// Rounded to six decimals, so that a scale of 0.001 does not show as 49.999000000000002.
const scaled = (value: number | null, factor: number): number | null =>
  value === null ? null : Math.round(value * factor * 1e6) / 1e6;
