'use client';

import { type GatewayDto } from '@packwatch/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { MapPin, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { Link } from '#components/link.tsx';
import { ProblemNotice, StaleNotice } from '#components/notice.tsx';
import { PageHead } from '#components/page-head.tsx';
import { RowsSkeleton } from '#components/rows-skeleton.tsx';
import { Tag } from '#components/tag.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Button } from '#components/ui/button.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { BusGlance } from '#features/gateways/bus-glance.tsx';
import { gatewayCondition } from '#features/gateways/gateway-state.ts';
import { Skew } from '#features/gateways/skew.tsx';
import { gatewaysQuery } from '#lib/api/gateway-queries.ts';
import { useNow } from '#lib/use-now.ts';

export function GatewaysPage() {
  const t = useTranslations('gateways');
  const gateways = useInfiniteQuery(gatewaysQuery());
  const mayWrite = useMay('gateway:write');
  const make = (
    <ButtonLink look="strong" href="/gateways/new">
      <Plus aria-hidden="true" />
      {t('make')}
    </ButtonLink>
  );
  const items = gateways.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ButtonLink href="/sites">
              <MapPin aria-hidden="true" />
              {t('sites')}
            </ButtonLink>
            {mayWrite ? make : null}
          </>
        }
      />
      {gateways.error && gateways.data ? (
        <StaleNotice error={gateways.error} onRetry={() => void gateways.refetch()} />
      ) : null}
      {gateways.isPending ? (
        <RowsSkeleton />
      ) : gateways.error && !gateways.data ? (
        <ProblemNotice
          title={t('failed')}
          error={gateways.error}
          onRetry={() => void gateways.refetch()}
          retrying={gateways.isFetching}
        />
      ) : items.length === 0 ? (
        <EmptyNotice title={t('none')}>{t('noneHint')}</EmptyNotice>
      ) : (
        <ul className="overflow-hidden rounded-lg border border-line bg-surface">
          {items.map((gateway) => (
            <GatewayRow key={gateway.id} gateway={gateway} />
          ))}
        </ul>
      )}
      {gateways.hasNextPage ? (
        <Button className="mt-4" onClick={() => void gateways.fetchNextPage()} disabled={gateways.isFetchingNextPage}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}

function GatewayRow({ gateway }: { gateway: GatewayDto }) {
  const t = useTranslations('gateways');
  const condition = gatewayCondition(gateway, useNow());
  return (
    <li className="relative grid gap-x-6 gap-y-1.5 border-b border-line px-4 py-3 last:border-0 hover:bg-sunken/60 md:grid-cols-[minmax(0,4fr)_minmax(0,3fr)_minmax(0,3fr)] md:items-center">
      <div className="min-w-0">
        <Link
          href={`/gateways/${gateway.id}`}
          className="font-medium break-words after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
          {gateway.name}
        </Link>
        <p className="text-[0.8125rem] text-ink-2">
          {[gateway.site?.name, t('packs', { count: gateway.packs })].filter(Boolean).join(', ')}
        </p>
      </div>
      <div className="text-[0.8125rem]">
        <p className="flex flex-wrap items-center gap-2">
          {condition === 'well' ? null : <Tag look="warning">{t(`condition.${condition}`)}</Tag>}
          {gateway.lastReceivedAt ? (
            <span className="text-ink-2">
              {t.rich('heard', { age: () => <Age at={gateway.lastReceivedAt ?? ''} /> })}
            </span>
          ) : null}
        </p>
        <Skew skewMs={gateway.skewMs} quiet />
      </div>
      <div className="space-y-1 text-[0.8125rem] text-ink-2">
        <BusGlance gatewayId={gateway.id} />
        {gateway.unassignedAddresses > 0 ? (
          <p className="text-warning">{t('unassigned', { count: gateway.unassignedAddresses })}</p>
        ) : null}
      </div>
    </li>
  );
}
