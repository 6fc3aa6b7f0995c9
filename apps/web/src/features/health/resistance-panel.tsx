'use client';

import { type HealthHistory, type PackHealthDto } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Panel } from '#components/panel.tsx';
import { Confidence } from '#features/health/capacity-panel.tsx';
import { DayChart, type Moment } from '#features/health/day-chart.tsx';
import { TrendLine } from '#features/health/trend-line.tsx';
import { formatNumber } from '#lib/format/number.ts';
import { formatInstant } from '#lib/format/time.ts';

const SIGMAS = 2;

interface ResistancePanelProps {
  readonly health: PackHealthDto;
  readonly days: HealthHistory['days'];
  /** What was done to the pack. */
  readonly moments: readonly Moment[];
}

/** What the pack resists, referred to 25 °C, over the days. */
export function ResistancePanel({ health, days, moments }: ResistancePanelProps) {
  const t = useTranslations('health');
  const { pack, receipt, confidence, trend } = health.resistance;
  const points = useMemo(
    () =>
      days.map(({ at, resistanceMohm, resistanceSigmaMohm }) => {
        const half = resistanceSigmaMohm === null ? null : SIGMAS * resistanceSigmaMohm;
        const isBand = resistanceMohm !== null && half !== null;
        return {
          tsMs: Date.parse(at),
          value: resistanceMohm,
          low: isBand ? resistanceMohm - half : null,
          high: isBand ? resistanceMohm + half : null,
        };
      }),
    [days],
  );
  return (
    <Panel title={t('resistance')} aside={<Confidence of={confidence} />}>
      <div className="px-4 pb-4">
        {pack.mohm === null ? (
          <p className="max-w-[64ch] text-pretty text-ink-2">{t('resistanceUnknown')}</p>
        ) : (
          <>
            <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
              <span className="text-2xl font-semibold tracking-tight tabular-nums">
                {formatNumber(pack.mohm, { decimals: 2 })}
                <span className="ml-1 text-base font-normal text-ink-3">mΩ</span>
              </span>
              <span className="text-ink-2 tabular-nums">
                {pack.sigmaMohm === null
                  ? t('at25')
                  : t('at25Band', { band: formatNumber(SIGMAS * pack.sigmaMohm, { decimals: 2 }) })}
              </span>
              <span className="text-[0.8125rem] text-ink-3">{t('steps', { count: pack.steps })}</span>
            </p>
            {points.some(({ value }) => value !== null) ? (
              <div className="mt-3">
                <DayChart
                  label={t('resistanceOverTime')}
                  unit="mΩ"
                  height={180}
                  tracks={[{ key: 'resistance', look: 'main', points }]}
                  moments={moments}
                />
              </div>
            ) : null}
            {receipt ? (
              <p className="mt-3 text-[0.8125rem] text-ink-3">
                {t('resistanceReceipt', {
                  from: formatInstant(Date.parse(receipt.fromAt)),
                  to: formatInstant(Date.parse(receipt.toAt)),
                  coldest: formatNumber(receipt.lowestC, { decimals: 0 }),
                  warmest: formatNumber(receipt.highestC, { decimals: 0 }),
                })}
              </p>
            ) : null}
            <TrendLine trend={trend} per={1} unit="mΩ" decimals={2} />
          </>
        )}
      </div>
    </Panel>
  );
}
