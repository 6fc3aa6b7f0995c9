import { type PartMemory, type RuleMemory } from '../alarms/alarm-memory.ts';
import { type PackState } from './pack-state.ts';

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
type StoredState = Omit<PackState, 'alarms'> & { readonly alarms: RuleRow[] };

/** The state as JSON text. Equal states give equal text. */
export function encodePackState(state: PackState): string {
  const { v, lastTsMs, charge, estimate, holds } = state;
  const alarms = state.alarms.map((memory) => toRow(memory, lastTsMs ?? 0));
  return JSON.stringify({ v, lastTsMs, charge, estimate, holds, alarms } satisfies StoredState);
}

/** The state that `encodePackState` wrote, exactly. Throws `UnreadablePackState` for anything else. */
export function decodePackState(json: string): PackState {
  const stored = parse(json);
  const lastTsMs = stored.lastTsMs;
  return { ...stored, alarms: stored.alarms.map((row) => fromRow(row, lastTsMs ?? 0)) };
}

function parse(json: string): StoredState {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new UnreadablePackState('it is not JSON', { cause });
  }
  if (typeof value !== 'object' || value === null || !('v' in value)) {
    throw new UnreadablePackState('it has no version');
  }
  if (value.v !== 1) throw new UnreadablePackState(`version ${String(value.v)} is not known here`);
  if (!('lastTsMs' in value && 'charge' in value && 'estimate' in value && 'holds' in value && 'alarms' in value)) {
    throw new UnreadablePackState('a part of it is missing');
  }
  return asStoredState(value);
}

/** Version and parts are there, and only `encodePackState` writes such text. */
function asStoredState(value: object): StoredState {
  return value as StoredState;
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
