import { type PartMemory, type RuleMemory } from '../alarms/alarm-memory.ts';
import { type PackState } from './pack-state.ts';
import { fromValues, toValues } from './shaped.ts';
import { STATE_SHAPE } from './state-shapes.ts';
import { upgradeFromV1 } from './upgrade-state.ts';

/** A checkpoint that this version of the library cannot read. */
export class UnreadablePackState extends Error {
  readonly code = 'unreadable-pack-state';

  constructor(reason: string, options?: ErrorOptions) {
    super(`The pack's state cannot be read: ${reason}`, options);
    this.name = 'UnreadablePackState';
  }
}

/** Times are kept as ms before the state's own, null as null: with many cells in alarm they are most of the bytes. */
type PartRow = [part: string, raised: number | null, since: number | null, last: number, peakValue: number];
type RuleRow = [ruleId: string, ruleVersion: number, signal: string, comparison: string, parts: PartRow[]];

/** The state as JSON text. Equal states give equal text. */
export function encodePackState(state: PackState): string {
  const { v, lastTsMs, alarms, ...parts } = state;
  return JSON.stringify({
    v,
    lastTsMs,
    parts: toValues(parts, STATE_SHAPE),
    alarms: alarms.map((memory) => toRow(memory, lastTsMs ?? 0)),
  });
}

/** The state that `encodePackState` wrote, now or in an older version. Throws `UnreadablePackState` for anything else. */
export function decodePackState(json: string): PackState {
  const stored = parse(json);
  const { lastTsMs, alarms } = stored;
  const parts = stored['v'] === 1 ? upgradeFromV1(requireParts(stored)) : partsOf(stored);
  if (!isTime(lastTsMs) || !Array.isArray(alarms)) throw new UnreadablePackState('a part of it is missing');
  const memories = (alarms as RuleRow[]).map((row) => fromRow(row, lastTsMs ?? 0));
  return asPackState({ v: 2, lastTsMs, ...parts, alarms: memories });
}

type Fields = Readonly<Record<string, unknown>>;

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
  if (value.v !== 1 && value.v !== 2) throw new UnreadablePackState(`version ${String(value.v)} is not known here`);
  return { ...value };
}

function requireParts(stored: Fields): Fields {
  const missing = ['charge', 'estimate', 'holds'].filter((part) => !(part in stored));
  if (missing.length > 0) throw new UnreadablePackState(`${missing.join(', ')} missing`);
  return stored;
}

function partsOf({ parts }: Fields): Fields {
  try {
    return fromValues(parts, STATE_SHAPE);
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

function toRow({ ruleId, ruleVersion, signal, comparison, parts }: RuleMemory, lastTsMs: number): RuleRow {
  const ago = (tsMs: number | null): number | null => (tsMs === null ? null : lastTsMs - tsMs);
  const rows = parts.map((part): PartRow => [
    part.part,
    ago(part.raisedTsMs),
    ago(part.sinceTsMs),
    lastTsMs - part.lastTsMs,
    part.peakValue,
  ]);
  return [ruleId, ruleVersion, signal, comparison, rows];
}

function fromRow([ruleId, ruleVersion, signal, comparison, rows]: RuleRow, lastTsMs: number): RuleMemory {
  const at = (agoMs: number | null): number | null => (agoMs === null ? null : lastTsMs - agoMs);
  const parts = rows.map(([part, raised, since, last, peakValue]): PartMemory => ({
    part,
    raisedTsMs: at(raised),
    sinceTsMs: at(since),
    lastTsMs: lastTsMs - last,
    peakValue,
  }));
  return { ruleId, ruleVersion, signal, comparison: comparison === 'above' ? 'above' : 'below', parts };
}
