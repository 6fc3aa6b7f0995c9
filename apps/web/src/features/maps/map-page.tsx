'use client';

import { type RegisterMapDetail } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { MAP_TABS, mapSearchParams } from '#app/(dashboard)/maps/[ref]/search-params.ts';
import { Age } from '#components/age.tsx';
import { later } from '#components/later.tsx';
import { Link } from '#components/link.tsx';
import { PageHead } from '#components/page-head.tsx';
import { QueryView } from '#components/query-view.tsx';
import { RowsSkeleton } from '#components/rows-skeleton.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { MapActions } from '#features/maps/map-actions.tsx';
import { mapHref, OriginTag, ProvisionalTag, versionName } from '#features/maps/map-name.tsx';
import { mapTitle } from '#features/maps/map-title.ts';
import { MapPointsTable } from '#features/maps/map-points-table.tsx';
import { BackLink } from '#features/shell/back-link.tsx';
import { registerMapQuery } from '#lib/api/map-queries.ts';

const loading = () => <RowsSkeleton />;
const MapPacks = later(() => import('#features/maps/map-packs.tsx'), { loading });
const MapPlan = later(() => import('#features/maps/map-plan.tsx'), { loading });
const MapVersions = later(() => import('#features/maps/map-versions.tsx'), { loading });
const TryFrames = later(() => import('#features/maps/try-frames.tsx'), { loading });

export function MapPage({ mapRef }: { mapRef: string }) {
  const t = useTranslations('map');
  const map = useQuery(registerMapQuery(mapRef));
  return (
    <>
      <BackLink href="/maps">{t('back')}</BackLink>
      <QueryView query={map} alone={mapTitle(mapRef)} failed={t('failed')}>
        {(data) => <MapView map={data} />}
      </QueryView>
    </>
  );
}

function MapView({ map }: { map: RegisterMapDetail }) {
  const t = useTranslations('map');
  const [{ tab }, setParams] = useQueryStates(mapSearchParams, { history: 'replace' });
  return (
    <>
      <PageHead
        title={
          <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
            {map.device}
            <span className="font-mono text-base font-normal text-ink-2">{versionName(map)}</span>
            <OriginTag origin={map.origin} />
            {map.provisional ? <ProvisionalTag /> : null}
          </span>
        }
        lead={<Provenance map={map} />}
        actions={<MapActions map={map} />}
      />
      {map.provisional ? (
        <p className="mb-5 max-w-[80ch] rounded-md bg-warning-soft px-3 py-2 text-[0.8125rem] text-pretty">
          <strong className="font-semibold">{t('provisional')}</strong> {t('provisionalNote')}{' '}
          {typeof map.document['note'] === 'string' ? map.document['note'] : null}
        </p>
      ) : null}
      <Segments
        label={t('sections')}
        value={tab}
        segments={MAP_TABS.map((value) => ({ value, label: t(`tab.${value}`) }))}
        onChange={(value) => void setParams({ tab: value })}
        className="mb-4 flex-wrap"
      />
      {tab === 'points' ? <MapPointsTable document={map.document} /> : null}
      {tab === 'try' ? <TryFrames by={{ maps: [map.ref] }} /> : null}
      {tab === 'versions' ? <MapVersions map={map} /> : null}
      {tab === 'plan' ? <MapPlan plan={map.pollPlan} /> : null}
      {tab === 'packs' ? <MapPacks map={map} /> : null}
    </>
  );
}

/** Whose it is, since when, and from what it was made. */
function Provenance({ map }: { map: RegisterMapDetail }) {
  const t = useTranslations('map');
  const basis = map.basedOn;
  return (
    <>
      {map.createdBy === null
        ? t('shippedWith')
        : t.rich('made', { by: map.createdBy, age: () => <Age at={map.createdAt} /> })}{' '}
      {basis === null
        ? null
        : t.rich('basedOn', {
            map: () => (
              <Link href={mapHref(basis)} className="underline decoration-line-strong underline-offset-3">
                {basis}
              </Link>
            ),
          })}
      {map.comment ? <span className="block italic">“{map.comment}”</span> : null}
    </>
  );
}
