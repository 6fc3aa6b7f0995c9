import { createHash } from 'node:crypto';
import { type RawFrame } from '@packwatch/protocol';

const FRAME_HEAD_BYTES = 8 + 8 + 2 + 2;
const NONE = 0xffff;

/**
 * SHA-256 over what an upload says, hex. `sent` is left out: a gateway sets it anew at each attempt, and the second attempt
 * is still the same upload. The format is left out too.
 */
export function framesDigest(frames: readonly RawFrame[]): string {
  let size = 0;
  const buses = new Map<string, number>();
  for (const frame of frames) {
    if (!buses.has(frame.bus)) buses.set(frame.bus, buses.size);
    size += FRAME_HEAD_BYTES + 4 + frame.request.length + (frame.response?.length ?? 0);
    if (frame.error !== null) size += Buffer.byteLength(frame.error);
  }
  const bytes = Buffer.alloc(size);
  let at = 0;
  for (const frame of frames) {
    at = bytes.writeDoubleBE(frame.pollMs ?? -1, at);
    at = bytes.writeDoubleBE(frame.tMs, at);
    at = bytes.writeUInt16BE(buses.get(frame.bus) ?? 0, at);
    at = bytes.writeUInt16BE(frame.request.length, at);
    at = bytes.writeUInt16BE(frame.response?.length ?? NONE, at);
    at = bytes.writeUInt16BE(frame.error === null ? NONE : Buffer.byteLength(frame.error), at);
    bytes.set(frame.request, at);
    at += frame.request.length;
    if (frame.response !== null) {
      bytes.set(frame.response, at);
      at += frame.response.length;
    }
    if (frame.error !== null) at += bytes.write(frame.error, at);
  }
  const hash = createHash('sha256').update(bytes);
  return hash.update(JSON.stringify([...buses.keys()])).digest('hex');
}
