'use client';

import { type PackOwnership } from '@packwatch/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmButton } from '#components/confirm-button.tsx';
import { Link } from '#components/link.tsx';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Button } from '#components/ui/button.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { OfferForm } from '#features/transfers/offer-form.tsx';
import { queryKeys } from '#lib/api/query-keys.ts';
import { ownershipQuery, withdrawOffer } from '#lib/api/transfer-queries.ts';
import { formatInstant } from '#lib/format/time.ts';

/** Whose the pack was and is, and the way to hand it over. */
export function OwnershipPanel({ uid }: { uid: string }) {
  const t = useTranslations('transfer');
  const may = useMay('pack:transfer');
  const ownership = useQuery(ownershipQuery(uid));
  const [offering, setOffering] = useState(false);
  const isOurs = ownership.data?.handedOverAt === null;
  return (
    <Panel
      title={t('panel')}
      aside={
        may && isOurs && !offering ? (
          <Button size="small" onClick={() => setOffering(true)}>
            {t('handOver')}
          </Button>
        ) : null
      }
    >
      <div className="space-y-3 px-4 pb-4 text-[0.8125rem]">
        {offering ? <OfferForm uid={uid} onDone={() => setOffering(false)} /> : null}
        <QueryView
          query={ownership}
          failed={t('failed')}
          skeleton={<div className="skeleton h-10 w-full" aria-hidden="true" />}
        >
          {(found) => <Owners uid={uid} ownership={found} />}
        </QueryView>
      </div>
    </Panel>
  );
}

function Owners({ uid, ownership }: { uid: string; ownership: PackOwnership }) {
  const t = useTranslations('transfer');
  const { owners, copying, handedOverAt, transfers } = ownership;
  const open = transfers.find(({ state }) => state === 'offered');
  const gone = transfers.find(({ state }) => state === 'accepted');
  return (
    <>
      {handedOverAt === null ? null : (
        <p className="rounded-md bg-sunken px-3 py-2 text-pretty">
          {t('handedOver', { receiver: gone?.receiver ?? '', at: formatInstant(Date.parse(handedOverAt)) })}
        </p>
      )}
      {open ? <OpenOffer uid={uid} offer={open} /> : null}
      {owners.length === 0 ? (
        handedOverAt === null && !open ? (
          <p className="text-pretty text-ink-2">{t('alwaysYours')}</p>
        ) : null
      ) : (
        <ul className="divide-y divide-line" aria-label={t('earlier')}>
          {owners.map(({ owner, until, passportId }) => (
            <li key={passportId} className="py-1.5">
              <span className="font-medium break-words">{owner}</span>
              <span className="block text-ink-3">{t('until', { at: formatInstant(Date.parse(until)) })}</span>
              <Link href={`/packs/${uid}/passports/${passportId}`} className="underline underline-offset-2">
                {t('passport')}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {copying ? (
        <p role="status" className="text-ink-2">
          {t('copying', { day: formatInstant(Date.parse(copying.reached)), rows: copying.rows })}
        </p>
      ) : null}
    </>
  );
}

function OpenOffer({ uid, offer }: { uid: string; offer: PackOwnership['transfers'][number] }) {
  const t = useTranslations('transfer');
  const client = useQueryClient();
  const may = useMay('pack:transfer');
  const withdraw = async (): Promise<void> => {
    await withdrawOffer(uid, offer.id);
    await client.invalidateQueries({ queryKey: queryKeys.ownership(uid) });
  };
  const until = formatInstant(Date.parse(offer.expiresAt));
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="min-w-0 flex-1 basis-48 break-words">
        {offer.email === null ? t('offered', { until }) : t('offeredTo', { email: offer.email, until })}
      </p>
      {may ? (
        <ConfirmButton label={t('takeBack')} title={t('takeBackAsk')} description={t('takeBackHint')} act={withdraw} />
      ) : null}
    </div>
  );
}
