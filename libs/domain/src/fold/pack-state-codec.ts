import { type PartMemory, type RuleMemory } from '../alarms/alarm-memory.ts';
import { type PackState } from './pack-state.ts';
import { packId, unpackId } from './packed-id.ts';
import { fromValues, toValues } from './shaped.ts';
import { type Shape, STATE_SHAPE, STATE_SHAPE_V2 } from './state-shapes.ts';
import { upgradeFromV1, upgradeFromV2 } from './upgrade-state.ts';

/** A checkpoint that this version of the library cannot read. */
export class UnreadablePackState extends Error {
  readonly code = 'unreadable-pack-state';

  constructor(reason: string, options?: ErrorOptions) {
    super(`The pack's state cannot be read: ${reason}`, options);
    this.name = 'UnreadablePackState';
  }
}

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

/** The state as JSON text. Equal states give equal text. */
export function encodePackState(state: PackState): string {
  const { v, lastTsMs, alarms, ...parts } = state;
  return JSON.stringify({
    v,
    lastTsMs,
    parts: toValues(parts, STATE_SHAPE, lastTsMs ?? 0),
    alarms: alarms.map((memory) => packedRow(toRow(memory, lastTsMs ?? 0))),
  });
}

/** The state that `encodePackState` wrote, now or in an older version. Throws `UnreadablePackState` for anything else. */
export function decodePackState(json: string): PackState {
  const stored = parse(json);
  const { lastTsMs, alarms } = stored;
  const parts = partsOf(stored);
  if (!isTime(lastTsMs) || !Array.isArray(alarms)) throw new UnreadablePackState('a part of it is missing');
  const rows = stored['v'] === 3 ? (alarms as RuleRow[]).map(unpackedRow) : (alarms as RuleRow[]);
  const memories = rows.map((row) => fromRow(row, lastTsMs ?? 0));
  return asPackState({ v: 3, lastTsMs, ...parts, alarms: memories });
}

type Fields = Readonly<Record<string, unknown>>;

const VERSIONS: readonly unknown[] = [1, 2, 3];

function parse(json: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new UnreadablePackState('it is not JSON', { cause });
  }
  if (typeof value !== 'object' || value === null || !('v' in value)) {
    throw new UnreadablePackState('it has no version');
  }
  if (!VERSIONS.includes(value.v)) throw new UnreadablePackState(`version ${String(value.v)} is not known here`);
  return { ...value };
}

function requireParts(stored: Fields): Fields {
  const missing = ['charge', 'estimate', 'holds'].filter((part) => !(part in stored));
  if (missing.length > 0) throw new UnreadablePackState(`${missing.join(', ')} missing`);
  return stored;
}

function partsOf(stored: Fields): Fields {
  if (stored['v'] === 1) return upgradeFromV1(requireParts(stored));
  if (stored['v'] === 2) return upgradeFromV2(shapedParts(stored, STATE_SHAPE_V2, null));
  return shapedParts(stored, STATE_SHAPE, typeof stored['lastTsMs'] === 'number' ? stored['lastTsMs'] : 0);
}

function shapedParts({ parts }: Fields, shape: Shape, nowMs: number | null): Fields {
  try {
    return fromValues(parts, shape, nowMs);
  } catch (cause) {
    throw new UnreadablePackState('a part of it is missing', { cause });
  }
}

function isTime(value: unknown): value is number | null {
  return value === null || typeof value === 'number';
}

/** Version and parts are there, and only `encodePackState` writes such text. */
function asPackState(value: object): PackState {
  return value as PackState;
}

/** Rows of version 3 are shorter: ids packed, a pack as 0 and its cells from 1 on, the comparison by its sign. */
function packedRow([id, version, signal, comparison, parts, kind, baselines]: RuleRow): unknown[] {
  const row = [packId(id), version, signal, comparison === 'above' ? 1 : -1, parts.map(packedPart)];
  return kind === undefined || baselines === undefined ? row : [...row, kind, baselines.map(packedPart)];
}

function unpackedRow(row: readonly unknown[]): RuleRow {
  const [id, version, signal, sign, parts, kind, baselines] = row;
  const start = [unpackId(String(id)), version, signal, sign === 1 ? 'above' : 'below', unpackedParts(parts)];
  return (kind === undefined ? start : [...start, kind, unpackedParts(baselines)]) as RuleRow;
}

const CELL = /^cell:(\d+)$/;

function packedPart([part, ...rest]: PartRow | BaselineRow): unknown[] {
  const cell = CELL.exec(part)?.[1];
  return [part === 'pack' ? 0 : cell === undefined ? part : Number(cell) + 1, ...rest];
}

function unpackedParts(parts: unknown): unknown[] {
  if (!Array.isArray(parts)) throw new UnreadablePackState('an alarm has no parts');
  return parts.map((row: unknown[]) => {
    const [part, ...rest] = row;
    return [typeof part !== 'number' ? part : part === 0 ? 'pack' : `cell:${part - 1}`, ...rest];
  });
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
