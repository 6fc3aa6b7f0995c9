import { type Problem } from '@packwatch/contracts';
import createClient from 'openapi-fetch';
import { ApiError } from '#lib/api/api-error.ts';
import { type paths } from '@packwatch/client';

/** Same origin: the web server passes /v1 on to the API. */
export const api = createClient<paths>();

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The value of a good answer; throws `ApiError` for every other one. */
export async function valueOf<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (response.ok && data !== undefined) return data;
  throw new ApiError(problemOf(error, response));
}

/** The API always answers with problem details; whatever else stands in between may not. */
export function problemOf(error: unknown, response: Response): Problem {
  if (typeof error === 'object' && error !== null && 'code' in error && 'title' in error) return error as Problem;
  const title = response.statusText === '' ? `HTTP ${response.status}` : response.statusText;
  return { type: 'about:blank', title, status: response.status, code: `http_${response.status}` };
}
