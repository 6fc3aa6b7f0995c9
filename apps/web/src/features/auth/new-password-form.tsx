'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { askAuth } from '#features/auth/ask-auth.ts';
import { tokenOfLink } from '#features/auth/token-of-link.ts';

/** Asks for a link where there is none behind the #, and takes a new password where there is one. */
export function NewPasswordForm() {
  const t = useTranslations('newPassword');
  const shared = useTranslations('invitation');
  const [token, setToken] = useState('');
  const [state, setState] = useState<'open' | 'busy' | 'sent' | 'done'>('open');
  const [refusal, setRefusal] = useState<'gone' | 'failed' | null>(null);

  useEffect(() => setToken(tokenOfLink()), []);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setState('busy');
    setRefusal(null);
    const { ok, status } =
      token === ''
        ? await askAuth('request-password-reset', { email: String(form.get('email')) })
        : await askAuth('reset-password', { token, newPassword: String(form.get('password')) });
    setState(!ok ? 'open' : token === '' ? 'sent' : 'done');
    if (!ok) setRefusal(status === 400 && token !== '' ? 'gone' : 'failed');
  };

  if (state === 'sent') return <p className="mt-4 text-ink-2">{t('sent')}</p>;
  if (state === 'done') {
    return (
      <p className="mt-4">
        {t('done')}{' '}
        <a href="/sign-in" className="underline">
          {shared('toSignIn')}
        </a>
      </p>
    );
  }
  return (
    <form method="post" className="mt-4 space-y-4" onSubmit={(event) => void submit(event)}>
      <p className="text-ink-2">{token === '' ? t('ask') : t('set')}</p>
      {token === '' ? (
        <Field label={shared('email')} name="email" type="email" autoComplete="username" required />
      ) : (
        <Field
          label={shared('password')}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={10}
          required
        />
      )}
      <p role="alert" className="min-h-5 text-[0.8125rem] text-critical">
        {refusal === null ? null : refusal === 'gone' ? t('gone') : shared('failed')}
      </p>
      <Button type="submit" look="strong" className="w-full" disabled={state === 'busy'}>
        {token === '' ? t('send') : t('save')}
      </Button>
    </form>
  );
}
