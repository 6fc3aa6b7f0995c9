import { type ModbusRequest, parseResponse } from '@packwatch/protocol';

/** What came back for one request. `response` is an RTU ADU, whatever the wire; bytes that are none stand beside an `error`. */
export interface Exchange {
  readonly response: Uint8Array | null;
  /** Null if the response is sound, be it an exception. `timeout`: nothing came; `link_down`: there is no bus. */
  readonly error: string | null;
}

/** Asks the slaves of one bus, one at a time. Never rejects, and never takes much longer than the time-out. */
export interface BusMaster {
  ask(request: ModbusRequest, adu: Uint8Array): Promise<Exchange>;
  close(): Promise<void>;
}

export const TIMEOUT: Exchange = { response: null, error: 'timeout' };
export const LINK_DOWN: Exchange = { response: null, error: 'link_down' };

/** Bytes that came for a request, sound or not, as what is reported. */
export function exchangeOf(request: ModbusRequest, bytes: Uint8Array): Exchange {
  if (bytes.length === 0) return TIMEOUT;
  const parsed = parseResponse(request, bytes);
  if (parsed.ok || parsed.fault === 'modbus_exception') return { response: bytes, error: null };
  const isNoise = parsed.fault === 'bad_crc' || parsed.fault === 'overlong';
  return { response: bytes, error: isNoise ? 'crc' : parsed.fault };
}
