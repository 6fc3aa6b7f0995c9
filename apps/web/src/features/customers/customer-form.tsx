'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { makeCustomer, offerToCustomer } from '#lib/api/customer-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

/** A new organisation for a customer, or an offer to one that stands already. */
export function CustomerForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('customers');
  const common = useTranslations('common');
  const client = useQueryClient();
  const [kind, setKind] = useState<'new' | 'standing'>('new');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const making = useMutation({
    mutationFn: () => (kind === 'new' ? makeCustomer(name.trim(), email.trim()) : offerToCustomer(email.trim())),
    onSuccess: async ({ mailed }) => {
      await client.invalidateQueries({ queryKey: queryKeys.customers });
      if (mailed) onDone();
    },
  });
  const unmailed = making.data?.mailed === false;
  return (
    <form
      className="mt-4 space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        making.mutate();
      }}
    >
      <SelectField
        label={t('kind')}
        hint={t(`kindHint.${kind}`)}
        value={kind}
        onChange={(event) => setKind(event.target.value === 'standing' ? 'standing' : 'new')}
      >
        <option value="new">{t('kinds.new')}</option>
        <option value="standing">{t('kinds.standing')}</option>
      </SelectField>
      {kind === 'new' ? (
        <Field
          label={t('name')}
          required
          maxLength={120}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      ) : null}
      <Field
        label={t(kind === 'new' ? 'owner' : 'asked')}
        type="email"
        required
        maxLength={254}
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Refusal error={making.error} />
      {unmailed ? (
        <p role="alert" className="text-[0.8125rem] text-critical">
          {t('notMailed')}
        </p>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {unmailed ? common('close') : common('cancel')}
        </Button>
        {unmailed ? null : (
          <Button type="submit" look="strong" disabled={making.isPending}>
            {making.isPending ? common('working') : t(kind === 'new' ? 'makeIt' : 'offer')}
          </Button>
        )}
      </div>
    </form>
  );
}
