'use client';

import { type UnassignedAddress } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { QueryView } from '#components/query-view.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { AssignAddressButton } from '#features/gateways/assign-address.tsx';
import { UnassignedSerials } from '#features/gateways/unassigned-serials.tsx';
import { FrameReading } from '#features/maps/frame-reading.tsx';
import { unassignedQuery } from '#lib/api/gateway-queries.ts';

/** Who is on this gateway and belongs to no pack: by serial number in decoded values, by address on a bus. */
export default function UnassignedPanel({ gatewayId }: { gatewayId: string }) {
  return (
    <>
      <UnassignedSerials gatewayId={gatewayId} />
      <UnassignedAddresses gatewayId={gatewayId} />
    </>
  );
}

function UnassignedAddresses({ gatewayId }: { gatewayId: string }) {
  const t = useTranslations('unassigned');
  const addresses = useQuery(unassignedQuery(gatewayId));
  return (
    <QueryView query={addresses} failed={t('failed')}>
      {({ items }) =>
        items.length === 0 ? (
          <div className="rounded-lg border border-line bg-surface">
            <EmptyNotice title={t('none')}>{t('noneHint')}</EmptyNotice>
          </div>
        ) : (
          <ul className="overflow-hidden rounded-lg border border-line bg-surface">
            {items.map((address) => (
              <AddressRow key={`${address.bus} ${address.slaveAddress}`} address={address} />
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}

function AddressRow({ address }: { address: UnassignedAddress }) {
  const t = useTranslations('unassigned');
  const mayAssign = useMay('assignment:write');
  const { bus, slaveAddress, firstSeenAt, lastSeenAt, frames, newest, otherSerial } = address;
  return (
    <li className="border-b border-line px-4 py-3 last:border-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <p className="font-medium">{t('slave', { address: slaveAddress, bus })}</p>
          <p className="text-[0.8125rem] text-ink-2">
            {t.rich('seen', {
              frames,
              first: () => <Age at={firstSeenAt} />,
              last: () => <Age at={lastSeenAt} />,
            })}
          </p>
          {otherSerial === null ? null : (
            <p className="mt-1 max-w-[72ch] text-[0.8125rem] text-pretty">
              {t('otherSerial', { serial: `${otherSerial}` })}
            </p>
          )}
        </div>
        {mayAssign ? <AssignAddressButton address={address} /> : null}
      </div>
      {newest ? (
        <details className="mt-2">
          <summary className="w-fit cursor-pointer rounded text-[0.8125rem] text-ink-2 underline decoration-line-strong underline-offset-3">
            {t('newest')}
          </summary>
          <div className="mt-2">
            <FrameReading frame={newest.frame} />
          </div>
        </details>
      ) : null}
    </li>
  );
}
