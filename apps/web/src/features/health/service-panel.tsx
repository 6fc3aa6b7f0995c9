'use client';

import { type PackDetail, type ServiceEventItem } from '@packwatch/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmButton } from '#components/confirm-button.tsx';
import { later } from '#components/later.tsx';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Button } from '#components/ui/button.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { removeServiceEvent, serviceEventsQuery } from '#lib/api/service-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { formatInstant } from '#lib/format/time.ts';

const ServiceForm = later(() => import('#features/health/service-form.tsx'), { loading: () => null });

/** What was done to the pack in the workshop: what was learned of an old part holds until then. */
export function ServicePanel({ pack }: { pack: PackDetail }) {
  const t = useTranslations('service');
  const mayWrite = useMay('pack:write');
  const events = useQuery(serviceEventsQuery(pack.uid));
  const [isNoting, setNoting] = useState(false);
  return (
    <Panel
      title={t('title')}
      aside={
        mayWrite && !isNoting ? (
          <Button size="small" onClick={() => setNoting(true)}>
            {t('note')}
          </Button>
        ) : null
      }
    >
      <div className="px-4 pb-4 text-[0.8125rem]">
        {isNoting ? <ServiceForm pack={pack} onDone={() => setNoting(false)} /> : null}
        <QueryView
          query={events}
          failed={t('failed')}
          skeleton={<div className="skeleton h-10 w-full" aria-hidden="true" />}
        >
          {({ items }) =>
            items.length === 0 ? (
              <p className="text-pretty text-ink-2">{t('none')}</p>
            ) : (
              <ul className="divide-y divide-line" aria-label={t('title')}>
                {items.map((event) => (
                  <ServiceRow key={event.id} uid={pack.uid} event={event} mayWrite={mayWrite} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </div>
    </Panel>
  );
}

function ServiceRow({ uid, event, mayWrite }: { uid: string; event: ServiceEventItem; mayWrite: boolean }) {
  const t = useTranslations('service');
  const client = useQueryClient();
  const { id, at, kind, cellIndex, comment, notedBy } = event;
  const what = t(`what.${kind}`, { cell: (cellIndex ?? 0) + 1 });
  return (
    <li className="flex items-start justify-between gap-3 py-2">
      <div className="min-w-0">
        <p className="font-medium">{what}</p>
        <p className="text-ink-3 tabular-nums">
          <time dateTime={at}>{formatInstant(Date.parse(at))}</time>, <span className="break-words">{notedBy}</span>
        </p>
        {comment === null ? null : <p className="mt-0.5 break-words whitespace-pre-line text-ink-2">{comment}</p>}
      </div>
      {mayWrite ? (
        <ConfirmButton
          label={t('takeBack')}
          accessibleName={t('takeBackWhat', { what })}
          title={t('takeBackAsk', { what })}
          description={t('takeBackMeans')}
          act={async () => {
            await removeServiceEvent(uid, id);
            await client.invalidateQueries({ queryKey: queryKeys.pack(uid) });
          }}
        />
      ) : null}
    </li>
  );
}
