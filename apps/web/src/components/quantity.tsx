import { type SignalName } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { cn } from '#lib/cn.ts';
import { formatSignal, MISSING } from '#lib/format/number.ts';

/** A value with its unit, digits aligned; a missing one is a dash that says so to those who can't see it. */
export function QuantityText({
  signal,
  value,
  className,
  unitClassName,
}: {
  signal: SignalName;
  value: number | null;
  className?: string | undefined;
  unitClassName?: string;
}) {
  const t = useTranslations('common');
  const quantity = formatSignal(signal, value);
  if (!quantity) {
    return (
      <span className={cn('text-ink-3', className)} title={t('missing')}>
        <span aria-hidden="true">{MISSING}</span>
        <span className="sr-only">{t('missing')}</span>
      </span>
    );
  }
  return (
    <span className={cn('whitespace-nowrap tabular-nums', className)}>
      {quantity.text}
      {quantity.unit === '' ? null : (
        <span className={cn('ml-[0.2em] text-ink-3', unitClassName)}>{quantity.unit}</span>
      )}
    </span>
  );
}
