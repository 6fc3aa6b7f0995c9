import { type ModbusRequest, FRAMES_UPLOAD_LIMITS, findResponse, responseLength } from '@packwatch/protocol';
import { type BusMaster, type Exchange, LINK_DOWN, exchangeOf, usSince } from './bus-master.ts';
import { type Link } from './link.ts';
import { LinkKeeper } from './link-keeper.ts';

export interface RtuMasterOptions {
  readonly link: Link;
  readonly baudRate: number;
  /** From the end of the request to the end of the response, without the time that its bytes take on the wire. */
  readonly timeoutMs: number;
  readonly onTrouble: (text: string) => void;
}

const BITS_PER_BYTE = 11;
/** 3.5 characters, but not less than 1.75 ms (Modbus over Serial Line V1.02, 2.5.1.1). */
const SILENT_CHARACTERS = 3.5;
const SHORTEST_SILENCE_MS = 1.75;
/** A bus that is never silent must not hold the gateway up: after this the request goes out anyway. */
const LONGEST_WAIT_FOR_SILENCE_MS = 50;
/** Operating systems hand bytes over in lumps. When as many have come as were asked for and no more follow, it is over. */
const QUIET_AFTER_ENOUGH_MS = 25;
const SPARE_MS = 5;

/** Modbus RTU over a serial port, or over a connection that carries the same bytes. */
export class RtuMaster implements BusMaster {
  readonly #options: RtuMasterOptions;
  readonly #keeper: LinkKeeper;
  readonly #bytes = new Uint8Array(FRAMES_UPLOAD_LIMITS.aduBytes);
  #length = 0;
  #lastByteMs = -Infinity;
  #onBytes: (() => void) | null = null;
  #onLost: (() => void) | null = null;

  constructor(options: RtuMasterOptions) {
    this.#options = options;
    this.#keeper = new LinkKeeper(options.link, options.onTrouble);
  }

  async ask(request: ModbusRequest, adu: Uint8Array): Promise<Exchange> {
    const isOpen = await this.#keeper.ensureOpen({
      onData: (chunk) => this.#take(chunk),
      onClosed: () => {
        this.#options.onTrouble('the link was lost');
        this.#onLost?.();
      },
    });
    if (!isOpen) return LINK_DOWN;
    await this.#silence();
    this.#length = 0;
    return this.#answer(request, adu);
  }

  close(): Promise<void> {
    return this.#options.link.close();
  }

  #take(chunk: Uint8Array): void {
    this.#lastByteMs = performance.now();
    // Babble beyond the longest frame is not worth keeping.
    const room = this.#bytes.length - this.#length;
    this.#bytes.set(chunk.subarray(0, room), this.#length);
    this.#length += Math.min(room, chunk.length);
    this.#onBytes?.();
  }

  async #silence(): Promise<void> {
    const wantedMs = Math.max(SHORTEST_SILENCE_MS, (SILENT_CHARACTERS * BITS_PER_BYTE * 1000) / this.#options.baudRate);
    const giveUpMs = performance.now() + LONGEST_WAIT_FOR_SILENCE_MS;
    for (let nowMs = performance.now(); nowMs < giveUpMs; nowMs = performance.now()) {
      const quietMs = nowMs - this.#lastByteMs;
      if (quietMs >= wantedMs) return;
      await new Promise((resolve) => setTimeout(resolve, Math.ceil(wantedMs - quietMs)));
    }
  }

  #answer(request: ModbusRequest, adu: Uint8Array): Promise<Exchange> {
    const { baudRate, timeoutMs } = this.#options;
    const wanted = responseLength(request);
    const onWireMs = ((adu.length + wanted) * BITS_PER_BYTE * 1000) / baudRate;
    return new Promise((resolve) => {
      let quiet: NodeJS.Timeout | undefined;
      const end = (exchange: Exchange): void => {
        clearTimeout(quiet);
        clearTimeout(deadline);
        this.#onBytes = this.#onLost = null;
        resolve(exchange);
      };
      const giveUp = (): void => end(exchangeOf(request, this.#bytes.slice(0, this.#length), null));
      const deadline = setTimeout(giveUp, timeoutMs + onWireMs + SPARE_MS);
      this.#onLost = () => end(LINK_DOWN);
      this.#onBytes = () => {
        const found = findResponse(request, this.#bytes.subarray(0, this.#length));
        if (found !== null) return end({ response: found.slice(), error: null, tookUs: usSince(askedMs) });
        clearTimeout(quiet);
        if (this.#length >= wanted) quiet = setTimeout(giveUp, QUIET_AFTER_ENOUGH_MS);
      };
      const askedMs = performance.now();
      this.#options.link.write(adu);
    });
  }
}
