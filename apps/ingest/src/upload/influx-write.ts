import { CONTENT_TYPES, type Problem, type UploadAnswer } from '@packwatch/contracts';
import { linePrecision } from '@packwatch/protocol';
import { type FastifyInstance, type FastifyReply } from 'fastify';
import { UploadRejected } from '../errors.ts';
import { type Ingest } from '../ingest.ts';
import { claimedGateway, readEnvelope } from './http-body.ts';
import { limitHeaders } from './limit-headers.ts';
import { sendProblem, type ProblemForm } from './send-problem.ts';

/** What InfluxDB 2 calls its errors, by status. Its clients show `message` and nothing else. */
const INFLUX_CODES: ReadonlyMap<number, string> = new Map([
  [400, 'invalid'],
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [409, 'conflict'],
  [413, 'request too large'],
  [415, 'invalid'],
  [429, 'too many requests'],
  [503, 'unavailable'],
]);

const INFLUX_FORM: ProblemForm = {
  contentType: 'application/json',
  body: ({ status, detail, errors, requestId }: Problem) => {
    const place = errors?.[0]?.path;
    const message = place === undefined ? detail : `${place}: ${detail}`;
    return { code: INFLUX_CODES.get(status) ?? 'internal error', message, requestId };
  },
};

/**
 * Upload format 4 where clients of InfluxDB 2 send it (docs/uploads/line-protocol.md), with InfluxDB's own answers: 204,
 * or 400 that says what was set aside, though the rest is stored.
 */
export function influxWrite(server: FastifyInstance, ingest: Ingest): void {
  server.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, INFLUX_FORM));

  server.post<{ Querystring: { precision?: string | string[] } }>('/api/v2/write', async (request, reply) => {
    const answer = await ingest.take({
      requestId: request.id,
      token: tokenOf(request.headers.authorization),
      claimedGatewayId: claimedGateway(request),
      receivedMs: ingest.clock(),
      onStanding: (standing) => void reply.headers(limitHeaders(standing)),
      read: () => readEnvelope(request, contentTypeOf(request.query.precision)),
    });
    return answer.quarantined.length === 0 ? reply.code(204).send() : sendPartial(answer, request.id, reply);
  });
}

/** Senders differ in the content type they give to lines, so it says nothing; only what timestamps count matters. */
function contentTypeOf(precision: string | string[] = 'ns'): string {
  const known = typeof precision === 'string' ? linePrecision(precision) : null;
  if (known === null) {
    throw new UploadRejected('malformed', 'may be ns, us, ms or s', { path: 'precision' });
  }
  return `${CONTENT_TYPES.lineProtocol};precision=${known}`;
}

const SHOWN_REFUSALS = 5;

function sendPartial({ quarantined, accepted, upload }: UploadAnswer, requestId: string, reply: FastifyReply) {
  const shown = quarantined.slice(0, SHOWN_REFUSALS).map(({ index, reason }) => `lines[${index}] ${reason}`);
  const more = quarantined.length > SHOWN_REFUSALS ? `, and ${quarantined.length - SHOWN_REFUSALS} more` : '';
  const message = `partial write: ${shown.join(', ')}${more} set aside, see the quarantine; ${accepted} samples stored`;
  return reply
    .code(400)
    .type('application/json')
    .send(JSON.stringify({ code: 'invalid', message, upload, requestId }));
}

const tokenOf = (header: string | undefined): string | null =>
  /^(?:Token|Bearer) ([\x21-\x7e]+)$/i.exec(header ?? '')?.[1] ?? null;
