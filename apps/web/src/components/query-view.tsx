'use client';

import { type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { ProblemNotice, StaleNotice } from '#components/notice.tsx';
import { RowsSkeleton } from '#components/rows-skeleton.tsx';

interface QueryViewProps<T> {
  readonly query: UseQueryResult<T>;
  /** What could not be loaded, as a sentence. */
  readonly failed: string;
  /** It is all there is on the page, which is called this until what comes gives it a name. */
  readonly alone?: string;
  readonly skeleton?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** The states every asked-for thing has: on its way, failed, old because asking again failed, and there. */
export function QueryView<T>({ query, failed, alone, skeleton, children }: QueryViewProps<T>) {
  const retry = (): void => void query.refetch();
  if (query.data !== undefined) {
    return (
      <>
        {query.error ? <StaleNotice error={query.error} onRetry={retry} /> : null}
        {children(query.data)}
      </>
    );
  }
  if (query.error) {
    return (
      <ProblemNotice
        title={failed}
        error={query.error}
        onRetry={retry}
        retrying={query.isFetching}
        alone={alone !== undefined}
      />
    );
  }
  return (
    <>
      {alone === undefined ? null : <h1 className="sr-only">{alone}</h1>}
      {skeleton ?? <RowsSkeleton />}
    </>
  );
}
