'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Panel } from '#components/panel.tsx';
import { Tag } from '#components/tag.tsx';
import { Button } from '#components/ui/button.tsx';
import { PasswordStep } from '#features/account/password-step.tsx';
import { ProveStep } from '#features/account/prove-step.tsx';
import { RecoveryCodes } from '#features/account/recovery-codes.tsx';
import {
  type Account,
  endSecondFactor,
  newRecoveryCodes,
  prepareSecondFactor,
  type SecondFactor,
} from '#lib/api/account-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

type Step =
  | { readonly kind: 'rest' | 'begin' | 'end' | 'renew' }
  | { readonly kind: 'prove'; readonly made: SecondFactor }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

/** A code of an app beside the password: set up, renewed and ended here. Recovery codes are shown once. */
export function SecondFactorPanel({ account: { twoFactorEnabled } }: { account: Account }) {
  const t = useTranslations('account.second');
  const client = useQueryClient();
  const [step, setStep] = useState<Step>({ kind: 'rest' });
  const rest = (): void => setStep({ kind: 'rest' });
  const told = (): Promise<void> => client.invalidateQueries({ queryKey: queryKeys.account });
  return (
    <Panel
      title={t('title')}
      aside={<Tag look={twoFactorEnabled ? 'good' : 'plain'}>{t(twoFactorEnabled ? 'on' : 'off')}</Tag>}
    >
      <div className="space-y-3 px-4 pb-4">
        {step.kind === 'rest' ? (
          <>
            <p className="text-pretty text-ink-2">{t(twoFactorEnabled ? 'onHint' : 'offHint')}</p>
            <div className="flex flex-wrap gap-2">
              {twoFactorEnabled ? (
                <>
                  <Button onClick={() => setStep({ kind: 'renew' })}>{t('renew')}</Button>
                  <Button look="quiet" onClick={() => setStep({ kind: 'end' })}>
                    {t('end')}
                  </Button>
                </>
              ) : (
                <Button onClick={() => setStep({ kind: 'begin' })}>{t('begin')}</Button>
              )}
            </div>
          </>
        ) : null}
        {step.kind === 'begin' ? (
          <PasswordStep
            hint={t('beginHint')}
            submit={t('next')}
            act={prepareSecondFactor}
            onDone={(made) => setStep({ kind: 'prove', made })}
            onCancel={rest}
          />
        ) : null}
        {step.kind === 'prove' ? (
          <ProveStep
            uri={step.made.totpURI}
            onCancel={rest}
            onDone={() => {
              setStep({ kind: 'codes', codes: step.made.backupCodes });
              void told();
            }}
          />
        ) : null}
        {step.kind === 'renew' ? (
          <PasswordStep
            hint={t('renewHint')}
            submit={t('renew')}
            act={newRecoveryCodes}
            onDone={({ backupCodes }) => setStep({ kind: 'codes', codes: backupCodes })}
            onCancel={rest}
          />
        ) : null}
        {step.kind === 'codes' ? <RecoveryCodes codes={step.codes} onDone={rest} /> : null}
        {step.kind === 'end' ? (
          <PasswordStep
            hint={t('endHint')}
            submit={t('end')}
            act={endSecondFactor}
            onDone={() => {
              rest();
              void told();
            }}
            onCancel={rest}
          />
        ) : null}
      </div>
    </Panel>
  );
}
