import { type IncomingMessage } from 'node:http';
import { UPLOAD_LIMITS } from '@packwatch/contracts';
import { type FastifyRequest } from 'fastify';
import { UploadRejected } from '../errors.ts';
import { type Envelope } from '../pipeline/work.ts';
import { isKnownEncoding, readSent, sentTooLarge } from './unpack.ts';

/** A gateway that names itself in this header is held to it: a token of another gateway is refused. */
const GATEWAY_HEADER = 'packwatch-gateway';

/** The body of a request within its limits, as it was sent. @throws UploadRejected */
export async function readEnvelope({ headers, raw }: FastifyRequest, contentType: string): Promise<Envelope> {
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (!isKnownEncoding(encoding)) {
    throw new UploadRejected('unsupported_media_type', 'Content-Encoding may be gzip, deflate, zstd or none');
  }
  if (Number(headers['content-length'] ?? 0) > UPLOAD_LIMITS.sentBytes) throw sentTooLarge();
  return { contentType, encoding, sent: await readSent(raw) };
}

export const mediaType = (header: string | undefined): string =>
  (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

export function claimedGateway({ headers }: FastifyRequest): string | null {
  const value = headers[GATEWAY_HEADER];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** How much of a refused body is still taken in before the answer, and for how long. */
const LINGER = { bytes: 64 * 1024 * 1024, ms: 10_000 };

/**
 * Takes in and forgets what a client still sends. One that is in the middle of it when the connection closes sees a broken
 * connection and never the answer, and would send the same again.
 */
export function drain(body: IncomingMessage): Promise<void> {
  if (body.complete || body.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let left = LINGER.bytes;
    const timer = setTimeout(resolve, LINGER.ms);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    body.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) done();
    });
    body.once('end', done);
    body.once('close', done);
    body.resume();
  });
}
