import { createServer, get } from 'node:http';
import { type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { proxyList, settleClientAddress } from '#lib/server/client-address.ts';

/** The headers that are left of a request that came from `peer`. */
function settled(peer: string, headers: Record<string, string>, proxies: string[] = []) {
  const request = { headers: { ...headers }, socket: { remoteAddress: peer } };
  settleClientAddress(request, proxyList(proxies));
  return request.headers;
}

const addressOf = (peer: string, forwarded: string, proxies: string[] = []): unknown =>
  settled(peer, { 'x-forwarded-for': forwarded }, proxies)['x-forwarded-for'];

describe('the address of who asks', () => {
  it('is the other end of the connection, whatever the request says, where no proxy is trusted', () => {
    const forged = {
      'x-forwarded-for': '198.51.100.1',
      'x-real-ip': '198.51.100.1',
      forwarded: 'for=198.51.100.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-port': '443',
      cookie: 's=1',
    };
    expect(settled('192.0.2.7', forged)).toEqual({ 'x-forwarded-for': '192.0.2.7', cookie: 's=1' });
  });

  it('is what the trusted proxy saw, and not what its client made up before that', () => {
    expect(addressOf('10.0.0.5', '203.0.113.9', ['10.0.0.5'])).toBe('203.0.113.9');
    expect(addressOf('10.0.0.5', '198.51.100.1, 203.0.113.9', ['10.0.0.5'])).toBe('203.0.113.9');
  });

  it('is looked for behind every trusted proxy, and an untrusted one in between is who it is', () => {
    expect(addressOf('10.0.0.5', '203.0.113.9, 10.9.9.9', ['10.0.0.0/8'])).toBe('203.0.113.9');
    expect(addressOf('10.0.0.5', '203.0.113.9, 192.0.2.1', ['10.0.0.0/8'])).toBe('192.0.2.1');
  });

  it('is the proxy itself where that said nothing or nothing of use', () => {
    expect(addressOf('10.0.0.5', '', ['10.0.0.5'])).toBe('10.0.0.5');
    expect(addressOf('10.0.0.5', '203.0.113.9, unknown', ['10.0.0.5'])).toBe('10.0.0.5');
  });

  it('is the same in every spelling: IPv6, IPv4 inside IPv6, with a port', () => {
    expect(addressOf('::ffff:10.0.0.5', '203.0.113.9', ['10.0.0.5'])).toBe('203.0.113.9');
    expect(addressOf('::1', '203.0.113.9:50123', ['::1'])).toBe('203.0.113.9');
    expect(addressOf('fd00::7', '[2001:db8::7]:50123', ['fd00::/8'])).toBe('2001:db8::7');
  });

  it('keeps what a trusted proxy says of host and scheme', () => {
    const headers = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' };
    expect(settled('10.0.0.5', headers, ['10.0.0.5'])).toEqual(headers);
  });

  it('replaces the headers of a real request, several of a name too', async () => {
    const server = createServer((request, response) => {
      settleClientAddress(request, proxyList([]));
      response.end(JSON.stringify(request.headers['x-forwarded-for']));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const body = await new Promise<string>((resolve, reject) => {
      const headers = { 'x-forwarded-for': ['198.51.100.1', '198.51.100.2'] };
      get({ port, headers }, (response) => response.on('data', (chunk: Buffer) => resolve(chunk.toString()))).on(
        'error',
        reject,
      );
    });
    await new Promise((resolve) => server.close(resolve));
    expect(body).toBe('"127.0.0.1"');
  });
});
