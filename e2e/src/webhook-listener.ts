import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { webhookCatcher } from '@packwatch/testing';

export interface WebhookListener {
  /** Where webhooks are to be posted. */
  readonly url: string;
  /** Where tests, which run in another process, read what arrived: a JSON array of `CaughtWebhook`. */
  readonly receivedUrl: string;
  readonly close: () => Promise<void>;
}

/** A real receiver of webhooks that outlives single test files. */
export async function listenForWebhooks(): Promise<WebhookListener> {
  const catcher = await webhookCatcher();
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(catcher.requests));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: catcher.url,
    receivedUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await catcher.close();
    },
  };
}
