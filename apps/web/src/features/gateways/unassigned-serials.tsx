'use client';

import { type UnassignedSerial } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { QueryView } from '#components/query-view.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { AssignSerialButton } from '#features/gateways/assign-serial.tsx';
import { unassignedSerialsQuery } from '#lib/api/gateway-queries.ts';

/** Serial numbers that decoded values name and that mean no pack; nothing where there are none, as on most gateways. */
export function UnassignedSerials({ gatewayId }: { gatewayId: string }) {
  const t = useTranslations('unassigned');
  const serials = useQuery(unassignedSerialsQuery(gatewayId));
  return (
    <QueryView query={serials} failed={t('serialsFailed')} skeleton={<></>}>
      {({ items }) =>
        items.length === 0 ? null : (
          <section aria-labelledby="unassigned-serials" className="mb-4">
            <h2 id="unassigned-serials" className="mb-2 font-semibold">
              {t('serials')}
            </h2>
            <ul className="overflow-hidden rounded-lg border border-line bg-surface">
              {items.map((named) => (
                <SerialRow key={named.serial} named={named} />
              ))}
            </ul>
          </section>
        )
      }
    </QueryView>
  );
}

function SerialRow({ named }: { named: UnassignedSerial }) {
  const t = useTranslations('unassigned');
  const mayAssign = useMay('assignment:write');
  const { serial, firstSeenAt, lastSeenAt, samples } = named;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line px-4 py-3 last:border-0">
      <div className="min-w-0">
        <p className="font-medium break-all">{t('serial', { serial })}</p>
        <p className="text-[0.8125rem] text-ink-2">
          {t.rich('named', {
            samples,
            first: () => <Age at={firstSeenAt} />,
            last: () => <Age at={lastSeenAt} />,
          })}
        </p>
      </div>
      {mayAssign ? <AssignSerialButton named={named} /> : null}
    </li>
  );
}
