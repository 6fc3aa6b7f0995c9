import { type PackList, type PackListItem } from '@packwatch/contracts';

export interface PacksSoFar {
  readonly counts: PackList['counts'] | undefined;
  readonly rows: PackListItem[];
}

/**
 * What is shown of an answer that comes page after page: the first page at once, and from then on twice as much each time,
 * the whole when it is here. Sorting, counting and drawing thousands of rows anew for every page would keep a phone busy.
 */
export function answerSoFar({ pages }: { readonly pages: readonly PackList[] }): PacksSoFar {
  const isWhole = pages.at(-1)?.nextCursor === null;
  const shown = isWhole ? pages.length : 2 ** Math.floor(Math.log2(Math.max(1, pages.length)));
  return { counts: pages[0]?.counts, rows: pages.slice(0, shown).flatMap(({ items }) => items) };
}
