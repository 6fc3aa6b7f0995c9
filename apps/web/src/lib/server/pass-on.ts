import { PROBLEM_CONTENT_TYPE, type Problem } from '@packwatch/contracts';

/** Belong to one connection, not to the message (RFC 9110 7.6.1), or would lie after passing on. */
const NOT_PASSED_ON = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'host',
  'content-length',
  'accept-encoding',
  'expect',
]);

/**
 * Answers a browser's request by asking the API the same thing, so that pages, cookies and live events share one origin.
 * The body streams both ways: nothing is buffered, and a browser that leaves ends the API's work too.
 */
export async function passOn(request: Request, apiUrl: string): Promise<Response> {
  const asked = new URL(request.url);
  const target = new URL(asked.pathname + asked.search, apiUrl);
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  try {
    const answer = await fetch(target, {
      method: request.method,
      headers: requestHeaders(request, asked),
      body: hasBody ? request.body : null,
      redirect: 'manual',
      cache: 'no-store',
      signal: request.signal,
      ...(hasBody ? { duplex: 'half' } : {}),
    } as RequestInit);
    return new Response(answer.body, { status: answer.status, headers: responseHeaders(answer.headers) });
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: 499 });
    console.error(
      JSON.stringify({ level: 'error', msg: 'API not reached', target: target.href, error: String(error) }),
    );
    return apiAway();
  }
}

function requestHeaders(request: Request, asked: URL): Headers {
  const headers = new Headers();
  for (const [name, value] of request.headers) if (!NOT_PASSED_ON.has(name)) headers.set(name, value);
  headers.set('accept-encoding', 'identity');
  headers.set('x-forwarded-host', request.headers.get('host') ?? asked.host);
  headers.set('x-forwarded-proto', request.headers.get('x-forwarded-proto') ?? asked.protocol.replace(':', ''));
  return headers;
}

function responseHeaders(from: Headers): Headers {
  const headers = new Headers();
  for (const [name, value] of from) if (!NOT_PASSED_ON.has(name)) headers.append(name, value);
  // A compressor on the way would hold live events back until its block is full.
  if (from.get('content-type')?.startsWith('text/event-stream')) headers.set('cache-control', 'no-cache, no-transform');
  return headers;
}

function apiAway(): Response {
  const body: Problem = {
    type: 'about:blank',
    title: 'Service unavailable',
    status: 503,
    code: 'api_unreachable',
    detail: 'The PackWatch API does not answer.',
  };
  return Response.json(body, { status: 503, headers: { 'content-type': PROBLEM_CONTENT_TYPE, 'retry-after': '5' } });
}
