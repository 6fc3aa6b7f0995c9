import { spawn } from '@lydell/node-pty';

/** The far end of a serial cable: what is written here, a program that opened `path` as its serial port reads. */
export interface PseudoTerminal {
  readonly path: string;
  readonly onData: (listener: (bytes: Buffer) => void) => void;
  readonly write: (bytes: Uint8Array) => void;
  readonly close: () => void;
}

/** The parts of the library's terminal that its types leave out or give as text. With `encoding: null` it passes bytes. */
interface ByteTerminal {
  readonly ptsName: string;
  readonly pid: number;
  onData(listener: (bytes: Buffer) => void): unknown;
  write(bytes: Uint8Array): void;
}

/**
 * A pair of pseudo-terminals. A process that does nothing holds the near end open. The library's `open()` would need no
 * process, but its `destroy()` then sends SIGHUP to process −1, which is every process there is: neither is used here.
 */
export function openPseudoTerminal(): PseudoTerminal {
  const terminal = spawn('sleep', ['300'], { encoding: null }) as unknown as ByteTerminal;
  const { pid, ptsName } = terminal;
  if (!(pid > 1)) throw new Error(`the terminal has process ${pid}`);
  return {
    path: ptsName,
    onData: (listener) => void terminal.onData(listener),
    write: (bytes) => terminal.write(Buffer.from(bytes)),
    close: () => void process.kill(pid, 'SIGKILL'),
  };
}
