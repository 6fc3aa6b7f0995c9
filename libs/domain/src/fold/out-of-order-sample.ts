/** The latest time an ECMAScript date can hold, ms. */
const MAX_TIME_MS = 8.64e15;

/** A sample that is not later than the state it should be folded into, or whose time is no time at all. */
export class OutOfOrderSample extends Error {
  readonly code = 'out-of-order-sample';
  readonly tsMs: number;
  readonly lastTsMs: number | null;

  constructor(tsMs: number, lastTsMs: number | null) {
    super(`The sample at ${tsMs} ms does not come after ${lastTsMs ?? 'the beginning of time'} ms`);
    this.name = 'OutOfOrderSample';
    this.tsMs = tsMs;
    this.lastTsMs = lastTsMs;
  }
}

/** Throws `OutOfOrderSample` unless `tsMs` is a time after `lastTsMs`. */
export function requireInOrder(tsMs: number, lastTsMs: number | null): void {
  const isTime = Number.isInteger(tsMs) && tsMs >= 0 && tsMs <= MAX_TIME_MS;
  if (!isTime || (lastTsMs !== null && tsMs <= lastTsMs)) throw new OutOfOrderSample(tsMs, lastTsMs);
}
