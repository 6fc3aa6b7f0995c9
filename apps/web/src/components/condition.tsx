import { CircleDashed, CircleHelp, Minus, MoveDown, MoveUp, WifiOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '#lib/cn.ts';
import { type PackCondition } from '#lib/freshness.ts';

const LOOK = {
  charging: { icon: MoveUp, ink: 'text-charging' },
  discharging: { icon: MoveDown, ink: 'text-discharging' },
  idle: { icon: Minus, ink: 'text-idle' },
  silent: { icon: WifiOff, ink: 'text-silent' },
  never: { icon: CircleDashed, ink: 'text-ink-3' },
  out: { icon: Minus, ink: 'text-ink-3' },
  unknown: { icon: CircleHelp, ink: 'text-ink-3' },
} as const;

export function Condition({ condition, className }: { condition: PackCondition; className?: string }) {
  const t = useTranslations('condition');
  const { icon: Icon, ink } = LOOK[condition];
  return (
    <span className={cn('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
      <Icon className={cn('size-3.5 shrink-0', ink)} strokeWidth={2.25} aria-hidden="true" />
      {t(condition)}
    </span>
  );
}
