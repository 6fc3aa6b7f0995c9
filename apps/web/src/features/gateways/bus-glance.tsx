'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useSeen } from '#features/gateways/use-seen.ts';
import { busHealthQuery } from '#lib/api/gateway-queries.ts';
import { formatNumber } from '#lib/format/number.ts';

/** Below this share of polls answered a bus deserves a look. */
const WELL_PCT = 98;

/** How the buses of a gateway did in the last day; asked for once its row is on the screen. */
export function BusGlance({ gatewayId }: { gatewayId: string }) {
  const t = useTranslations('gateways');
  const [row, seen] = useSeen<HTMLParagraphElement>();
  const health = useQuery({ ...busHealthQuery(gatewayId, 1, false), enabled: seen });
  const slaves = health.data?.slaves ?? [];
  const polls = slaves.reduce((sum, { counts }) => sum + counts.polls, 0);
  const answered = slaves.reduce((sum, { counts }) => sum + counts.answered, 0);
  const pct = polls === 0 ? null : (answered / polls) * 100;
  return (
    <p ref={row} className="min-h-5">
      {health.error ? (
        <span className="text-ink-3">{t('glanceFailed')}</span>
      ) : health.data === undefined ? null : pct === null ? (
        <span className="text-ink-3">{t('notPolled')}</span>
      ) : (
        <span className={pct < WELL_PCT ? 'text-warning' : undefined}>
          {t('answered', { pct: formatNumber(pct, { decimals: 1 }), slaves: slaves.length })}
        </span>
      )}
    </p>
  );
}
