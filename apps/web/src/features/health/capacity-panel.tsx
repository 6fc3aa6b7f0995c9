'use client';

import { type HealthHistory, type PackHealthDto } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Panel } from '#components/panel.tsx';
import { type Receipt, receiptsOf } from '#features/health/capacity-windows.ts';
import { DayChart, type Moment } from '#features/health/day-chart.tsx';
import { ReceiptCard } from '#features/health/receipt-card.tsx';
import { TrendLine } from '#features/health/trend-line.tsx';
import { formatNumber } from '#lib/format/number.ts';
import { formatInstant } from '#lib/format/time.ts';
import { useNow } from '#lib/use-now.ts';

const AH = 1_000;
/** As the capacity is told everywhere: so wide that it is hardly ever wrong. */
const CAPACITY_SIGMAS = 3;

interface CapacityPanelProps {
  readonly uid: string;
  readonly health: PackHealthDto;
  readonly days: HealthHistory['days'];
  /** What was done to the pack. */
  readonly moments: readonly Moment[];
}

/** What the pack still holds, over the days, and each discharge or charge that says so. */
export function CapacityPanel({ uid, health, days, moments }: CapacityPanelProps) {
  const t = useTranslations('health');
  const { capacity, nominalCapacityMah } = health;
  const nowMs = useNow();
  const today = Math.floor(nowMs / 86_400_000);
  const receipts = useMemo(
    () => receiptsOf(days, capacity.receipts, today * 86_400_000),
    [days, capacity.receipts, today],
  );
  const [picked, setPicked] = useState<string | null>(null);
  const shown = receipts.find(({ id }) => id === picked) ?? receipts.at(-1) ?? null;
  const points = useMemo(() => capacityPoints(days, health), [days, health]);
  const bound = points.map(({ tsMs, atLeast }) => ({ tsMs, value: atLeast }));

  return (
    <Panel title={t('capacity')} aside={<Confidence of={capacity.confidence} />}>
      <div className="px-4 pb-4">
        <CapacityWords health={health} />
        {receipts.length === 0 && points.every(({ value, atLeast }) => value === null && atLeast === null) ? (
          <p className="mt-4 rounded-md bg-sunken px-3 py-2.5 text-[0.8125rem] text-pretty text-ink-2">
            {t('capacityHow')}
          </p>
        ) : (
          <div className="mt-3">
            <DayChart
              label={t('capacityOverTime')}
              unit="Ah"
              tracks={[
                { key: 'capacity', look: 'main', points },
                { key: 'atLeast', look: 'bound', points: bound },
              ]}
              dots={receipts.map((receipt) => dotOf(receipt, t('windowLabel', windowWords(receipt))))}
              moments={moments}
              selected={shown?.id ?? null}
              onSelect={setPicked}
              level={{ value: nominalCapacityMah / AH, name: t('nominal') }}
            />
            <Legend withBound={bound.some(({ value }) => value !== null)} withDots={receipts.length > 0} />
          </div>
        )}
        {shown ? <ReceiptCard uid={uid} receipt={shown} count={receipts.length} /> : null}
        <TrendLine trend={capacity.trend} per={AH} unit="Ah" decimals={1} />
      </div>
    </Panel>
  );
}

function CapacityWords({ health: { capacity, nominalCapacityMah } }: { health: PackHealthDto }) {
  const t = useTranslations('health');
  const ah = (mah: number): string => formatNumber(mah / AH, { decimals: 1 });
  if (capacity.capacityMah === null || capacity.sohPct === null) {
    return (
      <p className="max-w-[64ch] text-pretty">
        {capacity.atLeastMah === null ? t('capacityUnknown') : t('capacityAtLeast', { least: ah(capacity.atLeastMah) })}
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
      <p className="text-2xl font-semibold tracking-tight tabular-nums">
        {formatNumber(capacity.sohPct, { decimals: 0 })}
        <span className="ml-1 text-base font-normal text-ink-3">%</span>
      </p>
      <p className="text-ink-2 tabular-nums">
        {t('capacityOf', {
          capacity: ah(capacity.capacityMah),
          band: capacity.sigmaMah === null ? '–' : ah(CAPACITY_SIGMAS * capacity.sigmaMah),
          nominal: ah(nominalCapacityMah),
        })}
      </p>
      <p className="text-[0.8125rem] text-ink-3">{t('standsOn', { count: capacity.windows })}</p>
    </div>
  );
}

export function Confidence({ of }: { of: PackHealthDto['capacity']['confidence'] }) {
  const t = useTranslations('health');
  const bars = { high: 3, medium: 2, low: 1, none: 0 }[of];
  return (
    <span className="inline-flex items-center gap-2 text-xs text-ink-2" title={t(`confidenceHint.${of}`)}>
      <span aria-hidden="true" className="flex items-end gap-0.5">
        {[1, 2, 3].map((bar) => (
          <span
            key={bar}
            className={bar <= bars ? 'w-1 rounded-[1px] bg-soc' : 'w-1 rounded-[1px] bg-soc-track'}
            style={{ height: `${0.2 + bar * 0.15}rem` }}
          />
        ))}
      </span>
      {t(`confidence.${of}`)}
    </span>
  );
}

function Legend({ withBound, withDots }: { withBound: boolean; withDots: boolean }) {
  const t = useTranslations('health');
  return (
    <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 pl-12 text-xs text-ink-3 max-sm:pl-0">
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className="h-2.5 w-4 border-y border-soc/40 bg-soc-band" />
        {t('legend.band')}
      </li>
      {withBound ? (
        <li className="flex items-center gap-2">
          <span aria-hidden="true" className="w-4 border-t-2 border-dashed border-ink-3" />
          {t('legend.atLeast')}
        </li>
      ) : null}
      {withDots ? (
        <li className="flex items-center gap-2">
          <span aria-hidden="true" className="size-2.5 rounded-full border-2 border-soc" />
          {t('legend.windows')}
        </li>
      ) : null}
    </ul>
  );
}

interface CapacityPoint {
  readonly tsMs: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly atLeast: number | null;
}

/** Each day that is over, and how it stands now. */
function capacityPoints(days: HealthHistory['days'], { asOf, capacity }: PackHealthDto): CapacityPoint[] {
  const known = days.map((day) => ({ ...day, sigmaMah: day.capacitySigmaMah }));
  const all = asOf === null ? known : [...known, { at: asOf, ...capacity }];
  return all.map(({ at, capacityMah, sigmaMah, atLeastMah }) => {
    const value = capacityMah === null ? null : capacityMah / AH;
    const half = value === null || sigmaMah === null ? null : (CAPACITY_SIGMAS * sigmaMah) / AH;
    return {
      tsMs: Date.parse(at),
      value,
      low: value === null || half === null ? null : value - half,
      high: value === null || half === null ? null : value + half,
      // Once there is a number, the bound says nothing more.
      atLeast: value !== null || atLeastMah === null ? null : atLeastMah / AH,
    };
  });
}

const windowWords = ({ toMs, capacityMah }: Receipt) => ({
  at: formatInstant(toMs),
  capacity: formatNumber(capacityMah / AH, { decimals: 1 }),
});

const dotOf = ({ id, toMs, capacityMah, sigmaMah }: Receipt, label: string) => ({
  id,
  tsMs: toMs,
  value: capacityMah / AH,
  low: (capacityMah - sigmaMah) / AH,
  high: (capacityMah + sigmaMah) / AH,
  label,
});
