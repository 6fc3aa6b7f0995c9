'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '#components/ui/select-field.tsx';

interface TimeZoneFieldProps {
  readonly value: string;
  readonly onChange: (timeZone: string) => void;
  readonly className?: string;
}

/** The zones that the browser knows, and the one that is set. */
export function TimeZoneField({ value, onChange, className }: TimeZoneFieldProps) {
  const t = useTranslations('common');
  const zones = new Set(['UTC', value, ...Intl.supportedValuesOf('timeZone')]);
  return (
    <SelectField
      label={t('timeZone')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={className}
    >
      {[...zones].map((zone) => (
        <option key={zone}>{zone}</option>
      ))}
    </SelectField>
  );
}
