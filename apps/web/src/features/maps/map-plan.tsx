import { type RegisterMapDetail } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { formatDuration } from '#lib/format/time.ts';

type Plan = RegisterMapDetail['pollPlan'];

/** What a gateway asks of one such device, and how often. */
export default function MapPlan({ plan }: { plan: Plan }) {
  const t = useTranslations('map');
  const range = (first: number, count: number): string => t('registers', { first, last: first + count - 1, count });
  return (
    <div className="rounded-lg border border-line bg-surface p-4 text-[0.8125rem]">
      <p className="text-ink-2">{t('plan.every', { period: formatDuration(plan.pollMs), reads: plan.reads.length })}</p>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {plan.reads.map(({ first, count, everyMs }) => (
          <li key={first} className="flex flex-wrap justify-between gap-x-6 py-2 tabular-nums">
            <span>{range(first, count)}</span>
            <span className="text-ink-2">{t('plan.read', { period: formatDuration(everyMs) })}</span>
          </li>
        ))}
      </ul>
      {plan.burst ? (
        <>
          <p className="mt-4 text-pretty text-ink-2">
            {t('plan.burst', {
              every: formatDuration(plan.burst.everyMs),
              lasts: formatDuration(plan.burst.lastsMs),
              interval: formatDuration(plan.burst.intervalMs),
            })}
          </p>
          <ul className="mt-1 tabular-nums">
            {plan.burst.reads.map(({ first, count }) => (
              <li key={first}>{range(first, count)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
