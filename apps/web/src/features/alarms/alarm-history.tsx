'use client';

import { type AlarmDetail } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { Panel } from '#components/panel.tsx';
import { formatInstant } from '#lib/format/time.ts';

const KINDS = [
  'raised',
  'cleared',
  'acknowledged',
  'assigned',
  'snoozed',
  'woken',
  'reopened',
  'withdrawn',
  'revised',
  'notified',
] as const;

/** Everything that happened to an alarm and who did it; nothing in it is ever changed. */
export function AlarmHistory({ history }: { history: AlarmDetail['history'] }) {
  const t = useTranslations('alarmHistory');
  return (
    <Panel title={t('title')}>
      <ol className="space-y-3 px-4 pb-4 text-[0.8125rem]">
        {history.map(({ kind, at, actor, note, until }) => {
          const known = KINDS.find((each) => each === kind);
          return (
            <li key={`${at} ${kind}`} className="border-l-2 border-line pl-3">
              <p>
                {known ? t(`kind.${known}`) : kind}
                {actor === null ? null : <span className="text-ink-2">, {actor}</span>}
              </p>
              <p className="text-xs text-ink-3 tabular-nums">
                <time dateTime={at}>{formatInstant(Date.parse(at))}</time>
                {until === null ? null : ` ${t('until', { until: formatInstant(Date.parse(until)) })}`}
              </p>
              {note === null ? null : <p className="mt-1 break-words whitespace-pre-line text-ink-2">{note}</p>}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
