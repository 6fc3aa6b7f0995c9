'use client';

import { type OfferedInvitation } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { askOpen } from '#features/auth/ask-auth.ts';
import { BrandMark } from '#features/brand/brand-mark.tsx';
import { tokenOfLink } from '#features/auth/token-of-link.ts';

type Refusal = 'signInFirst' | 'somebodyElse' | 'gone' | 'failed';

const REFUSALS: Readonly<Record<number, Refusal>> = { 403: 'somebodyElse', 404: 'gone', 409: 'signInFirst' };

/** Whoever opens the link of an invitation joins: with a new login, or with the one they are signed in with. */
export function AcceptInvitationForm() {
  const t = useTranslations('invitation');
  const [offer, setOffer] = useState<OfferedInvitation | null>(null);
  const [state, setState] = useState<'reading' | 'open' | 'busy' | 'done'>('reading');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  useEffect(() => {
    const token = tokenOfLink();
    if (token === '') {
      setState('open');
      setRefusal('gone');
      return;
    }
    void askOpen('invitations/look', { token }).then(({ ok, status, body }) => {
      setState('open');
      if (ok) setOffer(body as OfferedInvitation);
      else setRefusal(status === 404 || status === 400 ? 'gone' : 'failed');
    });
  }, []);

  const accept = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setState('busy');
    setRefusal(null);
    const login = offer?.hasLogin ? {} : { name: String(form.get('name')), password: String(form.get('password')) };
    const { ok, status } = await askOpen('invitations/accept', { token: tokenOfLink(), ...login });
    setState(ok ? 'done' : 'open');
    if (!ok) setRefusal(REFUSALS[status] ?? 'failed');
  };

  if (state === 'reading') return <p className="mt-4 text-ink-2">{t('reading')}</p>;
  if (state === 'done') {
    return (
      <p className="mt-4">
        {t('done')}{' '}
        <a href="/sign-in" className="underline">
          {t('toSignIn')}
        </a>
      </p>
    );
  }
  const email = offer?.email ?? '';
  return (
    <form method="post" className="mt-4 space-y-4" onSubmit={(event) => void accept(event)}>
      {offer?.brand ? <BrandMark brand={offer.brand} /> : null}
      {offer && <p className="text-ink-2">{t('offer', { organisation: offer.organisation, email })}</p>}
      {offer && !offer.hasLogin && (
        <>
          <Field label={t('name')} name="name" autoComplete="name" required />
          <Field
            label={t('password')}
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={10}
            required
          />
        </>
      )}
      <p role="alert" className="min-h-5 text-[0.8125rem] text-critical">
        {refusal ? t(refusal, { email }) : null}
      </p>
      {offer && (
        <Button type="submit" look="strong" className="w-full" disabled={state === 'busy'}>
          {state === 'busy' ? t('busy') : t('accept')}
        </Button>
      )}
    </form>
  );
}
