'use client';

import { type SignInProviderDto } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ConfirmButton } from '#components/confirm-button.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { queryKeys } from '#lib/api/query-keys.ts';
import { removeProvider, saveProvider, tryProvider } from '#lib/api/single-sign-on-queries.ts';

/** A provider that stands: tried without anybody signing in, switched off and on, removed. */
export function ProviderActions({ provider }: { provider: SignInProviderDto }) {
  const t = useTranslations('sso');
  const client = useQueryClient();
  const changed = (): Promise<void> => client.invalidateQueries({ queryKey: queryKeys.singleSignOn });
  const trying = useMutation({ mutationFn: tryProvider });
  const { version, issuer, clientId, defaultRole, required, enabled } = provider;
  const turn = async (): Promise<void> => {
    await saveProvider(version, { issuer, clientId, defaultRole, required, enabled: !enabled });
    await changed();
  };
  const remove = async (): Promise<void> => {
    await removeProvider();
    await changed();
  };
  return (
    <div className="space-y-3 border-t border-line px-4 py-3">
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => trying.mutate()} disabled={trying.isPending}>
          {t(trying.isPending ? 'trying' : 'try')}
        </Button>
        <ConfirmButton
          size="medium"
          label={t(enabled ? 'turnOff' : 'turnOn')}
          title={t(enabled ? 'turnOffAsk' : 'turnOnAsk')}
          description={t(enabled ? 'turnOffHint' : 'turnOnHint')}
          act={turn}
        />
        <ConfirmButton
          size="medium"
          look="quiet"
          label={t('remove')}
          title={t('removeAsk')}
          description={t('removeHint')}
          act={remove}
        />
      </div>
      <div role="status">
        {trying.data ? (
          <>
            <p className="font-medium">{t(trying.data.ok ? 'tried.ok' : 'tried.not')}</p>
            <ul className="mt-1.5 space-y-1 text-[0.8125rem]">
              {trying.data.checks.map(({ what, ok, detail }) => (
                <li key={what} className="flex items-start gap-2">
                  {ok ? (
                    <Check className="mt-0.5 size-4 shrink-0 text-charging" aria-label={t('tried.good')} />
                  ) : (
                    <X className="mt-0.5 size-4 shrink-0 text-critical" aria-label={t('tried.bad')} />
                  )}
                  <span className="min-w-0">
                    {t(`check.${what}`)}
                    <span className="block font-mono text-xs break-words text-ink-3">{detail}</span>
                  </span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      {trying.error ? <Refusal error={trying.error} /> : null}
    </div>
  );
}
