'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { askAuth } from '#features/auth/ask-auth.ts';

type Refusal = 'wrong' | 'tooMany' | 'away';

function refusalOf(status: number): Refusal {
  if (status === 429) return 'tooMany';
  return status === 400 || status === 401 || status === 403 || status === 422 ? 'wrong' : 'away';
}

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('signIn');
  const router = useRouter();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  const signIn = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setRefusal(null);
    const login = { email: String(form.get('email')), password: String(form.get('password')) };
    const answer = await askAuth('sign-in/email', login);
    if (!answer.ok) {
      setRefusal(refusalOf(answer.status));
      setBusy(false);
      return;
    }
    router.replace(next);
    router.refresh();
  };

  return (
    // Before the page's scripts run, a plain form post must not put the password into the address.
    <form method="post" className="mt-7 space-y-4" onSubmit={(event) => void signIn(event)}>
      <Field label={t('email')} name="email" type="email" autoComplete="username" required autoFocus />
      <Field label={t('password')} name="password" type="password" autoComplete="current-password" required />
      <p role="alert" className="min-h-5 text-[0.8125rem] text-critical">
        {refusal ? t(`refused.${refusal}`) : null}
      </p>
      <Button type="submit" look="strong" className="w-full" disabled={busy}>
        {busy ? t('busy') : t('submit')}
      </Button>
      <p className="text-center text-[0.8125rem]">
        <a href="/reset-password" className="text-ink-2 underline">
          {t('forgot')}
        </a>
      </p>
    </form>
  );
}
