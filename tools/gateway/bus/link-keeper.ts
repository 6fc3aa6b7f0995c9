import { backoffMs } from '../../lib/backoff.ts';
import { errorText } from '../../lib/error-text.ts';
import { type Link, type LinkListener } from './link.ts';

const REOPEN = { firstMs: 500, longestMs: 15_000 };

/** Opens a link when it is needed, and again after it was lost: not at once each time, so that nobody waits for it long. */
export class LinkKeeper {
  readonly #link: Link;
  readonly #onTrouble: (text: string) => void;
  #failures = 0;
  #notBeforeMs = -Infinity;

  constructor(link: Link, onTrouble: (text: string) => void) {
    this.#link = link;
    this.#onTrouble = onTrouble;
  }

  /** Whether the link is open now. Never rejects. */
  async ensureOpen(listener: LinkListener): Promise<boolean> {
    if (this.#link.isOpen) return true;
    if (performance.now() < this.#notBeforeMs) return false;
    try {
      await this.#link.open(listener);
      if (this.#failures > 0) this.#onTrouble('the link is there again');
      this.#failures = 0;
      return true;
    } catch (cause) {
      this.#failures += 1;
      if (this.#failures === 1) this.#onTrouble(`no link (${errorText(cause)}), tried again from now on`);
      this.#notBeforeMs = performance.now() + backoffMs(this.#failures, null, Math.random(), REOPEN);
      return false;
    }
  }
}
