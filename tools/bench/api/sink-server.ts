import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';

// Takes webhooks as fast as it can: /good answers at once and counts, /dead never answers.
let [count, firstMs, lastMs] = [0, 0, 0];

const server = createServer((request, response) => {
  if (request.url === '/count') {
    response.end(JSON.stringify({ count, firstMs, lastMs }));
    return;
  }
  request.resume();
  if (request.url === '/dead') return;
  request.on('end', () => {
    lastMs = performance.now();
    if (count === 0) firstMs = lastMs;
    count += 1;
    response.writeHead(204).end();
  });
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
