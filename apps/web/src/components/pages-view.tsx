'use client';

import { type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { ProblemNotice, StaleNotice } from '#components/notice.tsx';
import { RowsSkeleton } from '#components/rows-skeleton.tsx';
import { Button } from '#components/ui/button.tsx';

interface PagesViewProps<T> {
  readonly query: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly T[] }>>;
  /** What could not be loaded, as a sentence. */
  readonly failed: string;
  readonly more: string;
  readonly empty: ReactNode;
  readonly children: (items: readonly T[]) => ReactNode;
}

/** The states of a list that comes in pages: on its way, failed, old, empty, there, and more to fetch. */
export function PagesView<T>({ query, failed, more, empty, children }: PagesViewProps<T>) {
  const retry = (): void => void query.refetch();
  if (query.data === undefined) {
    if (!query.error) return <RowsSkeleton />;
    return <ProblemNotice title={failed} error={query.error} onRetry={retry} retrying={query.isFetching} />;
  }
  const items = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      {query.error ? <StaleNotice error={query.error} onRetry={retry} /> : null}
      {items.length === 0 ? empty : children(items)}
      {query.hasNextPage ? (
        <Button className="mt-4" onClick={() => void query.fetchNextPage()} disabled={query.isFetchingNextPage}>
          {more}
        </Button>
      ) : null}
    </>
  );
}
