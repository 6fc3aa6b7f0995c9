'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { NamedFilter } from '#components/named-filter.tsx';
import { groupsQuery } from '#lib/api/group-queries.ts';

interface GroupFilterProps {
  readonly value: string | null;
  readonly onChange: (group: string | null) => void;
  readonly className?: string;
}

/** All packs, or those of one group; nothing where there is no group to choose. */
export function GroupFilter(props: GroupFilterProps) {
  const t = useTranslations('groups');
  const { data, error } = useQuery(groupsQuery());
  if (props.value === null && (data === undefined || data.length === 0)) return null;
  return <NamedFilter words="groups" label={t('group')} choices={data} failed={error !== null} {...props} />;
}
