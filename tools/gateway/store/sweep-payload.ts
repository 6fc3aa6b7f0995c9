import { decodeFramesCbor, encodeFramesCbor } from '@packwatch/protocol';
import { type Sweep } from '../../lib/upload-queue.ts';

/** A stored sweep is an upload format 2 of its own, which keeps every byte; this id and time say nothing. */
const NO_UPLOAD = '00000000-0000-0000-0000-000000000000';

export const encodeSweep = ({ pollMs: _pollMs, ...said }: Sweep): Uint8Array =>
  encodeFramesCbor({ v: 1, upload: NO_UPLOAD, sentMs: 0, ...said });

/** Null for bytes that are no sweep, such as those of a later version. */
export function decodeSweep(payload: Uint8Array): Sweep | null {
  const decoded = decodeFramesCbor(payload);
  if (!decoded.ok) return null;
  const { frames, roundTrips } = decoded.upload;
  const pollMs = frames[0]?.pollMs ?? null;
  return pollMs === null ? null : { pollMs, frames, ...(roundTrips !== undefined && { roundTrips }) };
}
