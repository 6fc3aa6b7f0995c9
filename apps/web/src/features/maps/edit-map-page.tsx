'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { PageHead } from '#components/page-head.tsx';
import { QueryView } from '#components/query-view.tsx';
import { later } from '#components/later.tsx';
import { RowsSkeleton } from '#components/rows-skeleton.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { mapHref } from '#features/maps/map-name.tsx';
import { BackLink } from '#features/shell/back-link.tsx';
import { registerMapQuery } from '#lib/api/map-queries.ts';

const MapEditor = later(() => import('#features/maps/map-editor.tsx'), {
  soon: true,
  loading: () => <RowsSkeleton />,
});

/** A new version out of an edited document. */
export function EditMapPage({ mapRef }: { mapRef: string }) {
  const t = useTranslations('mapEdit');
  const mayWrite = useMay('map:write');
  // The document someone types in must not change under them.
  const map = useQuery({ ...registerMapQuery(mapRef), refetchInterval: false, staleTime: Infinity });
  return (
    <>
      <BackLink href={mapHref(mapRef)}>{mapRef}</BackLink>
      <PageHead title={t('title')} lead={t('lead')} />
      {mayWrite ? (
        <QueryView query={map} failed={t('failed')}>
          {(data) => <MapEditor map={data} />}
        </QueryView>
      ) : (
        <EmptyNotice title={t('notAllowed')}>{t('notAllowedHint')}</EmptyNotice>
      )}
    </>
  );
}
