'use client';

import { useTranslations } from 'next-intl';
import { Field } from '#components/ui/field.tsx';
import { TimeZoneField } from '#components/time-zone-field.tsx';
import { type PolicyDraft } from '#features/notifications/policy-draft.ts';

type Quiet = PolicyDraft['quiet'];

/** When only critical alarms are told at once. */
export function QuietHoursFields({ quiet, onChange }: { quiet: Quiet; onChange: (quiet: Quiet) => void }) {
  const t = useTranslations('policies');
  const set = (change: Partial<Quiet>): void => onChange({ ...quiet, ...change });
  return (
    <div>
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={quiet.on}
          onChange={(event) => set({ on: event.target.checked })}
          className="size-4 accent-ink"
        />
        {t('quiet')}
      </label>
      {quiet.on ? (
        <div className="mt-2 grid grid-cols-2 gap-4 sm:grid-cols-[8rem_8rem_minmax(0,1fr)]">
          <Field
            label={t('quietFrom')}
            type="time"
            required
            value={quiet.from}
            onChange={(event) => set({ from: event.target.value })}
          />
          <Field
            label={t('quietTo')}
            type="time"
            required
            value={quiet.to}
            onChange={(event) => set({ to: event.target.value })}
          />
          <TimeZoneField
            value={quiet.timeZone}
            onChange={(timeZone) => set({ timeZone })}
            className="max-sm:col-span-2"
          />
        </div>
      ) : null}
      <p className="mt-1 text-[0.8125rem] text-ink-3">{t('quietHint')}</p>
    </div>
  );
}
