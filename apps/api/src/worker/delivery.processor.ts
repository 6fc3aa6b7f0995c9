import { type ClaimedDelivery, type DeliveryRepository } from '@packwatch/db';
import { type Logger } from 'pino';
import { type Dispatcher } from 'undici';
import { type Clock } from '../common/clock.ts';
import { type SecretBox } from '../common/secret-box.ts';
import { webhookSecretContext } from '../common/webhook-secret.ts';
import { DeliveryError } from './delivery-error.ts';
import { type EmailSender } from './email/email-sender.ts';
import { pauseAfter } from './retry-schedule.ts';
import { sendWebhook } from './webhook/webhook-sender.ts';

/** Longer than any attempt takes: a worker that died lets go of a delivery after this. */
const LEASE_MS = 2 * 60_000;

export interface DeliveryProcessorParts {
  readonly deliveries: DeliveryRepository;
  readonly email: EmailSender;
  readonly webhookAgent: Dispatcher;
  readonly secrets: SecretBox;
  readonly clock: Clock;
  readonly random: () => number;
  readonly logger: Logger;
}

/** Tries one delivery once and writes down how it ended. The row decides, not the job: a doubled job does nothing. */
export class DeliveryProcessor {
  readonly #parts: DeliveryProcessorParts;

  constructor(parts: DeliveryProcessorParts) {
    this.#parts = parts;
  }

  async process(deliveryId: string): Promise<void> {
    const { deliveries, clock } = this.#parts;
    const now = clock.now();
    const delivery = await deliveries.claim(deliveryId, now, new Date(now.getTime() + LEASE_MS));
    if (!delivery) return;
    try {
      const status = await this.#send(delivery, now);
      await deliveries.delivered(delivery.id, clock.now(), status);
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      await this.#recordFailure(delivery, error);
    }
  }

  async #send(delivery: ClaimedDelivery, now: Date): Promise<number> {
    const { email, webhookAgent, secrets } = this.#parts;
    const { id, payload } = delivery;
    if (!delivery.target) throw new DeliveryError('the channel is gone or switched off', { permanent: true });
    if (delivery.kind === 'email') return email.send({ id, payload, config: delivery.target.config });
    const { url, secretSealed } = delivery.target;
    const secret = openSecret(secrets, secretSealed, delivery.organisationId);
    return sendWebhook(webhookAgent, { id, url, secret, payload }, now);
  }

  async #recordFailure(delivery: ClaimedDelivery, error: DeliveryError): Promise<void> {
    const { deliveries, clock, random, logger } = this.#parts;
    const { id, kind, attempts } = delivery;
    const failure = { error: error.message, responseStatus: error.responseStatus };
    const pauseMs = error.permanent ? null : pauseAfter(attempts, random(), error.retryAfterMs);
    const now = clock.now();
    if (pauseMs === null) await deliveries.failed(id, now, failure);
    else await deliveries.retryAt(id, new Date(now.getTime() + pauseMs), failure);
    logger.warn({ deliveryId: id, kind, attempts, retryInMs: pauseMs, ...failure }, 'a delivery did not arrive');
  }
}

/** Another key than the one that sealed it is our mistake, so the delivery is tried again. */
function openSecret(secrets: SecretBox, sealed: Uint8Array, organisationId: string): string {
  try {
    return secrets.open(sealed, webhookSecretContext(organisationId));
  } catch (error) {
    throw new DeliveryError('the signing secret does not open with this key', { cause: error });
  }
}
