'use client';

import { type Passport } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { formatNumber, MISSING } from '#lib/format/number.ts';

type Range = Passport['months'][number]['temperatureC'];

/** Month by month what the pack went through. */
export function MonthsTable({ months }: { months: Passport['months'] }) {
  const t = useTranslations('passport');
  return (
    <div className="overflow-x-auto" role="region" aria-label={t('months')} tabIndex={0}>
      <table className="w-full text-right text-[0.8125rem] whitespace-nowrap tabular-nums">
        <thead>
          <tr className="text-xs text-ink-3 [&>th]:py-1.5 [&>th]:pl-5 [&>th]:font-normal">
            <th scope="col" className="!pl-0 text-left">
              {t('month')}
            </th>
            <th scope="col">{t('days')}</th>
            <th scope="col">{t('temperature')}</th>
            <th scope="col">{t('cellVoltage')}</th>
            <th scope="col">{t('current')}</th>
            <th scope="col">{t('charged')}</th>
            <th scope="col">{t('discharged')}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-y border-line [&_td]:py-1.5 [&_td]:pl-5">
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row" className="text-left font-medium">
                {month.month}
              </th>
              <td>{month.days}</td>
              <td>{range(month.temperatureC, 1, 1)}</td>
              <td>{range(month.cellVoltageMv, 1_000, 3)}</td>
              <td>{range(month.currentMa, 1_000, 1)}</td>
              <td>{formatNumber(month.chargedAh, { decimals: 1 })}</td>
              <td>{formatNumber(month.dischargedAh, { decimals: 1 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function range({ min, max }: Range, per: number, decimals: number): string {
  if (min === null || max === null) return MISSING;
  return `${formatNumber(min / per, { decimals })} … ${formatNumber(max / per, { decimals })}`;
}
