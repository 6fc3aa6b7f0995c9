import { type PartMemory, type RuleMemory } from '../alarms/alarm-memory.ts';
import { packId, unpackId } from './packed-id.ts';

/** Times are kept as ms before the state's own, null as null: with many cells in alarm they are most of the bytes. */
type PartRow = [
  part: string,
  raised: number | null,
  since: number | null,
  last: number,
  peakValue: number,
  earlier?: number[],
  held?: boolean,
];
type BaselineRow = [part: string, ago: number, value: number];
type RuleRow = [
  ruleId: string,
  ruleVersion: number,
  signal: string,
  comparison: string,
  parts: PartRow[],
  kind?: 'rate' | 'changed',
  baselines?: BaselineRow[],
];

/** Signals by their place in this list, which is part of the stored version: only ever add to its end. */
const SIGNALS = [
  'pack.voltage_mv',
  'pack.current_ma',
  'pack.soc_pct',
  'pack.bms_soc_pct',
  'pack.bms_soh_pct',
  'pack.bms_resistance_uohm',
  'pack.temperature_1_c',
  'pack.temperature_2_c',
  'pack.charged_mah',
  'pack.discharged_mah',
  'pack.charged_mwh',
  'pack.discharged_mwh',
  'pack.charge_block',
  'pack.discharge_block',
  'pack.state_bits',
  'pack.full_cycles',
  'pack.short_circuit_trips',
  'pack.over_voltage_trips',
  'pack.under_voltage_trips',
  'pack.soc_sigma_pct',
  'pack.soc_drift_pct',
  'pack.capacity_pct',
  'pack.imbalance_pct',
  'cell.voltage_mv',
  'cell.temperature_c',
  'cell.balancing',
  'cell.deviation_mv',
] as const;

/** A signal's place, or its name if it is none of them. */
function packedSignal(signal: string): string | number {
  const place = (SIGNALS as readonly string[]).indexOf(signal);
  return place === -1 ? signal : place;
}

function unpackedSignal(packed: unknown): string {
  return typeof packed === 'number' ? (SIGNALS[packed] ?? '') : String(packed);
}

/** What a checkpoint keeps of the alarms: ids packed, a pack as 0 and its cells from 1 on, the comparison by its sign. */
export function toAlarmRows(alarms: readonly RuleMemory[], lastTsMs: number): unknown[] {
  return alarms.map((memory) => {
    const [id, version, signal, comparison, parts, kind, baselines] = toRow(memory, lastTsMs);
    const row = [packId(id), version, packedSignal(signal), comparison === 'above' ? 1 : -1, joined(parts)];
    return kind === undefined || baselines === undefined ? row : [...row, kind, baselines.map(packedPart)];
  });
}

/** The alarms of a checkpoint of this version or an older one. Throws `RangeError` where a rule has no parts. */
export function fromAlarmRows(rows: readonly unknown[], version: number, lastTsMs: number): RuleMemory[] {
  const plain = version < 3 ? (rows as RuleRow[]) : (rows as unknown[][]).map(unpackedRow);
  return plain.map((row) => fromRow(row, lastTsMs));
}

function unpackedRow(row: readonly unknown[]): RuleRow {
  const [id, version, signal, sign, parts, kind, baselines] = row;
  const start = [unpackId(String(id)), version, unpackedSignal(signal), sign === 1 ? 'above' : 'below', parted(parts)];
  return (kind === undefined ? start : [...start, kind, parted(baselines)]) as RuleRow;
}

const CELL = /^cell:(\d+)$/;

function packedPart([part, ...rest]: PartRow | BaselineRow): unknown[] {
  return [packedName(part), ...rest];
}

function packedName(part: string): string | number {
  const cell = CELL.exec(part)?.[1];
  return part === 'pack' ? 0 : cell === undefined ? part : Number(cell) + 1;
}

/** Cells that one thing has brought into alarm at the same samples become one row: their places, and the worst of each. */
function joined(parts: readonly PartRow[]): unknown[][] {
  const rows = new Map<string, { places: (string | number)[]; peaks: number[]; row: PartRow }>();
  for (const row of parts) {
    const [part, raised, since, last, peak, earlier, held] = row;
    const alike = JSON.stringify([raised, since, last, earlier, held]);
    const known = rows.get(alike) ?? { places: [], peaks: [], row };
    known.places.push(packedName(part));
    known.peaks.push(peak);
    rows.set(alike, known);
  }
  return [...rows.values()].map(({ places, peaks, row }) => {
    if (places.length === 1) return packedPart(row);
    const [, raised, since, last, , ...rest] = row;
    return [places, raised, since, last, peaks, ...rest];
  });
}

/** The rows of single parts again, cells in the order of the string. */
function parted(rows: unknown): unknown[] {
  if (!Array.isArray(rows)) throw new RangeError('an alarm has no parts');
  const single = (rows as unknown[][]).flatMap((row) => {
    const [places, raised, since, last, peaks, ...rest] = row;
    if (!Array.isArray(places) || !Array.isArray(peaks)) return [row];
    return places.map((place: unknown, i) => [place, raised, since, last, peaks[i], ...rest]);
  });
  const placeOf = (row: readonly unknown[]): number => (typeof row[0] === 'number' ? row[0] : 0);
  return single
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(([part, ...rest]) => [typeof part !== 'number' ? part : part === 0 ? 'pack' : `cell:${part - 1}`, ...rest]);
}

function toRow({ ruleId, ruleVersion, signal, comparison, parts, compared }: RuleMemory, lastTsMs: number): RuleRow {
  const rows = parts.map((part) => toPartRow(part, lastTsMs));
  if (compared === undefined) return [ruleId, ruleVersion, signal, comparison, rows];
  const baselines = compared.baselines.map(({ part, tsMs, value }): BaselineRow => [part, lastTsMs - tsMs, value]);
  return [ruleId, ruleVersion, signal, comparison, rows, compared.kind, baselines];
}

function toPartRow(memory: PartMemory, lastTsMs: number): PartRow {
  const { part, raisedTsMs, sinceTsMs, peakValue, earlierTsMs, held } = memory;
  const ago = (tsMs: number | null): number | null => (tsMs === null ? null : lastTsMs - tsMs);
  const row: PartRow = [part, ago(raisedTsMs), ago(sinceTsMs), lastTsMs - memory.lastTsMs, peakValue];
  if (earlierTsMs === undefined && held === undefined) return row;
  row.push((earlierTsMs ?? []).map((tsMs) => lastTsMs - tsMs));
  if (held === true) row.push(held);
  return row;
}

function fromRow(row: RuleRow, lastTsMs: number): RuleMemory {
  const [ruleId, ruleVersion, signal, comparison, rows, kind, baselines] = row;
  const memory: RuleMemory = {
    ruleId,
    ruleVersion,
    signal,
    comparison: comparison === 'above' ? 'above' : 'below',
    parts: rows.map((part) => fromPartRow(part, lastTsMs)),
  };
  if (kind === undefined || baselines === undefined) return memory;
  const compared = baselines.map(([part, ago, value]) => ({ part, tsMs: lastTsMs - ago, value }));
  return { ...memory, compared: { kind, baselines: compared } };
}

function fromPartRow([part, raised, since, last, peakValue, earlier, held]: PartRow, lastTsMs: number): PartMemory {
  const at = (agoMs: number | null): number | null => (agoMs === null ? null : lastTsMs - agoMs);
  return {
    part,
    raisedTsMs: at(raised),
    sinceTsMs: at(since),
    lastTsMs: lastTsMs - last,
    peakValue,
    ...(earlier !== undefined && earlier.length > 0 && { earlierTsMs: earlier.map((ago) => lastTsMs - ago) }),
    ...(held === true && { held }),
  };
}
