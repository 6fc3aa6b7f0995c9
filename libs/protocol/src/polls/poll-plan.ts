import { widthOf } from '../maps/map-faults.ts';
import { type RegisterBlock, type RegisterMap, type RegisterPoint } from '../maps/register-map.ts';

/** A slave of one pack and what its registers mean. */
export interface PolledDevice {
  readonly slaveAddress: number;
  readonly map: RegisterMap;
}

export interface PollRead {
  readonly slaveAddress: number;
  readonly first: number;
  readonly count: number;
  /** How often it is read; in a plan at least `pollMs`. */
  readonly everyMs: number;
}

/** A stretch of quick polls of voltages and current alone: resistance can't be seen at 10 s. */
export interface PollBurst {
  readonly everyMs: number;
  readonly lastsMs: number;
  readonly intervalMs: number;
  readonly reads: readonly PollRead[];
}

export interface PollPlan {
  readonly pollMs: number;
  readonly reads: readonly PollRead[];
  /** Null where no device has what a burst is for, or where the bus is too slow for steps of 2 s. */
  readonly burst: PollBurst | null;
}

export interface PollPlanOptions {
  /** Wanted time between polls; longer in the plan if the bus needs it. */
  readonly pollMs?: number;
  readonly baud?: number;
}

const DEFAULT_POLL_MS = 10_000;
const DEFAULT_BAUD = 19_200;
const BURST_EVERY_MS = 3_600_000;
const BURST_LASTS_MS = 60_000;
const BURST_POINTS: ReadonlySet<string> = new Set(['pack.voltage_mv', 'pack.current_ma', 'cell.voltage_mv']);
/** A step of resistance takes 1 s, 2 s at most: beyond that the cells relax too. */
const LONGEST_BURST_INTERVAL_MS = 2000;

/** Start, eight data, parity and stop bit. */
const BITS_PER_BYTE = 11;
const REQUEST_BYTES = 8;
const RESPONSE_OVERHEAD_BYTES = 5;
/** What a slave takes to begin its answer, with the silence of 3.5 characters on both sides. */
const TURNAROUND_MS = 15;

/** How long reads keep a serial bus busy, in ms, if every slave answers at once. */
export function busTimeMs(reads: readonly { readonly count: number }[], baud = DEFAULT_BAUD): number {
  const bytes = reads.reduce((sum, { count }) => sum + REQUEST_BYTES + RESPONSE_OVERHEAD_BYTES + 2 * count, 0);
  return (bytes * BITS_PER_BYTE * 1000) / baud + reads.length * TURNAROUND_MS;
}

const wholeSeconds = (ms: number): number => Math.ceil(ms / 1000) * 1000;

/** What to read of a pack's slaves and how often, from their maps. */
export function pollPlan(devices: readonly PolledDevice[], options: PollPlanOptions = {}): PollPlan {
  const { baud = DEFAULT_BAUD } = options;
  const blocks = devices.flatMap(({ slaveAddress, map }) => map.blocks.map((block) => ({ slaveAddress, ...block })));
  const pollMs = Math.max(options.pollMs ?? DEFAULT_POLL_MS, wholeSeconds(busTimeMs(blocks, baud)));
  const reads = blocks.map(({ slaveAddress, first, count, everyS = 0 }): PollRead => ({
    ...{ slaveAddress, first, count },
    everyMs: Math.max(pollMs, everyS * 1000),
  }));
  return { pollMs, reads, burst: burstOf(devices, baud) };
}

function burstOf(devices: readonly PolledDevice[], baud: number): PollBurst | null {
  const spans = devices.flatMap(({ slaveAddress, map }) =>
    map.blocks.flatMap((block) => {
      const points = map.points.filter((point) => BURST_POINTS.has(point.name) && isInside(point, block));
      return points.length === 0 ? [] : [{ slaveAddress, ...spanOf(points) }];
    }),
  );
  const intervalMs = wholeSeconds(busTimeMs(spans, baud));
  if (spans.length === 0 || intervalMs > LONGEST_BURST_INTERVAL_MS) return null;
  return {
    everyMs: BURST_EVERY_MS,
    lastsMs: BURST_LASTS_MS,
    intervalMs,
    reads: spans.map((span) => ({ ...span, everyMs: intervalMs })),
  };
}

const endOf = (point: RegisterPoint): number => point.address + widthOf(point);

const isInside = (point: RegisterPoint, { first, count }: RegisterBlock): boolean =>
  point.address >= first && endOf(point) <= first + count;

/** The fewest registers that hold all of the points. */
function spanOf(points: readonly RegisterPoint[]): { first: number; count: number } {
  const first = Math.min(...points.map(({ address }) => address));
  return { first, count: Math.max(...points.map(endOf)) - first };
}

/** A poll that is due: `startMs` is its identity (`p` of its frames). */
export interface DuePoll {
  readonly startMs: number;
  readonly isBurst: boolean;
  readonly reads: readonly PollRead[];
}

/**
 * The first poll of a plan that starts after `afterMs` (unix ms). Polls lie on a grid of time, moved by `phaseMs` so that
 * packs take turns; a gateway that was away goes on with the next and needs to remember nothing. A block that is read
 * seldom comes with the first poll of each of its periods.
 */
export function nextPoll(plan: PollPlan, afterMs: number, phaseMs = 0): DuePoll {
  const after = afterMs - phaseMs;
  const regular = nextOnGrid(after, plan.pollMs);
  const quick = plan.burst === null ? Infinity : nextInBurst(after, plan.burst);
  if (plan.burst !== null && quick < regular) {
    return { startMs: quick + phaseMs, isBurst: true, reads: plan.burst.reads };
  }
  const reads = plan.reads.filter(({ everyMs }) => modulo(regular, everyMs) < plan.pollMs);
  return { startMs: regular + phaseMs, isBurst: false, reads };
}

const modulo = (value: number, divisor: number): number => ((value % divisor) + divisor) % divisor;

const nextOnGrid = (afterMs: number, stepMs: number): number => (Math.floor(afterMs / stepMs) + 1) * stepMs;

function nextInBurst(afterMs: number, { everyMs, lastsMs, intervalMs }: PollBurst): number {
  const burstStartMs = Math.floor(afterMs / everyMs) * everyMs;
  const next = burstStartMs + nextOnGrid(afterMs - burstStartMs, intervalMs);
  return next < burstStartMs + lastsMs ? next : burstStartMs + everyMs;
}
