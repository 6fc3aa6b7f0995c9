import { type RoundTrips } from '@packwatch/protocol';
import { SLOT_MS, type SlaveTally } from './bus-tally.ts';

/** What one upload says of its gateway's clock and buses. */
export interface BusReport {
  readonly gatewayId: string;
  readonly organisationId: string;
  readonly receivedMs: number;
  readonly sentMs: number | null;
  readonly slaves: readonly SlaveTally[];
  /** How long answers took; none from gateways that don't say. */
  readonly roundTrips: readonly RoundTrips[];
}

/** Counters in the order in which they stand; most are 0, so the rarest come last and trailing zeros are left out. */
const COUNTERS = ['polls', 'answered', 'timeouts', 'crcErrors', 'truncated', 'linkDown', 'otherErrors'] as const;
const VERSION = 1;

/** A report as a line of JSON: some thirty bytes for each slave and slot. */
export function encodeBusReport(report: BusReport): string {
  const { gatewayId, organisationId, receivedMs, sentMs, slaves, roundTrips } = report;
  const buses = [...new Set([...slaves, ...roundTrips].map(({ bus }) => bus))];
  return JSON.stringify([
    VERSION,
    gatewayId,
    organisationId,
    receivedMs,
    sentMs,
    buses,
    slaves.map((tally) => {
      const slotMs = tally.slot * SLOT_MS;
      const item: unknown[] = [
        buses.indexOf(tally.bus),
        tally.slaveAddress,
        tally.slot,
        tally.lastPollMs - slotMs,
        tally.lastAnswerMs === null ? null : tally.lastAnswerMs - slotMs,
      ];
      const last = COUNTERS.findLastIndex((name) => tally[name] !== 0);
      const { exceptions } = tally;
      for (const name of exceptions === null ? COUNTERS.slice(0, last + 1) : COUNTERS) item.push(tally[name]);
      if (exceptions !== null) item.push([...exceptions].flat());
      return item;
    }),
    ...(roundTrips.length === 0 ? [] : [roundTrips.map((one) => toTimes(one, buses.indexOf(one.bus)))]),
  ]);
}

const toTimes = ({ slaveAddress, fromMs, count, sumUs, minUs, maxUs }: RoundTrips, bus: number): number[] => [
  ...[bus, slaveAddress, fromMs],
  ...[count, sumUs, minUs, maxUs],
];

export class UnreadableBusReport extends Error {
  readonly code = 'unreadable_bus_report';
}

/** Reads what `encodeBusReport` wrote. @throws UnreadableBusReport */
export function decodeBusReport(line: string): BusReport {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (cause) {
    throw new UnreadableBusReport('is not JSON', { cause });
  }
  if (!Array.isArray(json) || json[0] !== VERSION) throw new UnreadableBusReport(`is not of version ${VERSION}`);
  const [, gatewayId, organisationId, receivedMs, sentMs, buses, slaves, times = []] = json as readonly unknown[];
  if (typeof gatewayId !== 'string' || typeof organisationId !== 'string') {
    throw new UnreadableBusReport('names no gateway');
  }
  if (!Array.isArray(buses) || !Array.isArray(slaves) || !Array.isArray(times))
    throw new UnreadableBusReport('has no buses');
  return {
    gatewayId,
    organisationId,
    receivedMs: whole(receivedMs),
    sentMs: sentMs === null ? null : whole(sentMs),
    slaves: slaves.map((item: unknown) => readTally(item, buses)),
    roundTrips: times.map((item: unknown) => readTimes(item, buses)),
  };
}

function readTimes(item: unknown, buses: readonly unknown[]): RoundTrips {
  if (!Array.isArray(item)) throw new UnreadableBusReport('round trips are not a list');
  const [place = 0, slaveAddress = 0, fromMs = 0, count = 0, sumUs = 0, minUs = 0, maxUs = 0] = item.map(whole);
  return { bus: busAt(buses, place), slaveAddress, fromMs, count, sumUs, minUs, maxUs };
}

function busAt(buses: readonly unknown[], place: number): string {
  const bus = buses[place];
  if (typeof bus !== 'string') throw new UnreadableBusReport(`there is no bus ${place}`);
  return bus;
}

function readTally(item: unknown, buses: readonly unknown[]): SlaveTally {
  if (!Array.isArray(item)) throw new UnreadableBusReport('a slave is not a list');
  const [place, slaveAddress, slotNumber, lastPoll, lastAnswer, ...rest] = item as readonly unknown[];
  const bus = busAt(buses, whole(place));
  const slot = whole(slotNumber);
  const counted = (counter: number): number => (rest[counter] === undefined ? 0 : whole(rest[counter]));
  return {
    bus,
    slaveAddress: whole(slaveAddress),
    slot,
    lastPollMs: slot * SLOT_MS + whole(lastPoll),
    lastAnswerMs: lastAnswer === null ? null : slot * SLOT_MS + whole(lastAnswer),
    polls: counted(0),
    answered: counted(1),
    timeouts: counted(2),
    crcErrors: counted(3),
    truncated: counted(4),
    linkDown: counted(5),
    otherErrors: counted(6),
    exceptions: readExceptions(rest[COUNTERS.length]),
  };
}

function readExceptions(flat: unknown): Map<number, number> | null {
  if (flat === undefined) return null;
  if (!Array.isArray(flat)) throw new UnreadableBusReport('exceptions are not a list');
  const exceptions = new Map<number, number>();
  for (let i = 0; i < flat.length; i += 2) exceptions.set(whole(flat[i]), whole(flat[i + 1]));
  return exceptions;
}

function whole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new UnreadableBusReport(`${JSON.stringify(value)} is not a whole number`);
  }
  return value;
}
