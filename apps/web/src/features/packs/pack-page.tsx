'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { useEffect } from 'react';
import { PACK_TABS, packSearchParams } from '#app/(dashboard)/packs/[uid]/search-params.ts';
import { later } from '#components/later.tsx';
import { QueryView } from '#components/query-view.tsx';
import { RowsSkeleton } from '#components/rows-skeleton.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { HealthSkeleton } from '#features/health/health-skeleton.tsx';
import { BackLink } from '#features/shell/back-link.tsx';
import { PackHead } from '#features/packs/pack-head.tsx';
import { NowSkeleton, PackSkeleton } from '#features/packs/pack-skeleton.tsx';
import { packQuery } from '#lib/api/queries.ts';

const NowTab = later(() => import('#features/packs/now-tab.tsx'), { soon: true, loading: () => <NowSkeleton /> });
const HealthTab = later(() => import('#features/health/health-tab.tsx'), { loading: () => <HealthSkeleton /> });
const CellsTab = later(() => import('#features/cells/cells-tab.tsx'), { loading: () => <RowsSkeleton /> });
const ConfigurationTab = later(() => import('#features/configuration/configuration-tab.tsx'), {
  loading: () => <RowsSkeleton />,
});

export function PackPage({ uid }: { uid: string }) {
  const t = useTranslations('pack');
  const pack = useQuery(packQuery(uid));
  const [{ tab }, setParams] = useQueryStates(packSearchParams, { history: 'replace' });
  useDocumentTitle(pack.data?.name);

  return (
    <>
      <BackLink href="/">{t('back')}</BackLink>
      <QueryView query={pack} alone={t('title')} failed={t('failed')} skeleton={<PackSkeleton />}>
        {(data) => (
          <>
            <PackHead pack={data} />
            <Segments
              label={t('sections')}
              value={tab}
              segments={PACK_TABS.map((value) => ({ value, label: t(`tab.${value}`) }))}
              onChange={(value) => void setParams({ tab: value })}
              className="mt-6 print:hidden"
            />
            <div className="mt-4">
              {tab === 'now' ? <NowTab pack={data} /> : null}
              {tab === 'health' ? <HealthTab pack={data} /> : null}
              {tab === 'cells' ? <CellsTab pack={data} /> : null}
              {tab === 'configuration' ? <ConfigurationTab pack={data} /> : null}
            </div>
          </>
        )}
      </QueryView>
    </>
  );
}

function useDocumentTitle(name: string | undefined): void {
  useEffect(() => {
    if (name !== undefined) document.title = `${name} – PackWatch`;
  }, [name]);
}
