import { setTimeout as delay } from 'node:timers/promises';
import {
  type Arrival,
  type ClaimedDelivery,
  type DeliveryRepository,
  type EndpointHealthRepository,
  isDatabaseAway,
  type MailRefusalsRepository,
} from '@packwatch/db';
import { type Logger } from 'pino';
import { type Dispatcher } from 'undici';
import { channelAddressContext } from '../common/channel-address.ts';
import { type Clock } from '../common/clock.ts';
import { Gathering } from '../common/gathering.ts';
import { type SecretBox } from '../common/secret-box.ts';
import { webhookSecretContext } from '../common/webhook-secret.ts';
import { sendChat } from './chat/chat-sender.ts';
import { DeliveryError, Withheld } from './delivery-error.ts';
import { type EmailSender } from './email/email-sender.ts';
import { type LeaseKeeper } from './lease-keeper.ts';
import { pauseAfter } from './retry-schedule.ts';
import { sendWebhook } from './webhook/webhook-sender.ts';

/** While the database is away, what became of an attempt is written down again and again: not knowing it costs a second copy. */
const WRITE_AGAIN_MS = 250;
const WRITES = 240;
/** What a statement of so many takes, the last of them waits: some milliseconds. */
const GATHERED = { most: 200, meetsAll: isDatabaseAway } as const;
/** The receiver says itself that it wants no more, of anything. */
const GONE = 410;

export interface DeliveryProcessorParts {
  readonly deliveries: DeliveryRepository;
  readonly endpoints: EndpointHealthRepository;
  readonly refusals: MailRefusalsRepository;
  readonly leases: LeaseKeeper;
  readonly email: EmailSender;
  readonly webhookAgent: Dispatcher;
  readonly secrets: SecretBox;
  /** Where people see PackWatch. */
  readonly webUrl: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly logger: Logger;
  /** Told of every attempt that has ended, however it did. */
  readonly onEnded: () => void;
  /** Ends waiting for a database that is away. */
  readonly stopping: AbortSignal;
}

/** Tries one delivery once and writes down how it ended. The row decides, not the job: a doubled job does nothing. */
export class DeliveryProcessor {
  readonly #parts: DeliveryProcessorParts;
  readonly #claims: Gathering<string, ClaimedDelivery | null>;
  readonly #arrivals: Gathering<Arrival, undefined>;

  constructor(parts: DeliveryProcessorParts) {
    this.#parts = parts;
    const { deliveries, leases, clock } = parts;
    this.#claims = new Gathering((ids) => deliveries.claim(ids, clock.now(), leases.leaseMs), GATHERED);
    this.#arrivals = new Gathering(async (arrivals) => {
      await deliveries.delivered(arrivals);
      return arrivals.map(() => undefined);
    }, GATHERED);
  }

  async process(deliveryId: string): Promise<void> {
    const { leases, clock } = this.#parts;
    // Its lease may have run out while the database was away; it is in hand all the same.
    if (leases.holds(deliveryId)) return;
    const delivery = await this.#claims.ask(deliveryId);
    if (!delivery) return;
    await leases.during(delivery, async () => {
      try {
        const responseStatus = await this.#send(delivery, clock.now());
        const arrival = { id: delivery.id, at: clock.now(), responseStatus };
        await this.#write(() => this.#arrivals.ask(arrival));
      } catch (error) {
        if (!(error instanceof DeliveryError)) throw error;
        await this.#recordFailure(delivery, error);
      } finally {
        this.#parts.onEnded();
      }
    });
  }

  async #write(write: () => Promise<void>): Promise<void> {
    const { stopping } = this.#parts;
    for (let left = WRITES - 1; ; left -= 1) {
      try {
        return await write();
      } catch (error) {
        if (left === 0 || stopping.aborted || !isDatabaseAway(error)) throw error;
        await delay(WRITE_AGAIN_MS, undefined, { signal: stopping });
      }
    }
  }

  async #send(delivery: ClaimedDelivery, now: Date): Promise<number> {
    const { email, webhookAgent, secrets } = this.#parts;
    const { id, payload } = delivery;
    if (!delivery.target) throw new DeliveryError('the channel is gone or switched off', { permanent: true });
    const { organisationId } = delivery;
    if (delivery.kind === 'email') return email.send({ id, organisationId, payload, ...delivery.target });
    if (delivery.kind === 'chat') {
      const { kind, addressSealed } = delivery.target;
      const url = opened(secrets, addressSealed, channelAddressContext(organisationId));
      return sendChat(webhookAgent, { kind, url, payload, webUrl: this.#parts.webUrl }, now);
    }
    const { url, secretsSealed } = delivery.target;
    const sign = secretsSealed.map((sealed) => opened(secrets, sealed, webhookSecretContext(organisationId)));
    return sendWebhook(webhookAgent, { id, url, secrets: sign, payload }, now);
  }

  async #recordFailure(delivery: ClaimedDelivery, error: DeliveryError): Promise<void> {
    const { deliveries, endpoints, refusals, clock, random, logger } = this.#parts;
    const { id, kind, attempts, targetId } = delivery;
    const failure = { error: error.message, responseStatus: error.responseStatus };
    const pauseMs = error.permanent ? null : pauseAfter(attempts, random(), error.retryAfterMs);
    const now = clock.now();
    await this.#write(() =>
      pauseMs === null
        ? deliveries.failed(delivery, now, failure)
        : deliveries.retryAt(delivery, new Date(now.getTime() + pauseMs), failure),
    );
    if (error instanceof Withheld) return;
    if (kind === 'webhook' && delivery.target) {
      const gone = error.responseStatus === GONE;
      let isOff = false;
      await this.#write(async () => {
        isOff = await endpoints.failed(targetId, now, { error: error.message, gone });
      });
      if (isOff) logger.warn({ endpointId: targetId, gone }, 'an endpoint that takes nothing is switched off');
    }
    const recipient = kind === 'email' ? delivery.target?.recipient : null;
    if (error.refusesAddress && recipient) {
      let isStopped = false;
      await this.#write(async () => {
        isStopped = await refusals.refused(delivery, recipient, now, error.message);
      });
      if (isStopped) logger.warn({ deliveryId: id }, 'an address that is refused for good gets no mails any more');
    }
    if (kind !== 'webhook') await this.#write(() => endpoints.channelFailed(targetId, now, error.message));
    logger.warn({ deliveryId: id, kind, attempts, retryInMs: pauseMs, ...failure }, 'a delivery did not arrive');
  }
}

/** Another key than the one that sealed it is our mistake, so the delivery is tried again. */
function opened(secrets: SecretBox, sealed: Uint8Array, context: string): string {
  try {
    return secrets.open(sealed, context);
  } catch (error) {
    throw new DeliveryError('the sealed secret does not open with this key', { cause: error });
  }
}
