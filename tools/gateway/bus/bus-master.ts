import { type ModbusRequest, parseResponse } from '@packwatch/protocol';

/** What came back for one request. `response` is an RTU ADU, whatever the wire; bytes that are none stand beside an `error`. */
export interface Exchange {
  readonly response: Uint8Array | null;
  /** Null if the response is sound, be it an exception. `timeout`: nothing came; `link_down`: there is no bus. */
  readonly error: string | null;
  /** From handing the request to the link until the sound answer was whole, µs; null if there was none. */
  readonly tookUs: number | null;
}

/** Asks the slaves of one bus, one at a time. Never rejects, and never takes much longer than the time-out. */
export interface BusMaster {
  ask(request: ModbusRequest, adu: Uint8Array): Promise<Exchange>;
  close(): Promise<void>;
}

export const TIMEOUT: Exchange = { response: null, error: 'timeout', tookUs: null };
export const LINK_DOWN: Exchange = { response: null, error: 'link_down', tookUs: null };

/** Bytes that came for a request, sound or not, as what is reported; `tookUs` is null if nobody can say when they were whole. */
export function exchangeOf(request: ModbusRequest, bytes: Uint8Array, tookUs: number | null): Exchange {
  if (bytes.length === 0) return TIMEOUT;
  const parsed = parseResponse(request, bytes);
  if (parsed.ok || parsed.fault === 'modbus_exception') return { response: bytes, error: null, tookUs };
  const isNoise = parsed.fault === 'bad_crc' || parsed.fault === 'overlong';
  return { response: bytes, error: isNoise ? 'crc' : parsed.fault, tookUs: null };
}

/** Whole microseconds since `performance.now()` said so: a clock that nobody sets. */
export const usSince = (beganMs: number): number => Math.max(0, Math.round((performance.now() - beganMs) * 1000));
