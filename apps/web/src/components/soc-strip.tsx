import { useTranslations } from 'next-intl';
import { cn } from '#lib/cn.ts';
import { formatNumber } from '#lib/format/number.ts';
import { socBand } from '#lib/soc-band.ts';

interface SocStripProps {
  readonly socPct: number | null;
  readonly sigmaPct: number | null;
  readonly bmsSocPct?: number | null;
  readonly stale?: boolean;
  readonly tall?: boolean;
  readonly className?: string;
}

/**
 * State of charge from 0 to 100 %: filled up to the estimate, a band of ±2σ around it, and a mark where the battery
 * management itself sees it. Without an estimate the strip stays empty.
 */
export function SocStrip({
  socPct,
  sigmaPct,
  bmsSocPct = null,
  stale = false,
  tall = false,
  className,
}: SocStripProps) {
  const t = useTranslations('soc');
  const band = socBand(socPct, sigmaPct);
  const shown = socPct === null ? null : Math.min(100, Math.max(0, socPct));
  const words =
    shown === null
      ? t('unknown')
      : band
        ? t('between', {
            soc: formatNumber(shown, { decimals: 0 }),
            low: formatNumber(band.low, { decimals: 0 }),
            high: formatNumber(band.high, { decimals: 0 }),
          })
        : t('exactly', { soc: formatNumber(shown, { decimals: 0 }) });
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      className={cn(
        'relative block rounded-[2px] bg-soc-track',
        tall ? 'h-2.5' : 'h-2',
        stale && 'opacity-45 saturate-0',
        className,
      )}
    >
      {shown === null ? null : (
        <span className="absolute inset-y-0 left-0 rounded-l-[2px] bg-soc opacity-55" style={{ width: `${shown}%` }} />
      )}
      {band ? (
        <span
          className="absolute -inset-y-[3px] rounded-[2px] border-x border-soc/60 bg-soc-band"
          style={{ left: `${band.low}%`, width: `${band.high - band.low}%` }}
        />
      ) : null}
      {shown === null ? null : (
        <span className="absolute -inset-y-[3px] w-[2px] -translate-x-1/2 bg-soc" style={{ left: `${shown}%` }} />
      )}
      {bmsSocPct === null ? null : (
        <span
          className="absolute -bottom-[7px] size-0 -translate-x-1/2 border-x-[3.5px] border-b-[5px] border-x-transparent border-b-bms"
          style={{ left: `${Math.min(100, Math.max(0, bmsSocPct))}%` }}
        />
      )}
    </span>
  );
}
