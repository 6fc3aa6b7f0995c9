import { ServicesError } from '@packwatch/services';
import { OptionError } from './options.ts';
import { StartError } from './start-error.ts';

/** What a disk, a folder or its rights may refuse. */
const FILE_TROUBLE: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOTDIR',
  'EEXIST',
  'ENOENT',
]);

/** The sentence for the person at the terminal; null for a defect, which is shown with its stack. */
export function forPeople(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ([OptionError, ServicesError, StartError].some((kind) => error instanceof kind)) return error.message;
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || path === undefined || !FILE_TROUBLE.has(code) || syscall?.startsWith('spawn')) return null;
  return `${path} cannot be used: ${error.message}. PackWatch writes to .local (or to --local) and to the user's cache folder.`;
}
