import { type FastifyReply } from 'fastify';
import { AppError } from './app-error.ts';

/** The tag of something that has versions: what `If-Match` of a later write has to say. */
export const versionTag = (version: number | string): string => `"${version}"`;

/**
 * The version that a writer has seen, from `If-Match`; null: it did not say, or says that any will do. Throws
 * `precondition_failed` for a tag that was never given.
 */
export function seenVersion(ifMatch: string | undefined): number | null {
  if (ifMatch === undefined || ifMatch.trim() === '*') return null;
  const [, version] = /^"(\d{1,9})"$/.exec(ifMatch.trim()) ?? [];
  if (version === undefined) throw preconditionFailed();
  return Number(version);
}

/** The version that a writer has seen of what there may be none of yet: `none` by `If-None-Match: *`. */
export const seenVersionOrNone = (
  ifMatch: string | undefined,
  ifNoneMatch: string | undefined,
): number | 'none' | null => (ifNoneMatch?.trim() === '*' ? 'none' : seenVersion(ifMatch));

/** The answer, with its tag as `ETag`. */
export function tagged<T>(reply: FastifyReply, answer: T, tag: string): T {
  void reply.header('etag', versionTag(tag));
  return answer;
}

/** The tag of the state that a writer has seen, from `If-Match`; null: any will do. */
export function seenTag(ifMatch: string | undefined): string | null {
  if (ifMatch === undefined || ifMatch.trim() === '*') return null;
  const [, tag] = /^"([\w-]{1,64})"$/.exec(ifMatch.trim()) ?? [];
  if (tag === undefined) throw preconditionFailed();
  return tag;
}

export const preconditionFailed = (): AppError =>
  new AppError('precondition_failed', 'somebody has changed it meanwhile: read it again, and decide anew');
