import { type PassportVerdict } from '@packwatch/passport';
import { BadgeCheckIcon, CircleHelpIcon, FileXIcon, TriangleAlertIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '#lib/cn.ts';

const LOOKS = {
  genuine: { Icon: BadgeCheckIcon, edge: 'border-charging', ink: 'text-charging' },
  changed: { Icon: TriangleAlertIcon, edge: 'border-critical', ink: 'text-critical' },
  'unknown-key': { Icon: CircleHelpIcon, edge: 'border-warning', ink: 'text-warning' },
  unreadable: { Icon: FileXIcon, edge: 'border-critical', ink: 'text-critical' },
} as const;

/** In a word whether it is genuine, and in a sentence why. */
export function Verdict({ verdict }: { verdict: PassportVerdict }) {
  const t = useTranslations('passport');
  const { Icon, edge, ink } = LOOKS[verdict.is];
  return (
    <div role="status" className={cn('flex gap-3 rounded-lg border-l-4 bg-surface p-4', edge)}>
      <Icon aria-hidden="true" className={cn('mt-0.5 size-5 shrink-0', ink)} />
      <div className="min-w-0">
        <p className="font-semibold">{t(`verdict.${verdict.is}`)}</p>
        <p className="mt-0.5 text-pretty text-ink-2">
          {t(`why.${verdict.is}`, {
            issuer: 'passport' in verdict ? verdict.passport.issuer.url : '',
            reason: 'reason' in verdict ? verdict.reason : '',
          })}
        </p>
        {'kid' in verdict ? (
          <p className="mt-2 text-xs text-ink-3">
            {t('key')} <code className="font-mono break-all">{verdict.kid}</code>
          </p>
        ) : null}
      </div>
    </div>
  );
}
