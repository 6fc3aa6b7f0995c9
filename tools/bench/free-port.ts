import { once } from 'node:events';
import { createServer } from 'node:net';
import { BenchmarkError } from './benchmark.ts';

/** A loopback port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new BenchmarkError('No free port was found.');
  return address.port;
}
