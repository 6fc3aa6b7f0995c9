import { Buffer } from 'node:buffer';
import { type CustomFetch } from 'openid-client';
import { type Dispatcher, request } from 'undici';

/** A discovery document or a set of keys is some kilobytes. */
const ANSWER_LIMIT_BYTES = 256 * 1024;

/**
 * What the OpenID library asks a provider with: through an agent that connects to public addresses only, without following
 * redirects, and reading no more than is needed.
 *
 * @throws Error if the answer is too long; what undici throws if there is none
 */
export const guardedFetch =
  (agent: Dispatcher): CustomFetch =>
  async (url, { method, headers, body, signal }) => {
    const answer = await request(url, {
      method: method === 'POST' ? 'POST' : 'GET',
      headers: { ...headers, 'user-agent': 'PackWatch-SignIn/1' },
      body: body instanceof URLSearchParams ? body.toString() : ((body as string | null | undefined) ?? null),
      dispatcher: agent,
      ...(signal ? { signal } : {}),
    });
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of answer.body as AsyncIterable<Uint8Array>) {
      length += part.length;
      if (length > ANSWER_LIMIT_BYTES) throw new Error(`the answer has more than ${ANSWER_LIMIT_BYTES} bytes`);
      parts.push(part);
    }
    const kept = ['content-type', 'www-authenticate'].flatMap((name) => {
      const value = answer.headers[name];
      return typeof value === 'string' ? [[name, value] as [string, string]] : [];
    });
    const hasBody = ![204, 205, 304].includes(answer.statusCode);
    return new Response(hasBody ? Buffer.concat(parts) : null, { status: answer.statusCode, headers: kept });
  };
