import { toHex } from '../bytes/hex.ts';
import { type FrameTable } from '../uploads/frame-table.ts';

/** The pairs of one sweep, by their places in the upload, 0-based. `tsMs` is the sample's identity. */
export interface Poll {
  readonly tsMs: number;
  /** Index into the upload's buses. */
  readonly bus: number;
  readonly frames: readonly number[];
}

interface OpenPoll extends Poll {
  readonly frames: number[];
}

/** A sweep of a gateway that does not say when polls start: it ends when a block is asked for again. */
interface UnmarkedSweep {
  readonly poll: OpenPoll;
  readonly asked: Set<string>;
}

/**
 * Groups pairs into sweeps by bus and poll start; without one, a sweep runs from its first pair (whose time names it)
 * until an address and block repeat on its bus. Polls come in the order of their first pair. Never depends on a map, so
 * that decoding the archive again gives the same samples.
 */
export function groupPolls({ count, pollMs: starts, tMs, bus: busOf, request, requests }: FrameTable): Poll[] {
  const polls: OpenPoll[] = [];
  const marked = new Map<number, Map<number, OpenPoll>>();
  const unmarked = new Map<number, UnmarkedSweep>();
  const open = (ts: number, bus: number): OpenPoll => {
    const poll: OpenPoll = { tsMs: ts, bus, frames: [] };
    polls.push(poll);
    return poll;
  };
  const markedPoll = (startMs: number, bus: number): OpenPoll => {
    let ofBus = marked.get(bus);
    if (ofBus === undefined) marked.set(bus, (ofBus = new Map<number, OpenPoll>()));
    let poll = ofBus.get(startMs);
    if (poll === undefined) ofBus.set(startMs, (poll = open(startMs, bus)));
    return poll;
  };

  let current: OpenPoll | null = null;
  for (let index = 0; index < count; index++) {
    const startMs = starts[index] ?? NaN;
    const bus = busOf[index] ?? 0;
    if (Number.isNaN(startMs)) {
      const block = blockKey(requests[request[index] ?? 0]);
      let sweep = unmarked.get(bus);
      if (sweep === undefined || sweep.asked.has(block)) {
        sweep = { poll: open(tMs[index] ?? 0, bus), asked: new Set() };
        unmarked.set(bus, sweep);
      }
      sweep.asked.add(block);
      sweep.poll.frames.push(index);
      current = null;
      continue;
    }
    // A sweep's pairs mostly follow each other.
    if (current === null || current.tsMs !== startMs || current.bus !== bus) current = markedPoll(startMs, bus);
    current.frames.push(index);
  }
  return polls;
}

/** Slave, function, first register and count; the CRC says nothing more. */
const blockKey = (request: Uint8Array | undefined): string => toHex(request?.subarray(0, 6) ?? new Uint8Array());
