import {
  type AlarmTimersRepository,
  AT_ONCE,
  type DeliveryRepository,
  type DueDelivery,
  type NotificationsRepository,
  type OutboxRepository,
} from '@packwatch/db';
import { type DeliveryJob, type LiveEvent } from '@packwatch/contracts';
import { type Logger } from 'pino';
import { type Clock } from '../common/clock.ts';
import { notifyDue } from './notify/notifier.ts';

const RELAY_BATCH = 200;
const DUE_BATCH = 500;

/** Puts jobs into the queues of their kinds. The id makes the same attempt of the same delivery one job, however often it is found due. */
export type Enqueue = (jobs: { kind: DueDelivery['kind']; jobId: string; data: DeliveryJob }[]) => Promise<void>;

export interface DispatcherParts {
  readonly outbox: OutboxRepository;
  readonly deliveries: DeliveryRepository;
  readonly notifications: NotificationsRepository;
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
  /** How many attempts have to end before there is room for more of a target; null: nothing waits for room. */
  #awaited: number | null = null;

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

  /** An attempt has ended: there may be room for the next one of its target. */
  ended(): void {
    if (this.#awaited === null) return;
    this.#awaited -= 1;
    if (this.#awaited > 0) return;
    this.#awaited = null;
    this.wake();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#round;
  }

  async #run(): Promise<void> {
    const { outbox, notifications, deliveries, enqueue, clock } = this.#parts;
    await this.#wakeAlarms();
    // What is told frees what waited for it: the end of an alarm comes after its beginning.
    do while ((await outbox.relay(clock.now(), RELAY_BATCH)) === RELAY_BATCH);
    while ((await notifyDue(notifications, clock.now())) > 0);
    const due = await deliveries.due(clock.now(), DUE_BATCH);
    if (due.length === 0) return;
    const perTarget = [...Map.groupBy(due, ({ targetId }) => targetId).values()].map((rows) => rows.length);
    const busiest = Math.max(...perTarget);
    // More of it may wait: looked for as soon as half of these are through, rather than at the next poll.
    if (busiest >= AT_ONCE.well / 2 || due.length === DUE_BATCH) this.#awaited = Math.ceil(busiest / 2);
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
