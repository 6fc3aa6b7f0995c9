import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { BenchmarkError } from './benchmark.ts';

/**
 * Where ports are looked for: below those that the system gives to outgoing connections. One of these may be taken again before
 * whoever asked listens on it, as soon as there are thousands of connections.
 */
const [FIRST, LAST] = [20_000, 32_000];
const TRIES = 100;

/** A loopback port that nothing listens on now. */
export async function freePort(): Promise<number> {
  for (let left = TRIES; left > 0; left -= 1) {
    const port = randomInt(FIRST, LAST);
    if (await isFree(port)) return port;
  }
  throw new BenchmarkError(`No free port was found from ${FIRST} to ${LAST}.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error),
    );
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
