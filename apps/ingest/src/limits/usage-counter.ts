import { USAGE_KEYS, WINDOW_S, type Usage } from './quota.ts';

/** What other processes need to know of a counter, and what it needs to know of them. */
export interface SharedCounter {
  /** Scope, id and window: the same in every process. */
  readonly key: string;
  /** Counted here since it was last told. */
  readonly untold: Usage;
  /** Takes note that `told` was told, and that all processes together stand at `total`. */
  settle(told: Usage, total: Usage): void;
}

const none = (): Usage => ({ requests: 0, bytes: 0, samples: 0 });

/**
 * What is told to others before they may miss it: an eighth of a quota. As long as no process has seen more than that, up
 * to eight of them cannot be beyond it together, so that the usual load needs no Redis at all.
 */
const SHARE_UNTOLD = 1 / 8;

/** Counts what one gateway or organisation sent in the running minute: here, and in other processes as far as known. */
export class UsageCounter implements SharedCounter {
  readonly #name: string;
  #window = -1;
  #own = none();
  #told = none();
  #others = none();

  constructor(name: string) {
    this.#name = name;
  }

  get key(): string {
    return `packwatch:usage:${this.#name}:${this.#window}`;
  }

  get untold(): Usage {
    return minus(this.#own, this.#told);
  }

  /** Everything counted in the window of `nowMs`. */
  used(nowMs: number): Usage {
    this.#turn(nowMs);
    const sum = none();
    for (const key of USAGE_KEYS) sum[key] = this.#own[key] + this.#others[key];
    return sum;
  }

  add(nowMs: number, usage: Partial<Usage>): void {
    this.#turn(nowMs);
    for (const key of USAGE_KEYS) this.#own[key] += usage[key] ?? 0;
  }

  /** True once others have to know. */
  mustBeTold(quota: Readonly<Usage>): boolean {
    return USAGE_KEYS.some((key) => this.#own[key] >= quota[key] * SHARE_UNTOLD && this.#own[key] > this.#told[key]);
  }

  settle(told: Usage, total: Usage): void {
    for (const key of USAGE_KEYS) {
      this.#told[key] += told[key];
      // Less than was told: Redis was emptied meanwhile, and what others count is not known for now.
      this.#others[key] = Math.max(0, total[key] - this.#told[key]);
    }
  }

  isOver(nowMs: number): boolean {
    return windowOf(nowMs) > this.#window;
  }

  #turn(nowMs: number): void {
    const window = windowOf(nowMs);
    if (window === this.#window) return;
    this.#window = window;
    this.#own = none();
    this.#told = none();
    this.#others = none();
  }
}

const windowOf = (nowMs: number): number => Math.floor(nowMs / (WINDOW_S * 1000));

/** Seconds until the window of `nowMs` is over, at least 1. */
export const windowLeftS = (nowMs: number): number => Math.ceil(WINDOW_S - ((nowMs / 1000) % WINDOW_S)) || 1;

function minus(a: Usage, b: Usage): Usage {
  const difference = none();
  for (const key of USAGE_KEYS) difference[key] = a[key] - b[key];
  return difference;
}
