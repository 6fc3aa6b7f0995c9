import { Webhook } from 'standardwebhooks';
import { type Dispatcher, request } from 'undici';
import { DeliveryError } from '../delivery-error.ts';
import { InternalAddressError } from './guarded-agent.ts';

const RESPONSE_TIMEOUT_MS = 10_000;
/** What a receiver answers is of no interest; this much is read so that the connection can be used again. */
const RESPONSE_LIMIT_BYTES = 16 * 1024;

export interface WebhookMessage {
  /** The same at every attempt: receivers tell repeats by it. */
  readonly id: string;
  readonly url: string;
  /** `whsec_…`, the newest first: each signs, so that a receiver may know any of them. */
  readonly secrets: readonly string[];
  readonly payload: unknown;
}

/** Posts one signed webhook (Standard Webhooks 1.0). Resolves with the 2xx status; throws `DeliveryError` else. */
export async function sendWebhook(agent: Dispatcher, message: WebhookMessage, now: Date): Promise<number> {
  const body = JSON.stringify(message.payload);
  const signature = message.secrets.map((secret) => new Webhook(secret).sign(message.id, now, body)).join(' ');
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'PackWatch-Webhooks/1',
    'webhook-id': message.id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': signature,
  };
  return post(agent, message.url, { body, headers }, now);
}

/** Posts once and follows no redirect. Resolves with the 2xx status; throws `DeliveryError` else. */
export async function post(
  agent: Dispatcher,
  address: string,
  { body, headers }: { readonly body: string; readonly headers: Readonly<Record<string, string>> },
  now: Date,
): Promise<number> {
  const url = httpUrl(address);
  const signal = AbortSignal.timeout(RESPONSE_TIMEOUT_MS);
  // undici's request follows no redirects.
  const answer = await request(url, { method: 'POST', headers, body, dispatcher: agent, signal }).catch(
    asDeliveryError,
  );
  const { statusCode } = answer;
  await answer.body.dump({ limit: RESPONSE_LIMIT_BYTES, signal }).catch(asDeliveryError);
  if (statusCode >= 200 && statusCode < 300) return statusCode;
  throw new DeliveryError(`the receiver answered ${statusCode}`, {
    responseStatus: statusCode,
    // Gone: it says itself that it wants no more.
    permanent: statusCode === 410,
    retryAfterMs: retryAfter(answer.headers['retry-after'], now),
  });
}

function httpUrl(text: string): URL {
  if (URL.canParse(text)) {
    const url = new URL(text);
    if (url.protocol === 'https:' || url.protocol === 'http:') return url;
  }
  throw new DeliveryError('the address is not an http(s) URL', { permanent: true });
}

function asDeliveryError(error: unknown): never {
  if (error instanceof InternalAddressError) throw new DeliveryError(error.message, { cause: error, permanent: true });
  const message = error instanceof Error ? error.message || error.name : String(error);
  throw new DeliveryError(message, { cause: error });
}

/** Seconds or an HTTP date; null for anything else. */
function retryAfter(header: string | string[] | undefined, now: Date): number | null {
  if (typeof header !== 'string') return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now.getTime();
  return Number.isFinite(ms) && ms > 0 ? ms : null;
}
