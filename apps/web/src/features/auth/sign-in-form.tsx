'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { askAuth } from '#features/auth/ask-auth.ts';
import { SsoForm } from '#features/auth/sso-form.tsx';
import { type SsoRefusalKey } from '#features/auth/sso-words.ts';

type Refusal = 'wrong' | 'tooMany' | 'away' | 'provider';

function refusalOf(status: number, body: unknown): Refusal {
  if (typeof body === 'object' && body !== null && 'code' in body && body.code === 'SSO_REQUIRED') return 'provider';
  if (status === 429) return 'tooMany';
  return status === 400 || status === 401 || status === 403 || status === 422 ? 'wrong' : 'away';
}

const askPassword = (form: FormData) =>
  askAuth('sign-in/email', { email: String(form.get('email')), password: String(form.get('password')) });

/** Six digits are of the app; anything else is a recovery code. */
const askCode = (text: string) => {
  const code = text.trim();
  return askAuth(`two-factor/${/^\d{6}$/.test(code) ? 'verify-totp' : 'verify-backup-code'}`, { code });
};

const asksForCode = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'twoFactorRedirect' in body && body.twoFactorRedirect === true;

interface SignInFormProps {
  readonly next: string;
  /** Why they come back from their provider without being let in. */
  readonly cameBack: SsoRefusalKey | null;
}

export function SignInForm({ next, cameBack }: SignInFormProps) {
  const [bySso, setBySso] = useState(cameBack !== null);
  return bySso ? (
    <SsoForm cameBack={cameBack} onPassword={() => setBySso(false)} />
  ) : (
    <PasswordForm next={next} onSso={() => setBySso(true)} />
  );
}

function PasswordForm({ next, onSso }: { next: string; onSso: () => void }) {
  const t = useTranslations('signIn');
  const router = useRouter();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [needsCode, setNeedsCode] = useState(false);

  const signIn = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setRefusal(null);
    const answer = needsCode ? await askCode(String(form.get('code'))) : await askPassword(form);
    if (!answer.ok) {
      setRefusal(refusalOf(answer.status, answer.body));
      setBusy(false);
      return;
    }
    if (asksForCode(answer.body)) {
      setNeedsCode(true);
      setBusy(false);
      return;
    }
    router.replace(next);
    router.refresh();
  };

  return (
    // Before the page's scripts run, a plain form post must not put the password into the address.
    <form method="post" className="mt-7 space-y-4" onSubmit={(event) => void signIn(event)}>
      {needsCode ? (
        <Field key="code" label={t('code')} name="code" autoComplete="one-time-code" required autoFocus />
      ) : (
        <>
          <Field label={t('email')} name="email" type="email" autoComplete="username" required autoFocus />
          <Field label={t('password')} name="password" type="password" autoComplete="current-password" required />
        </>
      )}
      <p role="alert" className="min-h-5 text-[0.8125rem] text-critical">
        {refusal ? t(needsCode && refusal === 'wrong' ? 'refused.code' : `refused.${refusal}`) : null}
      </p>
      <Button type="submit" look="strong" className="w-full" disabled={busy}>
        {busy ? t('busy') : t('submit')}
      </Button>
      <p className="text-center text-[0.8125rem]">
        <a href="/reset-password" className="text-ink-2 underline">
          {t('forgot')}
        </a>
      </p>
      <Button look="quiet" className="w-full" onClick={onSso}>
        {t('sso.open')}
      </Button>
    </form>
  );
}
