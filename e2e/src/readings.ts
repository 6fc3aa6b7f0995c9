import { type RawFrame } from '@packwatch/protocol';
import { pollFrames, type Reading } from './pack-on-bus.ts';

export const POLL_EVERY_MS = 10_000;

const CHARGE_MA = 30_000;
const STEP_MAH = (CHARGE_MA * POLL_EVERY_MS) / 3_600_000;

export interface Course {
  readonly cells: number;
  readonly polls: number;
  /** Time of the newest poll. */
  readonly endMs: number;
  /** The voltage of a cell at a poll, where it is not the usual one. */
  readonly cellMv?: (poll: number, cell: number) => number | null;
  /** How many short circuits its device has counted at a poll; left out: it says nothing of them. */
  readonly shortCircuits?: (poll: number) => number;
}

/** A pack that is charged with 30 A from 60 % on, a poll every 10 s: the frames of each poll, oldest first. */
export function charging({ cells, polls, endMs, cellMv = () => null, shortCircuits }: Course): RawFrame[][] {
  return Array.from({ length: polls }, (_, poll) => {
    const reading: Reading = {
      currentMa: CHARGE_MA,
      bmsSocPct: 60,
      chargedMah: 500_000 + Math.round(poll * STEP_MAH),
      dischargedMah: 480_000,
      ...(shortCircuits ? { shortCircuits: shortCircuits(poll) } : {}),
      cellsMv: Array.from({ length: cells }, (_, cell) => cellMv(poll, cell) ?? 3_340 + cell),
    };
    return pollFrames(endMs - (polls - 1 - poll) * POLL_EVERY_MS, reading);
  });
}
