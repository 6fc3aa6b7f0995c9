import { PROBLEM_CONTENT_TYPE, type Problem } from '@packwatch/contracts';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { UploadRejected } from '../errors.ts';
import { drain } from './http-body.ts';
import { problemOf } from './problem-of.ts';

export interface ProblemForm {
  readonly contentType: string;
  readonly body: (problem: Problem) => object;
}

const PROBLEM_DETAILS: ProblemForm = { contentType: PROBLEM_CONTENT_TYPE, body: (problem) => problem };

/** Answers a request that failed, once, and logs it here. */
export async function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  form: ProblemForm = PROBLEM_DETAILS,
): Promise<FastifyReply> {
  await drain(request.raw);
  const { problem, retryAfterS } = problemOf(asRejection(error), request.id);
  if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'an upload failed');
  else request.log.info({ code: problem.code, detail: problem.detail }, 'an upload was refused');
  if (retryAfterS !== null) reply.header('retry-after', retryAfterS);
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  // What is left of a body that nobody will read must not be taken for the next request.
  if (!request.raw.complete) reply.header('connection', 'close');
  return reply
    .code(problem.status)
    .type(form.contentType)
    .send(JSON.stringify(form.body(problem)));
}

/** What Fastify itself refuses, before any step of ours: a content type that is none, a request that is no HTTP. */
function asRejection(error: unknown): unknown {
  if (!(error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number')) return error;
  if (error.statusCode === 415) return new UploadRejected('unsupported_media_type', error.message, { cause: error });
  return error.statusCode < 500 ? new UploadRejected('malformed', error.message, { cause: error }) : error;
}
