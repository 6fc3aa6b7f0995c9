import { AppError } from '../../common/app-error.ts';

/** The next change to give: a number of the feed, and how many parts of it were given. */
export interface ChangePlace {
  readonly seq: number;
  readonly part: number;
}

/** Opaque to readers; `v` so that they can be of another kind one day. */
export const changeCursor = ({ seq, part }: ChangePlace): string =>
  Buffer.from(`v1.${seq}.${part}`).toString('base64url');

/** Null for what no answer ever gave. */
export function readPlace(cursor: string): ChangePlace | null {
  const [, seq, part] = /^v1\.(\d{1,15})\.(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return seq === undefined || part === undefined ? null : { seq: Number(seq), part: Number(part) };
}

/** Throws `invalid_input` for what no answer ever gave. */
export function placeOf(cursor: string, path: string): ChangePlace {
  const place = readPlace(cursor);
  if (place) return place;
  throw new AppError('invalid_input', 'the cursor is not one that the feed gave', {
    fields: [{ path, message: 'take the cursor of the last change that you have, unchanged; or `now`' }],
  });
}

/** A cursor that nothing can go on from, and what helps. */
export const cursorExpired = (): AppError =>
  new AppError(
    'cursor_expired',
    'changes are kept for 30 days, and this cursor is older, or of another database: take a cursor by `after=now`, read ' +
      'everything anew, and follow the feed from that cursor',
  );
