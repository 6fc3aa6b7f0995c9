import { type Problem } from '@packwatch/contracts';
import { ApiError } from '#lib/api/api-error.ts';

export async function request<T>(path: string, init?: RequestInit): Promise<T> {
  const answer = await fetch(path, init);
  if (!answer.ok) throw new ApiError(await problemOf(answer));
  return (await answer.json()) as T;
}

async function problemOf(answer: Response): Promise<Problem> {
  if (answer.headers.get('content-type')?.includes('json')) return (await answer.json()) as Problem;
  return { type: 'about:blank', title: answer.statusText, status: answer.status, code: `http_${answer.status}` };
}
