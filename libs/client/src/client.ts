import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { IDEMPOTENT_PATHS } from './generated/idempotent-paths.ts';
import { type paths } from './generated/schema.ts';
import { retryingFetch, type RetryOptions } from './retry.ts';

export type PackWatchClient = Client<paths>;

export interface ClientOptions {
  /** Where the API is: `https://packwatch.example.com`. */
  readonly baseUrl: string;
  /** `pw_live_…`. Left out: as whoever the browser is signed in as. */
  readonly apiKey?: string;
  /** A customer's organisation, for a key of the OEM that looks after it. Left out: the key's own. */
  readonly organisation?: string;
  readonly retry?: RetryOptions;
  /** Default: that of the platform. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * Every operation of the API, typed: `client.GET('/v1/packs', { params: { query: { limit: 50 } } })`; see `ask` for its
 * value. Sends again what failed for a moment, and gives what is made an `Idempotency-Key`, so that it is made once.
 */
export function packWatchClient({ baseUrl, apiKey, organisation, retry, fetch }: ClientOptions): PackWatchClient {
  const client = createClient<paths>({
    baseUrl,
    fetch: retryingFetch(fetch ?? ((request) => globalThis.fetch(request)), retry),
    headers: {
      ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
      ...(organisation === undefined ? {} : { 'packwatch-organisation': organisation }),
    },
  });
  client.use(ONLY_ONCE);
  return client;
}

const ONLY_ONCE: Middleware = {
  onRequest: ({ request, schemaPath }) => {
    if (request.method !== 'POST' || !IDEMPOTENT_PATHS.has(schemaPath)) return undefined;
    if (!request.headers.has('idempotency-key')) request.headers.set('idempotency-key', crypto.randomUUID());
    return request;
  },
};
