import { nowByItsClock } from './now-by-its-clock.ts';
import {
  clearOf,
  endUnjudged,
  episodeKey,
  type OpenSweepEpisode,
  type SweepClear,
  type SweepOutcome,
  type SweepRaise,
  type SweepSubject,
} from './sweep-episode.ts';
import { type BusRule } from './sweep-rule.ts';

/** Polls are known in slots of this length, counted from 1970. */
const SLOT_MS = 5 * 60_000;

/** `[slot, polls, timeouts, CRC errors, exceptions]`, and how many answers were timed and how long they took in all, if any were. */
export type PollSlot = readonly [
  slot: number,
  polls: number,
  timeouts: number,
  crcErrors: number,
  exceptions: number,
  timed?: number,
  tookUs?: number,
];

/** What is known of one slave that belongs to a pack. */
export interface SlaveLastSeen {
  readonly gatewayId: string;
  readonly bus: string;
  readonly slaveAddress: number;
  readonly packId: number;
  readonly lastPollMs: number;
  /** Null: it never answered, and so never fell silent. */
  readonly lastAnswerMs: number | null;
  readonly recent: readonly PollSlot[];
}

/** What is known of a gateway's clock: `[slot, uploads, least, most skew in ms]`, by receive time. */
export interface ClockLastSeen {
  readonly gatewayId: string;
  readonly lastReceivedMs: number;
  readonly recent: readonly (readonly [slot: number, uploads: number, minMs: number, maxMs: number])[];
}

/** A meter that answered in another one's place: it says another serial number than the pack that is assigned has. */
export interface StrangerLastSeen {
  readonly gatewayId: string;
  readonly bus: string;
  readonly slaveAddress: number;
  /** By receive time, as its gateway's newest upload is. */
  readonly lastSeenMs: number;
  readonly lastReceivedMs: number;
}

export interface ScopedBusRule {
  readonly rule: BusRule;
  readonly covers: (subject: { readonly gatewayId: string }) => boolean;
}

export interface BusSweepInput {
  readonly slaves: readonly SlaveLastSeen[];
  readonly clocks: readonly ClockLastSeen[];
  readonly strangers: readonly StrangerLastSeen[];
  readonly rules: readonly ScopedBusRule[];
  readonly open: readonly OpenSweepEpisode[];
  readonly nowMs: number;
}

/** What one rule finds of one bus, slave or clock. */
interface Finding {
  readonly subject: SweepSubject;
  readonly part: string;
  /** Null: nothing is proven, and nothing changes. */
  readonly value: number | null;
  readonly atMs: number;
  /** When it began to be so bad, where that is known. */
  readonly raisedMs?: number;
}

/**
 * How buses and clocks do. Shares are those of a bus: of all slaves whose pack says anything at all, since a pack that is
 * silent as a whole is an absent pack and no bad bus. A bus that is not polled, because its gateway is offline, proves
 * nothing. Durations lie in the windows, so nothing has to be remembered from sweep to sweep. Pure.
 */
export function sweepBus({ slaves, clocks, strangers, rules, open, nowMs }: BusSweepInput): SweepOutcome {
  const buses = groupByBus(slaves);
  const nowOf = nowByItsClock(clocks, nowMs);
  const openByKey = new Map(open.map((episode) => [episodeKey(episode), episode]));
  const judged = new Set<string>();
  const raise: SweepRaise[] = [];
  const clear: SweepClear[] = [];
  for (const { rule, covers } of rules) {
    for (const finding of findingsOf(rule, { buses, clocks, strangers }, nowOf)) {
      if (!covers({ gatewayId: finding.subject.slice('gateway:'.length) })) continue;
      const key = episodeKey({ ruleId: rule.id, ...finding });
      judged.add(key);
      const episode = openByKey.get(key);
      const { value } = finding;
      if (value === null) continue;
      if (episode === undefined) {
        if (Math.abs(value) >= rule.raiseLevel) raise.push(raiseOf(rule, finding, value));
      } else if (Math.abs(value) <= rule.clearLevel) {
        clear.push(clearOf(episode, Math.max(finding.atMs, episode.raisedMs), 'recovered'));
      }
    }
  }
  const ended = endUnjudged(
    open,
    rules.map(({ rule }) => rule),
    nowMs,
  );
  const gone = open.filter((e) => rules.some(({ rule }) => rule.id === e.ruleId) && !judged.has(episodeKey(e)));
  return {
    raise,
    clear: [...clear, ...ended, ...gone.map((e) => clearOf(e, Math.max(nowMs, e.raisedMs), 'out-of-scope'))],
  };
}

const SIGNAL_OF = {
  timeouts: 'bus.timeouts_pct',
  crc_errors: 'bus.crc_errors_pct',
  exceptions: 'bus.exceptions_pct',
  slave_silence: 'slave.silence_ms',
  round_trip: 'slave.round_trip_ms',
  other_serial: 'slave.other_serial',
  skew: 'gateway.skew_ms',
} as const satisfies Record<BusRule['watches'], string>;

function raiseOf(rule: BusRule, { subject, part, atMs, raisedMs = atMs }: Finding, value: number): SweepRaise {
  const { id: ruleId, version: ruleVersion, severity, raiseLevel } = rule;
  return {
    ruleId,
    ruleVersion,
    severity,
    signal: SIGNAL_OF[rule.watches],
    subject,
    part,
    raisedMs,
    raiseLevel,
    value,
  };
}

interface Bus {
  readonly gatewayId: string;
  readonly name: string;
  readonly slaves: SlaveLastSeen[];
}

function groupByBus(slaves: readonly SlaveLastSeen[]): Bus[] {
  const buses = new Map<string, Bus>();
  for (const slave of slaves) {
    const key = `${slave.gatewayId} ${slave.bus}`;
    const bus = buses.get(key);
    if (bus === undefined) buses.set(key, { gatewayId: slave.gatewayId, name: slave.bus, slaves: [slave] });
    else bus.slaves.push(slave);
  }
  return [...buses.values()];
}

interface Seen extends Pick<BusSweepInput, 'clocks' | 'strangers'> {
  readonly buses: readonly Bus[];
}

function findingsOf(
  rule: BusRule,
  { buses, clocks, strangers }: Seen,
  nowOf: (gatewayId: string) => number,
): Finding[] {
  if (rule.watches === 'other_serial') return strangers.map((stranger) => strangerOf(rule, stranger));
  if (rule.watches === 'skew') return clocks.map((clock) => skewOf(rule, clock));
  if (rule.watches === 'slave_silence') return buses.flatMap((bus) => silences(rule, bus, nowOf(bus.gatewayId)));
  if (rule.watches === 'round_trip') return buses.flatMap((bus) => roundTripsOf(rule, bus, nowOf(bus.gatewayId)));
  const column = { timeouts: 2, crc_errors: 3, exceptions: 4 }[rule.watches] as 2 | 3 | 4;
  return buses.map((bus) => shareOf(rule, bus, column, nowOf(bus.gatewayId)));
}

/** How many of something there were in a slot, and what they add up to. */
interface SlotSum {
  readonly of: number;
  readonly sum: number;
}

/**
 * Beyond the raise level only if every slot of the window was, and back only if every slot was: in between, or where a slot
 * is missing or thin, nothing is proven. The window ends at `atMs`, the newest poll. Null: nothing is proven.
 */
function provenOf(rule: BusRule, atMs: number, nowMs: number, inSlot: (slot: number) => SlotSum): number | null {
  const fromSlot = Math.floor((atMs - rule.windowMs) / SLOT_MS);
  const toSlot = Math.floor(atMs / SLOT_MS);
  const means: number[] = [];
  for (let slot = fromSlot; slot <= toSlot; slot++) {
    const { of, sum } = inSlot(slot);
    // The newest slot has only begun.
    if (of < rule.minPolls && slot === toSlot) continue;
    means.push(of < rule.minPolls ? NaN : sum / of);
  }
  const least = Math.min(...means);
  const most = Math.max(...means);
  const isOld = nowMs - atMs > rule.windowMs;
  return !isOld && (least >= rule.raiseLevel || most <= rule.clearLevel) ? most : null;
}

const US_PER_MS = 1_000;

/** How long each slave's answers take on average. One whose gateway times nothing proves nothing. */
function roundTripsOf(rule: BusRule, { gatewayId, name, slaves }: Bus, nowMs: number): Finding[] {
  return slaves.map(({ slaveAddress, lastPollMs: atMs, recent }): Finding => {
    const value = provenOf(rule, atMs, nowMs, (slot) => {
      const [, , , , , timed = 0, tookUs = 0] = recent.find((known) => known[0] === slot) ?? [];
      return { of: timed, sum: tookUs / US_PER_MS };
    });
    return { subject: `gateway:${gatewayId}`, part: `slave:${slaveAddress}@${name}`, value, atMs };
  });
}

function shareOf(rule: BusRule, { gatewayId, name, slaves }: Bus, column: 2 | 3 | 4, nowMs: number): Finding {
  const atMs = Math.max(...slaves.map(({ lastPollMs }) => lastPollMs));
  const silentPacks = packsThatAreSilent(slaves, rule.windowMs);
  const judged = slaves.filter(({ packId }) => !silentPacks.has(packId));
  const value = provenOf(rule, atMs, nowMs, (slot) => {
    const { polls, failed } = sumSlot(judged, slot, column);
    return { of: polls, sum: 100 * failed };
  });
  return { subject: `gateway:${gatewayId}`, part: `bus:${name}`, value, atMs };
}

function sumSlot(slaves: readonly SlaveLastSeen[], slot: number, column: 2 | 3 | 4): { polls: number; failed: number } {
  let polls = 0;
  let failed = 0;
  for (const { recent } of slaves) {
    for (const known of recent) {
      if (known[0] !== slot) continue;
      polls += known[1];
      failed += known[column];
    }
  }
  return { polls, failed };
}

/** Packs none of whose slaves answered for so long: what is silent as a whole. */
function packsThatAreSilent(slaves: readonly SlaveLastSeen[], forMs: number): Set<number> {
  const silent = new Set(slaves.map(({ packId }) => packId));
  for (const { packId, lastPollMs, lastAnswerMs } of slaves) {
    if (lastAnswerMs !== null && lastPollMs - lastAnswerMs < forMs) silent.delete(packId);
  }
  return silent;
}

/** Slaves that are asked and do not answer, while another one of their pack does. */
function silences(rule: BusRule, { gatewayId, name, slaves }: Bus, nowMs: number): Finding[] {
  const silentPacks = packsThatAreSilent(slaves, rule.raiseLevel);
  return slaves.flatMap(({ slaveAddress, packId, lastPollMs, lastAnswerMs }): Finding[] => {
    if (lastAnswerMs === null) return [];
    const place = { subject: `gateway:${gatewayId}`, part: `slave:${slaveAddress}@${name}` } as const;
    const silentMs = Math.max(0, lastPollMs - lastAnswerMs);
    const isSilent = silentMs >= rule.raiseLevel;
    const isOld = nowMs - lastPollMs > Math.max(rule.raiseLevel, rule.windowMs);
    const value = isSilent && (silentPacks.has(packId) || isOld) ? null : silentMs;
    return [
      {
        ...place,
        value,
        ...(isSilent ? { atMs: lastPollMs, raisedMs: lastAnswerMs + rule.raiseLevel } : { atMs: lastAnswerMs }),
      },
    ];
  });
}

/** The skew that every upload of the window had at least, with its sign; 0 if one had none. */
function skewOf(rule: BusRule, { gatewayId, lastReceivedMs, recent }: ClockLastSeen): Finding {
  const fromSlot = Math.floor((lastReceivedMs - rule.windowMs) / SLOT_MS) + 1;
  const slots = recent.filter(([slot]) => slot >= fromSlot);
  const minMs = Math.min(...slots.map((slot) => slot[2]));
  const maxMs = Math.max(...slots.map((slot) => slot[3]));
  const value = slots.length === 0 ? null : minMs > 0 ? minMs : maxMs < 0 ? maxMs : 0;
  return { subject: `gateway:${gatewayId}`, part: 'gateway', value, atMs: lastReceivedMs };
}

/** 1 while it was among what its gateway uploaded in the window. A gateway that says nothing changes nothing. */
function strangerOf(
  rule: BusRule,
  { gatewayId, bus, slaveAddress, lastSeenMs, lastReceivedMs }: StrangerLastSeen,
): Finding {
  const isThere = lastReceivedMs - lastSeenMs <= rule.windowMs;
  return {
    subject: `gateway:${gatewayId}`,
    part: `slave:${slaveAddress}@${bus}`,
    value: isThere ? 1 : 0,
    atMs: isThere ? lastSeenMs : lastReceivedMs,
  };
}
