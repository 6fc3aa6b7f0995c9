'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { fieldClass } from '#components/ui/field.tsx';
import { groupsQuery } from '#lib/api/group-queries.ts';
import { cn } from '#lib/cn.ts';

interface GroupFilterProps {
  readonly value: string | null;
  readonly onChange: (group: string | null) => void;
  readonly className?: string;
}

/** All packs, or those of one group; nothing where there is no group to choose. */
export function GroupFilter({ value, onChange, className }: GroupFilterProps) {
  const t = useTranslations('groups');
  const { data, error } = useQuery(groupsQuery());
  if (value === null && (data === undefined || data.length === 0)) return null;
  const isKnown = value === null || data?.some(({ id }) => id === value);
  return (
    <label className={className}>
      <span className="sr-only">{t('group')}</span>
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
