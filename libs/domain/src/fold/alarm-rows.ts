import { type PartMemory, type RuleMemory } from '../alarms/alarm-memory.ts';
import { unpackId } from './packed-id.ts';
import { unpackSignal } from './packed-signal.ts';

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

/** The alarms of a checkpoint of version 1 to 4. Throws `RangeError` where a rule has no parts. */
export function fromAlarmRows(rows: readonly unknown[], version: number, lastTsMs: number): RuleMemory[] {
  const plain = version < 3 ? (rows as RuleRow[]) : (rows as unknown[][]).map(unpackedRow);
  return plain.map((row) => fromRow(row, lastTsMs));
}

function unpackedRow(row: readonly unknown[]): RuleRow {
  const [id, version, signal, sign, parts, kind, baselines] = row;
  const start = [unpackId(String(id)), version, unpackSignal(signal), sign === 1 ? 'above' : 'below', parted(parts)];
  return (kind === undefined ? start : [...start, kind, parted(baselines)]) as RuleRow;
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
