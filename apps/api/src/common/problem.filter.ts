import { STATUS_CODES } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { PROBLEM_CONTENT_TYPE, type Problem } from '@packwatch/contracts';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { AppError, type AppErrorCode } from './app-error.ts';
import { databaseError } from './database-error.ts';

const STATUS: Record<AppErrorCode, number> = {
  invalid_input: 400,
  unauthenticated: 401,
  no_active_organisation: 403,
  forbidden: 403,
  origin_refused: 403,
  not_found: 404,
  map_version_taken: 409,
  address_taken: 409,
  already_noted: 409,
  serial_taken: 409,
  redecode_wrong_state: 409,
  redecode_busy: 409,
  precondition_failed: 412,
  limit_reached: 409,
  cursor_expired: 410,
  export_not_ready: 409,
  export_gone: 410,
  channel_in_use: 409,
  alarm_wrong_state: 409,
  not_a_trip: 409,
  rule_not_enabled: 409,
  back_test_busy: 429,
  too_many_requests: 429,
  key_over: 409,
  name_taken: 409,
  site_in_use: 409,
  idempotency_key_reused: 422,
  last_owner: 409,
  already_member: 409,
  invitation_needs_sign_in: 409,
  invitation_needs_password: 409,
  database_unavailable: 503,
  query_too_slow: 503,
};

/** Codes for what Nest and Fastify refuse before our code sees it. */
const CODE_OF_STATUS: Record<number, string> = {
  400: 'malformed_request',
  404: 'no_such_route',
  405: 'method_not_allowed',
  406: 'not_acceptable',
  413: 'body_too_large',
  414: 'address_too_long',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
};

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
      ...head(STATUS[error.code], error.code, requestId),
      detail: error.message,
      ...(error.fields.length > 0 ? { errors: [...error.fields] } : {}),
    };
  }
  const status = statusOf(error);
  if (status === undefined || status >= 500) return head(status ?? 500, 'internal_error', requestId);
  return {
    ...head(status, CODE_OF_STATUS[status] ?? 'refused', requestId),
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
