'use client';

import { type BusHealth, type SlaveHealth } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { gatewaySearchParams, HEALTH_RANGES } from '#app/(dashboard)/gateways/[id]/search-params.ts';
import { Age } from '#components/age.tsx';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { Link } from '#components/link.tsx';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { RateLegend, RateStrip } from '#features/gateways/rate-strip.tsx';
import { busHealthQuery } from '#lib/api/gateway-queries.ts';
import { formatNumber } from '#lib/format/number.ts';

const DAYS = { '1d': 1, '7d': 7 } as const;

export function BusHealthPanel({ gatewayId }: { gatewayId: string }) {
  const t = useTranslations('busHealth');
  const [{ range }, setParams] = useQueryStates(gatewaySearchParams, { history: 'replace' });
  const health = useQuery(busHealthQuery(gatewayId, DAYS[range], true));
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <RateLegend />
        <Segments
          label={t('range')}
          value={range}
          segments={HEALTH_RANGES.map((value) => ({ value, label: t(`ranges.${value}`) }))}
          onChange={(value) => void setParams({ range: value })}
        />
      </div>
      <QueryView query={health} failed={t('failed')}>
        {(data) => <Buses health={data} />}
      </QueryView>
    </>
  );
}

function Buses({ health }: { health: BusHealth }) {
  const t = useTranslations('busHealth');
  const buses = Map.groupBy(health.slaves, ({ bus }) => bus);
  if (buses.size === 0) {
    return (
      <div className="rounded-lg border border-line bg-surface">
        <EmptyNotice title={t('none')}>{t('noneHint')}</EmptyNotice>
      </div>
    );
  }
  const span = { fromMs: Date.parse(health.from), toMs: Date.parse(health.to) };
  return (
    <div className="space-y-6">
      {[...buses].map(([bus, slaves]) => (
        <Panel key={bus} title={t('bus', { bus })} aside={<BusSum slaves={slaves} />}>
          <ul className="border-t border-line">
            {slaves.map((slave) => (
              <SlaveRow key={slave.slaveAddress} slave={slave} {...span} />
            ))}
          </ul>
        </Panel>
      ))}
    </div>
  );
}

function BusSum({ slaves }: { slaves: readonly SlaveHealth[] }) {
  const t = useTranslations('busHealth');
  const polls = slaves.reduce((sum, { counts }) => sum + counts.polls, 0);
  return (
    <span className="text-[0.8125rem] text-ink-3 tabular-nums">
      {t('sum', { slaves: slaves.length, polls: formatNumber(polls, { decimals: 0 }) })}
    </span>
  );
}

function SlaveRow({ slave, fromMs, toMs }: { slave: SlaveHealth; fromMs: number; toMs: number }) {
  const t = useTranslations('busHealth');
  const { slaveAddress, pack, role, counts, rates, lastAnswerAt, roundTrip } = slave;
  return (
    <li className="grid gap-x-6 gap-y-1.5 border-b border-line px-4 py-3 text-[0.8125rem] last:border-0 md:grid-cols-[minmax(0,4fr)_minmax(0,5fr)_minmax(0,5fr)] md:items-center">
      <div className="min-w-0">
        <p className="text-sm font-medium">{t('slave', { address: slaveAddress })}</p>
        <p className="break-words text-ink-2">
          {pack ? (
            <Link href={`/packs/${pack.uid}`} className="underline decoration-line-strong underline-offset-3">
              {pack.name}
            </Link>
          ) : (
            t('nobodys')
          )}
          {role ? `, ${t(`role.${role}`)}` : null}
        </p>
      </div>
      <div className="min-w-0">
        <RateStrip slave={slave} fromMs={fromMs} toMs={toMs} />
        <p className="mt-1 text-ink-3">
          {lastAnswerAt === null ? t('neverAnswered') : t.rich('lastAnswer', { age: () => <Age at={lastAnswerAt} /> })}
          {roundTrip ? ` · ${roundTripInWords(roundTrip, t)}` : null}
        </p>
      </div>
      {rates ? (
        <dl className="grid grid-cols-4 gap-x-3 tabular-nums">
          <Rate name={t('ending.answered')} pct={rates.answeredPct} count={counts.answered} />
          <Rate name={t('ending.timeouts')} pct={rates.timeoutsPct} count={counts.timeouts} bad />
          <Rate name={t('ending.crcErrors')} pct={rates.crcErrorsPct} count={counts.crcErrors} bad />
          <Rate name={t('ending.exceptions')} pct={rates.exceptionsPct} count={counts.exceptions} bad />
        </dl>
      ) : (
        <p className="text-ink-3">{t('notPolled')}</p>
      )}
    </li>
  );
}

/** Answers over TCP take less than a millisecond. */
const FINE_BELOW_MS = 10;

function roundTripInWords(
  { meanMs, minMs, maxMs }: NonNullable<SlaveHealth['roundTrip']>,
  t: ReturnType<typeof useTranslations<'busHealth'>>,
): string {
  const decimals = meanMs < FINE_BELOW_MS ? 1 : 0;
  const [mean, min, max] = [meanMs, minMs, maxMs].map((ms) => formatNumber(ms, { decimals }));
  return t('roundTrip', { mean: mean ?? '', min: min ?? '', max: max ?? '' });
}

/** Failures above this share of polls are drawn as worth a look. */
const WORTH_A_LOOK_PCT = 2;

function Rate({ name, pct, count, bad = false }: { name: string; pct: number; count: number; bad?: boolean }) {
  const t = useTranslations('busHealth');
  return (
    <div className="min-w-0" title={t('polls', { count })}>
      <dt className="truncate text-xs text-ink-3">{name}</dt>
      <dd
        className={bad && pct > WORTH_A_LOOK_PCT ? 'font-medium text-warning' : count === 0 ? 'text-ink-3' : undefined}
      >
        {formatNumber(pct, { decimals: 1 })}
        <span className="text-ink-3">{'\u00a0%'}</span>
      </dd>
    </div>
  );
}
