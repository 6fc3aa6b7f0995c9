import { type components } from './generated/schema.ts';

/** RFC 9457 problem details, as the API answers every error. */
export type Problem = components['schemas']['Problem'];

/** An answer that is no success. `code` is stable and made for programs; `message` is for people. */
export class PackWatchError extends Error {
  readonly status: number;
  /** `not_found`, `invalid_input`, …; `http_502` and the like where something before the API answered. */
  readonly code: string;
  /** The fields at fault: `body.name`, `query.limit`. */
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  /** Tell it to support: the log of the server has it. */
  readonly requestId: string | null;
  readonly problem: Problem;

  constructor(problem: Problem) {
    const places = (problem.errors ?? []).map(({ path, message }) => `${path} ${message}`).join('; ');
    super([problem.code, problem.detail ?? problem.title, places].filter((part) => part !== '').join(': '));
    this.name = 'PackWatchError';
    this.status = problem.status;
    this.code = problem.code;
    this.errors = problem.errors ?? [];
    this.requestId = problem.requestId ?? null;
    this.problem = problem;
  }
}

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The value of an answer. Throws a `PackWatchError` for every answer that is no success. */
export async function ask<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (response.ok && data !== undefined) return data;
  throw new PackWatchError(problemOf(error, response));
}

function problemOf(error: unknown, response: Response): Problem {
  if (isProblem(error)) return error;
  const code = `http_${response.status}`;
  const title = response.statusText === '' ? `HTTP ${response.status}` : response.statusText;
  return { type: 'about:blank', title, status: response.status, code };
}

function isProblem(error: unknown): error is Problem {
  return (
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && 'title' in error
  );
}
