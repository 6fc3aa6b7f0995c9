'use client';

import { type RegisterMapList } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '#components/link.tsx';
import { PageHead } from '#components/page-head.tsx';
import { QueryView } from '#components/query-view.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { ConfidenceBar } from '#features/maps/confidence.tsx';
import { mapHref, ProvisionalTag } from '#features/maps/map-name.tsx';
import { registerMapsQuery } from '#lib/api/map-queries.ts';

type Family = RegisterMapList['items'][number];

export function MapsPage() {
  const t = useTranslations('maps');
  const maps = useQuery(registerMapsQuery());
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink href="/redecodes">
            <History aria-hidden="true" />
            {t('redecodes')}
          </ButtonLink>
        }
      />
      <QueryView query={maps} failed={t('failed')}>
        {({ items }) => (
          <div className="space-y-8">
            <Families title={t('own')} hint={t('ownNone')} families={items.filter(({ origin }) => origin === 'own')} />
            <Families title={t('shipped')} families={items.filter(({ origin }) => origin === 'shipped')} />
          </div>
        )}
      </QueryView>
    </>
  );
}

function Families({ title, hint, families }: { title: string; hint?: string; families: readonly Family[] }) {
  return (
    <section>
      <h2 className="mb-2 font-semibold">{title}</h2>
      {families.length === 0 ? (
        <p className="rounded-lg border border-dashed border-line-strong px-4 py-5 text-pretty text-ink-2">{hint}</p>
      ) : (
        <ul className="overflow-hidden rounded-lg border border-line bg-surface">
          {families.map((family) => (
            <FamilyRow key={`${family.origin} ${family.key}`} family={family} />
          ))}
        </ul>
      )}
    </section>
  );
}

function FamilyRow({ family }: { family: Family }) {
  const t = useTranslations('maps');
  const newest = family.versions[0];
  if (!newest) return null;
  return (
    <li className="relative grid gap-x-6 gap-y-1 border-b border-line px-4 py-3 last:border-0 hover:bg-sunken/60 md:grid-cols-[minmax(0,5fr)_minmax(0,3fr)_12rem_5rem] md:items-center">
      <div className="min-w-0">
        <Link
          href={mapHref(newest.ref)}
          className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
          {family.device}
        </Link>
        <p className="mt-0.5 font-mono text-xs text-ink-3">{family.key}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2 text-[0.8125rem]">
        <span className="text-ink-2">{t('newest', { version: newest.version, versions: family.versions.length })}</span>
        {family.provisional ? <ProvisionalTag /> : null}
      </div>
      <ConfidenceBar counts={newest.confidence} />
      <p className="text-[0.8125rem] text-ink-2 tabular-nums md:text-right">
        {t('usedByPacks', { count: family.packs })}
      </p>
    </li>
  );
}
