import { fromAlarmRows, toAlarmRows } from './alarm-rows.ts';
import { type PackState } from './pack-state.ts';
import { packText, unpackText } from './packed-text.ts';
import { fromValues, toValues } from './shaped.ts';
import { withOwnSums, withSharedSums } from './shared-sums.ts';
import { type Shape, STATE_SHAPE, STATE_SHAPE_V2, STATE_SHAPE_V3 } from './state-shapes.ts';
import { upgradeFromV1, upgradeFromV2, upgradeFromV3 } from './upgrade-state.ts';

/** A checkpoint that this version of the library cannot read. */
export class UnreadablePackState extends Error {
  readonly code = 'unreadable-pack-state';

  constructor(reason: string, options?: ErrorOptions) {
    super(`The pack's state cannot be read: ${reason}`, options);
    this.name = 'UnreadablePackState';
  }
}

/** Text longer than this is packed: a checkpoint is read as it stands where it can be, and never takes more room than it must. */
const PLAIN_LENGTH = 4096;

/**
 * The state as JSON text. Equal states give equal text. It stays under 4 kB for a pack of 16 cells of which everything is known
 * with every default rule open on all of them, each rule since a moment of its own. There is no bound for any rules whatever: a
 * cell that came into alarm at a moment of its own takes some 10 characters more, one that comes and goes some 33.
 */
export function encodePackState(state: PackState): string {
  const { v, lastTsMs, alarms, ...parts } = state;
  const health = { ...parts.health, resistance: withSharedSums(parts.health.resistance) };
  const values = toValues({ ...parts, health }, STATE_SHAPE, lastTsMs ?? 0);
  const rows = toAlarmRows(alarms, lastTsMs ?? 0);
  const plain = JSON.stringify({ v, lastTsMs, parts: values, alarms: rows });
  if (plain.length <= PLAIN_LENGTH) return plain;
  return JSON.stringify({ v: PACKED_VERSION, ...packText([lastTsMs, values, rows]) });
}

/** The state that `encodePackState` wrote, now or in an older version. Throws `UnreadablePackState` for anything else. */
export function decodePackState(json: string): PackState {
  const stored = parse(json);
  const { v, lastTsMs, alarms } = stored;
  const parts = partsOf(stored);
  if (!isTime(lastTsMs) || !Array.isArray(alarms)) throw new UnreadablePackState('a part of it is missing');
  const state = asPackState({ v: VERSION, lastTsMs, ...parts, alarms: alarmsOf(alarms, Number(v), lastTsMs ?? 0) });
  const { health } = state;
  return { ...state, health: { ...health, resistance: withOwnSums(health.resistance) } };
}

type Fields = Readonly<Record<string, unknown>>;

const VERSION = 4;
/** What version 4 knows, packed. */
const PACKED_VERSION = 5;
const VERSIONS: readonly unknown[] = [1, 2, 3, VERSION, PACKED_VERSION];

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
  return value.v === PACKED_VERSION ? unpacked({ ...value }) : { ...value };
}

function unpacked({ text, strings }: Fields): Fields {
  if (typeof text !== 'string' || !Array.isArray(strings)) throw new UnreadablePackState('a part of it is missing');
  let list: unknown;
  try {
    list = unpackText({ text, strings });
  } catch (cause) {
    throw new UnreadablePackState('it is not as it was packed', { cause });
  }
  const [lastTsMs, parts, alarms]: readonly unknown[] = Array.isArray(list) ? list : [];
  return { v: VERSION, lastTsMs, parts, alarms };
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
  return shapedParts(stored, STATE_SHAPE, nowMs);
}

function alarmsOf(rows: readonly unknown[], version: number, lastTsMs: number): PackState['alarms'] {
  try {
    return fromAlarmRows(rows, version, lastTsMs);
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
