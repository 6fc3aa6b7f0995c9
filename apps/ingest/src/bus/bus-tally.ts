import { type FrameTable } from '@packwatch/protocol';

/** Polls are added up in slots of this length, counted from 1970. */
export const SLOT_MS = 5 * 60_000;
export const SLOTS_PER_HOUR = 12;
/** What is older than this when it arrives is added up by the hour: nobody judges its minutes any more. */
const FINE_MS = 2 * 3_600_000;
const OLDEST_MS = Date.UTC(2020, 0, 1);
const FUTURE_TOLERANCE_MS = 5 * 60_000;

/** How the polls of one slave on one bus ended, in one slot of poll time. The kinds of ending add up to `polls`. */
export interface SlaveTally {
  readonly bus: string;
  readonly slaveAddress: number;
  /** `floor(poll time / SLOT_MS)`. */
  readonly slot: number;
  polls: number;
  /** Sound data came. */
  answered: number;
  timeouts: number;
  crcErrors: number;
  truncated: number;
  linkDown: number;
  otherErrors: number;
  /** A Modbus exception is an answer too; by code. Null: none. */
  exceptions: Map<number, number> | null;
  lastPollMs: number;
  /** The newest time at which it said anything sound, an exception included; null: never. */
  lastAnswerMs: number | null;
}

type Failure = 'timeouts' | 'crcErrors' | 'truncated' | 'linkDown' | 'otherErrors';

/** What gateways call their failures; any other word is counted as another error. */
const FAILURES: ReadonlyMap<string, Failure> = new Map([
  ['timeout', 'timeouts'],
  ['crc', 'crcErrors'],
  ['bad_crc', 'crcErrors'],
  ['truncated', 'truncated'],
  ['link_down', 'linkDown'],
]);

const EXCEPTION_BIT = 0x80;
const EXCEPTION_BYTES = 3;
/** An upload names at most 256 buses, and a bus has at most 256 addresses. */
const SLAVES = 256 * 256;
/** Slave, function and byte count stand before the registers. */
const HEAD_BYTES = 3;

/**
 * Adds up how each slave answered. Polls of a time that can't be believed are left out; they are refused as samples too.
 * Pure; one pass, one object per slave and slot.
 */
export function tallyBus(table: FrameTable, receivedMs: number): SlaveTally[] {
  const untilMs = receivedMs + FUTURE_TOLERANCE_MS;
  const fineFromMs = receivedMs - FINE_MS;
  const tallies = new Map<number, SlaveTally>();
  // A request is sent to one slave, again and again: its newest tally is mostly the one, without looking it up.
  const newest = new Array<SlaveTally | undefined>(table.requests.length);
  let slotFromMs = 0;
  let slotUntilMs = 0;
  let slot = 0;
  for (let index = 0; index < table.count; index++) {
    const tMs = table.tMs[index] ?? 0;
    const startMs = table.pollMs[index] ?? NaN;
    const pollMs = Number.isNaN(startMs) ? tMs : startMs;
    if (pollMs < slotFromMs || pollMs >= slotUntilMs) {
      if (pollMs < OLDEST_MS || pollMs > untilMs) continue;
      const slots = pollMs >= fineFromMs ? 1 : SLOTS_PER_HOUR;
      slot = Math.floor(pollMs / (SLOT_MS * slots)) * slots;
      slotFromMs = slots === 1 ? Math.max(slot * SLOT_MS, fineFromMs) : slot * SLOT_MS;
      slotUntilMs = Math.min((slot + slots) * SLOT_MS, slots === 1 ? untilMs + 1 : fineFromMs);
    }
    const bus = table.bus[index] ?? 0;
    const request = table.request[index] ?? 0;
    const busName = table.buses[bus] ?? '';
    let tally = newest[request];
    if (tally?.slot !== slot || tally.bus !== busName) {
      const slaveAddress = table.requests[request]?.[0] ?? 0;
      const key = slot * SLAVES + bus * 256 + slaveAddress;
      tally = tallies.get(key) ?? emptyTally(busName, slaveAddress, slot, pollMs);
      tallies.set(key, tally);
      newest[request] = tally;
    }
    tally.polls += 1;
    if (pollMs > tally.lastPollMs) tally.lastPollMs = pollMs;
    count(tally, table, index, tMs < pollMs ? pollMs : tMs > untilMs ? untilMs : tMs);
  }
  return [...tallies.values()];
}

const emptyTally = (bus: string, slaveAddress: number, slot: number, lastPollMs: number): SlaveTally => ({
  bus,
  slaveAddress,
  slot,
  polls: 0,
  answered: 0,
  timeouts: 0,
  crcErrors: 0,
  truncated: 0,
  linkDown: 0,
  otherErrors: 0,
  exceptions: null,
  lastPollMs,
  lastAnswerMs: null,
});

function count(tally: SlaveTally, table: FrameTable, index: number, answerMs: number): void {
  const { bytes, errors } = table;
  const start = table.start[index] ?? -1;
  if (errors.size > 0 && errors.has(index)) {
    tally[FAILURES.get(errors.get(index) ?? '') ?? 'otherErrors'] += 1;
    return;
  }
  if (start < 0) {
    // No answer and no word why: nothing came.
    tally.timeouts += 1;
    return;
  }
  if (table.isSealed[index] !== 1) {
    tally.crcErrors += 1;
    return;
  }
  const asked = table.requests[table.request[index] ?? 0]?.[1] ?? 0;
  const answered = bytes[start + 1] ?? 0;
  const length = table.length[index] ?? 0;
  if (bytes[start] !== tally.slaveAddress || (answered & ~EXCEPTION_BIT) !== asked || length < EXCEPTION_BYTES) {
    tally.otherErrors += 1;
    return;
  }
  const value = bytes[start + 2] ?? 0;
  if (answered !== asked) {
    tally.exceptions ??= new Map();
    tally.exceptions.set(value, (tally.exceptions.get(value) ?? 0) + 1);
  } else if (length < HEAD_BYTES + value) {
    tally.truncated += 1;
    return;
  } else {
    tally.answered += 1;
  }
  if (tally.lastAnswerMs === null || answerMs > tally.lastAnswerMs) tally.lastAnswerMs = answerMs;
}
