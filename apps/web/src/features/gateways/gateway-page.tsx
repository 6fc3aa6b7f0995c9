'use client';

import { type GatewayDetail } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { GATEWAY_TABS, gatewaySearchParams } from '#app/(dashboard)/gateways/[id]/search-params.ts';
import { Age } from '#components/age.tsx';
import { later } from '#components/later.tsx';
import { PageHead } from '#components/page-head.tsx';
import { QueryView } from '#components/query-view.tsx';
import { RowsSkeleton } from '#components/rows-skeleton.tsx';
import { Tag } from '#components/tag.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { BusHealthPanel } from '#features/gateways/bus-health-panel.tsx';
import { gatewayCondition } from '#features/gateways/gateway-state.ts';
import { Skew } from '#features/gateways/skew.tsx';
import { BackLink } from '#features/shell/back-link.tsx';
import { gatewayQuery } from '#lib/api/gateway-queries.ts';
import { useNow } from '#lib/use-now.ts';

const loading = () => <RowsSkeleton />;
const UnassignedPanel = later(() => import('#features/gateways/unassigned-panel.tsx'), { loading });
const MappingPanel = later(() => import('#features/gateways/mapping-panel.tsx'), { loading });
const AccessPanel = later(() => import('#features/provisioning/access-panel.tsx'), { loading });
const QuarantinePanel = later(() => import('#features/gateways/quarantine-panel.tsx'), { loading });

export function GatewayPage({ id }: { id: string }) {
  const t = useTranslations('gateway');
  const gateway = useQuery(gatewayQuery(id));
  return (
    <>
      <BackLink href="/gateways">{t('back')}</BackLink>
      <QueryView query={gateway} alone={t('title')} failed={t('failed')}>
        {(data) => <GatewayView gateway={data} />}
      </QueryView>
    </>
  );
}

function GatewayView({ gateway }: { gateway: GatewayDetail }) {
  const t = useTranslations('gateway');
  const list = useTranslations('gateways');
  const [{ tab }, setParams] = useQueryStates(gatewaySearchParams, { history: 'replace' });
  const condition = gatewayCondition(gateway, useNow());
  const { lastReceivedAt, clock } = gateway;
  return (
    <>
      <PageHead
        title={
          <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
            {gateway.name}
            {condition === 'well' ? null : <Tag look="warning">{list(`condition.${condition}`)}</Tag>}
          </span>
        }
        lead={[gateway.site?.name, list('packs', { count: gateway.packs })].filter(Boolean).join(', ')}
      />
      <dl className="mb-5 grid gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-3">
        <div className="bg-surface px-4 py-3">
          <dt className="text-[0.8125rem] text-ink-3">{t('lastHeard')}</dt>
          <dd className="font-medium">{lastReceivedAt === null ? t('never') : <Age at={lastReceivedAt} />}</dd>
        </div>
        <div className="bg-surface px-4 py-3">
          <dt className="text-[0.8125rem] text-ink-3">{t('clock')}</dt>
          <dd className="font-medium">
            <Skew skewMs={gateway.skewMs} />
          </dd>
        </div>
        <div className="bg-surface px-4 py-3">
          <dt className="text-[0.8125rem] text-ink-3">{t('uploads')}</dt>
          <dd className="font-medium tabular-nums">{clock === null ? t('none') : clock.uploads}</dd>
        </div>
      </dl>
      <Segments
        label={t('sections')}
        value={tab}
        segments={GATEWAY_TABS.map((value) => ({
          value,
          label:
            value === 'unassigned' && gateway.unassignedAddresses > 0
              ? t('tab.unassignedCount', { count: gateway.unassignedAddresses })
              : t(`tab.${value}`),
        }))}
        onChange={(value) => void setParams({ tab: value })}
        className="mb-4 flex-wrap"
      />
      {tab === 'health' ? <BusHealthPanel gatewayId={gateway.id} /> : null}
      {tab === 'unassigned' ? <UnassignedPanel gatewayId={gateway.id} /> : null}
      {tab === 'mapping' ? <MappingPanel gatewayId={gateway.id} /> : null}
      {tab === 'access' ? <AccessPanel gateway={gateway} /> : null}
      {tab === 'quarantine' ? <QuarantinePanel gatewayId={gateway.id} /> : null}
    </>
  );
}
