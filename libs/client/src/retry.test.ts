import { describe, expect, it } from 'vitest';
import { backoffMs, retryAfterMs, retryingFetch } from './retry.ts';

type Step = Response | Error;
const answer = (status: number, headers: Record<string, string> = {}) => new Response('{}', { status, headers });

/** A server that gives these answers, and what was asked of it and waited for. */
function server(...steps: Step[]) {
  const [asked, waited]: [string[], number[]] = [[], []];
  const fetchOnce = async (request: Request): Promise<Response> => {
    asked.push(`${request.method} ${await request.text()}`.trim());
    const step = steps.shift();
    if (step instanceof Response) return step;
    throw step ?? new Error('asked more often than there are answers');
  };
  const pause = (ms: number) => {
    waited.push(ms);
    return Promise.resolve();
  };
  return { asked, waited, fetch: retryingFetch(fetchOnce, { attempts: 3, random: () => 0.5, pause }) };
}

const get = () => new Request('http://api.test/v1/packs');
const post = (headers: Record<string, string> = {}) =>
  new Request('http://api.test/v1/packs', { method: 'POST', body: '{"name":"x"}', headers });

describe('a request that fails for a moment', () => {
  it('is sent again after ever longer pauses, and as often as allowed', async () => {
    const { fetch, asked, waited } = server(new TypeError('reset'), answer(502), answer(200));
    expect((await fetch(get())).status).toBe(200);
    expect([asked, waited]).toEqual([
      ['GET', 'GET', 'GET'],
      [375, 750],
    ]);
  });

  it('is answered with the last refusal, or fails with the last failure, when it never gets better', async () => {
    expect((await server(answer(503), answer(503), answer(503)).fetch(get())).status).toBe(503);
    const broken = server(new TypeError('a'), new TypeError('b'), new TypeError('c'));
    await expect(broken.fetch(get())).rejects.toThrow('c');
  });

  it('waits as long as Retry-After asks, in seconds or by a date, but never longer than two minutes', async () => {
    const { fetch, waited } = server(
      answer(429, { 'retry-after': '7' }),
      answer(503, { 'retry-after': '86400' }),
      answer(200),
    );
    await fetch(get());
    expect(waited).toEqual([7_000, 120_000]);
    const dated = answer(503, { 'retry-after': 'Mon, 23 Nov 2026 10:00:05 GMT' });
    expect(retryAfterMs(dated, Date.UTC(2026, 10, 23, 10))).toBe(5_000);
    expect([retryAfterMs(answer(503)), retryAfterMs(answer(503, { 'retry-after': 'soon' }))]).toEqual([null, null]);
  });

  it('that makes something is sent again only with an Idempotency-Key, with its body; refused by 429 in any case', async () => {
    const without = server(answer(503));
    expect((await without.fetch(post())).status).toBe(503);
    await expect(server(new TypeError('reset')).fetch(post())).rejects.toThrow('reset');
    const keyed = server(answer(503), answer(200));
    expect((await keyed.fetch(post({ 'idempotency-key': 'k' }))).status).toBe(200);
    expect(keyed.asked).toEqual(['POST {"name":"x"}', 'POST {"name":"x"}']);
    const limited = server(answer(429), answer(200));
    expect((await limited.fetch(post())).status).toBe(200);
  });

  it('is not asked again where that can not help', async () => {
    for (const status of [400, 401, 404, 409, 412, 500]) {
      const { fetch, asked } = server(answer(status));
      expect((await fetch(get())).status).toBe(status);
      expect(asked).toHaveLength(1);
    }
  });

  it('ends its pause when it is aborted', async () => {
    const stop = new AbortController();
    const fetch = retryingFetch(() => Promise.resolve(answer(503, { 'retry-after': '60' })));
    const asked = fetch(new Request('http://api.test/', { signal: stop.signal }));
    stop.abort(new Error('enough'));
    // Aborted before its first answer it is not asked again; while it waits it fails with the reason.
    await expect(asked.then(({ status }) => status)).resolves.toBe(503);
  });
});

it('pauses double up to half a minute, between half and all of that', () => {
  expect([1, 2, 3, 10].map((attempt) => backoffMs(attempt, () => 1))).toEqual([500, 1_000, 2_000, 30_000]);
  expect([1, 2, 3, 10].map((attempt) => backoffMs(attempt, () => 0))).toEqual([250, 500, 1_000, 15_000]);
});
