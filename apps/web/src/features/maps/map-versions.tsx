'use client';

import { type RegisterMapDetail, type RegisterMapVersion } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { mapSearchParams } from '#app/(dashboard)/maps/[ref]/search-params.ts';
import { Age } from '#components/age.tsx';
import { Link } from '#components/link.tsx';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { fieldClass } from '#components/ui/field.tsx';
import { MapDiff } from '#features/maps/map-diff.tsx';
import { mapHref, OriginTag, versionName } from '#features/maps/map-name.tsx';
import { registerMapDiffQuery, registerMapsQuery } from '#lib/api/map-queries.ts';
import { cn } from '#lib/cn.ts';

/** Every version of this id, shipped and own, and what one says otherwise than another. */
export default function MapVersions({ map }: { map: RegisterMapDetail }) {
  const t = useTranslations('map');
  const maps = useQuery(registerMapsQuery());
  const [{ from }, setParams] = useQueryStates(mapSearchParams, { history: 'replace' });
  return (
    <QueryView query={maps} failed={t('versions.failed')}>
      {({ items }) => {
        const versions = items
          .filter(({ key }) => key === map.key)
          .flatMap((family) => family.versions)
          .sort((a, b) => b.version - a.version);
        const others = versions.filter(({ ref }) => ref !== map.ref);
        const compared =
          from ?? map.basedOn ?? (others.find(({ version }) => version < map.version) ?? others.at(-1))?.ref ?? null;
        return (
          <div className="space-y-6">
            <ul className="overflow-hidden rounded-lg border border-line bg-surface">
              {versions.map((version) => (
                <VersionRow key={version.ref} version={version} here={version.ref === map.ref} />
              ))}
            </ul>
            {others.length === 0 || compared === null ? (
              <p className="text-ink-2">{t('versions.only')}</p>
            ) : (
              <Panel
                title={t('versions.diff', { version: versionName(map) })}
                aside={
                  <label className="flex items-center gap-2 text-[0.8125rem]">
                    <span className="text-ink-3">{t('versions.compareWith')}</span>
                    <select
                      value={compared}
                      onChange={(event) => void setParams({ from: event.target.value })}
                      className={cn(fieldClass, 'h-8 w-auto px-2')}
                    >
                      {others.map(({ ref, origin, version }) => (
                        <option key={ref} value={ref}>
                          {`v${version} (${t(`versions.${origin}`)})`}
                        </option>
                      ))}
                    </select>
                  </label>
                }
              >
                <Difference to={map.ref} from={compared} />
              </Panel>
            )}
          </div>
        );
      }}
    </QueryView>
  );
}

function Difference({ to, from }: { to: string; from: string }) {
  const t = useTranslations('map');
  const diff = useQuery(registerMapDiffQuery(to, from));
  return (
    <div className="px-4 pb-4">
      <QueryView query={diff} failed={t('versions.diffFailed')}>
        {(data) => <MapDiff diff={data} />}
      </QueryView>
    </div>
  );
}

function VersionRow({ version, here }: { version: RegisterMapVersion; here: boolean }) {
  const t = useTranslations('map');
  const maps = useTranslations('maps');
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2.5 text-[0.8125rem] last:border-0">
      <Link
        href={`${mapHref(version.ref)}?tab=versions`}
        aria-current={here ? 'page' : undefined}
        className={cn('hover:underline', here && 'font-semibold')}
      >
        {versionName(version)}
      </Link>
      <OriginTag origin={version.origin} />
      {version.comment ? <span className="min-w-0 break-words text-ink-2">{version.comment}</span> : null}
      <span className="ml-auto text-ink-3">
        {version.createdBy === null ? null : (
          <>
            {version.createdBy}, <Age at={version.createdAt} />
            {' · '}
          </>
        )}
        {here ? t('versions.here') : maps('usedByPacks', { count: version.packs })}
      </span>
    </li>
  );
}
