'use client';

import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Radio } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { Panel } from '#components/panel.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { FirstAddresses } from '#features/provisioning/first-addresses.tsx';
import { gatewayQuery } from '#lib/api/gateway-queries.ts';

const LISTEN_MS = 2_000;

/** Waits for the gateway's first upload, and shows what came. */
export function FirstFrame({ gatewayId }: { gatewayId: string }) {
  const t = useTranslations('provisioning');
  const gateway = useQuery({ ...gatewayQuery(gatewayId), refetchInterval: LISTEN_MS });
  const heardAt = gateway.data?.lastReceivedAt ?? null;
  return (
    <Panel title={t('first')}>
      <div role="status" className="space-y-3 px-4 pb-4">
        {heardAt === null ? (
          <p className="flex items-center gap-2.5 text-ink-2">
            <Radio className="size-4.5 animate-pulse text-ink-3" aria-hidden="true" />
            {t('waiting')}
          </p>
        ) : (
          <>
            <p className="flex items-center gap-2.5">
              <CircleCheck className="size-4.5 text-charging" aria-hidden="true" />
              <span>{t.rich('heard', { age: () => <Age at={heardAt} /> })}</span>
            </p>
            <FirstAddresses gatewayId={gatewayId} />
            <div className="flex flex-wrap gap-2">
              <ButtonLink look="strong" href={`/gateways/${gatewayId}?tab=unassigned`}>
                {t('assign')}
              </ButtonLink>
              <ButtonLink href="/packs/new">{t('newPack')}</ButtonLink>
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}
