import { changeChannel, type ChangeNudge } from '@packwatch/contracts';
import { type ChangeRelayRepository } from '@packwatch/db';
import { type Logger } from 'pino';

const BATCH = 1_000;
/** Under load many are numbered together: a round costs the same for one as for hundreds. */
const PAUSE_MS = 100;

export interface ChangeRelayParts {
  readonly changes: ChangeRelayRepository;
  /** Tells who waits for a feed. Never waits and never fails. */
  readonly nudge: (channel: string, message: ChangeNudge) => void;
  readonly logger: Logger;
}

/** Numbers what was committed, every `pollMs` and soon after it is woken. Whoever of several workers comes first does it. */
export class ChangeRelay {
  readonly #parts: ChangeRelayParts;
  readonly #timer: NodeJS.Timeout;
  #round: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(parts: ChangeRelayParts, pollMs: number) {
    this.#parts = parts;
    this.#timer = setInterval(() => this.wake(), pollMs);
  }

  wake(): void {
    if (this.#stopped) return;
    this.#again = this.#round !== null;
    this.#round ??= this.#run()
      .catch((error: unknown) => this.#parts.logger.error({ err: error }, 'changes were not numbered'))
      .finally(() => {
        this.#round = null;
        if (this.#again) this.wake();
      });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#round;
  }

  async #run(): Promise<void> {
    const { changes, nudge } = this.#parts;
    for (;;) {
      const numbered = await changes.number(BATCH);
      for (const { organisationId, lastSeq } of numbered?.organisations ?? []) {
        nudge(changeChannel(organisationId), { lastSeq });
      }
      if (numbered === null || numbered.count < BATCH) break;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
