'use client';

import { type DeliveryItem } from '@packwatch/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Link } from '#components/link.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { deliveryQuery, redeliver } from '#lib/api/integration-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { formatInstant } from '#lib/format/time.ts';

/** When it was made, tried and is tried next, what was said to it, and what is sent. */
export function DeliveryFacts({ delivery, mayRedeliver }: { delivery: DeliveryItem; mayRedeliver: boolean }) {
  const t = useTranslations('deliveries');
  const client = useQueryClient();
  const { id, createdAt, dueAt, finishedAt, lastError, alarmId, status } = delivery;
  const detail = useQuery(deliveryQuery(id));
  const again = useMutation({
    mutationFn: () => redeliver(id),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.deliveries }),
  });
  const times = [
    ['created', createdAt],
    ['due', dueAt],
    ['finished', finishedAt],
  ] as const;
  return (
    <div className="space-y-3 border-t border-line/60 bg-sunken/40 px-4 py-3 text-[0.8125rem] md:pl-10">
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        {times.map(([key, at]) =>
          at === null ? null : (
            <div key={key} className="flex gap-1.5">
              <dt className="text-ink-3">{t(`at.${key}`)}</dt>
              <dd>{formatInstant(Date.parse(at))}</dd>
            </div>
          ),
        )}
        <div className="flex gap-1.5">
          <dt className="text-ink-3">{t('id')}</dt>
          <dd className="font-mono text-xs leading-5 break-all">{id}</dd>
        </div>
      </dl>
      {lastError === null ? null : <p className="font-mono text-xs break-words text-critical">{lastError}</p>}
      <QueryView
        query={detail}
        failed={t('detailFailed')}
        skeleton={<div className="skeleton h-24 w-full" aria-hidden="true" />}
      >
        {({ payload }) => (
          <pre
            tabIndex={0}
            aria-label={t('payload')}
            className="max-h-72 overflow-auto rounded border border-line bg-surface p-2 font-mono text-xs"
          >
            {JSON.stringify(payload, null, 2)}
          </pre>
        )}
      </QueryView>
      <div className="flex flex-wrap items-center gap-3">
        {mayRedeliver && status !== 'pending' ? (
          <Button size="small" onClick={() => again.mutate()} disabled={again.isPending}>
            {t('again')}
          </Button>
        ) : null}
        {alarmId === null ? null : (
          <Link href={`/alarms/${alarmId}`} className="underline underline-offset-2">
            {t('toAlarm')}
          </Link>
        )}
      </div>
      {again.error ? <Refusal error={again.error} /> : null}
    </div>
  );
}
