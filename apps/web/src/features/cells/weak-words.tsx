'use client';

import { type PackCells } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { formatNumber } from '#lib/format/number.ts';

type Evidence = PackCells['cells'][number]['weak'][number];

/** How each figure is told: mAh as Ah, shares as %. */
const SHOWN: Record<Evidence['reason'], { readonly per: number; readonly decimals: number }> = {
  'lags-at-full': { per: 1_000, decimals: 1 },
  'hardly-balanced': { per: 1, decimals: 0 },
  'falls-first': { per: 0.01, decimals: 0 },
  resists: { per: 1, decimals: 2 },
  'gives-way': { per: 1, decimals: 2 },
};

/** The cell that needs somebody, named, and why, as one says it; or that none stands out, and from what that is known. */
export function WeakWords({ cells }: { cells: PackCells }) {
  const t = useTranslations('cellHealth');
  const weak = cells.cells.filter((cell) => cell.weak.length > 0);
  if (cells.cells.length === 0) return <p className="text-ink-2">{t('noCells')}</p>;
  if (weak.length === 0) {
    return <p className="max-w-[70ch] text-base text-pretty">{t('noneWeak', { count: cells.topsSeen })}</p>;
  }
  return (
    <div className="space-y-2">
      {weak.map(({ index, weak: evidence }) => (
        <p key={index} className="max-w-[70ch] border-l-2 border-warning pl-3 text-base text-pretty">
          <strong className="font-semibold">{t('weak', { cell: index + 1 })}</strong>{' '}
          {evidence.map((each) => t(`because.${each.reason}`, figures(each))).join(' ')} {t('weakNext')}
        </p>
      ))}
    </div>
  );
}

function figures({ reason, value, others }: Evidence): { value: string; others: string } {
  const { per, decimals } = SHOWN[reason];
  return { value: formatNumber(value / per, { decimals }), others: formatNumber(others / per, { decimals }) };
}
