import { STATUS_CODES } from 'node:http';
import { type Problem } from '@packwatch/contracts';
import { UploadRejected, type UploadRejection } from '../errors.ts';

const STATUS: Record<UploadRejection, number> = {
  unauthenticated: 401,
  wrong_gateway: 403,
  malformed: 400,
  too_large: 413,
  unsupported_media_type: 415,
  upload_id_reused: 409,
  rate_limited: 429,
  database_unavailable: 503,
  busy: 503,
};

const RETRY_AFTER_S: Partial<Record<UploadRejection, number>> = { database_unavailable: 5, busy: 2 };

export interface ProblemAnswer {
  readonly problem: Problem;
  readonly retryAfterS: number | null;
}

/** Any error as problem details. What nobody foresaw says nothing of its inside. */
export function problemOf(error: unknown, requestId: string): ProblemAnswer {
  if (!(error instanceof UploadRejected)) {
    return {
      problem: toProblem('internal', 500, 'something went wrong here; the upload can be tried again', requestId),
      retryAfterS: null,
    };
  }
  const { code, path, message, retryAfterS } = error;
  const problem = toProblem(code, STATUS[code], message, requestId);
  return {
    problem: path === undefined ? problem : { ...problem, errors: [{ path, message }] },
    retryAfterS: retryAfterS ?? RETRY_AFTER_S[code] ?? null,
  };
}

const toProblem = (code: string, status: number, detail: string, requestId: string): Problem => ({
  type: `urn:packwatch:problem:${code}`,
  title: STATUS_CODES[status] ?? 'Error',
  status,
  code,
  detail,
  requestId,
});
