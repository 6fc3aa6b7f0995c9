import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { serverEnv } from '#env.ts';
import { proxyList, settleClientAddress } from '#lib/server/client-address.ts';

/** Pages and what they fetch get so long to end once a stop was asked for; live events would go on for ever. */
const STOP_WITHIN_MS = 3_000;

// Next's own server would hand on whatever address a browser says it has; only here can the connection be asked.
const { HOST, PORT, TRUSTED_PROXIES } = serverEnv();
const trusted = proxyList(TRUSTED_PROXIES);
const app = next({ dev: false, dir: fileURLToPath(new URL('..', import.meta.url)), hostname: HOST, port: PORT });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  settleClientAddress(request, trusted);
  handle(request, response).catch((error: unknown) => {
    console.error(JSON.stringify({ level: 'error', msg: 'a request failed', url: request.url, error: String(error) }));
    if (!response.headersSent) response.statusCode = 500;
    response.end();
  });
});

function stop(): void {
  server.close(() => void app.close());
  setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS).unref();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
server.listen(PORT, HOST);
