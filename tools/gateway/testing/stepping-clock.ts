import { setImmediate } from 'node:timers/promises';
import { type Clock } from '../polling/clock.ts';

/** A clock that stands still while something is done, and jumps to what is waited for. `endMs` ends the world. */
export class SteppingClock implements Clock {
  #nowMs: number;
  readonly #endMs: number;
  readonly #onEnd: () => void;

  constructor(startMs: number, endMs = Infinity, onEnd: () => void = () => undefined) {
    this.#nowMs = startMs;
    this.#endMs = endMs;
    this.#onEnd = onEnd;
  }

  nowMs(): number {
    return this.#nowMs;
  }

  async until(tMs: number, signal: AbortSignal): Promise<void> {
    await setImmediate();
    if (tMs > this.#endMs) {
      this.#onEnd();
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    }
    this.#nowMs = Math.max(this.#nowMs, tMs);
  }
}
