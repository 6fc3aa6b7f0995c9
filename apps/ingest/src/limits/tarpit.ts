import { UploadRejected, type UploadRejection } from '../errors.ts';

/** How long the answer to these is held back, ms: nobody who means well asks again at once. */
const HELD_MS: Partial<Record<UploadRejection, number>> = { rate_limited: 1_000, unauthenticated: 250 };
/** Answers held back at a time; more are given at once, so that holding them back is no load of its own. */
const MAX_HELD = 512;

/**
 * Holds back the refusals of senders that may send nothing (now): one that asks again as soon as it is refused would ask
 * thousands of times a second, and each time takes as long as a small upload of somebody else.
 */
export class Tarpit {
  #held = 0;

  /** Returns when the answer to this refusal may go out. */
  async hold(refusal: unknown): Promise<void> {
    const ms = refusal instanceof UploadRejected ? HELD_MS[refusal.code] : undefined;
    if (ms === undefined || this.#held >= MAX_HELD) return;
    this.#held += 1;
    await new Promise((resolve) => setTimeout(resolve, ms));
    this.#held -= 1;
  }
}
