'use client';

import 'maplibre-gl/dist/maplibre-gl.css';
import '#features/fleet-map/fleet-map.css';
import { type AlarmSeverity, type PackListItem } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useRef } from 'react';
import { Link } from '#components/link.tsx';
import { SeverityIcon } from '#components/severity.tsx';
import { type Cluster } from '#features/fleet-map/clusters.ts';
import { sitePoints } from '#features/fleet-map/site-points.ts';
import { useSiteMap } from '#features/fleet-map/use-site-map.ts';
import { sitesQuery } from '#lib/api/site-queries.ts';

const RING: Readonly<Record<AlarmSeverity | 'none', string>> = {
  critical: 'border-critical',
  warning: 'border-warning',
  info: 'border-info',
  none: 'border-charging',
};

/** Where the packs of the table are, by site; beside it the same as a list. Load it with `later`. */
export default function FleetMap({ rows }: { rows: readonly PackListItem[] }) {
  const t = useTranslations('fleetMap');
  const sites = useQuery(sitesQuery());
  const { points, unplaced } = useMemo(() => sitePoints(sites.data ?? [], rows), [sites.data, rows]);
  if (!sites.data) return <div className="skeleton mb-4 h-96 w-full" role="status" aria-label={t('title')} />;
  return (
    <section aria-label={t('title')} className="mb-4 overflow-hidden rounded-lg border border-line bg-surface">
      {points.length === 0 ? (
        <p className="px-4 py-6 text-ink-2">
          {t('noPlaces')}{' '}
          <Link href="/sites" className="underline underline-offset-2">
            {t('toSites')}
          </Link>
        </p>
      ) : (
        <Places points={points} />
      )}
      {unplaced > 0 ? (
        <p className="border-t border-line px-4 py-2 text-[0.8125rem] text-ink-3">
          {t('unplaced', { count: unplaced })}
        </p>
      ) : null}
    </section>
  );
}

function Places({ points }: { points: ReturnType<typeof sitePoints>['points'] }) {
  const t = useTranslations('fleetMap');
  const severity = useTranslations('severity');
  const host = useRef<HTMLDivElement>(null);
  const nameOf = useCallback(
    ({ sites: [first, ...more], packs, worst }: Cluster): string =>
      [
        more.length === 0 ? first.name : t('andMore', { name: first.name, count: more.length }),
        t('packs', { count: packs }),
        worst === null ? t('well') : severity(worst),
      ].join(', '),
    [t, severity],
  );
  const mark = useCallback(
    (cluster: Cluster): HTMLButtonElement => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = `grid size-8 cursor-pointer place-items-center rounded-full border-3 bg-surface text-xs font-semibold text-ink tabular-nums shadow ${RING[cluster.worst ?? 'none']}`;
      button.title = nameOf(cluster);
      button.setAttribute('aria-label', button.title);
      button.textContent = cluster.packs > 999 ? `${Math.floor(cluster.packs / 1_000)}k` : String(cluster.packs);
      return button;
    },
    [nameOf],
  );
  const words = useMemo(
    () => ({
      'Map.Title': t('drawn'),
      'NavigationControl.ZoomIn': t('zoomIn'),
      'NavigationControl.ZoomOut': t('zoomOut'),
      'CooperativeGesturesHandler.WindowsHelpText': t('withCtrl'),
      'CooperativeGesturesHandler.MacHelpText': t('withCommand'),
      'CooperativeGesturesHandler.MobileHelpText': t('twoFingers'),
    }),
    [t],
  );
  const { failed, show } = useSiteMap(host, points, mark, words);
  return (
    <div className="grid lg:grid-cols-[minmax(0,1fr)_17rem]">
      {failed ? (
        <p className="px-4 py-6 text-ink-2">{t('noWebgl')}</p>
      ) : (
        <div ref={host} className="h-96 max-lg:h-72" data-map="" />
      )}
      <ul
        data-map-list=""
        aria-label={t('sites')}
        className="max-h-96 overflow-y-auto border-line max-lg:border-t lg:border-l"
      >
        {points.map((point) => (
          <li key={point.id} className="flex items-center gap-2 border-b border-line/60 px-4 py-2 last:border-0">
            {point.worst === null ? <span className="size-4 shrink-0" /> : <SeverityIcon severity={point.worst} />}
            <span className="min-w-0 flex-1">
              <button
                type="button"
                className="block max-w-full truncate text-left font-medium hover:underline"
                onClick={() => show([point])}
              >
                {point.name}
              </button>
              <span className="block text-xs text-ink-3">
                {t('packs', { count: point.packs })}
                {point.troubled > 0 ? `, ${t('troubled', { count: point.troubled })}` : ''}
              </span>
            </span>
            <Link
              href={`/?site=${point.id}&map=true`}
              aria-label={t('onlyOf', { name: point.name })}
              className="shrink-0 text-xs text-ink-2 underline underline-offset-2"
            >
              {t('only')}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
