import { type SlaveHealth } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { hourBars } from '#features/gateways/hour-bars.ts';
import { formatNumber } from '#lib/format/number.ts';

const HEIGHT = 24;
const PARTS = [
  ['others', 'fill-idle'],
  ['exceptions', 'fill-discharging'],
  ['crcErrors', 'fill-critical'],
  ['timeouts', 'fill-warning'],
  ['answered', 'fill-charging/55'],
] as const;

interface RateStripProps {
  readonly slave: SlaveHealth;
  readonly fromMs: number;
  readonly toMs: number;
}

/** How the polls of each hour ended, as one small column an hour: failures stand at the foot. */
export function RateStrip({ slave, fromMs, toMs }: RateStripProps) {
  const t = useTranslations('busHealth');
  const bars = hourBars(slave.hours, fromMs, toMs);
  const words = slave.rates
    ? t('strip', {
        answered: formatNumber(slave.rates.answeredPct, { decimals: 1 }),
        hours: bars.filter((bar) => bar !== null).length,
      })
    : t('notPolled');
  return (
    <svg
      role="img"
      aria-label={words}
      viewBox={`0 0 ${Math.max(1, bars.length)} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="h-6 w-full rounded-[2px] bg-sunken"
    >
      <title>{words}</title>
      {bars.map((bar, place) => {
        if (bar === null) return null;
        let foot = HEIGHT;
        return PARTS.map(([part, fill]) => {
          const height = bar[part] * HEIGHT;
          foot -= height;
          return height === 0 ? null : (
            <rect key={`${place} ${part}`} x={place + 0.08} y={foot} width={0.84} height={height} className={fill} />
          );
        });
      })}
    </svg>
  );
}

const LEGEND = [
  ['answered', 'bg-charging/55'],
  ['timeouts', 'bg-warning'],
  ['crcErrors', 'bg-critical'],
  ['exceptions', 'bg-discharging'],
  ['others', 'bg-idle'],
] as const;

export function RateLegend() {
  const t = useTranslations('busHealth');
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
      {LEGEND.map(([part, fill]) => (
        <li key={part} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={`size-2.5 rounded-[2px] ${fill}`} />
          {t(`ending.${part}`)}
        </li>
      ))}
    </ul>
  );
}
