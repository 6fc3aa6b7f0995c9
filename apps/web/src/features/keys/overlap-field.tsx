'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '#components/ui/select-field.tsx';

/** An hour, a day, a week, 30 days. */
const OVERLAPS_H = [0, 1, 24, 168, 720] as const;

/** How long an old secret goes on beside its successor. */
export function OverlapField({ hours, onChange }: { hours: number; onChange: (hours: number) => void }) {
  const t = useTranslations('keys');
  return (
    <SelectField label={t('overlap')} value={hours} onChange={(event) => onChange(Number(event.target.value))}>
      {OVERLAPS_H.map((each) => (
        <option key={each} value={each}>
          {t(`overlaps.${each}`)}
        </option>
      ))}
    </SelectField>
  );
}
