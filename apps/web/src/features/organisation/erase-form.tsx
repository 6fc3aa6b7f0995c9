'use client';

import { type OrganisationErasureState, type OrganisationNumbers } from '@packwatch/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { accountQuery } from '#lib/api/account-queries.ts';
import { eraseOrganisation } from '#lib/api/erasure-queries.ts';
import { formatDay } from '#lib/format/time.ts';

const COUNTED = ['packs', 'gateways', 'sites', 'members', 'alarms', 'rules', 'keys', 'webhooks', 'passports'] as const;

interface EraseFormProps {
  readonly name: string;
  readonly loses: OrganisationNumbers;
  readonly onDone: (next: OrganisationErasureState) => void;
  readonly onCancel: () => void;
}

export default function EraseForm({ name, loses, onDone, onCancel }: EraseFormProps) {
  const t = useTranslations('erasure');
  const common = useTranslations('common');
  const hasCode = useQuery(accountQuery()).data?.twoFactorEnabled === true;
  const [typed, setTyped] = useState('');
  const erasing = useMutation({
    mutationFn: (form: FormData) =>
      eraseOrganisation(typed, String(form.get('password')), hasCode ? String(form.get('code')) : null),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    erasing.mutate(new FormData(event.currentTarget));
  };
  return (
    <form method="post" className="mt-4 space-y-4" onSubmit={submit}>
      <div>
        <p className="font-medium">{t('loses')}</p>
        <ul className="mt-1 grid grid-cols-2 gap-x-4 text-[0.8125rem] text-ink-2 tabular-nums">
          {COUNTED.map((what) => (
            <li key={what}>{t(`count.${what}`, { count: loses[what] })}</li>
          ))}
        </ul>
        {loses.since === null ? null : (
          <p className="mt-1 text-[0.8125rem] text-pretty text-ink-2">
            {t('since', { day: formatDay(Date.parse(loses.since)) })}
          </p>
        )}
      </div>
      <Field
        label={t('typeName', { name })}
        required
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Field label={t('password')} name="password" type="password" required autoComplete="current-password" />
      {hasCode ? <Field label={t('code')} name="code" required autoComplete="one-time-code" /> : null}
      <Refusal error={erasing.error} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button type="submit" look="strong" disabled={erasing.isPending || typed !== name}>
          {erasing.isPending ? common('working') : t('erase')}
        </Button>
      </div>
    </form>
  );
}
