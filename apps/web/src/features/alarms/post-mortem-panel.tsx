'use client';

import { type TripPostMortemDto } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Tag } from '#components/tag.tsx';
import { placeOf } from '#features/charts/plot-data.ts';
import { postMortemQuery } from '#lib/api/queries.ts';
import { magnitudeText, MISSING, signalText } from '#lib/format/number.ts';
import { formatDuration, formatInstant } from '#lib/format/time.ts';

type Crossing = TripPostMortemDto['crossings'][number];

const SIGNAL_OF = {
  cellHighMv: 'cell.voltage_mv',
  cellLowMv: 'cell.voltage_mv',
  packHighMv: 'pack.voltage_mv',
  packLowMv: 'pack.voltage_mv',
  currentMa: 'pack.current_ma',
  temperatureHighC: 'cell.temperature_c',
  temperatureLowC: 'cell.temperature_c',
} as const satisfies Record<Crossing['limit'], string>;

/** What led to a trip of the protection: the limits that were crossed in the ten minutes before, the first one first. */
export function PostMortemPanel({ alarmId }: { alarmId: string }) {
  const t = useTranslations('postMortem');
  const query = useQuery(postMortemQuery(alarmId));
  return (
    <Panel title={t('title')}>
      <div className="px-4 pb-4">
        <QueryView
          query={query}
          failed={t('failed')}
          skeleton={<div role="status" aria-label={t('title')} className="skeleton h-24 w-full" />}
        >
          {(found) => <Found of={found} />}
        </QueryView>
      </div>
    </Panel>
  );
}

function Found({ of }: { of: TripPostMortemDto }) {
  const t = useTranslations('postMortem');
  const words = useCrossingWords();
  const { first, crossings, samples, tripAt } = of;
  const tripMs = Date.parse(tripAt);
  if (!first) {
    return (
      <p className="max-w-[70ch] text-pretty text-ink-2">
        {samples === 0 ? t('noSamples') : t('none', { count: samples })}
      </p>
    );
  }
  return (
    <>
      <p className="max-w-[70ch] text-base text-pretty">
        {t('first', {
          what: words.what(first),
          value: words.value(first),
          limit: words.limit(first),
          before: formatDuration(tripMs - Date.parse(first.at)),
        })}
      </p>
      <ol className="mt-4 divide-y divide-line/60 border-y border-line text-[0.8125rem]">
        {crossings.map((crossing, i) => (
          <li
            key={`${crossing.at} ${crossing.limit} ${crossing.part}`}
            className="flex flex-wrap gap-x-5 gap-y-0.5 py-2"
          >
            <span className="w-24 shrink-0 text-ink-3 tabular-nums" title={formatInstant(Date.parse(crossing.at))}>
              {t('before', { span: formatDuration(tripMs - Date.parse(crossing.at)) })}
            </span>
            <span className="min-w-40 flex-1">
              {words.what(crossing)} {i === 0 ? <Tag look="critical">{t('firstTag')}</Tag> : null}
              <span className="block text-ink-2 tabular-nums">
                {t('against', { value: words.value(crossing), limit: words.limit(crossing) })}
              </span>
            </span>
            <span className="text-ink-3 tabular-nums">
              {crossing.currentMa === null ? MISSING : signalText('pack.current_ma', crossing.currentMa)}
              {' · '}
              {crossing.temperatureC === null ? MISSING : signalText('cell.temperature_c', crossing.temperatureC)}
            </span>
          </li>
        ))}
        <li className="flex gap-x-5 py-2 font-medium">
          <span className="w-24 shrink-0 tabular-nums">{t('then')}</span>
          <span>{t('trip', { at: formatInstant(tripMs) })}</span>
        </li>
      </ol>
      <p className="mt-3 text-xs text-ink-3">{t('from', { count: samples })}</p>
    </>
  );
}

function useCrossingWords() {
  const t = useTranslations('postMortem');
  return {
    what: ({ limit, part }: Crossing): string =>
      part.startsWith('cell:')
        ? t('ofCell', { what: t(`limit.${limit}`), cell: placeOf(part) + 1 })
        : t(`limit.${limit}`),
    value: ({ limit, value }: Crossing): string => magnitudeText(SIGNAL_OF[limit], value),
    limit: ({ limit, limitValue }: Crossing): string => magnitudeText(SIGNAL_OF[limit], limitValue),
  };
}
