import { toHex } from '../bytes/hex.ts';
import { type RawFrame } from '../uploads/frames-upload.ts';

/** A pair and its 0-based place in the upload. */
export interface PolledFrame {
  readonly index: number;
  readonly frame: RawFrame;
}

/** The pairs of one sweep. `tsMs` is the sample's identity. */
export interface Poll {
  readonly tsMs: number;
  readonly bus: string;
  readonly frames: readonly PolledFrame[];
}

interface OpenPoll {
  tsMs: number;
  bus: string;
  frames: PolledFrame[];
}

/** A sweep of a gateway that does not say when polls start: it ends when a block is asked for again. */
interface UnmarkedSweep {
  poll: OpenPoll;
  asked: Set<string>;
}

/**
 * Groups pairs into sweeps by bus and poll start; without one, a sweep runs from its first pair (whose time names it)
 * until an address and block repeat on its bus. Polls come in the order of their first pair. Never depends on a map, so
 * that decoding the archive again gives the same samples.
 */
export function groupPolls(frames: readonly RawFrame[]): Poll[] {
  const polls: OpenPoll[] = [];
  const marked = new Map<string, Map<number, OpenPoll>>();
  const unmarked = new Map<string, UnmarkedSweep>();
  const open = (tsMs: number, bus: string): OpenPoll => {
    const poll: OpenPoll = { tsMs, bus, frames: [] };
    polls.push(poll);
    return poll;
  };

  frames.forEach((frame, index) => {
    if (frame.pollMs === null) {
      const block = blockKey(frame.request);
      let sweep = unmarked.get(frame.bus);
      if (sweep === undefined || sweep.asked.has(block)) {
        sweep = { poll: open(frame.tMs, frame.bus), asked: new Set() };
        unmarked.set(frame.bus, sweep);
      }
      sweep.asked.add(block);
      sweep.poll.frames.push({ index, frame });
      return;
    }
    let ofBus = marked.get(frame.bus);
    if (ofBus === undefined) marked.set(frame.bus, (ofBus = new Map<number, OpenPoll>()));
    let poll = ofBus.get(frame.pollMs);
    if (poll === undefined) ofBus.set(frame.pollMs, (poll = open(frame.pollMs, frame.bus)));
    poll.frames.push({ index, frame });
  });
  return polls;
}

/** Slave, function, first register and count; the CRC says nothing more. */
const blockKey = (request: Uint8Array): string => toHex(request.subarray(0, 6));
