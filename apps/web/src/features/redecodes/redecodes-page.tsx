'use client';

import { type RedecodeDto } from '@packwatch/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { redecodesSearchParams } from '#app/(dashboard)/redecodes/search-params.ts';
import { Age } from '#components/age.tsx';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { Link } from '#components/link.tsx';
import { ProblemNotice, StaleNotice } from '#components/notice.tsx';
import { PageHead } from '#components/page-head.tsx';
import { RowsSkeleton } from '#components/rows-skeleton.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Button } from '#components/ui/button.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { RedecodeStateTag } from '#features/redecodes/redecode-state.tsx';
import { useRedecodeWords } from '#features/redecodes/use-redecode-words.ts';
import { BackLink } from '#features/shell/back-link.tsx';
import { redecodesQuery } from '#lib/api/redecode-queries.ts';

/** Every re-decode that was asked for, newest first. */
export function RedecodesPage() {
  const t = useTranslations('redecodes');
  const [{ pack }, setParams] = useQueryStates(redecodesSearchParams, { history: 'replace' });
  const jobs = useInfiniteQuery(redecodesQuery(pack));
  const mayAsk = useMay('redecode:preview');
  const items = jobs.data?.pages.flatMap((page) => page.items) ?? [];
  const begin = mayAsk ? (
    <ButtonLink
      look="strong"
      href={pack === null ? '/redecodes/new' : `/redecodes/new?${new URLSearchParams({ pack }).toString()}`}
    >
      <Plus aria-hidden="true" />
      {t('begin')}
    </ButtonLink>
  ) : null;
  return (
    <>
      <BackLink href="/maps">{t('back')}</BackLink>
      <PageHead title={t('title')} lead={t('lead')} actions={items.length > 0 ? begin : null} />
      {pack === null ? null : (
        <p className="mb-4 flex flex-wrap items-center gap-3 text-ink-2">
          {t('ofOnePack')}
          <Button size="small" onClick={() => void setParams({ pack: null })}>
            {t('all')}
          </Button>
        </p>
      )}
      {jobs.error && jobs.data ? <StaleNotice error={jobs.error} onRetry={() => void jobs.refetch()} /> : null}
      {jobs.isPending ? (
        <RowsSkeleton />
      ) : jobs.error && !jobs.data ? (
        <ProblemNotice
          title={t('failed')}
          error={jobs.error}
          onRetry={() => void jobs.refetch()}
          retrying={jobs.isFetching}
        />
      ) : items.length === 0 ? (
        <EmptyNotice title={t('none')} action={begin}>
          {t('noneHint')}
        </EmptyNotice>
      ) : (
        <ul className="overflow-hidden rounded-lg border border-line bg-surface">
          {items.map((item) => (
            <RedecodeRow key={item.id} redecode={item} />
          ))}
        </ul>
      )}
      {jobs.hasNextPage ? (
        <Button className="mt-4" onClick={() => void jobs.fetchNextPage()} disabled={jobs.isFetchingNextPage}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}

function RedecodeRow({ redecode }: { redecode: RedecodeDto }) {
  const words = useRedecodeWords();
  return (
    <li className="relative grid gap-x-6 gap-y-1 border-b border-line px-4 py-3 last:border-0 hover:bg-sunken/60 lg:grid-cols-[minmax(0,4fr)_minmax(0,5fr)_auto] lg:items-center">
      <div className="min-w-0">
        <Link
          href={`/redecodes/${redecode.id}`}
          className="font-medium break-words after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
          {redecode.pack.name}
        </Link>
        <p className="text-[0.8125rem] text-ink-2">{words.by(redecode)}</p>
      </div>
      <div className="min-w-0 text-[0.8125rem]">
        <p className="text-ink-2">{words.range(redecode)}</p>
        <p className="text-ink-3">{words.summary(redecode)}</p>
      </div>
      <div className="flex items-center gap-3 text-[0.8125rem] text-ink-3 lg:flex-col lg:items-end lg:gap-1">
        <RedecodeStateTag redecode={redecode} />
        <Age at={redecode.askedAt} />
      </div>
    </li>
  );
}
