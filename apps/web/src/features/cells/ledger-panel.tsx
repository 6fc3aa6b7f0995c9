'use client';

import { type PackCells } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { Panel } from '#components/panel.tsx';
import { QuantityText } from '#components/quantity.tsx';
import { Tag } from '#components/tag.tsx';
import { cn } from '#lib/cn.ts';
import { formatNumber, MISSING } from '#lib/format/number.ts';

/** A full bar is at least what would be a sign of weakness, so that small differences look small. */
const LAG_SHARE = 0.02;
const LEAST_BALANCING_H = 24;

/** What is held against each cell: how late it is full, how long it was balanced, what it resists. */
export function LedgerPanel({ cells, nominalMah }: { cells: PackCells; nominalMah: number }) {
  const t = useTranslations('cellHealth');
  const most = {
    lag: Math.max(LAG_SHARE * nominalMah, ...cells.cells.map(({ lagMah }) => lagMah ?? 0)),
    balancing: Math.max(LEAST_BALANCING_H, ...cells.cells.map(({ balancingH }) => balancingH ?? 0)),
  };
  return (
    <Panel title={t('ledger')} aside={cells.asOf ? <Age at={cells.asOf} className="text-xs text-ink-3" /> : null}>
      <p className="px-4 pb-3 text-[0.8125rem] text-pretty text-ink-2">{t('ledgerHow', { count: cells.topsSeen })}</p>
      <div className="relative overflow-x-auto" tabIndex={0} role="group" aria-label={t('ledgerTable')}>
        <table className="w-full text-[0.8125rem]">
          <thead className="text-xs text-ink-3">
            <tr className="border-y border-line text-right">
              <th scope="col" className="py-1.5 pl-4 text-left font-medium">
                {t('cell')}
              </th>
              <th scope="col" className="px-3 font-medium">
                {t('voltage')}
              </th>
              <th scope="col" className="px-3 font-medium">
                {t('deviation')}
              </th>
              <th scope="col" className="px-3 text-left font-medium">
                {t('lag')}
              </th>
              <th scope="col" className="px-3 text-left font-medium">
                {t('balanced')}
              </th>
              <th scope="col" className="py-1.5 pr-4 font-medium">
                {t('resistance')}
              </th>
            </tr>
          </thead>
          <tbody>
            {cells.cells.map((cell) => (
              <tr
                key={cell.index}
                className={cn('border-b border-line/60 last:border-0', cell.weak.length > 0 && 'bg-warning-soft/50')}
              >
                <th scope="row" className="py-1.5 pl-4 text-left font-normal whitespace-nowrap tabular-nums">
                  {cell.index + 1}
                  {cell.weak.length > 0 ? (
                    <Tag look="warning" className="ml-2">
                      {t('weakTag')}
                    </Tag>
                  ) : null}
                </th>
                <td className="px-3 text-right">
                  <QuantityText signal="cell.voltage_mv" value={cell.voltageMv} />
                </td>
                <td className="px-3 text-right">
                  <Figure value={cell.deviationMv} unit="mV" decimals={0} signed />
                </td>
                <td className="px-3">
                  <Bar value={cell.lagMah} most={most.lag} per={1_000} unit="Ah" decimals={2} />
                </td>
                <td className="px-3">
                  <Bar value={cell.balancingH} most={most.balancing} per={1} unit="h" decimals={1} />
                </td>
                <td className="py-1.5 pr-4 text-right">
                  <Figure value={cell.resistanceMohm} unit="mΩ" decimals={2} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

interface FigureProps {
  readonly value: number | null;
  readonly unit: string;
  readonly decimals: number;
  readonly signed?: boolean;
}

function Figure({ value, unit, decimals, signed = false }: FigureProps) {
  const t = useTranslations('common');
  if (value === null) {
    return (
      <span className="text-ink-3" title={t('missing')}>
        <span aria-hidden="true">{MISSING}</span>
        <span className="sr-only">{t('missing')}</span>
      </span>
    );
  }
  return (
    <span className="whitespace-nowrap tabular-nums">
      {formatNumber(value, { decimals, signed })}
      <span className="ml-[0.2em] text-ink-3">{unit}</span>
    </span>
  );
}

function Bar({ value, most, per, unit, decimals }: FigureProps & { most: number; per: number }) {
  return (
    <span className="flex items-center gap-2">
      <span className="w-18 shrink-0 text-right">
        <Figure value={value === null ? null : value / per} unit={unit} decimals={decimals} />
      </span>
      <span aria-hidden="true" className="h-2 min-w-12 flex-1 rounded-[2px] bg-sunken">
        <span className="block h-full rounded-[2px] bg-ink-3/50" style={{ width: `${((value ?? 0) / most) * 100}%` }} />
      </span>
    </span>
  );
}
