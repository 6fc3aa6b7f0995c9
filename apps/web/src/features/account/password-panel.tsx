'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent } from 'react';
import { Panel } from '#components/panel.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { PASSWORD_LENGTH } from '#features/auth/password-length.ts';
import { AccountRefusal } from '#features/account/account-refusal.tsx';
import { changePassword } from '#lib/api/account-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export function PasswordPanel() {
  const t = useTranslations('account');
  const client = useQueryClient();
  const changing = useMutation({
    mutationFn: (form: HTMLFormElement) => {
      const typed = new FormData(form);
      return changePassword(String(typed.get('current')), String(typed.get('new')));
    },
    onSuccess: (_, form) => {
      form.reset();
      return client.invalidateQueries({ queryKey: queryKeys.account });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    changing.mutate(event.currentTarget);
  };
  return (
    <Panel title={t('password')}>
      <form method="post" className="space-y-3 px-4 pb-4" onSubmit={submit} onChange={() => changing.reset()}>
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label={t('currentPassword')} name="current" type="password" autoComplete="current-password" required />
          <Field
            label={t('newPassword', { least: PASSWORD_LENGTH.min })}
            name="new"
            type="password"
            autoComplete="new-password"
            minLength={PASSWORD_LENGTH.min}
            maxLength={PASSWORD_LENGTH.max}
            required
          />
        </div>
        <AccountRefusal error={changing.error} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" disabled={changing.isPending}>
            {changing.isPending ? t('saving') : t('changePassword')}
          </Button>
          <p role="status" className="text-[0.8125rem] text-ink-2">
            {changing.isSuccess ? t('passwordChanged') : t('passwordHint')}
          </p>
        </div>
      </form>
    </Panel>
  );
}
