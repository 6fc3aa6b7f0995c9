import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { passOn } from '#lib/server/pass-on.ts';

const servers: Server[] = [];

async function api(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  );
});

describe('passing a request on to the API', () => {
  it('keeps method, path, query, body and cookies, and says which host was asked', async () => {
    const url = await api((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const { method, url: path, headers } = request;
        response.end(JSON.stringify({ method, path, body, cookie: headers.cookie, host: headers['x-forwarded-host'] }));
      });
    });
    const request = new Request('https://packs.example/v1/alarms/1/acknowledge?a=b%20c', {
      method: 'POST',
      headers: { cookie: 's=1', host: 'packs.example' },
      body: '{"note":"seen"}',
    });
    const answer = await passOn(request, url);
    expect(await answer.json()).toEqual({
      method: 'POST',
      path: '/v1/alarms/1/acknowledge?a=b%20c',
      body: '{"note":"seen"}',
      cookie: 's=1',
      host: 'packs.example',
    });
  });

  it('keeps status, type and every cookie of the answer', async () => {
    const url = await api((_, response) => {
      response.writeHead(404, { 'content-type': 'application/problem+json', 'set-cookie': ['a=1', 'b=2'] });
      response.end('{}');
    });
    const answer = await passOn(new Request('http://web/v1/packs/x'), url);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('hands live events on as they come, and ends the stream at the API when the browser leaves', async () => {
    const closed = vi.fn();
    const url = await api((request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('event: ready\ndata: {}\n\n');
      request.on('close', closed);
    });
    const browser = new AbortController();
    const answer = await passOn(new Request('http://web/v1/live', { signal: browser.signal }), url);
    const { value } = (await answer.body?.getReader().read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe('event: ready\ndata: {}\n\n');
    expect(answer.headers.get('cache-control')).toContain('no-transform');
    browser.abort();
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  });

  it('says in problem details that the API does not answer', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const answer = await passOn(new Request('http://web/v1/packs'), 'http://127.0.0.1:1');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.json()).toMatchObject({ code: 'api_unreachable', status: 503 });
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });
});
