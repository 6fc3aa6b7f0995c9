'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ApiError, type NextStep, nextStepFor } from '#lib/api/api-error.ts';
import { cn } from '#lib/cn.ts';

/** Asking the same again gets the same. */
const FINAL: readonly NextStep[] = ['not_allowed', 'not_found', 'correct'];

/** What went wrong in the API's own words, and the next step. */
export function ProblemNotice({
  title,
  error,
  onRetry,
  retrying = false,
  framed = true,
  alone = false,
  className,
}: {
  title: string;
  error: unknown;
  onRetry?: () => void;
  retrying?: boolean;
  /** False: it stands in something that has a frame. */
  framed?: boolean;
  /** There is nothing else on the page: its title is that of the page. */
  alone?: boolean;
  className?: string;
}) {
  const t = useTranslations('problem');
  const problem = error instanceof ApiError ? error.problem : null;
  const step = nextStepFor(error);
  const Title = alone ? 'h1' : 'h2';
  const trace = [problem && `${problem.status} ${problem.code}`, problem?.requestId].filter(Boolean);
  return (
    <div role="alert" className={cn('rounded-lg bg-surface p-5', framed && 'border border-line', className)}>
      <div className="border-l-2 border-critical pl-4">
        <Title className="font-semibold">{title}</Title>
        <p className="mt-1 text-ink-2">{problem?.detail ?? problem?.title ?? t('noAnswer')}</p>
        <p className="mt-2">{t(`next.${step}`)}</p>
        {onRetry && !FINAL.includes(step) ? (
          <Button size="small" className="mt-4" onClick={onRetry} disabled={retrying}>
            {retrying ? t('retrying') : t('retry')}
          </Button>
        ) : null}
        {trace.length > 0 ? <p className="mt-4 font-mono text-xs break-all text-ink-3">{trace.join(' · ')}</p> : null}
      </div>
    </div>
  );
}

/** The values on the page are older than they should be, because asking again failed. */
export function StaleNotice({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('problem');
  const detail = error instanceof ApiError ? (error.problem.detail ?? error.problem.title) : t('noAnswer');
  return (
    <div
      role="status"
      className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-warning-soft px-3 py-2 text-[0.8125rem]"
    >
      <span className="font-medium">{t('stale')}</span>
      <span className="text-ink-2">{detail}</span>
      <button type="button" className="ml-auto font-medium underline underline-offset-2" onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}
