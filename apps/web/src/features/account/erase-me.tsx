'use client';

import { type PersonErasureState } from '@packwatch/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent } from 'react';
import { QueryView } from '#components/query-view.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { askAuth } from '#features/auth/ask-auth.ts';
import { useMe } from '#features/auth/me-context.tsx';
import { providerUrlOf } from '#features/auth/sso-words.ts';
import { eraseMe, myErasureQuery } from '#lib/api/erasure-queries.ts';

/** What it takes, what is in the way, and the last word. */
export default function EraseMe({ onCancel }: { onCancel: () => void }) {
  const t = useTranslations('account.data');
  const standing = useQuery(myErasureQuery());
  return (
    <div className="mt-4">
      <QueryView query={standing} failed={t('failed')}>
        {(found) =>
          found.onlyOwnerOf.length > 0 ? (
            <Blocked onCancel={onCancel} text={t('onlyOwner', { names: found.onlyOwnerOf.join(', ') })} />
          ) : found.proof === 'set_password' ? (
            <Blocked onCancel={onCancel} text={t('setPassword')} />
          ) : found.proof === 'provider' && found.provenUntil === null ? (
            <AskProvider onCancel={onCancel} />
          ) : (
            <EraseForm standing={found} onCancel={onCancel} />
          )
        }
      </QueryView>
    </div>
  );
}

function Blocked({ text, onCancel }: { text: string; onCancel: () => void }) {
  const common = useTranslations('common');
  return (
    <div className="space-y-4">
      <p className="text-pretty">{text}</p>
      <div className="flex justify-end">
        <Button onClick={onCancel}>{common('close')}</Button>
      </div>
    </div>
  );
}

/** Who has no password is asked by their provider once more, and comes back to this page. */
function AskProvider({ onCancel }: { onCancel: () => void }) {
  const t = useTranslations('account.data');
  const common = useTranslations('common');
  const email = useMe()?.user.email ?? '';
  const going = useMutation({
    mutationFn: async () => {
      const { body } = await askAuth('sso/start', { email, anew: true });
      const url = providerUrlOf(body);
      if (url === null) throw new Error('the provider can not be reached');
      window.location.assign(url);
    },
  });
  return (
    <div className="space-y-4">
      <p className="text-pretty">{t('provider')}</p>
      {going.error ? (
        <p role="alert" className="text-[0.8125rem] text-critical">
          {t('providerAway')}
        </p>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button look="strong" disabled={going.isPending} onClick={() => going.mutate()}>
          {t('goToProvider')}
        </Button>
      </div>
    </div>
  );
}

function EraseForm({ standing, onCancel }: { standing: PersonErasureState; onCancel: () => void }) {
  const t = useTranslations('account.data');
  const common = useTranslations('common');
  const email = useMe()?.user.email ?? '';
  const erasing = useMutation({
    mutationFn: (typed: FormData) =>
      eraseMe(String(typed.get('email')).trim(), {
        ...(standing.proof === 'password' ? { password: String(typed.get('password')) } : {}),
        ...(standing.code ? { code: String(typed.get('code')) } : {}),
      }),
    // A full load, so that nothing of them stays in memory.
    onSuccess: () => window.location.assign('/sign-in'),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    erasing.mutate(new FormData(event.currentTarget));
  };
  return (
    <form method="post" className="space-y-4" onSubmit={submit}>
      <Field label={t('typeEmail', { email })} name="email" type="email" required autoComplete="off" />
      {standing.proof === 'password' ? (
        <Field label={t('password')} name="password" type="password" required autoComplete="current-password" />
      ) : null}
      {standing.code ? <Field label={t('code')} name="code" required autoComplete="one-time-code" /> : null}
      <Refusal error={erasing.error} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button type="submit" look="strong" disabled={erasing.isPending || erasing.isSuccess}>
          {erasing.isPending ? common('working') : t('erase')}
        </Button>
      </div>
    </form>
  );
}
