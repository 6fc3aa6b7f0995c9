'use client';

import { type PackDetail } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { QueryView } from '#components/query-view.tsx';
import { CapacityPanel } from '#features/health/capacity-panel.tsx';
import { CyclesPanel } from '#features/health/cycles-panel.tsx';
import { HealthSkeleton } from '#features/health/health-skeleton.tsx';
import { ResistancePanel } from '#features/health/resistance-panel.tsx';
import { ServicePanel } from '#features/health/service-panel.tsx';
import { useServiceMoments } from '#features/health/use-service-moments.ts';
import { SideFacts } from '#features/health/side-facts.tsx';
import { PassportsPanel } from '#features/passport/passports-panel.tsx';
import { OwnershipPanel } from '#features/transfers/ownership-panel.tsx';
import { healthHistoryQuery, packHealthQuery } from '#lib/api/health-queries.ts';

/** How the pack ages, and what that is known from. */
export default function HealthTab({ pack }: { pack: PackDetail }) {
  const t = useTranslations('health');
  const health = useQuery(packHealthQuery(pack.uid));
  const history = useQuery(healthHistoryQuery(pack.uid));
  const moments = useServiceMoments(pack.uid);
  return (
    <QueryView query={health} failed={t('failed')} skeleton={<HealthSkeleton />}>
      {(now) => (
        <>
          {now.socAdvice === null ? null : (
            <p className="mb-4 rounded-md bg-warning-soft px-3 py-2 text-[0.8125rem] text-pretty">
              <strong className="font-semibold">{t('socDoubtful')}</strong> {t(`socAdvice.${now.socAdvice}`)}
            </p>
          )}
          <QueryView query={history} failed={t('historyFailed')} skeleton={<HealthSkeleton />}>
            {({ days }) => (
              <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
                <div className="min-w-0 space-y-6">
                  <CapacityPanel uid={pack.uid} health={now} days={days} moments={moments} />
                  <ResistancePanel health={now} days={days} moments={moments} />
                </div>
                <div className="min-w-0 space-y-6">
                  <CyclesPanel uid={pack.uid} health={now} />
                  <SideFacts health={now} />
                  <ServicePanel pack={pack} />
                  <PassportsPanel uid={pack.uid} />
                  <OwnershipPanel uid={pack.uid} />
                </div>
              </div>
            )}
          </QueryView>
          {now.asOf === null ? null : (
            <p className="mt-4 text-xs text-ink-3">{t.rich('asOf', { age: () => <Age at={now.asOf ?? ''} /> })}</p>
          )}
        </>
      )}
    </QueryView>
  );
}
