import { type Problem } from '@packwatch/contracts';

/** What a person can do about it; each has a sentence of its own in the messages. */
export type NextStep = 'sign_in' | 'not_allowed' | 'not_found' | 'wait' | 'offline' | 'correct' | 'retry';

/** An answer of the API that is not the one asked for. `problem` is as the API said it. */
export class ApiError extends Error {
  readonly code = 'api_error';

  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiError';
  }
}

export function nextStepFor(error: unknown): NextStep {
  if (!(error instanceof ApiError)) return error instanceof TypeError ? 'offline' : 'retry';
  const { status } = error.problem;
  if (status === 401) return 'sign_in';
  if (status === 403) return 'not_allowed';
  if (status === 404) return 'not_found';
  if (status === 400 || status === 409 || status === 422) return 'correct';
  if (status === 429 || status === 503) return 'wait';
  return 'retry';
}

/** Asking again helps against a hiccup, not against a refusal. */
export function worthRetrying(failures: number, error: unknown): boolean {
  const step = nextStepFor(error);
  return failures < 2 && (step === 'wait' || step === 'offline' || step === 'retry');
}
