/** Runs something at once and then every `everyMs`, one round at a time: one that takes longer lets the next ones go by. */
export class Rounds {
  readonly #timer: NodeJS.Timeout;
  readonly #run: () => Promise<void>;
  readonly #onError: (error: unknown) => void;
  #round: Promise<void> | null = null;
  #stopped = false;

  constructor(everyMs: number, run: () => Promise<void>, onError: (error: unknown) => void) {
    this.#run = run;
    this.#onError = onError;
    this.#timer = setInterval(() => this.#begin(), everyMs);
    this.#begin();
  }

  /** True once `stop` was called: a round looks at it where it may end early. */
  get isStopped(): boolean {
    return this.#stopped;
  }

  /** Resolves when the round that runs has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#round;
  }

  #begin(): void {
    // A turn later, so that whoever makes this holds it before its first round looks at it.
    this.#round ??= Promise.resolve()
      .then(() => this.#run())
      .catch(this.#onError)
      .finally(() => (this.#round = null));
  }
}
