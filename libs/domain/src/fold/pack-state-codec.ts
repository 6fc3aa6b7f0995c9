import { fromAlarmColumns, toAlarmColumns } from './alarm-columns.ts';
import { fromAlarmRows } from './alarm-rows.ts';
import { type PackState } from './pack-state.ts';
import { fromValues, toValues } from './shaped.ts';
import {
  type Shape,
  STATE_SHAPE,
  STATE_SHAPE_V2,
  STATE_SHAPE_V3,
  STATE_SHAPE_V4,
  STATE_SHAPE_V5,
  STATE_SHAPE_V6,
  STATE_SHAPE_V7,
} from './state-shapes.ts';
import {
  upgradeFromV1,
  upgradeFromV2,
  upgradeFromV3,
  upgradeFromV4,
  upgradeFromV5,
  upgradeFromV6,
  upgradeFromV7,
} from './upgrade-state.ts';

/** A checkpoint that this version of the library cannot read. */
export class UnreadablePackState extends Error {
  readonly code = 'unreadable-pack-state';

  constructor(reason: string, options?: ErrorOptions) {
    super(`The pack's state cannot be read: ${reason}`, options);
    this.name = 'UnreadablePackState';
  }
}

/**
 * The state as JSON text. Equal states give equal text. A pack of 8 cells of which everything is known, with every default rule
 * open on all of them, flapping, each rule since a moment of its own, takes 4.0 kB; 4.3 kB where each cell came into each alarm
 * at a moment of its own. With 16 cells everything takes 3.7 kB without an alarm, 4.6 kB with all of those. There is no bound for
 * any rules whatever: a cell in alarm takes some 5 characters, at a moment of its own 15.
 */
export function encodePackState(state: PackState): string {
  const { v, lastTsMs, alarms, ...parts } = state;
  const nowMs = lastTsMs ?? 0;
  return JSON.stringify({
    v,
    lastTsMs,
    parts: toValues(parts, STATE_SHAPE, nowMs),
    alarms: toAlarmColumns(alarms, nowMs),
  });
}

/** The state that `encodePackState` wrote, now or in an older version. Throws `UnreadablePackState` for anything else. */
export function decodePackState(json: string): PackState {
  const stored = parse(json);
  const { v, lastTsMs, alarms } = stored;
  const parts = partsOf(stored);
  if (!isTime(lastTsMs) || !Array.isArray(alarms)) throw new UnreadablePackState('a part of it is missing');
  return asPackState({ v: VERSION, lastTsMs, ...parts, alarms: alarmsOf(alarms, Number(v), lastTsMs ?? 0) });
}

type Fields = Readonly<Record<string, unknown>>;

const VERSION = 8;
const VERSIONS: readonly unknown[] = [1, 2, 3, 4, 5, 6, 7, VERSION];
/** Alarms are kept in columns since then. */
const COLUMNS_SINCE = 5;

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
  const nowMs = typeof stored['lastTsMs'] === 'number' ? stored['lastTsMs'] : 0;
  if (stored['v'] === 3) return upgradeFromV3(shapedParts(stored, STATE_SHAPE_V3, nowMs));
  if (stored['v'] === 4) return upgradeFromV4(shapedParts(stored, STATE_SHAPE_V4, nowMs));
  if (stored['v'] === 5) return upgradeFromV5(shapedParts(stored, STATE_SHAPE_V5, nowMs));
  if (stored['v'] === 7) return upgradeFromV7(shapedParts(stored, STATE_SHAPE_V7, nowMs));
  if (stored['v'] === 6) return upgradeFromV6(shapedParts(stored, STATE_SHAPE_V6, nowMs));
  return shapedParts(stored, STATE_SHAPE, nowMs);
}

function alarmsOf(rows: readonly unknown[], version: number, lastTsMs: number): PackState['alarms'] {
  try {
    return version >= COLUMNS_SINCE ? fromAlarmColumns(rows, lastTsMs) : fromAlarmRows(rows, version, lastTsMs);
  } catch (cause) {
    throw new UnreadablePackState('an alarm has no parts', { cause });
  }
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
