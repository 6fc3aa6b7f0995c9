'use client';

import { useTranslations } from 'next-intl';
import { type inferParserType } from 'nuqs/server';
import { AUDIT_KINDS, type auditSearchParams } from '#app/(dashboard)/settings/audit/search-params.ts';
import { Field } from '#components/ui/field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';

type Params = inferParserType<typeof auditSearchParams>;

interface AuditFilterBarProps {
  readonly params: Params;
  readonly onChange: (change: Partial<Params>) => void;
}

export function AuditFilterBar({ params, onChange }: AuditFilterBarProps) {
  const t = useTranslations('audit');
  return (
    <div
      role="search"
      aria-label={t('filter')}
      className="mb-4 grid grid-cols-2 gap-3 lg:grid-cols-[10rem_minmax(0,1fr)_minmax(0,1fr)_9.5rem_9.5rem]"
    >
      <SelectField
        label={t('kindLabel')}
        value={params.kind ?? ''}
        onChange={(event) => onChange({ kind: AUDIT_KINDS.find((each) => each === event.target.value) ?? null })}
        className="max-lg:col-span-2"
      >
        <option value="">{t('anyKind')}</option>
        {AUDIT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind === 'report-subscription' ? 'report_subscription' : kind}`)}
          </option>
        ))}
      </SelectField>
      <Field label={t('actor')} value={params.actor} onChange={(event) => onChange({ actor: event.target.value })} />
      <Field
        label={t('target')}
        value={params.target}
        placeholder="pack:…"
        onChange={(event) => onChange({ target: event.target.value })}
      />
      <Field
        label={t('from')}
        type="date"
        value={params.from}
        onChange={(event) => onChange({ from: event.target.value })}
      />
      <Field label={t('to')} type="date" value={params.to} onChange={(event) => onChange({ to: event.target.value })} />
    </div>
  );
}
