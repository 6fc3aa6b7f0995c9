'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { askAuth } from '#features/auth/ask-auth.ts';
import { providerUrlOf, type SsoRefusalKey } from '#features/auth/sso-words.ts';

interface SsoFormProps {
  readonly cameBack: SsoRefusalKey | null;
  readonly onPassword: () => void;
}

/** The address says whose organisation it is, and where to sign in. */
export function SsoForm({ cameBack, onPassword }: SsoFormProps) {
  const t = useTranslations('signIn');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState(cameBack ? t(`sso.refused.${cameBack}`) : null);

  const go = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email'));
    setBusy(true);
    setRefusal(null);
    const { status, body } = await askAuth('sso/start', { email });
    const url = providerUrlOf(body);
    if (url !== null) return window.location.assign(url);
    setBusy(false);
    setRefusal(t(status === 404 || status === 400 ? 'sso.unknown' : status === 429 ? 'refused.tooMany' : 'sso.away'));
  };

  return (
    <form method="post" className="mt-7 space-y-4" onSubmit={(event) => void go(event)}>
      <Field label={t('email')} name="email" type="email" autoComplete="username" required autoFocus />
      <p role="alert" className="min-h-5 text-[0.8125rem] text-critical">
        {refusal}
      </p>
      <Button type="submit" look="strong" className="w-full" disabled={busy}>
        {busy ? t('busy') : t('sso.go')}
      </Button>
      <Button look="quiet" className="w-full" onClick={onPassword}>
        {t('sso.password')}
      </Button>
    </form>
  );
}
