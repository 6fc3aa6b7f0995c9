'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { useMay, useMe } from '#features/auth/me-context.tsx';
import { tokenOfLink } from '#features/auth/token-of-link.ts';
import { acceptOffer, lookAtOffer } from '#lib/api/customer-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

const onHash = (told: () => void): (() => void) => {
  window.addEventListener('hashchange', told);
  return () => window.removeEventListener('hashchange', told);
};

/** What the link of a mail offers, if one came by it. */
export function OemOfferPanel() {
  const t = useTranslations('oem');
  const client = useQueryClient();
  const organisation = useMe()?.organisation?.name ?? '';
  const mayWrite = useMay('organisation:write');
  const token = useSyncExternalStore(onHash, tokenOfLink, () => '');
  const asked = token !== '' && mayWrite;
  const offer = useQuery({ queryKey: ['oem-offer', token], queryFn: () => lookAtOffer(token), enabled: asked });
  const done = (): void => {
    window.location.hash = '';
  };
  const accepting = useMutation({
    mutationFn: () => acceptOffer(token),
    onSuccess: (found) => {
      client.setQueryData(queryKeys.oem, found);
      done();
    },
  });
  if (token === '') return null;
  if (!mayWrite) return <p className="text-ink-2">{t('offerNotYours')}</p>;
  return (
    <Panel title={t('offerTitle')}>
      <div className="space-y-3 px-4 pb-4">
        <QueryView query={offer} failed={t('offerGone')}>
          {({ oem }) => (
            <>
              <p className="text-pretty">{t('offer', { oem: oem.name, organisation })}</p>
              <p className="text-pretty text-ink-2">{t('offerHint')}</p>
              <Refusal error={accepting.error} />
              <div className="flex gap-2">
                <Button look="strong" disabled={accepting.isPending} onClick={() => accepting.mutate()}>
                  {t('accept', { oem: oem.name })}
                </Button>
                <Button look="quiet" onClick={done}>
                  {t('notNow')}
                </Button>
              </div>
            </>
          )}
        </QueryView>
      </div>
    </Panel>
  );
}
