'use client';

import { useQueries } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Tag } from '#components/tag.tsx';
import { deliveryQuery } from '#lib/api/integration-queries.ts';

const SOON_MS = 1_000;
const LOOK = { pending: 'plain', delivered: 'good', failed: 'critical' } as const;

/** How a test message went, for each address that it goes to; looks again while it is under way. */
export function TestOutcome({ deliveryIds }: { deliveryIds: readonly string[] }) {
  const t = useTranslations('channels');
  const status = useTranslations('deliveries.status');
  const deliveries = useQueries({
    queries: deliveryIds.map((id) => ({
      ...deliveryQuery(id),
      refetchInterval: ({ state }: { state: { data?: { status: string } | undefined } }) =>
        state.data?.status === 'delivered' || state.data?.status === 'failed' ? (false as const) : SOON_MS,
    })),
  });
  return (
    <div role="status">
      <ul className="mt-2 space-y-1 pl-8 text-[0.8125rem]">
        {deliveries.map(({ data }, place) => (
          <li key={deliveryIds[place]} className="flex flex-wrap items-center gap-2">
            <Tag look={LOOK[data?.status ?? 'pending']}>{status(data?.status ?? 'pending')}</Tag>
            <span className="text-ink-2">{t('testTo', { to: data?.recipient ?? data?.target.name ?? '…' })}</span>
            {data?.lastError ? (
              <span className="font-mono text-xs break-words text-critical">{data.lastError}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
