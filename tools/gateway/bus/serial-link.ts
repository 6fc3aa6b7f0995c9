import { promisify } from 'node:util';
// Nothing but a type: in braces, what is left of the line would load the native module after all.
import type { SerialPort } from 'serialport';
import { type Link, type LinkListener } from './link.ts';

export interface SerialSettings {
  readonly path: string;
  readonly baudRate: number;
  readonly parity: 'none' | 'even' | 'odd';
  readonly dataBits: 7 | 8;
  readonly stopBits: 1 | 2;
}

/** A serial port with an RS485 adapter behind it. */
export class SerialLink implements Link {
  readonly #settings: SerialSettings;
  #port: SerialPort | null = null;

  constructor(settings: SerialSettings) {
    this.#settings = settings;
  }

  get isOpen(): boolean {
    return this.#port !== null;
  }

  async open({ onData, onClosed }: LinkListener): Promise<void> {
    // Loaded late: a gateway that goes by TCP needs no native module.
    const { SerialPort } = await import('serialport');
    const port = new SerialPort({ ...this.#settings, autoOpen: false });
    await promisify(port.open.bind(port))();
    this.#port = port;
    port.on('data', onData);
    port.once('close', () => {
      if (this.#port !== port) return;
      this.#port = null;
      onClosed();
    });
    // A port that fails is no use any more; closing it brings the event above.
    port.on('error', () => port.close());
  }

  write(bytes: Uint8Array): void {
    this.#port?.write(Buffer.from(bytes));
  }

  async close(): Promise<void> {
    const port = this.#port;
    this.#port = null;
    if (port?.isOpen) await promisify((done: (error: Error | null) => void) => port.close(done))();
  }
}
