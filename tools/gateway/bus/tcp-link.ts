import { type Socket, connect } from 'node:net';
import { type Link, type LinkListener } from './link.ts';

const CONNECT_WITHIN_MS = 3000;

/** A connection to a serial device server (RTU over TCP) or to a Modbus TCP gateway. */
export class TcpLink implements Link {
  readonly #host: string;
  readonly #port: number;
  #socket: Socket | null = null;

  constructor(host: string, port: number) {
    this.#host = host;
    this.#port = port;
  }

  get isOpen(): boolean {
    return this.#socket !== null;
  }

  open({ onData, onClosed }: LinkListener): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: this.#host, port: this.#port, noDelay: true, keepAlive: true });
      let fault = new Error('the connection was closed');
      socket.setTimeout(CONNECT_WITHIN_MS, () => socket.destroy(new Error('no connection came about')));
      socket.once('connect', () => {
        socket.setTimeout(0);
        this.#socket = socket;
        resolve();
      });
      socket.on('data', onData);
      socket.on('error', (error) => (fault = error));
      socket.once('close', () => {
        const wasOpen = this.#socket === socket;
        this.#socket = null;
        if (wasOpen) onClosed();
        else reject(fault);
      });
    });
  }

  write(bytes: Uint8Array): void {
    this.#socket?.write(bytes);
  }

  async close(): Promise<void> {
    const socket = this.#socket;
    this.#socket = null;
    socket?.destroy();
  }
}
