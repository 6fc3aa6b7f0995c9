import { promisify } from 'node:util';
import { gunzip, inflate, zstdDecompress } from 'node:zlib';
import { UPLOAD_LIMITS } from '@packwatch/contracts';
import { UploadRejected } from '../errors.ts';

type Unpack = (body: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const UNPACKERS: ReadonlyMap<string, Unpack> = new Map([
  ['gzip', promisify(gunzip) as Unpack],
  ['x-gzip', promisify(gunzip) as Unpack],
  ['deflate', promisify(inflate) as Unpack],
  ['zstd', promisify(zstdDecompress) as Unpack],
]);

const mib = (bytes: number): string => `${bytes / 1024 / 1024} MiB`;

/** Gathers a body as it is sent. @throws UploadRejected `too_large` as soon as it is */
export async function readSent(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > UPLOAD_LIMITS.sentBytes) throw sentTooLarge();
    parts.push(chunk);
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts, length);
}

export const sentTooLarge = () =>
  new UploadRejected('too_large', `an upload may have ${mib(UPLOAD_LIMITS.sentBytes)} as sent; send smaller ones`);

/** True for the values of Content-Encoding that `unpack` knows. */
export const isKnownEncoding = (encoding: string): boolean => encoding === 'identity' || UNPACKERS.has(encoding);

/**
 * The body without its compression. The limit holds while it unpacks: a bomb is stopped at 64 MiB, not measured after.
 *
 * @throws UploadRejected `too_large`, or `malformed` if it is not what `encoding` says
 */
export async function unpack(body: Uint8Array, encoding: string): Promise<Uint8Array> {
  const unpacker = UNPACKERS.get(encoding);
  if (unpacker === undefined) return body;
  try {
    return await unpacker(body, { maxOutputLength: UPLOAD_LIMITS.unpackedBytes });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      const limit = mib(UPLOAD_LIMITS.unpackedBytes);
      throw new UploadRejected('too_large', `an upload may have ${limit} unpacked; send smaller ones`, {
        cause: error,
      });
    }
    throw new UploadRejected('malformed', `the body is not ${encoding}, or was cut short`, {
      path: '@0',
      cause: error,
    });
  }
}

/** How an MQTT payload, which has no headers, is packed: every packer begins with bytes that no upload begins with. */
export function sniffEncoding(body: Uint8Array): string {
  const [a, b, c, d] = body;
  if (a === 0x1f && b === 0x8b) return 'gzip';
  if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return 'zstd';
  return 'identity';
}
