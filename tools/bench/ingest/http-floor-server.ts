import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';

// What every upload is answered with, so that the client has as much to read.
const ANSWER = JSON.stringify({
  upload: '00000000-0000-4000-8000-000000000000',
  accepted: 1,
  duplicate: 0,
  late: 0,
  quarantined: [],
});

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(ANSWER));
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
