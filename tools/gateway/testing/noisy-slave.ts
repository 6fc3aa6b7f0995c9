import { EventEmitter } from 'node:events';
import jsmodbus from 'jsmodbus';
import { type PseudoTerminal } from './pseudo-terminal.ts';

/** What the line makes of a response: the bytes that arrive, null for silence. `nth` counts the requests from 0. */
export type Disturbance = (nth: number, request: Buffer, response: Buffer) => Uint8Array | null;

/** The part of a serial port that the library's server uses. */
class FarEnd extends EventEmitter {
  readonly #answer: (response: Buffer) => void;

  constructor(answer: (response: Buffer) => void) {
    super();
    this.#answer = answer;
  }

  write(response: Buffer, done: () => void): void {
    this.#answer(response);
    done();
  }
}

/** jsmodbus' RTU server at the far end of a line that disturbs what it answers. It answers for every address, with the same registers. */
export function attachNoisySlave(line: PseudoTerminal, registers: Buffer, disturb: Disturbance): Buffer[] {
  const requests: Buffer[] = [];
  const farEnd = new FarEnd((response) => {
    const nth = requests.length - 1;
    const arriving = disturb(nth, requests[nth] ?? Buffer.alloc(0), response);
    if (arriving !== null) line.write(arriving);
  });
  type Port = ConstructorParameters<typeof jsmodbus.server.RTU>[0];
  // The server takes a serial port and uses no more of it than this.
  new jsmodbus.server.RTU(farEnd as unknown as Port, { holding: registers });
  line.onData((bytes) => {
    requests.push(bytes);
    farEnd.emit('data', bytes);
  });
  return requests;
}
