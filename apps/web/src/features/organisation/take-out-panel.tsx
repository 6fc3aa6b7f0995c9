'use client';

import { type TakeOutDto } from '@packwatch/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Age } from '#components/age.tsx';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Refusal } from '#components/refusal.tsx';
import { buttonLook, Button } from '#components/ui/button.tsx';
import { askTakeOut, endTakeOut, isBeingWritten, takeOutQuery } from '#lib/api/erasure-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { formatNumber } from '#lib/format/number.ts';
import { formatSize } from '#lib/format/size.ts';
import { formatInstant } from '#lib/format/time.ts';

/** Everything of the organisation as one file. */
export function TakeOutPanel() {
  const t = useTranslations('takeOut');
  const found = useQuery(takeOutQuery());
  return (
    <Panel title={t('title')}>
      <div className="space-y-3 px-4 pb-4">
        <p className="text-pretty text-ink-2">{t('hint')}</p>
        <QueryView
          query={found}
          failed={t('failed')}
          skeleton={<div className="skeleton h-9 w-48" aria-hidden="true" />}
        >
          {({ takeOut }) => <TakeOut takeOut={takeOut} />}
        </QueryView>
      </div>
    </Panel>
  );
}

function TakeOut({ takeOut }: { takeOut: TakeOutDto | null }) {
  const t = useTranslations('takeOut');
  const client = useQueryClient();
  const [telemetry, setTelemetry] = useState(true);
  const changed = (): Promise<void> => client.invalidateQueries({ queryKey: queryKeys.takeOut });
  const asking = useMutation({ mutationFn: () => askTakeOut(telemetry), onSettled: changed });
  const ending = useMutation({ mutationFn: endTakeOut, onSettled: changed });
  const isWriting = isBeingWritten(takeOut?.state);
  return (
    <>
      <div role="status" className="space-y-2">
        {takeOut === null ? null : (
          <p className="text-[0.8125rem] text-pretty text-ink-3">
            {t('askedBy', { by: takeOut.askedBy })} <Age at={takeOut.askedAt} />
            {takeOut.telemetry ? '' : ` · ${t('withoutTelemetry')}`}
          </p>
        )}
        {isWriting ? (
          <p>{t('writing', { percent: formatNumber(Math.floor((takeOut?.progress ?? 0) * 100), { decimals: 0 }) })}</p>
        ) : null}
        {takeOut?.state === 'failed' ? <p className="text-critical">{takeOut.error ?? t('wrong')}</p> : null}
        {takeOut?.state === 'expired' || takeOut?.state === 'cancelled' ? <p>{t(takeOut.state)}</p> : null}
        {takeOut?.state === 'ready' ? (
          <p>
            {t('ready', {
              size: formatSize(takeOut.bytes ?? 0),
              until: formatInstant(Date.parse(takeOut.expiresAt ?? takeOut.askedAt)),
            })}
          </p>
        ) : null}
      </div>
      {isWriting ? null : (
        <label className="flex items-center gap-2.5">
          <input
            type="checkbox"
            className="size-4 shrink-0 accent-accent"
            checked={telemetry}
            onChange={(event) => setTelemetry(event.target.checked)}
          />
          {t('withTelemetry')}
        </label>
      )}
      <div className="flex flex-wrap gap-2">
        {takeOut?.state === 'ready' ? (
          <a href="/v1/organisation/take-out/file" download className={buttonLook({ look: 'strong' })}>
            <Download aria-hidden="true" />
            {t('download')}
          </a>
        ) : null}
        {isWriting ? null : (
          <Button onClick={() => asking.mutate()} disabled={asking.isPending}>
            {t(takeOut?.state === 'ready' ? 'again' : 'ask')}
          </Button>
        )}
        {isWriting || takeOut?.state === 'ready' ? (
          <Button look="quiet" onClick={() => ending.mutate()} disabled={ending.isPending}>
            {t(isWriting ? 'cancel' : 'remove')}
          </Button>
        ) : null}
      </div>
      {asking.error || ending.error ? <Refusal error={asking.error ?? ending.error} /> : null}
    </>
  );
}
