/** Bytes to and from a bus: a serial port or a connection. It may be opened again after it was closed. */
export interface Link {
  readonly isOpen: boolean;
  /** Rejects if the port or the other end is not there. */
  open(listener: LinkListener): Promise<void>;
  write(bytes: Uint8Array): void;
  close(): Promise<void>;
}

export interface LinkListener {
  readonly onData: (bytes: Uint8Array) => void;
  /** By the other end, by an error, or because the adapter was pulled out. */
  readonly onClosed: () => void;
}
