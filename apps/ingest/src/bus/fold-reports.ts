import { type ClockHour, type ClockState, type RecentSkew, type SlaveHour, type SlaveState } from '@packwatch/db';
import { type BusReport } from './bus-report.ts';
import { SLOTS_PER_HOUR, SLOT_MS, type SlaveTally } from './bus-tally.ts';

const HOUR_MS = SLOT_MS * SLOTS_PER_HOUR;
/** An hour and the slot that has just begun. */
const KEPT_SLOTS = SLOTS_PER_HOUR + 1;

export interface BusSums {
  readonly slaveHours: SlaveHour[];
  readonly clockHours: ClockHour[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Reports as what is to be added to each hour. Pure. */
export function sumReports(reports: readonly BusReport[]): BusSums {
  const slaves = new Map<string, Writable<SlaveHour>>();
  const clocks = new Map<string, Writable<ClockHour>>();
  for (const report of reports) {
    const { gatewayId, organisationId } = report;
    for (const tally of report.slaves) {
      const hourMs = Math.floor(tally.slot / SLOTS_PER_HOUR) * HOUR_MS;
      const { bus, slaveAddress } = tally;
      const key = `${gatewayId} ${slaveAddress} ${hourMs} ${bus}`;
      const sum = slaves.get(key);
      if (sum === undefined)
        slaves.set(key, { gatewayId, organisationId, bus, slaveAddress, hourMs, ...countsOf(tally) });
      else addCounts(sum, countsOf(tally));
    }
    for (const { bus, slaveAddress, fromMs, ...times } of report.roundTrips) {
      const hourMs = Math.floor(fromMs / HOUR_MS) * HOUR_MS;
      const key = `${gatewayId} ${slaveAddress} ${hourMs} ${bus}`;
      const place = { gatewayId, organisationId, bus, slaveAddress, hourMs };
      const sum = slaves.get(key) ?? { ...place, ...NO_COUNTS };
      sum.roundTrips = addTimes(sum.roundTrips, times);
      slaves.set(key, sum);
    }
    addClock(clocks, report);
  }
  return { slaveHours: [...slaves.values()], clockHours: [...clocks.values()] };
}

type Counts = Omit<SlaveHour, 'gatewayId' | 'organisationId' | 'bus' | 'slaveAddress' | 'hourMs'>;

const NO_COUNTS: Counts = {
  ...{ polls: 0, answered: 0, exceptions: 0, timeouts: 0, crcErrors: 0, truncated: 0, linkDown: 0, otherErrors: 0 },
  ...{ exceptionCodes: null, lastAnswerMs: null, roundTrips: null },
};

type Times = Exclude<SlaveHour['roundTrips'], null>;

function addTimes(a: Times | null, b: Times): Times {
  if (a === null) return b;
  return {
    count: a.count + b.count,
    sumUs: a.sumUs + b.sumUs,
    minUs: Math.min(a.minUs, b.minUs),
    maxUs: Math.max(a.maxUs, b.maxUs),
  };
}

function countsOf(tally: SlaveTally): Counts {
  const { polls, answered, timeouts, crcErrors, truncated, linkDown, otherErrors, lastAnswerMs } = tally;
  const codes = tally.exceptions;
  const exceptions = codes === null ? 0 : [...codes.values()].reduce((sum, n) => sum + n, 0);
  const exceptionCodes = codes === null ? null : Object.fromEntries(codes);
  return {
    polls,
    answered,
    exceptions,
    timeouts,
    crcErrors,
    truncated,
    linkDown,
    otherErrors,
    exceptionCodes,
    lastAnswerMs,
    roundTrips: null,
  };
}

const COUNTERS = ['polls', 'answered', 'exceptions', 'timeouts', 'crcErrors', 'truncated'] as const;

function addCounts(sum: Writable<SlaveHour>, more: Counts): void {
  for (const name of [...COUNTERS, 'linkDown', 'otherErrors'] as const) sum[name] += more[name];
  sum.lastAnswerMs = newer(sum.lastAnswerMs, more.lastAnswerMs);
  if (more.exceptionCodes === null) return;
  const codes = { ...sum.exceptionCodes };
  for (const [code, n] of Object.entries(more.exceptionCodes)) codes[code] = (codes[code] ?? 0) + n;
  sum.exceptionCodes = codes;
}

function addClock(clocks: Map<string, Writable<ClockHour>>, report: BusReport): void {
  const { gatewayId, organisationId, receivedMs, sentMs } = report;
  if (sentMs === null) return;
  const skewMs = receivedMs - sentMs;
  const hourMs = Math.floor(receivedMs / HOUR_MS) * HOUR_MS;
  const key = `${gatewayId} ${hourMs}`;
  const sum = clocks.get(key);
  if (sum === undefined) {
    const skew = { lastMs: skewMs, minMs: skewMs, maxMs: skewMs };
    clocks.set(key, { gatewayId, organisationId, hourMs, lastReceivedMs: receivedMs, uploads: 1, ...skew });
    return;
  }
  sum.uploads += 1;
  sum.minMs = Math.min(sum.minMs, skewMs);
  sum.maxMs = Math.max(sum.maxMs, skewMs);
  if (receivedMs < sum.lastReceivedMs) return;
  sum.lastReceivedMs = receivedMs;
  sum.lastMs = skewMs;
}

/** The states of slaves after these reports. Pure; answers with those that the reports are about. */
export function foldSlaveStates(states: readonly SlaveState[], reports: readonly BusReport[]): SlaveState[] {
  const known = new Map(states.map((state) => [slaveKey(state.gatewayId, state.bus, state.slaveAddress), state]));
  const changed = new Map<string, SlaveState>();
  for (const { gatewayId, organisationId, slaves, roundTrips } of reports) {
    for (const tally of slaves) {
      const { bus, slaveAddress, lastPollMs, lastAnswerMs } = tally;
      const key = slaveKey(gatewayId, bus, slaveAddress);
      const before = changed.get(key) ?? known.get(key);
      changed.set(key, {
        gatewayId,
        organisationId,
        bus,
        slaveAddress,
        lastPollMs: Math.max(before?.lastPollMs ?? lastPollMs, lastPollMs),
        lastAnswerMs: newer(before?.lastAnswerMs ?? null, lastAnswerMs),
        recent: withSlot(before?.recent ?? [], slotOf(tally), addSlots),
      });
    }
    for (const { bus, slaveAddress, fromMs, count, sumUs } of roundTrips) {
      const key = slaveKey(gatewayId, bus, slaveAddress);
      const before = changed.get(key) ?? known.get(key);
      // Of a slave that nobody was seen to poll there is no state, and nothing to judge.
      if (before === undefined) continue;
      const slot: Slot = [Math.floor(fromMs / SLOT_MS), 0, 0, 0, 0, count, sumUs];
      changed.set(key, { ...before, recent: withSlot(before.recent, slot, addSlots) });
    }
  }
  return [...changed.values()];
}

const slaveKey = (gatewayId: string, bus: string, slaveAddress: number): string =>
  `${gatewayId} ${slaveAddress} ${bus}`;

type Slot = SlaveState['recent'][number];

const slotOf = (tally: SlaveTally): Slot => [
  tally.slot,
  tally.polls,
  tally.timeouts,
  tally.crcErrors,
  countsOf(tally).exceptions,
];
function addSlots(a: Slot, b: Slot): Slot {
  const counts = [a[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]] as const;
  const timed = (a[5] ?? 0) + (b[5] ?? 0);
  return timed === 0 ? counts : [...counts, timed, (a[6] ?? 0) + (b[6] ?? 0)];
}

/** The states of clocks after these reports, by receive time. Pure; answers with those that the reports are about. */
export function foldClockStates(states: readonly ClockState[], reports: readonly BusReport[]): ClockState[] {
  const known = new Map(states.map((state) => [state.gatewayId, state]));
  const changed = new Map<string, ClockState>();
  for (const { gatewayId, organisationId, receivedMs, sentMs } of reports) {
    if (sentMs === null) continue;
    const before = changed.get(gatewayId) ?? known.get(gatewayId);
    const skewMs = receivedMs - sentMs;
    const slot: RecentSkew = [Math.floor(receivedMs / SLOT_MS), 1, skewMs, skewMs];
    const recent = withSlot(before?.recent ?? [], slot, (a, b) => {
      return [a[0], a[1] + b[1], Math.min(a[2], b[2]), Math.max(a[3], b[3])] as const;
    });
    changed.set(gatewayId, { gatewayId, organisationId, recent });
  }
  return [...changed.values()];
}

/** Slots with one more in its place, or added to the one of the same time; what is too old falls out. */
function withSlot<T extends Slot | RecentSkew>(recent: readonly T[], slot: T, add: (a: T, b: T) => T): readonly T[] {
  const newest = Math.max(slot[0], recent.at(-1)?.[0] ?? slot[0]);
  if (slot[0] <= newest - KEPT_SLOTS) return recent;
  const same = recent.findIndex(([number]) => number === slot[0]);
  const held = recent[same];
  const all = held === undefined ? [...recent, slot] : recent.with(same, add(held, slot));
  return all.filter(([number]) => number > newest - KEPT_SLOTS).sort((a, b) => a[0] - b[0]);
}

const newer = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b));
