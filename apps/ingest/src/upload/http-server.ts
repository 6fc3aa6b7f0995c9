import { randomUUID } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import { PROBLEM_CONTENT_TYPE, UPLOAD_LIMITS } from '@packwatch/contracts';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { UploadRejected } from '../errors.ts';
import { type Ingest } from '../ingest.ts';
import { CODECS } from '../pipeline/decode.ts';
import { problemOf } from './problem-of.ts';
import { isKnownEncoding, readSent, sentTooLarge, unpack } from './unpack.ts';

export interface Health {
  readonly status: 'ok' | 'database_away';
  readonly database: boolean;
  readonly redis: boolean;
  readonly uploadsInFlight: number;
}

export interface HttpServerOptions {
  readonly ingest: Ingest;
  readonly log: FastifyBaseLogger;
  readonly health: () => Promise<Health>;
}

/** A gateway that names itself in this header is held to it: a token of another gateway is refused. */
const GATEWAY_HEADER = 'packwatch-gateway';

export function httpServer({ ingest, log, health }: HttpServerOptions): FastifyInstance {
  const server = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestTimeout: 120_000,
    forceCloseConnections: 'idle',
  });
  // Bodies are read by the pipeline, within its own limits and only once the token is known to be good.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, _payload, done) => done(null));

  server.post('/v1/uploads', async (request, reply) => {
    const contentType = mediaType(request.headers['content-type']);
    const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
    const answer = await ingest.take({
      requestId: request.id,
      token: bearerToken(request.headers.authorization),
      claimedGatewayId: singleHeader(request.headers[GATEWAY_HEADER]),
      receivedMs: ingest.clock(),
      read: async () => {
        requireKnown(contentType, encoding);
        if (Number(request.headers['content-length'] ?? 0) > UPLOAD_LIMITS.sentBytes) throw sentTooLarge();
        // Left as it is where reading stops: destroying it would cut the connection before the answer is out.
        const sent = await readSent(request.raw.iterator({ destroyOnReturn: false }));
        return { contentType, ...(await unpack(sent, encoding)) };
      },
    });
    return reply.send(answer);
  });

  server.get('/health', async (_request, reply) => {
    const state = await health();
    return reply.code(state.database ? 200 : 503).send(state);
  });

  server.setErrorHandler(async (error, request, reply) => {
    await drain(request.raw);
    return sendProblem(error, request, reply);
  });
  server.setNotFoundHandler((request, reply) => {
    const detail = `there is no ${request.method} ${request.url.split('?')[0]} here`;
    const problem = { type: 'urn:packwatch:problem:not_found', title: 'Not Found', status: 404, code: 'not_found' };
    return reply
      .code(404)
      .type(PROBLEM_CONTENT_TYPE)
      .send(JSON.stringify({ ...problem, detail, requestId: request.id }));
  });
  return server;
}

/** How much of a refused body is still taken in before the answer, and for how long. */
const LINGER = { bytes: 64 * 1024 * 1024, ms: 10_000 };

/**
 * Takes in and forgets what a client still sends. One that is in the middle of it when the connection closes sees a broken
 * connection and never the answer, and would send the same again.
 */
function drain(body: IncomingMessage): Promise<void> {
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

function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { problem, retryAfterS } = problemOf(asRejection(error), request.id);
  if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'an upload failed');
  else request.log.info({ code: problem.code, detail: problem.detail }, 'an upload was refused');
  if (retryAfterS !== null) reply.header('retry-after', retryAfterS);
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  // What is left of a body that nobody will read must not be taken for the next request.
  if (!request.raw.complete) reply.header('connection', 'close');
  return reply.code(problem.status).type(PROBLEM_CONTENT_TYPE).send(JSON.stringify(problem));
}

/** What Fastify itself refuses, before any step of ours: a content type that is none, a request that is no HTTP. */
function asRejection(error: unknown): unknown {
  if (!(error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number')) return error;
  if (error.statusCode === 415) return new UploadRejected('unsupported_media_type', error.message, { cause: error });
  return error.statusCode < 500 ? new UploadRejected('malformed', error.message, { cause: error }) : error;
}

function requireKnown(contentType: string, encoding: string): void {
  if (!CODECS.has(contentType)) {
    const known = [...CODECS.keys()].join(', ');
    throw new UploadRejected('unsupported_media_type', `send the upload as one of ${known}`);
  }
  if (!isKnownEncoding(encoding)) {
    throw new UploadRejected('unsupported_media_type', 'Content-Encoding may be gzip, deflate, zstd or none');
  }
}

const mediaType = (header: string | undefined): string => (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

const bearerToken = (header: string | undefined): string | null =>
  /^Bearer ([\x21-\x7e]+)$/i.exec(header ?? '')?.[1] ?? null;

const singleHeader = (value: string | string[] | undefined): string | null =>
  (Array.isArray(value) ? value[0] : value) ?? null;
