import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface SeverableProxy {
  readonly port: number;
  /** Cuts every connection and refuses new ones. */
  sever(): void;
  /** Lets nothing through any more, either way, and says nothing: what a cut cable looks like. */
  stall(): void;
  restore(): void;
  close(): Promise<void>;
}

/** A TCP proxy on the way to a service that a test can cut. */
export async function severableProxy(target: { host: string; port: number }): Promise<SeverableProxy> {
  const sockets = new Set<Socket>();
  let severed = false;
  const server = createServer((client) => {
    if (severed) {
      client.destroy();
      return;
    }
    const upstream = connect(target);
    const ends = [client, upstream] as const;
    for (const [end, other] of [ends, [upstream, client] as const]) {
      sockets.add(end);
      end.pipe(other);
      end.on('error', () => other.destroy());
      end.on('close', () => {
        sockets.delete(end);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    stall: () => {
      for (const socket of sockets) socket.unpipe().pause();
    },
    sever: () => {
      severed = true;
      cut();
    },
    restore: () => {
      severed = false;
    },
    close: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
