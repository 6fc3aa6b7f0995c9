/** A sleep that can be cut short. A wake while nobody sleeps counts for the next sleep. */
export class Waker {
  #stopped = false;
  #woken = false;
  #cut: (() => void) | null = null;

  get isStopped(): boolean {
    return this.#stopped;
  }

  wake(): void {
    this.#woken = true;
    this.#cut?.();
  }

  stop(): void {
    this.#stopped = true;
    this.wake();
  }

  async sleep(ms: number): Promise<void> {
    if (!this.#woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#cut = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#cut = null;
    }
    this.#woken = false;
  }
}
