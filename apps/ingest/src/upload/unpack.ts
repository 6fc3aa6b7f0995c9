import { promisify } from 'node:util';
import { gunzip, gunzipSync, inflate, inflateSync, zstdDecompress, zstdDecompressSync } from 'node:zlib';
import { UPLOAD_LIMITS } from '@packwatch/contracts';
import { UploadRejected } from '../errors.ts';
import { type Envelope } from '../pipeline/work.ts';

interface Bounds {
  readonly maxOutputLength: number;
  readonly chunkSize?: number;
}

interface Unpacker {
  readonly now: (body: Uint8Array, bounds: Bounds) => Uint8Array;
  readonly away: (body: Uint8Array, bounds: Bounds) => Promise<Uint8Array>;
}

const GZIP: Unpacker = { now: gunzipSync, away: promisify(gunzip) as Unpacker['away'] };
const UNPACKERS: ReadonlyMap<string, Unpacker> = new Map([
  ['gzip', GZIP],
  ['x-gzip', GZIP],
  ['deflate', { now: inflateSync, away: promisify(inflate) as Unpacker['away'] }],
  ['zstd', { now: zstdDecompressSync, away: promisify(zstdDecompress) as Unpacker['away'] }],
]);

/** Most uploads are as small as this; unpacking them takes less than handing them to another thread and back. */
const SMALL = { maxOutputLength: 128 * 1024, chunkSize: 32 * 1024 };

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
export async function unpack(sent: Uint8Array, encoding: string): Promise<Pick<Envelope, 'body' | 'zstd'>> {
  return { body: await unpackBody(sent, encoding), zstd: encoding === 'zstd' ? sent : null };
}

async function unpackBody(body: Uint8Array, encoding: string): Promise<Uint8Array> {
  const unpacker = UNPACKERS.get(encoding);
  if (unpacker === undefined) return body;
  try {
    if (body.length < SMALL.maxOutputLength) return unpacker.now(body, SMALL);
  } catch (error) {
    if (!isTooLarge(error)) throw malformed(encoding, error);
  }
  try {
    return await unpacker.away(body, { maxOutputLength: UPLOAD_LIMITS.unpackedBytes });
  } catch (error) {
    if (isTooLarge(error)) {
      const limit = mib(UPLOAD_LIMITS.unpackedBytes);
      throw new UploadRejected('too_large', `an upload may have ${limit} unpacked; send smaller ones`, {
        cause: error,
      });
    }
    throw malformed(encoding, error);
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

const malformed = (encoding: string, cause: unknown) =>
  new UploadRejected('malformed', `the body is not ${encoding}, or was cut short`, { path: '@0', cause });

/** How an MQTT payload, which has no headers, is packed: every packer begins with bytes that no upload begins with. */
export function sniffEncoding(body: Uint8Array): string {
  const [a, b, c, d] = body;
  if (a === 0x1f && b === 0x8b) return 'gzip';
  if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return 'zstd';
  return 'identity';
}
