interface Silence {
  timeouts: number;
  retryAtMs: number;
}

const FIRST_BACKOFF_MS = 5000;
/** Well below what makes a gateway itself look silent, if every one of its slaves is. */
const LONGEST_BACKOFF_MS = 60_000;
/** A slave may miss a poll now and then; after so many in a row it is asked less often. */
const PATIENCE = 3;

/** Which slaves of a bus answer. One that is dead costs the others a time-out only now and then. */
export class SlaveHealth {
  readonly #silences = new Map<number, Silence>();

  /** Slaves that are asked less often. */
  get silent(): number[] {
    return [...this.#silences].filter(([, { timeouts }]) => timeouts >= PATIENCE).map(([address]) => address);
  }

  mayAsk(slaveAddress: number, nowMs: number): boolean {
    const silence = this.#silences.get(slaveAddress);
    if (silence === undefined || silence.timeouts < PATIENCE) return true;
    // A clock that was set back must not make the wait longer than the longest.
    return nowMs >= silence.retryAtMs || silence.retryAtMs - nowMs > LONGEST_BACKOFF_MS;
  }

  answered(slaveAddress: number): void {
    this.#silences.delete(slaveAddress);
  }

  timedOut(slaveAddress: number, nowMs: number): void {
    const timeouts = (this.#silences.get(slaveAddress)?.timeouts ?? 0) + 1;
    const waitMs = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.max(0, timeouts - PATIENCE));
    this.#silences.set(slaveAddress, { timeouts, retryAtMs: nowMs + waitMs });
  }
}
