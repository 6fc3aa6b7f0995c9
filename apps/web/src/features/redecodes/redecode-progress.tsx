import { type RedecodeDto } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { percent } from '#features/redecodes/redecode-state.tsx';
import { isUnderWay } from '#lib/api/redecode-queries.ts';

/** How far it is, and what the next step is. */
export function RedecodeProgress({ redecode }: { redecode: RedecodeDto }) {
  const t = useTranslations('redecode');
  const { state, progress, settling, error, finishedAt, appliedBy } = redecode;
  return (
    <section aria-label={t('progress')} className="mb-6 rounded-lg border border-line bg-surface p-4">
      <p role="status" className="max-w-[72ch] text-pretty">
        {t(settling ? 'settling' : `explain.${state}`)}
        {finishedAt === null ? null : (
          <span className="text-ink-3">
            {' '}
            {appliedBy === null ? '' : `${appliedBy}, `}
            <Age at={finishedAt} />
          </span>
        )}
      </p>
      {isUnderWay(state) ? (
        <div
          role="progressbar"
          aria-label={t('progress')}
          aria-valuenow={Math.floor(progress * 100)}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuetext={percent(progress)}
          className="mt-3 h-1.5 overflow-hidden rounded-full bg-sunken"
        >
          <div className="h-full rounded-full bg-ink transition-[width]" style={{ width: `${progress * 100}%` }} />
        </div>
      ) : null}
      {error === null ? null : <p className="mt-2 text-critical">{error}</p>}
    </section>
  );
}
