import { type RegisterMap } from '../maps/register-map.ts';
import { type RawFrame } from '../uploads/frames-upload.ts';

/** The pairs of one sweep, with their 0-based places in the upload. `tsMs` is the sample's identity. */
export interface Poll {
  readonly tsMs: number;
  readonly bus: string;
  readonly frames: readonly { readonly index: number; readonly frame: RawFrame }[];
}

/** Groups pairs into sweeps by bus and poll start; without one, by address-and-block until it repeats. Never depends on a map. */
export declare function groupPolls(frames: readonly RawFrame[]): Poll[];

export type FrameFault =
  'bad_crc' | 'truncated' | 'overlong' | 'malformed_frame' | 'wrong_slave' | 'wrong_function' | 'modbus_exception';

/** What a read pair says before any map is applied: registers as they came, big-endian bytes, `2 × count` long. */
export type FrameReading =
  | {
      readonly ok: true;
      readonly slaveAddress: number;
      readonly firstRegister: number;
      readonly registers: Uint8Array;
    }
  | { readonly ok: false; readonly fault: FrameFault; readonly slaveAddress: number | null; readonly detail: string };

/** Checks CRCs, slave, function and length of a pair whose response is present. Never throws. */
export declare function readFrame(frame: RawFrame): FrameReading;

/** A decoded point: a number in the point's unit, or null for "not available". */
export type PointValues = Map<string, number | null>;

/** A map made ready to decode: look-ups done once, nothing allocated per register. */
export interface CompiledMap {
  readonly map: RegisterMap;
  /** Adds every point that lies wholly inside the block to `into`, by name (`pack.voltage_mv`). */
  decode(firstRegister: number, registers: Uint8Array, into: PointValues): void;
}

export declare function compileMap(map: RegisterMap): CompiledMap;
