import { type PackListItem } from '@packwatch/contracts';
import { cellSpreadMv } from '#features/fleet/attention.ts';
import { type Choosable } from '#features/fleet/columns.ts';

type Value = string | number | null;

const COLUMNS: Record<Choosable, readonly (readonly [string, (pack: PackListItem) => Value])[]> = {
  state: [['state', ({ state }) => state]],
  site: [['site', ({ site }) => site?.name ?? null]],
  tags: [['tags', ({ tags }) => tags.join(' ')]],
  soc: [
    ['soc_pct', ({ live }) => live.socPct],
    ['soc_sigma_pct', ({ live }) => live.socSigmaPct],
  ],
  soh: [['soh_pct', ({ health }) => health?.sohPct ?? null]],
  voltage: [['voltage_mv', ({ live }) => live.voltageMv]],
  current: [['current_ma', ({ live }) => live.currentMa]],
  spread: [['cell_spread_mv', ({ live }) => cellSpreadMv(live)]],
  temperature: [['temperature_max_c', ({ live }) => live.temperatureMaxC]],
  age: [['newest_sample', ({ live }) => live.ts]],
  attention: [
    ['open_critical', ({ openAlarms }) => openAlarms.critical],
    ['open_warning', ({ openAlarms }) => openAlarms.warning],
    ['open_info', ({ openAlarms }) => openAlarms.info],
  ],
};

/** A value that a spreadsheet takes as text it takes as text: none is run as a formula, none breaks its line. */
function field(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return `${value}`;
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows as they are shown, with the unit in each column's name; RFC 4180. What is missing is empty. */
export function fleetCsv(rows: readonly PackListItem[], columns: readonly Choosable[]): string {
  const shown = [
    ['pack', ({ name }: PackListItem): Value => name] as const,
    ['serial', ({ serial }: PackListItem): Value => serial] as const,
    ...columns.flatMap((column) => COLUMNS[column]),
    ['uid', ({ uid }: PackListItem): Value => uid] as const,
  ];
  const lines = [
    shown.map(([name]) => name).join(','),
    ...rows.map((row) => shown.map(([, valueOf]) => field(valueOf(row))).join(',')),
  ];
  return `${lines.join('\r\n')}\r\n`;
}
