'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { unassignedQuery } from '#lib/api/gateway-queries.ts';
import { formatPlain } from '#lib/format/number.ts';

const SHOWN = 8;
/** So many values of a frame. */
const FEW = 4;
const LISTEN_MS = 2_000;

/** The slaves that answered, each with what a map read from its newest frame. */
export function FirstAddresses({ gatewayId }: { gatewayId: string }) {
  const t = useTranslations('provisioning');
  const { data } = useQuery({ ...unassignedQuery(gatewayId), refetchInterval: LISTEN_MS });
  const items = data?.items ?? [];
  if (items.length === 0) return <p className="text-ink-2">{t('noAddresses')}</p>;
  return (
    <div>
      <p className="text-[0.8125rem] text-ink-2">{t('addresses', { count: items.length })}</p>
      <ul aria-label={t('addresses', { count: items.length })} className="mt-1 divide-y divide-line/60">
        {items.slice(0, SHOWN).map(({ bus, slaveAddress, newest }) => (
          <li key={`${bus} ${slaveAddress}`} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-1.5">
            <span className="font-medium">{t('address', { address: slaveAddress, bus })}</span>
            <span className="text-[0.8125rem] text-ink-2">{newest?.frame.byMap[0]?.map.device ?? t('unread')}</span>
            <span className="text-[0.8125rem] text-ink-3 tabular-nums">
              {newest?.frame.byMap[0]?.points
                .flatMap(({ value, unit }) => (value === null || unit === '' ? [] : [`${formatPlain(value)} ${unit}`]))
                .slice(0, FEW)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {items.length > SHOWN ? (
        <p className="text-[0.8125rem] text-ink-3">{t('moreAddresses', { count: items.length - SHOWN })}</p>
      ) : null}
    </div>
  );
}
