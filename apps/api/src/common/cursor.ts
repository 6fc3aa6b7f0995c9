import { z } from 'zod';
import { AppError } from './app-error.ts';
import { parseJson } from './parse-json.ts';
import { findUnstorableText } from './storable-text.ts';

/** A cursor is the sort key of a page's last row, opaque to clients. */
export interface CursorCodec<T> {
  encode(position: T): string;
  /** Undefined in, undefined out. Throws `invalid_input` for a string that no page ever gave. */
  decode(cursor: string | undefined): T | undefined;
}

export function cursorCodec<T>(schema: z.ZodType<T>): CursorCodec<T> {
  return {
    encode: (position) => Buffer.from(JSON.stringify(position)).toString('base64url'),
    decode: (cursor) => {
      if (cursor === undefined) return undefined;
      const parsed = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
      if (parsed.success && !findUnstorableText(parsed.data)) return parsed.data;
      throw new AppError('invalid_input', 'the cursor is not one that a page gave', {
        fields: [{ path: 'query.cursor', message: 'take nextCursor of the page before, unchanged' }],
      });
    },
  };
}
