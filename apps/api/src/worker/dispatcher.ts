import {
  type AlarmTimersRepository,
  type DeliveryRepository,
  type DueDelivery,
  type OutboxRepository,
} from '@packwatch/db';
import { type DeliveryJob, type LiveEvent } from '@packwatch/contracts';
import { type Logger } from 'pino';
import { type Clock } from '../common/clock.ts';

const RELAY_BATCH = 200;
const DUE_BATCH = 500;

/** Puts jobs into the queues of their kinds. The id makes the same attempt of the same delivery one job, however often it is found due. */
export type Enqueue = (jobs: { kind: DueDelivery['kind']; jobId: string; data: DeliveryJob }[]) => Promise<void>;

export interface DispatcherParts {
  readonly outbox: OutboxRepository;
  readonly deliveries: DeliveryRepository;
  readonly timers: AlarmTimersRepository;
  /** Tells live pages of alarms whose snooze is over. Never waits and never fails. */
  readonly publish: (event: LiveEvent) => void;
  readonly enqueue: Enqueue;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly pollMs: number;
}

/**
 * Outbox → deliveries → queue, once every `pollMs` and at once when woken. What is due is found in the database each time,
 * so that a queue that lost everything has it all again a moment later.
 */
export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #timer: NodeJS.Timeout;
  #round: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => this.wake(), parts.pollMs);
  }

  /** Runs a round now, or once more after the one that runs. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#round) {
      this.#again = true;
      return;
    }
    this.#round = this.#run()
      .catch((error: unknown) => this.#parts.logger.error({ err: error }, 'a round of deliveries failed'))
      .finally(() => {
        this.#round = null;
        if (!this.#again) return;
        this.#again = false;
        this.wake();
      });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#round;
  }

  async #run(): Promise<void> {
    const { outbox, deliveries, enqueue, clock } = this.#parts;
    await this.#wakeAlarms();
    while ((await outbox.relay(clock.now(), RELAY_BATCH)) === RELAY_BATCH);
    const due = await deliveries.due(clock.now(), DUE_BATCH);
    if (due.length === 0) return;
    await enqueue(
      due.map(({ id, kind, attempts }) => ({ kind, jobId: `${id}.${attempts}`, data: { deliveryId: id } })),
    );
  }

  async #wakeAlarms(): Promise<void> {
    const { timers, clock, publish } = this.#parts;
    for (const { id, organisationId } of await timers.wakeDue(clock.now(), DUE_BATCH)) {
      publish({ kind: 'alarms', organisationId, alarmIds: [id] });
    }
  }
}
