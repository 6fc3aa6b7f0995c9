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

export const preconditionFailed = (): AppError =>
  new AppError('precondition_failed', 'somebody has changed it meanwhile: read it again, and decide anew');
