import { useTranslations } from 'next-intl';
import { cn } from '#lib/cn.ts';

const LEVELS = ['low', 'medium', 'high'] as const;
export type Level = (typeof LEVELS)[number];

export const isLevel = (text: string): text is Level => LEVELS.some((level) => level === text);

/** How sure we are: bars for a glance, a word for certainty. */
export function Confidence({ level, className }: { level: Level; className?: string }) {
  const t = useTranslations('maps');
  const filled = LEVELS.indexOf(level) + 1;
  return (
    <span className={cn('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
      <span aria-hidden="true" className="flex items-end gap-[2px]">
        {LEVELS.map((each, index) => (
          <span
            key={each}
            className={cn('w-[3px] rounded-[1px]', index < filled ? 'bg-ink-2' : 'bg-line-strong/60')}
            style={{ height: `${4 + index * 3}px` }}
          />
        ))}
      </span>
      {t(`confidence.${level}`)}
    </span>
  );
}

/** Shares of points by how sure they are, as one bar. */
export function ConfidenceBar({ counts }: { counts: Readonly<Record<Level, number>> }) {
  const t = useTranslations('maps');
  const words = t('confidenceCounts', { ...counts });
  return (
    <span className="block w-44 text-xs text-ink-3">
      <span aria-hidden="true" className="flex h-1.5 gap-px overflow-hidden rounded-[2px]">
        {(['high', 'medium', 'low'] as const).map((level) =>
          counts[level] === 0 ? null : (
            <span key={level} className={SHADES[level]} style={{ flexGrow: counts[level] }} />
          ),
        )}
      </span>
      <span className="mt-1 block tabular-nums">{words}</span>
    </span>
  );
}

const SHADES = { high: 'bg-charging', medium: 'bg-silent', low: 'bg-line-strong' } as const;
