import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo } from 'node:net';

export interface CaughtWebhook {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The body exactly as received: signatures are over these bytes. */
  readonly body: string;
}

export interface WebhookCatcher {
  readonly url: string;
  readonly requests: readonly CaughtWebhook[];
  /** The status of the following answers, in turn; afterwards 204 again. For tests of retries. */
  readonly answerWith: (...statuses: number[]) => void;
  /** From now on requests are taken without a word, until the function that it answers with is called. */
  readonly holdAnswers: () => () => void;
  readonly close: () => Promise<void>;
}

/** A real HTTP listener on a free loopback port that keeps what it is sent. */
export async function webhookCatcher(): Promise<WebhookCatcher> {
  const requests: CaughtWebhook[] = [];
  const statuses: number[] = [];
  let held: Promise<void> = Promise.resolve();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push({
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      });
      void held.then(() => response.writeHead(statuses.shift() ?? 204).end());
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    requests,
    answerWith: (...next) => statuses.push(...next),
    holdAnswers: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
