'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { ProblemNotice, StaleNotice } from '#components/notice.tsx';
import { BackLink } from '#features/shell/back-link.tsx';
import { CellsPanel } from '#features/packs/cells-panel.tsx';
import { CurrentValues } from '#features/packs/current-values.tsx';
import { PackAlarms } from '#features/packs/pack-alarms.tsx';
import { PackCharts } from '#features/packs/pack-charts.tsx';
import { PackHead } from '#features/packs/pack-head.tsx';
import { PackSkeleton } from '#features/packs/pack-skeleton.tsx';
import { PackSources } from '#features/packs/pack-sources.tsx';
import { packQuery } from '#lib/api/queries.ts';

/** Two columns where there is room; else one, in which alarms come before everything. */
const COLUMN = 'min-w-0 max-xl:contents xl:space-y-6';

export function PackPage({ uid }: { uid: string }) {
  const t = useTranslations('pack');
  const pack = useQuery(packQuery(uid));
  useDocumentTitle(pack.data?.name);

  return (
    <>
      <BackLink href="/">{t('back')}</BackLink>
      {pack.error && pack.data ? <StaleNotice error={pack.error} onRetry={() => void pack.refetch()} /> : null}
      {pack.data ? (
        <>
          <PackHead pack={pack.data} />
          <div className="mt-6 grid gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
            <div className={COLUMN}>
              <CurrentValues pack={pack.data} />
              <PackCharts uid={uid} />
            </div>
            <div className={COLUMN}>
              <PackAlarms uid={uid} className="max-xl:-order-1" />
              <CellsPanel pack={pack.data} />
              <PackSources pack={pack.data} />
            </div>
          </div>
        </>
      ) : pack.error ? (
        <ProblemNotice
          title={t('failed')}
          error={pack.error}
          onRetry={() => void pack.refetch()}
          retrying={pack.isFetching}
        />
      ) : (
        <PackSkeleton />
      )}
    </>
  );
}

function useDocumentTitle(name: string | undefined): void {
  useEffect(() => {
    if (name !== undefined) document.title = `${name} – PackWatch`;
  }, [name]);
}
