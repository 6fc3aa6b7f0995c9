import { type RawFrame } from '@packwatch/protocol';
import { pollFrames } from './pack-on-bus.ts';

const STEP_MS = 10_000;
const HELD_POLLS = 60;
/** While nobody polled, only the counters went on. */
const APART_MS = 3_600_000;

interface CycledPack {
  readonly cells: number;
  /** Time of the newest poll. */
  readonly endMs: number;
  /** What comes out and goes in again, mAh. */
  readonly mah: number;
  readonly cycles: number;
  /** A cell that is empty while the others still hold a good part; null: none. */
  readonly weakCell: number | null;
}

const FULL_MV = 3_470;
const [EMPTY_MV, STILL_HOLDS_MV] = [2_950, 3_220];

/** A pack that is full, emptied and filled again, held at either end for ten minutes: polls, oldest first. */
export function cycled({ cells, endMs, mah, cycles, weakCell }: CycledPack): RawFrame[][] {
  const lengthMs = (2 * cycles + 1) * HELD_POLLS * STEP_MS + 2 * cycles * APART_MS;
  let [atMs, chargedMah, dischargedMah] = [endMs - lengthMs, 500_000, 480_000];
  const polls: RawFrame[][] = [];
  const hold = (currentMa: number, cellMv: (cell: number) => number): void => {
    for (let i = 0; i < HELD_POLLS; i += 1) {
      atMs += STEP_MS;
      const cellsMv = Array.from({ length: cells }, (_, cell) => cellMv(cell));
      polls.push(pollFrames(atMs, { currentMa, bmsSocPct: 60, chargedMah, dischargedMah, cellsMv }));
    }
  };
  hold(2_000, () => FULL_MV);
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    atMs += APART_MS;
    dischargedMah += mah;
    hold(-2_000, (cell) => (weakCell === null || cell === weakCell ? EMPTY_MV : STILL_HOLDS_MV));
    atMs += APART_MS;
    chargedMah += mah;
    hold(2_000, () => FULL_MV);
  }
  return polls;
}
