import { type AlarmSeverity } from '@packwatch/contracts';
import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '#lib/cn.ts';

const LOOK = {
  critical: { icon: OctagonAlert, ink: 'text-critical', soft: 'bg-critical-soft text-critical' },
  warning: { icon: TriangleAlert, ink: 'text-warning', soft: 'bg-warning-soft text-warning' },
  info: { icon: Info, ink: 'text-info', soft: 'bg-info-soft text-info' },
} as const;

/** Shape and word as well as colour: nobody has to tell red from amber. */
export function SeverityIcon({ severity, className }: { severity: AlarmSeverity; className?: string }) {
  const t = useTranslations('severity');
  const { icon: Icon, ink } = LOOK[severity];
  return <Icon role="img" aria-label={t(severity)} className={cn('size-4 shrink-0', ink, className)} />;
}

export function SeverityBadge({ severity, count }: { severity: AlarmSeverity; count?: number }) {
  const t = useTranslations('severity');
  const { icon: Icon, soft } = LOOK[severity];
  return (
    <span
      title={count === undefined ? undefined : t('count', { count, severity: t(severity) })}
      className={cn(
        'inline-flex h-5.5 items-center gap-1 rounded px-1.5 text-xs font-medium whitespace-nowrap tabular-nums',
        soft,
      )}
    >
      <Icon className="size-3.5" aria-hidden="true" />
      {count ?? t(severity)}
      {count === undefined ? null : <span className="sr-only">{t(severity)}</span>}
    </span>
  );
}
