import { randomUUID } from 'node:crypto';
import { CONTENT_TYPES, PROBLEM_CONTENT_TYPE } from '@packwatch/contracts';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { UploadRejected } from '../errors.ts';
import { type Ingest } from '../ingest.ts';
import { claimedGateway, mediaType, readEnvelope } from './http-body.ts';
import { influxWrite } from './influx-write.ts';
import { limitHeaders } from './limit-headers.ts';
import { sendProblem } from './send-problem.ts';

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
    const answer = await ingest.take({
      requestId: request.id,
      token: bearerToken(request.headers.authorization),
      claimedGatewayId: claimedGateway(request),
      receivedMs: ingest.clock(),
      onStanding: (standing) => void reply.headers(limitHeaders(standing)),
      read: () => {
        requireKnown(contentType);
        return readEnvelope(request, contentType);
      },
    });
    return reply.send(answer);
  });
  server.register((own, _options, done) => {
    influxWrite(own, ingest);
    done();
  });

  server.get('/health', async (_request, reply) => {
    const state = await health();
    return reply.code(state.database ? 200 : 503).send(state);
  });

  server.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
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

const KNOWN: readonly string[] = [
  CONTENT_TYPES.framesJson,
  CONTENT_TYPES.framesCbor,
  CONTENT_TYPES.valuesJson,
  CONTENT_TYPES.teltonika,
];

function requireKnown(contentType: string): void {
  if (KNOWN.includes(contentType)) return;
  throw new UploadRejected('unsupported_media_type', `send the upload as one of ${KNOWN.join(', ')}`);
}

const bearerToken = (header: string | undefined): string | null =>
  /^Bearer ([\x21-\x7e]+)$/i.exec(header ?? '')?.[1] ?? null;
