import { useTranslations } from 'next-intl';
import { SKEW_HARMS_MS } from '#features/gateways/gateway-state.ts';
import { cn } from '#lib/cn.ts';
import { formatNumber } from '#lib/format/number.ts';
import { formatDuration } from '#lib/format/time.ts';

const SECOND = 1_000;

/** How far the gateway's clock is from ours, in words; `quiet` steps back as long as that does no harm. */
export function Skew({ skewMs, quiet = false }: { skewMs: number | null; quiet?: boolean }) {
  const t = useTranslations('gateway');
  if (skewMs === null) return <span className="text-ink-3">{t('skew.unknown')}</span>;
  const far = Math.abs(skewMs);
  const span =
    far < 60 * SECOND
      ? `${formatNumber(far / SECOND, { decimals: far < 10 * SECOND ? 1 : 0 })}\u00a0s`
      : formatDuration(far);
  const words = far < SECOND ? t('skew.none') : t(skewMs > 0 ? 'skew.behind' : 'skew.ahead', { span });
  const ink = far > SKEW_HARMS_MS ? 'text-critical' : far > 60 * SECOND ? 'text-warning' : quiet && 'text-ink-3';
  return <span className={cn(ink)}>{words}</span>;
}
