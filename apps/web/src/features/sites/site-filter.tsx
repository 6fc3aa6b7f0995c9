'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { NamedFilter } from '#components/named-filter.tsx';
import { sitesQuery } from '#lib/api/site-queries.ts';

interface SiteFilterProps {
  readonly value: string | null;
  readonly onChange: (site: string | null) => void;
  readonly className?: string;
}

/** All sites, or one of them. */
export function SiteFilter(props: SiteFilterProps) {
  const t = useTranslations('sites');
  const { data, error } = useQuery(sitesQuery());
  return <NamedFilter words="sites" label={t('site')} choices={data} failed={error !== null} {...props} />;
}
