import { type FrameTable } from './frame-table.ts';
import { type RoundTrips } from './round-trips.ts';

/** One request/response pair as a gateway saw it on the bus, CRCs included. */
export interface RawFrame {
  /** Start of the poll (one sweep of a pack's slaves), unix ms; null from gateways that don't say. */
  readonly pollMs: number | null;
  /** When this pair was on the bus, unix ms. */
  readonly tMs: number;
  readonly bus: string;
  /** Request ADU: slave address, function, data, CRC. */
  readonly request: Uint8Array;
  /** Response ADU, or null when none came; `error` says why. */
  readonly response: Uint8Array | null;
  readonly error: string | null;
}

/** Upload formats 1 and 2: raw frames. */
export interface FramesUpload {
  readonly v: 1;
  readonly upload: string;
  /** When this attempt was sent, by the gateway's clock, unix ms. */
  readonly sentMs: number;
  readonly frames: readonly RawFrame[];
  /** Left out by gateways that do not measure them. */
  readonly roundTrips?: readonly RoundTrips[];
}

/** An upload that can't be read at all. `path` names the place: `frames[3].q`, or a byte offset `@1042`. */
export interface UploadError {
  readonly code: 'malformed' | 'invalid' | 'unsupported_version' | 'too_large';
  readonly path: string;
  readonly message: string;
}

export type UploadResult = { ok: true; upload: FramesUpload } | { ok: false; error: UploadError };

/** The same with its pairs as columns. */
export interface FrameTableUpload extends Omit<FramesUpload, 'frames'> {
  readonly table: FrameTable;
}

export type FrameTableResult = { ok: true; upload: FrameTableUpload } | { ok: false; error: UploadError };
