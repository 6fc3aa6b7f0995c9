import { type ChangedSignal, type RedecodeDto } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { Panel } from '#components/panel.tsx';
import { useSignalWords } from '#features/redecodes/use-signal-words.ts';
import { formatNumber } from '#lib/format/number.ts';
import { formatInstant } from '#lib/format/time.ts';

type Outcome = NonNullable<RedecodeDto['preview']>;

const count = (n: number): string => formatNumber(n, { decimals: 0 });

/** What a re-decode changes: samples, signals before and after, and what can't be decoded any more. */
export function OutcomeView({ outcome, applied }: { outcome: Outcome; applied: boolean }) {
  const t = useTranslations('outcome');
  const { changed, appear, disappear, unchanged, signals, notInArchive, quarantine, envelopes } = outcome;
  const figures = [
    ['changed', changed],
    ['appear', appear],
    ['disappear', disappear],
    ['unchanged', unchanged],
  ] as const;
  return (
    <div className="space-y-6">
      <dl
        aria-label={t(applied ? 'titleApplied' : 'title')}
        className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line md:grid-cols-4"
      >
        {figures.map(([key, n]) => (
          <div key={key} className="bg-surface px-4 py-3">
            <dt className="text-[0.8125rem] text-ink-3">{t(`samples.${key}`)}</dt>
            <dd className="text-xl font-semibold tabular-nums">{count(n)}</dd>
          </div>
        ))}
      </dl>
      <ul className="space-y-1 text-[0.8125rem] text-ink-2 empty:hidden">
        {notInArchive.count > 0 ? (
          <li>
            {t('notInArchive', { count: notInArchive.count })}
            {notInArchive.first !== null && notInArchive.last !== null
              ? ` (${formatInstant(Date.parse(notInArchive.first))} – ${formatInstant(Date.parse(notInArchive.last))})`
              : null}
          </li>
        ) : null}
        {envelopes.unreadable > 0 ? <li>{t('unreadable', { count: envelopes.unreadable })}</li> : null}
        {quarantine.read > 0 ? <li>{t('quarantineRead', { count: quarantine.read })}</li> : null}
        {quarantine.stillRefused > 0 ? <li>{t('stillRefused', { count: quarantine.stillRefused })}</li> : null}
        {quarantine.added > 0 ? <li>{t('quarantineAdded', { count: quarantine.added })}</li> : null}
      </ul>
      <Panel title={t('signals')}>
        {signals.length === 0 ? (
          <EmptyNotice title={t('noSignals')}>{t('noSignalsHint')}</EmptyNotice>
        ) : (
          <ul className="border-t border-line">
            {signals.map((signal) => (
              <SignalChange key={signal.signal} signal={signal} />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}

function SignalChange({ signal: change }: { signal: ChangedSignal }) {
  const t = useTranslations('outcome');
  const words = useSignalWords(change.signal);
  return (
    <li className="border-b border-line px-4 py-3 text-[0.8125rem] last:border-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5">
        <h3 className="text-sm font-medium">{words.name}</h3>
        <p className="text-ink-2 tabular-nums">
          <span className="text-ink-3">{words.span(change.before)}</span>
          <span aria-label={t('becomes')} className="px-2 text-ink-3">
            →
          </span>
          <span className="font-medium text-ink">{words.span(change.after)}</span>
        </p>
      </div>
      <p className="text-ink-3">
        {t('inSamples', {
          count: change.count,
          first: formatInstant(Date.parse(change.first)),
          last: formatInstant(Date.parse(change.last)),
        })}
      </p>
      <details className="mt-1">
        <summary className="w-fit cursor-pointer rounded text-ink-2 underline decoration-line-strong underline-offset-3">
          {t('examples', { count: change.examples.length })}
        </summary>
        <ul className="mt-1.5 space-y-1 tabular-nums">
          {change.examples.map(({ ts, part, before, after }) => (
            <li key={`${ts} ${part}`} className="flex flex-wrap gap-x-3">
              <time dateTime={ts} className="text-ink-3">
                {formatInstant(Date.parse(ts))}
              </time>
              <span className="text-ink-2">{words.part(part)}</span>
              <span>
                {words.value(before)} → <span className="font-medium">{words.value(after)}</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
