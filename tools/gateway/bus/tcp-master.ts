import { type ModbusRequest, buildMbap, parseMbap } from '@packwatch/protocol';
import { type BusMaster, type Exchange, LINK_DOWN, TIMEOUT, exchangeOf, usSince } from './bus-master.ts';
import { type Link } from './link.ts';
import { LinkKeeper } from './link-keeper.ts';

export interface TcpMasterOptions {
  readonly link: Link;
  readonly timeoutMs: number;
  readonly onTrouble: (text: string) => void;
}

/** Modbus TCP: the slaves behind it are asked by their unit. */
export class TcpMaster implements BusMaster {
  readonly #options: TcpMasterOptions;
  readonly #keeper: LinkKeeper;
  #stream: Uint8Array = new Uint8Array();
  #transaction = 0;
  #onAdu: ((transaction: number, adu: Uint8Array) => void) | null = null;
  #onLost: (() => void) | null = null;

  constructor(options: TcpMasterOptions) {
    this.#options = options;
    this.#keeper = new LinkKeeper(options.link, options.onTrouble);
  }

  async ask(request: ModbusRequest, adu: Uint8Array): Promise<Exchange> {
    const isOpen = await this.#keeper.ensureOpen({
      onData: (chunk) => this.#take(chunk),
      onClosed: () => {
        this.#stream = new Uint8Array();
        this.#options.onTrouble('the link was lost');
        this.#onLost?.();
      },
    });
    if (!isOpen) return LINK_DOWN;
    const transaction = (this.#transaction = (this.#transaction + 1) & 0xffff);
    return new Promise((resolve) => {
      const end = (exchange: Exchange): void => {
        clearTimeout(deadline);
        this.#onAdu = this.#onLost = null;
        resolve(exchange);
      };
      const deadline = setTimeout(() => end(TIMEOUT), this.#options.timeoutMs);
      this.#onLost = () => end(LINK_DOWN);
      // An answer that came too late names another transaction.
      this.#onAdu = (answered, bytes) => {
        if (answered === transaction) end(exchangeOf(request, bytes, usSince(askedMs)));
      };
      const askedMs = performance.now();
      this.#options.link.write(buildMbap(transaction, adu));
    });
  }

  close(): Promise<void> {
    return this.#options.link.close();
  }

  #take(chunk: Uint8Array): void {
    this.#stream = Buffer.concat([this.#stream, chunk]);
    for (;;) {
      const parsed = parseMbap(this.#stream);
      if (!parsed.ok) {
        this.#options.onTrouble(`the stream is out of step (${parsed.detail}) and is opened again`);
        this.#stream = new Uint8Array();
        void this.#options.link.close();
        return;
      }
      if (parsed.frame === null) return;
      this.#stream = this.#stream.subarray(parsed.frame.length);
      this.#onAdu?.(parsed.frame.transaction, parsed.frame.adu);
    }
  }
}
