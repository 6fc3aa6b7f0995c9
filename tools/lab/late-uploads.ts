import {
  decodePackState,
  encodePackState,
  foldPack,
  type FoldParams,
  type PackSample,
  type PackState,
} from '@packwatch/domain';
import { randomAt } from '../lib/seeded-random.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** About once a month a gateway is off, for an hour to three days. Until when, if one began in this hour; else 0. */
export function outageUntilMs(seed: number, nowMs: number): number {
  const hour = Math.floor(nowMs / HOUR_MS);
  if (randomAt(seed, hour) >= 1 / (30 * 24)) return 0;
  return (hour + 1 + Math.floor(71 * randomAt(seed + 1, hour) ** 3)) * HOUR_MS;
}

interface Stretch {
  /** The checkpoint before the samples that come late. */
  readonly checkpoint: string;
  readonly late: PackSample[];
  readonly live: PackSample[];
  /** What was folded live, without the late ones. */
  shadow: PackState;
  readonly beganMs: number;
}

const LATE_MS = 5 * HOUR_MS;
const ARRIVES_AFTER_MS = 9 * HOUR_MS;

/**
 * Every tenth day or so, five hours of samples come only four hours after those that follow them. What was folded live is
 * then folded again from the checkpoint before them, and must be what it would have been in order.
 */
export class LateUploads {
  stretches = 0;
  same = 0;
  readonly #params: FoldParams;
  #open: Stretch | null = null;

  constructor(params: FoldParams) {
    this.#params = params;
  }

  /** `before` and `after`: the state without and with the sample, had everything come in order. */
  see(seed: number, before: PackState, sample: PackSample, after: PackState): void {
    const { tsMs } = sample;
    if (this.#open === null) {
      const isNewDay = before.lastTsMs !== null && Math.floor(before.lastTsMs / DAY_MS) !== Math.floor(tsMs / DAY_MS);
      if (!isNewDay || randomAt(seed + 2, Math.floor(tsMs / DAY_MS)) >= 0.1) return;
      this.#open = { checkpoint: encodePackState(before), late: [], live: [], shadow: before, beganMs: tsMs };
    }
    const open = this.#open;
    if (tsMs - open.beganMs < LATE_MS) {
      open.late.push(sample);
      return;
    }
    open.live.push(sample);
    open.shadow = foldPack(open.shadow, sample, this.#params).state;
    if (tsMs - open.beganMs < ARRIVES_AFTER_MS) return;
    let replayed = decodePackState(open.checkpoint);
    for (const each of [...open.late, ...open.live]) replayed = foldPack(replayed, each, this.#params).state;
    this.stretches += 1;
    if (encodePackState(replayed) === encodePackState(after)) this.same += 1;
    this.#open = null;
  }
}
