'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Panel } from '#components/panel.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { AccountRefusal } from '#features/account/account-refusal.tsx';
import { type Account, rename } from '#lib/api/account-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export function NamePanel({ account }: { account: Account }) {
  const t = useTranslations('account');
  const client = useQueryClient();
  const router = useRouter();
  const [name, setName] = useState(account.name);
  const saving = useMutation({
    mutationFn: () => rename(name.trim()),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.account });
      // The name beside the navigation comes from the server.
      router.refresh();
    },
  });
  return (
    <Panel title={t('who')}>
      <form
        className="space-y-3 px-4 pb-4"
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <Field
          label={t('name')}
          required
          maxLength={120}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <p className="text-[0.8125rem] text-ink-2">{t('email', { email: account.email })}</p>
        <AccountRefusal error={saving.error} />
        <Button type="submit" disabled={saving.isPending || name.trim() === '' || name.trim() === account.name}>
          {saving.isPending ? t('saving') : t('save')}
        </Button>
      </form>
    </Panel>
  );
}
