'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { fieldClass } from '#components/ui/field.tsx';
import { sitesQuery } from '#lib/api/site-queries.ts';
import { cn } from '#lib/cn.ts';

interface SiteFilterProps {
  readonly value: string | null;
  readonly onChange: (site: string | null) => void;
  readonly className?: string;
}

/** All sites, or one of them. */
export function SiteFilter({ value, onChange, className }: SiteFilterProps) {
  const t = useTranslations('sites');
  const { data, error } = useQuery(sitesQuery());
  // What the address says holds, also before the sites are here and where it is none of them any more.
  const isKnown = value === null || data?.some(({ id }) => id === value);
  return (
    <label className={className}>
      <span className="sr-only">{t('site')}</span>
      <select
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        className={cn(fieldClass, 'h-8 px-2 max-lg:h-9')}
      >
        <option value="">{t('all')}</option>
        {isKnown ? null : <option value={value}>{t(data ? 'gone' : error ? 'failed' : 'loading')}</option>}
        {data?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
