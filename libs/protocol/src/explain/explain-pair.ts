import { type RegisterMap } from '../maps/register-map.ts';
import { type FrameFault } from '../modbus/frame-fault.ts';
import { type ModbusRequest, parseRequest } from '../modbus/request.ts';
import { parseResponse } from '../modbus/response.ts';
import { explainRegisters, type ExplainedPoint } from './explain-registers.ts';

/** What is wrong with an ADU, in words. */
export interface ExplainedFault {
  readonly fault: FrameFault;
  readonly detail: string;
}

/** What a map says of the registers that came. */
export interface ExplainedByMap {
  readonly map: RegisterMap;
  readonly points: readonly ExplainedPoint[];
}

export interface ExplainedPair {
  /** Null: the request can't be read. */
  readonly request: ModbusRequest | null;
  /** Null: both ADUs are sound, as far as they came. */
  readonly fault: (ExplainedFault & { readonly of: 'request' | 'response' }) | null;
  /** Registers as they came, big-endian, with the address of the first; null where none came. */
  readonly registers: { readonly first: number; readonly bytes: Uint8Array } | null;
  /** Coils or inputs as they came; null where none came. */
  readonly bits: { readonly first: number; readonly count: number; readonly bytes: Uint8Array } | null;
  /** Only maps that have points among the registers. */
  readonly byMap: readonly ExplainedByMap[];
}

const NOTHING: Omit<ExplainedPair, 'request' | 'fault'> = { registers: null, bits: null, byMap: [] };

/** What a request and its response mean: the registers, and each point by every map that has some there. Never throws. */
export function explainPair(
  request: Uint8Array,
  response: Uint8Array | null,
  maps: readonly RegisterMap[],
): ExplainedPair {
  const asked = parseRequest(request);
  if (!asked.ok) {
    return { ...NOTHING, request: null, fault: { of: 'request', fault: asked.fault, detail: asked.detail } };
  }
  if (response === null) return { ...NOTHING, request: asked.request, fault: null };
  const answered = parseResponse(asked.request, response);
  if (!answered.ok) {
    const fault = { of: 'response', fault: answered.fault, detail: answered.detail } as const;
    return { ...NOTHING, request: asked.request, fault };
  }
  const sound = { ...NOTHING, request: asked.request, fault: null };
  if (!('first' in asked.request)) return sound;
  const { first, count } = asked.request;
  if ('bits' in answered.response) return { ...sound, bits: { first, count, bytes: answered.response.bits } };
  if (!('registers' in answered.response)) return sound;
  const bytes = answered.response.registers;
  const byMap = maps
    .map((map) => ({ map, points: explainRegisters(map, first, bytes) }))
    .filter(({ points }) => points.length > 0);
  return { ...sound, registers: { first, bytes }, byMap };
}
