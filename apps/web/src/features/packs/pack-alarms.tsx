'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Link } from '#components/link.tsx';
import { ProblemNotice } from '#components/notice.tsx';
import { Panel } from '#components/panel.tsx';
import { SeverityIcon } from '#components/severity.tsx';
import { AlarmStatus } from '#features/alarms/alarm-status.tsx';
import { useAlarmWords } from '#features/alarms/use-alarm-words.ts';
import { alarmsQuery } from '#lib/api/queries.ts';
import { cn } from '#lib/cn.ts';

const SHOWN = 6;

export function PackAlarms({ uid, className }: { uid: string; className?: string }) {
  const t = useTranslations('pack');
  const words = useAlarmWords();
  const alarms = useInfiniteQuery(alarmsQuery({ status: null, severity: null, pack: uid }));
  const items = alarms.data?.pages[0]?.items ?? [];
  const open = items.filter((alarm) => alarm.status === 'open');
  const shown = [...open, ...items.filter((alarm) => alarm.status !== 'open')].slice(0, Math.max(SHOWN, open.length));

  return (
    <Panel title={t('alarms')} className={className}>
      {alarms.error && !alarms.data ? (
        <ProblemNotice
          framed={false}
          className="pt-0"
          title={t('alarmsFailed')}
          error={alarms.error}
          onRetry={() => void alarms.refetch()}
        />
      ) : alarms.isPending ? (
        <div className="space-y-2 px-4 pb-4">
          <div className="skeleton h-4 w-3/4" />
          <div className="skeleton h-3 w-1/2" />
        </div>
      ) : shown.length === 0 ? (
        <p className="px-4 pb-4 text-ink-2">{t('noAlarms')}</p>
      ) : (
        <ul className="border-t border-line">
          {shown.map((alarm) => (
            <li key={alarm.id} className="border-b border-line/60 last:border-0">
              <Link href={`/alarms/${alarm.id}`} className="flex gap-3 px-4 py-2.5 hover:bg-sunken/60">
                <SeverityIcon
                  severity={alarm.severity}
                  className={cn('mt-0.5', alarm.status !== 'open' && 'opacity-45 saturate-0')}
                />
                <span className="min-w-0">
                  <span className={cn('block', alarm.status === 'open' ? 'font-medium' : 'text-ink-2')}>
                    {words.title(alarm)}
                  </span>
                  <span className="block text-xs text-ink-3">
                    <AlarmStatus alarm={alarm} />
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
