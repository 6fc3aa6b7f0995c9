import { type PackList } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { answerSoFar } from '#features/fleet/answer-so-far.ts';

/** Pages of one pack each; all but the last of the answer name a next one. */
const pages = (here: number, ofAll: number): PackList[] =>
  Array.from(
    { length: here },
    (_, page) => ({ items: [{ uid: `pack ${page}` }], nextCursor: page + 1 < ofAll ? 'next' : null }) as PackList,
  );

const shown = (here: number, ofAll: number): number => answerSoFar({ pages: pages(here, ofAll) }).rows.length;

describe('a long answer that comes page after page', () => {
  it('is shown from its first page on, and twice as much of it each time', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map((here) => shown(here, 40))).toEqual([1, 2, 2, 4, 4, 4, 4, 8, 8]);
  });

  it('is shown whole when it is here', () => {
    expect([shown(1, 1), shown(3, 3), shown(7, 7)]).toEqual([1, 3, 7]);
  });

  it('has nothing to show before its first page', () => {
    expect(answerSoFar({ pages: [] })).toEqual({ counts: undefined, rows: [] });
  });
});
