'use client';

import { type AlarmRuleDefinition, type BackTestProgress, type BackTestResult } from '@packwatch/contracts';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Link } from '#components/link.tsx';
import { Panel } from '#components/panel.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { placeOf } from '#features/charts/plot-data.ts';
import { backTest } from '#lib/api/rule-queries.ts';
import { signalText } from '#lib/format/number.ts';
import { formatDuration, formatInstant } from '#lib/format/time.ts';

const DAYS = ['7', '30', '90'] as const;
const LISTED = 50;
const MARGIN_MS = 15 * 60_000;

interface Asked {
  readonly definition: AlarmRuleDefinition;
  readonly text: string;
}

/** What the rule would have done, told before it is saved. */
export function BackTestPanel({ definition }: { definition: AlarmRuleDefinition }) {
  const t = useTranslations('rules');
  const [days, setDays] = useState<(typeof DAYS)[number]>('30');
  const [progress, setProgress] = useState<BackTestProgress | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const text = JSON.stringify([definition, days]);
  const run = useMutation({
    mutationFn: (asked: Asked) => {
      abort.current?.abort();
      abort.current = new AbortController();
      setProgress(null);
      return backTest(asked.definition, Number(days), setProgress, abort.current.signal);
    },
  });
  const outdated = run.variables !== undefined && run.variables.text !== text;

  return (
    <Panel
      title={t('backTest')}
      aside={
        <Segments
          label={t('backTestOver')}
          value={days}
          segments={DAYS.map((value) => ({ value, label: t('days', { count: Number(value) }) }))}
          onChange={setDays}
        />
      }
    >
      <div className="px-4 pb-4">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button onClick={() => run.mutate({ definition, text })} disabled={run.isPending}>
            {t(run.isPending ? 'testing' : 'test')}
          </Button>
          <p className="min-h-5 text-[0.8125rem] text-ink-2 tabular-nums" role="status">
            {run.isPending && progress
              ? t('testProgress', { done: progress.packsDone, all: progress.packsTotal, fired: progress.episodes })
              : outdated && run.data
                ? t('outdated')
                : null}
          </p>
        </div>
        {run.error ? (
          <div className="mt-3">
            <Refusal error={run.error} />
          </div>
        ) : null}
        {run.data ? (
          <div className={outdated ? 'mt-4 opacity-50' : 'mt-4'}>
            <Result of={run.data} definition={run.variables.definition} />
          </div>
        ) : (
          <p className="mt-2 max-w-[60ch] text-xs text-pretty text-ink-3">{t('backTestHint')}</p>
        )}
      </div>
    </Panel>
  );
}

function Result({ of, definition }: { of: BackTestResult; definition: AlarmRuleDefinition }) {
  const t = useTranslations('rules');
  const { fired, packsFired, packsTested, packsInScope, days, complete, episodes, samples } = of;
  const signal = 'signal' in definition ? definition.signal : null;
  return (
    <>
      <p className="text-base text-pretty">
        {t('wouldHave', { fired, packs: packsFired, days })}{' '}
        <span className="text-ink-3">
          {t('tested', { packs: packsTested, all: packsInScope, samples })} {complete ? null : t('notAll')}
        </span>
      </p>
      {episodes.length === 0 ? null : (
        <ol
          className="mt-3 max-h-96 divide-y divide-line/60 overflow-y-auto border-y border-line text-[0.8125rem]"
          tabIndex={0}
          aria-label={t('episodes')}
        >
          {episodes.slice(0, LISTED).map(({ pack, part, raisedAt, clearedAt, peakValue }) => {
            const fromMs = Date.parse(raisedAt);
            const toMs = clearedAt === null ? Date.parse(of.to) : Date.parse(clearedAt);
            const around = new URLSearchParams({
              from: new Date(fromMs - MARGIN_MS).toISOString(),
              to: new Date(toMs + MARGIN_MS).toISOString(),
            });
            return (
              <li
                key={`${pack.uid} ${part} ${raisedAt}`}
                className="grid gap-x-4 py-1.5 sm:grid-cols-[11rem_minmax(0,1fr)_auto]"
              >
                <time dateTime={raisedAt} className="text-ink-3 tabular-nums">
                  {formatInstant(fromMs)}
                </time>
                <Link href={`/packs/${pack.uid}?${around.toString()}`} className="min-w-0 truncate hover:underline">
                  {part.startsWith('cell:') ? t('cellOf', { pack: pack.name, cell: placeOf(part) + 1 }) : pack.name}
                </Link>
                <span className="text-ink-2 tabular-nums">
                  {signal ? signalText(signal, peakValue) : null}
                  {', '}
                  {clearedAt === null ? t('stillOpen') : formatDuration(toMs - fromMs)}
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {fired > LISTED ? (
        <p className="mt-2 text-xs text-ink-3">{t('newestOf', { count: LISTED, all: fired })}</p>
      ) : null}
    </>
  );
}
