import { STATUS_CODES } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { PROBLEM_CONTENT_TYPE, type Problem } from '@packwatch/contracts';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { AppError } from './app-error.ts';
import { databaseError } from './database-error.ts';
import { ERROR_CODES, TRANSPORT_CODES } from './error-codes.ts';

const RETRY_AFTER_SECONDS = 5;

/** Turns every error into RFC 9457 problem details. What is not expected is logged in full and told in one word. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const known = databaseError(error) ?? error;
    const problem = toProblem(known, request.id);
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
    if (problem.status === 503 || problem.status === 429) {
      const seconds = known instanceof AppError ? known.retryAfterSeconds : null;
      void reply.header('retry-after', String(seconds ?? RETRY_AFTER_SECONDS));
    }
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer realm="PackWatch"');
    void reply.status(problem.status).type(PROBLEM_CONTENT_TYPE).send(JSON.stringify(problem));
  }
}

function toProblem(error: unknown, requestId: string): Problem {
  if (error instanceof AppError) {
    return {
      ...head(ERROR_CODES[error.code].status, error.code, requestId),
      detail: error.message,
      ...(error.fields.length > 0 ? { errors: [...error.fields] } : {}),
    };
  }
  const status = statusOf(error);
  if (status === undefined || status >= 500) return head(status ?? 500, 'internal_error', requestId);
  return {
    ...head(status, TRANSPORT_CODES[status]?.code ?? 'refused', requestId),
    detail: error instanceof Error ? error.message : 'the request was refused',
  };
}

const head = (status: number, code: string, requestId: string): Problem => ({
  type: `urn:packwatch:problem:${code}`,
  title: STATUS_CODES[status] ?? 'Error',
  status,
  code,
  requestId,
});

/** The status that Nest (`HttpException`) or Fastify (`statusCode`) gave an error. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return undefined;
}
