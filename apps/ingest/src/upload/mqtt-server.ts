import { createServer, type AddressInfo, type Socket } from 'node:net';
import { type Logger } from 'pino';
import { type Ingest } from '../ingest.ts';
import { MqttSession } from './mqtt-session.ts';

export interface MqttServer {
  /** Resolves with the port, which differs from the one asked for if that was 0. */
  listen(address: { host: string; port: number }): Promise<number>;
  /** Takes no more packets, lets what is in flight be answered, and closes. */
  close(): Promise<void>;
}

/**
 * An MQTT endpoint for gateways, not a broker: a gateway publishes to its own `up` topic and hears answers on its own
 * `ack` topic; there is nobody else to talk to. MQTT 3.1, 3.1.1 and 5, QoS 0 and 1.
 */
export function mqttServer(options: { readonly ingest: Ingest; readonly log: Logger }): MqttServer {
  const sessions = new Set<MqttSession>();
  /** By gateway and client id: a client that comes back takes the place of what it left behind. */
  const byClient = new Map<string, MqttSession>();

  const server = createServer({ noDelay: true, keepAlive: true }, (socket: Socket) => {
    const session = new MqttSession(socket, {
      ...options,
      onConnected: (client) => {
        byClient.get(client)?.takenOver();
        byClient.set(client, session);
      },
      onClosed: (client) => {
        sessions.delete(session);
        if (client !== null && byClient.get(client) === session) byClient.delete(client);
      },
    });
    sessions.add(session);
  });

  return {
    listen: ({ host, port }) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.removeListener('error', reject);
          resolve((server.address() as AddressInfo).port);
        });
      }),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      await Promise.all([...sessions].map((session) => session.drain()));
      await closed;
    },
  };
}
