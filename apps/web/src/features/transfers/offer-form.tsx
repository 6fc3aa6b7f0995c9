'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { SecretOnce } from '#components/secret-once.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { queryKeys } from '#lib/api/query-keys.ts';
import { offerPack } from '#lib/api/transfer-queries.ts';
import { formatInstant } from '#lib/format/time.ts';

/** The code by which another organisation takes the pack over: mailed, or handed over by hand. */
export function OfferForm({ uid, onDone }: { uid: string; onDone: () => void }) {
  const t = useTranslations('transfer');
  const common = useTranslations('common');
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const offering = useMutation({
    mutationFn: () => offerPack(uid, email.trim() === '' ? null : email.trim()),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.ownership(uid) }),
  });
  const made = offering.data;
  if (made?.code) {
    return (
      <div className="space-y-3">
        <SecretOnce label={t('link')} secret={`${window.location.origin}/take-over#${made.code}`}>
          {t('linkHint', { until: formatInstant(Date.parse(made.transfer.expiresAt)) })}
        </SecretOnce>
        {made.mailed === null ? null : <p role="status">{t(made.mailed ? 'mailed' : 'notMailed')}</p>}
        <Button size="small" onClick={onDone}>
          {common('close')}
        </Button>
      </div>
    );
  }
  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        offering.mutate();
      }}
    >
      <p className="text-pretty text-ink-2">{t('whatHappens')}</p>
      <Field
        label={t('email')}
        type="email"
        maxLength={254}
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <p className="text-xs text-ink-3">{t('emailHint')}</p>
      <Refusal error={offering.error} />
      <div className="flex gap-2">
        <Button type="submit" look="strong" size="small" disabled={offering.isPending}>
          {offering.isPending ? common('working') : t('offer')}
        </Button>
        <Button look="quiet" size="small" onClick={onDone}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
