import { checkRedis } from '../reachable.ts';
import { inRoot, type PrivateRoot } from './enter-root.ts';
import { startServer, type ServerProcess } from './server-process.ts';

/** Starts Redis on a loopback port: append-only file, no eviction (BullMQ's jobs must not be thrown out). */
export async function startRedis(options: {
  root: PrivateRoot;
  port: number;
  logFile: string;
  onUnexpectedEnd: ((service: string, lastLogLines: string) => void) | undefined;
}): Promise<ServerProcess & { url: string }> {
  const url = `redis://127.0.0.1:${options.port}`;
  const settings = [
    ...['--bind', '127.0.0.1', '--port', String(options.port), '--dir', '/data/redis'],
    ...['--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction', '--daemonize', 'no'],
  ];
  const server = await startServer({
    name: 'Redis',
    command: inRoot(options.root, ['/usr/bin/redis-server', ...settings], 'TERM'),
    logFile: options.logFile,
    endSignal: 'SIGTERM',
    isReady: () => checkRedis(url),
    onUnexpectedEnd: options.onUnexpectedEnd,
  });
  return { ...server, url };
}
