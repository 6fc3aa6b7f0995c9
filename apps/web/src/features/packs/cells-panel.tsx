'use client';

import { type PackDetail } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { Panel } from '#components/panel.tsx';
import { QuantityText } from '#components/quantity.tsx';
import { type CellFigures, cellFigures } from '#features/packs/cell-figures.ts';
import { cn } from '#lib/cn.ts';
import { isStale } from '#lib/freshness.ts';
import { formatNumber } from '#lib/format/number.ts';
import { useAsOfNow } from '#lib/use-now.ts';

/** Least half-width of the bars, so that a well-balanced pack looks like one. */
const NARROWEST_MV = 10;

export function CellsPanel({ pack }: { pack: PackDetail }) {
  const t = useTranslations('cells');
  const figures = cellFigures(pack.cells);
  const stale = useAsOfNow((nowMs) => isStale(pack, nowMs));
  const reachMv = figures
    ? Math.max(
        NARROWEST_MV,
        figures.meanMv - (figures.lowest.voltageMv ?? 0),
        (figures.highest.voltageMv ?? 0) - figures.meanMv,
      )
    : NARROWEST_MV;

  return (
    <Panel
      title={t('title')}
      aside={
        pack.live.ts === null ? null : (
          <Age at={pack.live.ts} className={cn('text-xs', stale ? 'text-silent' : 'text-ink-3')} />
        )
      }
    >
      {pack.cells.length === 0 ? (
        <p className="px-4 pb-4 text-ink-2">{t('none')}</p>
      ) : (
        <>
          <p className="px-4 pb-3 text-[0.8125rem] text-ink-2">
            {figures
              ? t('spread', {
                  spread: formatNumber(figures.spreadMv, { decimals: 0 }),
                  lowest: figures.lowest.index + 1,
                  highest: figures.highest.index + 1,
                })
              : t('notRead')}
          </p>
          <table className={cn('w-full text-[0.8125rem]', stale && 'text-ink-3')}>
            <thead className="text-left text-xs text-ink-3">
              <tr className="border-y border-line">
                <th scope="col" className="py-1.5 pl-4 font-medium">
                  {t('cell')}
                </th>
                <th scope="col" className="px-2 text-right font-medium">
                  {t('voltage')}
                </th>
                <th scope="col" className="w-2/5 px-2 text-center font-medium">
                  {t('fromMean')}
                </th>
                <th scope="col" className="py-1.5 pr-4 text-right font-medium">
                  {t('temperature')}
                </th>
              </tr>
            </thead>
            <tbody>
              {pack.cells.map((cell) => (
                <tr key={cell.index} className="border-b border-line/60 last:border-0">
                  <th scope="row" className="py-1.5 pl-4 text-left font-normal whitespace-nowrap tabular-nums">
                    {cell.index + 1}
                    {cell.balancing ? (
                      <span className="ml-1.5 text-charging" title={t('balancing')}>
                        <span aria-hidden="true">◆</span>
                        <span className="sr-only">{t('balancing')}</span>
                      </span>
                    ) : null}
                  </th>
                  <td className="px-2 text-right">
                    <QuantityText signal="cell.voltage_mv" value={cell.voltageMv} />
                  </td>
                  <td className="px-2">
                    <Deviation cell={cell} figures={figures} reachMv={reachMv} />
                  </td>
                  <td className="pr-4 text-right">
                    <QuantityText signal="cell.temperature_c" value={cell.temperatureC} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Panel>
  );
}

interface DeviationProps {
  readonly cell: PackDetail['cells'][number];
  readonly figures: CellFigures | null;
  readonly reachMv: number;
}

/** How far a cell lies from the mean of all: a bar to the left or right of the middle, and the number. */
function Deviation({ cell, figures, reachMv }: DeviationProps) {
  if (cell.voltageMv === null || !figures) return null;
  const deviationMv = cell.voltageMv - figures.meanMv;
  const share = (Math.abs(deviationMv) / reachMv) * 50;
  const colour = cell === figures.lowest ? 'bg-cell-low' : cell === figures.highest ? 'bg-cell-high' : 'bg-ink-3/55';
  return (
    <span className="flex items-center gap-2">
      <span className="relative h-2.5 flex-1" aria-hidden="true">
        <span className="absolute inset-y-[-4px] left-1/2 w-px bg-line-strong" />
        <span
          className={cn('absolute inset-y-0 rounded-[1px]', colour)}
          style={deviationMv < 0 ? { right: '50%', width: `${share}%` } : { left: '50%', width: `${share}%` }}
        />
      </span>
      <span className="w-[4.5ch] text-right text-xs text-ink-2 tabular-nums">
        {formatNumber(deviationMv, { decimals: 0, signed: true })}
      </span>
    </span>
  );
}
