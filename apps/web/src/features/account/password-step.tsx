'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { AccountRefusal } from '#features/account/account-refusal.tsx';

interface PasswordStepProps<T> {
  readonly hint: string;
  readonly submit: string;
  readonly act: (password: string) => Promise<T>;
  readonly onDone: (result: T) => void;
  readonly onCancel: () => void;
}

/** Asks for the password once more before something about signing in is changed. */
export function PasswordStep<T>({ hint, submit, act, onDone, onCancel }: PasswordStepProps<T>) {
  const t = useTranslations('account');
  const acting = useMutation({ mutationFn: act, onSuccess: onDone });
  return (
    <form
      method="post"
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        acting.mutate(String(new FormData(event.currentTarget).get('password')));
      }}
    >
      <p className="text-pretty text-ink-2">{hint}</p>
      <Field
        label={t('yourPassword')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        autoFocus
        className="max-w-80"
      />
      <AccountRefusal error={acting.error} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="strong" disabled={acting.isPending}>
          {submit}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
