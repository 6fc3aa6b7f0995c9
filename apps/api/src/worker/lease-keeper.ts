import { type DeliveryAttempt, type DeliveryRepository } from '@packwatch/db';
import { type Logger } from 'pino';

/** What a killed worker held is free after this. */
export const LEASE_MS = 15_000;
/** So many renewals may fail one after another before a lease runs out. */
export const RENEWALS_PER_LEASE = 4;

/**
 * Renews the leases of the attempts that run, all in one statement, for as long as this process lives: an attempt may
 * take minutes, and is still taken over soon after a kill.
 */
export class LeaseKeeper {
  readonly leaseMs: number;
  readonly #held = new Map<string, DeliveryAttempt>();
  readonly #timer: NodeJS.Timeout;
  #renewal: Promise<void> | null = null;

  constructor(deliveries: DeliveryRepository, logger: Logger, leaseMs = LEASE_MS) {
    this.leaseMs = leaseMs;
    this.#timer = setInterval(() => {
      if (this.#held.size === 0) return;
      this.#renewal ??= deliveries
        .renew([...this.#held.values()], leaseMs)
        .catch((error: unknown) => logger.warn({ err: error }, 'leases of deliveries were not renewed'))
        .finally(() => (this.#renewal = null));
    }, leaseMs / RENEWALS_PER_LEASE);
  }

  /** Holds an attempt until `work` has ended. */
  async during<T>(attempt: DeliveryAttempt, work: () => Promise<T>): Promise<T> {
    this.#held.set(attempt.id, attempt);
    try {
      return await work();
    } finally {
      this.#held.delete(attempt.id);
    }
  }

  holds(id: string): boolean {
    return this.#held.has(id);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#renewal;
  }
}
