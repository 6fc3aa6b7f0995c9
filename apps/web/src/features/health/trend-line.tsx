import { type PackHealthDto } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { formatNumber } from '#lib/format/number.ts';
import { formatTick } from '#lib/format/time.ts';

interface TrendLineProps {
  readonly trend: PackHealthDto['capacity']['trend'];
  readonly per: number;
  readonly unit: string;
  readonly decimals: number;
}

const DAY_MS = 86_400_000;

/** Which way a figure goes, as a span and never as a date on which something ends. */
export function TrendLine({ trend, per, unit, decimals }: TrendLineProps) {
  const t = useTranslations('health');
  if (trend === null) return <p className="mt-3 text-[0.8125rem] text-ink-3">{t('trend.none')}</p>;
  const text = (value: number, signed = false): string => formatNumber(value / per, { decimals, signed });
  return (
    <p className="mt-3 text-[0.8125rem] text-pretty text-ink-2">
      {t('trend.line', {
        perYear: text(trend.perYear, true),
        band: text(2 * trend.sigmaPerYear),
        unit,
        at: formatTick(Date.parse(trend.ahead.at), DAY_MS),
        low: text(trend.ahead.low),
        high: text(trend.ahead.high),
      })}
    </p>
  );
}
