import { zstdDecompressSync } from 'node:zlib';

export interface Bounds {
  readonly maxOutputLength: number;
  readonly chunkSize?: number;
}

/** Some packers write a frame for every few MiB; nobody honest needs more of them for what an upload may have. */
const MAX_FRAMES = 64;

/** With `info: true` Node answers with the engine too, which says how much of the input it took; its types do not know that. */
interface Unpacked {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

class ZstdFault extends Error {}

class TooLarge extends RangeError {
  readonly code = 'ERR_BUFFER_TOO_LARGE';
}

/**
 * Unpacks zstd, all frames of it: Node's own function stops silently behind the first one (RFC 8878 lets several follow each
 * other). What is no frame behind a frame is a fault, and so is an end in the middle of one.
 *
 * @throws Error with code `ERR_BUFFER_TOO_LARGE` beyond the bounds, or another one if it is not zstd
 */
export function unzstdSync(sent: Uint8Array, { maxOutputLength, chunkSize }: Bounds): Uint8Array {
  const parts: Buffer[] = [];
  let length = 0;
  let at = 0;
  do {
    if (parts.length === MAX_FRAMES) throw new ZstdFault(`more than ${MAX_FRAMES} frames`);
    if (length >= maxOutputLength) throw new TooLarge('the next frame is beyond the bounds');
    const options = {
      maxOutputLength: maxOutputLength - length,
      info: true,
      ...(chunkSize !== undefined && { chunkSize }),
    };
    const { buffer, engine } = zstdDecompressSync(sent.subarray(at), options) as unknown as Unpacked;
    if (engine.bytesWritten === 0) throw new ZstdFault(`nothing can be read from byte ${at} on`);
    parts.push(buffer);
    length += buffer.length;
    at += engine.bytesWritten;
  } while (at < sent.length);
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts, length);
}
