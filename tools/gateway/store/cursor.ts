import { z } from 'zod';
import { readIfThere, replaceFile } from './durable-file.ts';

const openBatch = z.object({ id: z.uuid(), first: z.int().min(1), last: z.int().min(1), count: z.int().min(1) });
const cursorFile = z.object({ v: z.literal(1), settled: z.int().min(0), batch: openBatch.nullable() });

/** A batch that was or may have been sent: the sequence numbers of its first and last sweep, and how many there are. */
export type OpenBatch = z.infer<typeof openBatch>;

/** How far uploads have come: the last sequence number that is done with, and the batch under way. */
export interface Cursor {
  readonly settled: number;
  readonly batch: OpenBatch | null;
}

export type CursorResult = { readonly cursor: Cursor; readonly isDamaged: boolean };

const BEGINNING: Cursor = { settled: 0, batch: null };

/** A file that is missing, or can't be read any more, is the beginning: ingest knows again what it already has. */
export async function readCursor(path: string): Promise<CursorResult> {
  const text = await readIfThere(path);
  if (text === null) return { cursor: BEGINNING, isDamaged: false };
  try {
    const { settled, batch } = cursorFile.parse(JSON.parse(text));
    return { cursor: { settled, batch }, isDamaged: false };
  } catch (cause) {
    if (!(cause instanceof SyntaxError) && !(cause instanceof z.ZodError)) throw cause;
    return { cursor: BEGINNING, isDamaged: true };
  }
}

export const writeCursor = (path: string, cursor: Cursor): Promise<void> =>
  replaceFile(path, JSON.stringify({ v: 1, ...cursor }));
