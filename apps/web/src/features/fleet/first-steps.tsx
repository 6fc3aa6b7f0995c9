'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { gatewaysQuery } from '#lib/api/gateway-queries.ts';
import { sitesQuery } from '#lib/api/site-queries.ts';
import { cn } from '#lib/cn.ts';

const LISTEN_MS = 5_000;

/** An organisation without packs: what to do first, and what of it is done. */
export default function FirstSteps() {
  const t = useTranslations('firstSteps');
  const sites = useQuery(sitesQuery());
  const gateways = useInfiniteQuery({ ...gatewaysQuery(), refetchInterval: LISTEN_MS });
  const maySetUp = useMay('gateway:write');
  const all = gateways.data?.pages.flatMap((page) => page.items) ?? [];
  const heard = all.find(({ lastReceivedAt }) => lastReceivedAt !== null);
  const [first] = all;
  const done = [(sites.data?.length ?? 0) > 0, all.length > 0, heard !== undefined, false];
  const next = done.indexOf(false);
  const actions: readonly ReactNode[] = [
    <ButtonLink key="site" look="strong" href="/sites">
      {t('do.site')}
    </ButtonLink>,
    <ButtonLink key="gateway" look="strong" href="/gateways/new">
      {t('do.gateway')}
    </ButtonLink>,
    first ? (
      <ButtonLink key="frame" href={`/gateways/${first.id}?tab=access`}>
        {t('do.frame')}
      </ButtonLink>
    ) : null,
    <span key="pack" className="flex flex-wrap gap-2">
      <ButtonLink look="strong" href="/packs/new">
        {t('do.pack')}
      </ButtonLink>
      {heard ? <ButtonLink href={`/gateways/${heard.id}?tab=unassigned`}>{t('do.assign')}</ButtonLink> : null}
    </span>,
  ];
  return (
    <section aria-labelledby="first-steps" className="mx-auto max-w-150 py-8">
      <h2 id="first-steps" className="text-base font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 text-pretty text-ink-2">{t(maySetUp ? 'lead' : 'mayNot')}</p>
      <ol className="mt-5 overflow-hidden rounded-lg border border-line bg-surface">
        {(['site', 'gateway', 'frame', 'pack'] as const).map((step, place) => (
          <li key={step} className="flex gap-3 border-b border-line px-4 py-3 last:border-0">
            <span
              className={cn(
                'mt-0.5 grid size-5 shrink-0 place-items-center rounded-full border text-xs tabular-nums',
                done[place] ? 'border-transparent bg-charging text-surface' : 'border-line-strong text-ink-2',
              )}
            >
              {done[place] ? <Check className="size-3.5" role="img" aria-label={t('done')} /> : place + 1}
            </span>
            <div className="min-w-0 flex-1">
              <p className={cn('font-medium', done[place] && 'text-ink-3')}>{t(`step.${step}`)}</p>
              <p className="text-[0.8125rem] text-pretty text-ink-2">{t(`hint.${step}`)}</p>
              {maySetUp && place === next ? <div className="mt-2.5">{actions[place]}</div> : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
