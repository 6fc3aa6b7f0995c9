import { type Logo } from '@packwatch/db';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff);
const [RIFF, WEBP] = [Buffer.from('RIFF'), Buffer.from('WEBP')];

/** By the first bytes; null for everything that a browser might run (SVG is a document with scripts) or that we don't know. */
export function imageTypeOf(bytes: Uint8Array): Logo['type'] | null {
  if (startsWith(bytes, PNG)) return 'image/png';
  if (startsWith(bytes, JPEG)) return 'image/jpeg';
  if (startsWith(bytes, RIFF) && startsWith(bytes.subarray(8), WEBP)) return 'image/webp';
  return null;
}

const startsWith = (bytes: Uint8Array, mark: Uint8Array): boolean =>
  bytes.length > mark.length && mark.every((byte, index) => bytes[index] === byte);
