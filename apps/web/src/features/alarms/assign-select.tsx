'use client';

import { type AlarmDto } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { fieldClass } from '#components/ui/field.tsx';
import { membersQuery } from '#lib/api/organisation-queries.ts';
import { cn } from '#lib/cn.ts';

interface AssignSelectProps {
  readonly assignedTo: AlarmDto['assignedTo'];
  readonly disabled: boolean;
  readonly onAssign: (userId: string | null) => void;
}

/** Who takes care of an alarm: anybody of the organisation, or nobody. */
export function AssignSelect({ assignedTo, disabled, onAssign }: AssignSelectProps) {
  const t = useTranslations('alarmAct');
  const members = useQuery(membersQuery());
  const items = members.data?.items ?? [];
  const value = assignedTo?.userId ?? '';
  return (
    <label>
      <span className="sr-only">{t('assignedTo')}</span>
      <select
        value={value}
        disabled={disabled}
        onChange={(event) => onAssign(event.target.value === '' ? null : event.target.value)}
        className={cn(fieldClass, 'h-9 w-auto max-w-44 px-2')}
      >
        <option value="">{t('nobody')}</option>
        {value !== '' && !items.some(({ userId }) => userId === value) ? (
          <option value={value}>{t('someoneElse')}</option>
        ) : null}
        {items.map(({ userId, name }) => (
          <option key={userId} value={userId}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
