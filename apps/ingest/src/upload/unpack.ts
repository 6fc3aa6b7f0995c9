import { type Readable } from 'node:stream';
import { gunzipSync, inflateSync } from 'node:zlib';
import { UPLOAD_LIMITS } from '@packwatch/contracts';
import { UploadRejected } from '../errors.ts';
import { type Bounds, unzstdSync } from './unzstd.ts';

type Unpacker = (body: Uint8Array, bounds: Bounds) => Uint8Array;

const UNPACKERS: ReadonlyMap<string, Unpacker> = new Map<string, Unpacker>([
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['deflate', inflateSync],
  ['zstd', unzstdSync],
]);

/** Most uploads are as small as this and need one piece of memory; larger ones are unpacked in larger pieces. */
const SMALL = { maxOutputLength: 128 * 1024, chunkSize: 32 * 1024 };
/** Frames that say the same again and again become some hundred times smaller, and no upload of them is so large. */
const BOMB = { bytes: 8 * 1024 * 1024, ratio: 200 };

const maxUnpacked = (sentBytes: number): number =>
  Math.min(UPLOAD_LIMITS.unpackedBytes, Math.max(BOMB.bytes, sentBytes * BOMB.ratio));

const mib = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MiB`;

/**
 * Gathers a body as it is sent. Where it is refused, the stream is left as it stands: destroying it would cut the connection
 * before the answer is out. By its events, since an iterator over a body of one piece costs more than all else that is done to it.
 *
 * @throws UploadRejected `too_large` as soon as it is, or whatever broke the stream off
 */
export function readSent(body: Readable): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    let length = 0;
    const settle = (end: () => void) => {
      body.off('data', onData).off('end', onEnd).off('error', onError).off('close', onClose);
      end();
    };
    const onData = (chunk: Uint8Array) => {
      length += chunk.length;
      if (length <= UPLOAD_LIMITS.sentBytes) parts.push(chunk);
      else {
        body.pause();
        settle(() => reject(sentTooLarge()));
      }
    };
    const onEnd = () => settle(() => resolve(joined(parts, length)));
    const onError = (error: Error) => settle(() => reject(error));
    const onClose = () => settle(() => reject(new Error('the body was broken off')));
    // Gone before anybody looked: none of these will be heard any more.
    if (body.destroyed) return reject(body.errored ?? new Error('the body was broken off'));
    body.on('data', onData).on('end', onEnd).on('error', onError).on('close', onClose);
  });
}

/** A copy of its own: a piece is part of a larger buffer that is used again. */
function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const sent = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    sent.set(part, at);
    at += part.length;
  }
  return sent;
}

export const sentTooLarge = () =>
  new UploadRejected('too_large', `an upload may have ${mib(UPLOAD_LIMITS.sentBytes)} as sent; send smaller ones`);

/** True for the values of Content-Encoding that `unpack` knows. */
export const isKnownEncoding = (encoding: string): boolean => encoding === 'identity' || UNPACKERS.has(encoding);

/**
 * The body without its compression. The limit holds while it unpacks: a bomb is stopped at 64 MiB, or at 8 MiB that are
 * more than 200 times what was sent, not measured after.
 * For decoding threads: it takes as long as it takes.
 *
 * @throws UploadRejected `too_large`, or `malformed` if it is not what `encoding` says
 */
export function unpack(sent: Uint8Array, encoding: string): Uint8Array {
  const unpacker = UNPACKERS.get(encoding);
  if (unpacker === undefined) return sent;
  const small = tryUnpack(unpacker, sent, encoding, SMALL);
  const body =
    small ?? tryUnpack(unpacker, sent, encoding, { maxOutputLength: maxUnpacked(sent.length), chunkSize: 1024 * 1024 });
  if (body !== null) return body;
  const limit = mib(maxUnpacked(sent.length));
  throw new UploadRejected('too_large', `an upload may have ${limit} unpacked; send smaller ones`);
}

/** The same for those that unpack to no more than `maxBytes`; null for others. It takes as long as unpacking so much. */
export function unpackSmall(sent: Uint8Array, encoding: string, maxBytes: number): Uint8Array | null {
  const unpacker = UNPACKERS.get(encoding);
  if (unpacker === undefined) return sent.length <= maxBytes ? sent : null;
  return tryUnpack(unpacker, sent, encoding, { maxOutputLength: maxBytes, chunkSize: maxBytes });
}

/** Null: it is larger than the bounds. */
function tryUnpack(unpacker: Unpacker, sent: Uint8Array, encoding: string, bounds: Bounds): Uint8Array | null {
  if (sent.length >= bounds.maxOutputLength) return null;
  try {
    // Plain bytes, and not a Buffer: where pieces of it are taken, they are plain too.
    const { buffer, byteOffset, length } = unpacker(sent, bounds);
    return new Uint8Array(buffer, byteOffset, length);
  } catch (error) {
    if (isTooLarge(error)) return null;
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
