'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { CopyButton } from '#components/copy-button.tsx';
import { later } from '#components/later.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { AccountRefusal } from '#features/account/account-refusal.tsx';
import { proveSecondFactor } from '#lib/api/account-queries.ts';

const QrCode = later(() => import('#components/qr-code.tsx'), {
  loading: () => <div className="skeleton size-44" aria-hidden="true" />,
});

/** Four letters at a time, as people read them off. */
const inFours = (text: string): string => text.replace(/.{4}(?=.)/g, '$& ');

/** The secret goes into the app by camera or by hand; a code of the app proves that it did. */
export function ProveStep({ uri, onDone, onCancel }: { uri: string; onDone: () => void; onCancel: () => void }) {
  const t = useTranslations('account.second');
  const common = useTranslations('account');
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const proving = useMutation({ mutationFn: proveSecondFactor, onSuccess: onDone });
  return (
    <div className="grid gap-5 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <QrCode text={uri} label={t('qr')} className="size-44 rounded-md border border-line" />
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          proving.mutate(String(new FormData(event.currentTarget).get('code')).replaceAll(' ', ''));
        }}
      >
        <p className="text-pretty">{t('scan')}</p>
        <div>
          <p className="text-[0.8125rem] text-ink-2">{t('byHand')}</p>
          <p className="mt-1 flex flex-wrap items-center gap-2">
            <code className="font-mono text-[0.8125rem] break-words" data-secret={secret}>
              {inFours(secret)}
            </code>
            <CopyButton text={secret} />
          </p>
        </div>
        <Field
          label={t('code')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]{6,7}"
          required
          className="max-w-40"
        />
        <AccountRefusal error={proving.error} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="strong" disabled={proving.isPending}>
            {t('prove')}
          </Button>
          <Button look="quiet" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </div>
      </form>
    </div>
  );
}
