import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

// The least that answering can cost: bytes of the asked size, and lines to everybody who listens. No database, no checks.
const listeners = new Set<ServerResponse>();
const bodies = new Map<number, Buffer>();

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://floor');
  if (url.pathname === '/v1/live') {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: ready\ndata: {}\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
    return;
  }
  if (request.method === 'POST') {
    for (const listener of listeners) listener.write('event: alarms\ndata: {"alarmIds":["0"]}\n\n');
    response.writeHead(200).end('{}');
    return;
  }
  const size = Number(url.searchParams.get('size') ?? 0);
  const body = bodies.get(size) ?? Buffer.alloc(size, 'x');
  bodies.set(size, body);
  response.writeHead(200, { 'content-type': 'application/json' }).end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
