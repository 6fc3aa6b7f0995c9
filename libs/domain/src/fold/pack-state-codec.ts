import { type PartMemory, type RuleMemory } from '../alarms/alarm-memory.ts';
import { type PackState } from './pack-state.ts';
import { type PartRow, type RuleRow, type StoredState } from './stored-state.ts';
import { asStoredState, upgradeFromV1 } from './upgrade-state.ts';

/** A checkpoint that this version of the library cannot read. */
export class UnreadablePackState extends Error {
  readonly code = 'unreadable-pack-state';

  constructor(reason: string, options?: ErrorOptions) {
    super(`The pack's state cannot be read: ${reason}`, options);
    this.name = 'UnreadablePackState';
  }
}

/** The state as JSON text. Equal states give equal text. */
export function encodePackState(state: PackState): string {
  const { v, lastTsMs, charge, estimate, holds, balance, rest, doubt } = state;
  const alarms = state.alarms.map((memory) => toRow(memory, lastTsMs ?? 0));
  return JSON.stringify({ v, lastTsMs, charge, estimate, holds, balance, rest, doubt, alarms } satisfies StoredState);
}

/** The state that `encodePackState` wrote, now or in an older version. Throws `UnreadablePackState` for anything else. */
export function decodePackState(json: string): PackState {
  const stored = parse(json);
  const lastTsMs = stored.lastTsMs;
  return { ...stored, alarms: stored.alarms.map((row) => fromRow(row, lastTsMs ?? 0)) };
}

const PARTS_V1 = ['lastTsMs', 'charge', 'estimate', 'holds', 'alarms'];
const PARTS_V2 = [...PARTS_V1, 'balance', 'rest', 'doubt'];

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
  if (value.v !== 1 && value.v !== 2) throw new UnreadablePackState(`version ${String(value.v)} is not known here`);
  const missing = (value.v === 1 ? PARTS_V1 : PARTS_V2).filter((part) => !(part in value));
  if (missing.length > 0) throw new UnreadablePackState(`${missing.join(', ')} missing`);
  return value.v === 1 ? upgradeFromV1({ ...value }) : asStoredState(value);
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
