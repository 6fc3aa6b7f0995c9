import { type FrameFault } from '../modbus/frame-fault.ts';
import { parseReadRequest } from '../modbus/read-request.ts';
import { parseReadResponse } from '../modbus/read-response.ts';
import { type RawFrame } from '../uploads/frames-upload.ts';

/** What a read pair says before any map is applied: registers as they came, big-endian bytes, `2 × count` long. */
export type FrameReading =
  | {
      readonly ok: true;
      readonly slaveAddress: number;
      readonly firstRegister: number;
      readonly registers: Uint8Array;
    }
  | { readonly ok: false; readonly fault: FrameFault; readonly slaveAddress: number | null; readonly detail: string };

/**
 * Checks CRCs, slave, function and length of a pair. `slaveAddress` is the one that was asked, null if the request itself
 * can't be read. A pair without a response reads as `truncated`. `registers` is a view of the response. Never throws.
 */
export function readFrame(frame: RawFrame): FrameReading {
  const asked = parseReadRequest(frame.request);
  if (!asked.ok) return { ok: false, fault: asked.fault, slaveAddress: null, detail: asked.detail };
  const { slaveAddress, firstRegister } = asked.request;
  if (frame.response === null) {
    return { ok: false, fault: 'truncated', slaveAddress, detail: `no response (${frame.error ?? 'no reason given'})` };
  }
  const answered = parseReadResponse(asked.request, frame.response);
  if (!answered.ok) return { ok: false, fault: answered.fault, slaveAddress, detail: answered.detail };
  return { ok: true, slaveAddress, firstRegister, registers: answered.registers };
}
