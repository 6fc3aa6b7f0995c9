'use client';

import { type PackListItem } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { type Histogram, histogramOf } from '#features/fleet/histogram.ts';

const BINS = 10;
/** Below half of its capacity a pack is in the first bin, whatever is left. */
const LEAST_SOH_PCT = 50;
const MOST_SOH_PCT = 110;
const SOH_BINS = 12;

/** How charge and health are spread over the packs shown. Beside a panel of its own height on wide screens. */
export default function Distributions({ rows }: { rows: readonly PackListItem[] }) {
  const t = useTranslations('fleet.spread');
  const soc = useMemo(
    () =>
      histogramOf(
        rows.map(({ live }) => live.socPct),
        0,
        100,
        BINS,
      ),
    [rows],
  );
  const soh = useMemo(
    () =>
      histogramOf(
        rows.map(({ health }) => health?.sohPct ?? null),
        LEAST_SOH_PCT,
        MOST_SOH_PCT,
        SOH_BINS,
      ),
    [rows],
  );
  return (
    <div className="grid grid-cols-2 gap-3 max-sm:gap-2 lg:grid-cols-1 lg:grid-rows-2">
      <Bars title={t('soc')} histogram={soc} from={0} to={100} of={rows.length} />
      <Bars title={t('soh')} histogram={soh} from={LEAST_SOH_PCT} to={MOST_SOH_PCT} of={rows.length} />
    </div>
  );
}

interface BarsProps {
  readonly title: string;
  readonly histogram: Histogram;
  readonly from: number;
  readonly to: number;
  /** Packs; none: they are not here yet. */
  readonly of: number;
}

function Bars({ title, histogram: { bins, most, known, unknown }, from, to, of }: BarsProps) {
  const t = useTranslations('fleet.spread');
  const width = (to - from) / bins.length;
  const words = bins
    .flatMap((count, place) =>
      count === 0 ? [] : [t('bin', { from: from + place * width, to: from + (place + 1) * width, count })],
    )
    .join('; ');
  return (
    <figure className="flex min-w-0 flex-col rounded-lg border border-line bg-surface px-4 py-3 max-sm:px-3">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-3 text-[0.8125rem]">
        <span className="font-medium">{title}</span>
        <span className="text-xs text-ink-3">{unknown > 0 && known > 0 ? t('unknown', { count: unknown }) : null}</span>
      </figcaption>
      <div
        role="img"
        aria-label={known === 0 ? t('none') : words}
        className="mt-2 flex min-h-12 flex-1 items-end gap-px border-b border-line-strong"
      >
        {known === 0 && of > 0 ? <span className="mb-1 text-xs text-ink-3">{t('none')}</span> : null}
        {(known === 0 ? [] : bins).map((count, place) => (
          <span
            key={place}
            title={t('bin', { from: from + place * width, to: from + (place + 1) * width, count })}
            className="flex-1 rounded-t-[2px] bg-soc/70"
            style={{ height: count === 0 ? 0 : `max(3px, ${(count / most) * 100}%)` }}
          />
        ))}
      </div>
      <div aria-hidden="true" className="mt-1 flex justify-between text-xs text-ink-3 tabular-nums">
        <span>{from} %</span>
        <span>{to} %</span>
      </div>
    </figure>
  );
}
