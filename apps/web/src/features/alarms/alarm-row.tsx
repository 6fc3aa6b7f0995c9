'use client';

import { type AlarmDto } from '@packwatch/contracts';
import { AlarmClock, Check, UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '#components/link.tsx';
import { SeverityIcon } from '#components/severity.tsx';
import { Button } from '#components/ui/button.tsx';
import { AlarmStatus } from '#features/alarms/alarm-status.tsx';
import { useMay, useMe } from '#features/auth/me-context.tsx';
import { useAlarmWords } from '#features/alarms/use-alarm-words.ts';
import { cn } from '#lib/cn.ts';
import { formatInstantNear } from '#lib/format/time.ts';
import { useAsOfNow } from '#lib/use-now.ts';

export function AlarmRow({ alarm, onAcknowledge }: { alarm: AlarmDto; onAcknowledge: (alarm: AlarmDto) => void }) {
  const t = useTranslations('alarmAct');
  const words = useAlarmWords();
  const mayAcknowledge = useMay('alarm:acknowledge');
  const over = alarm.status !== 'open';
  const toAcknowledge = mayAcknowledge && !over && !alarm.acknowledged;
  return (
    <li
      data-row={alarm.id}
      className="relative focus-within:bg-sunken flex gap-3 border-b border-line px-4 py-3 last:border-0 hover:bg-sunken/60"
    >
      <SeverityIcon severity={alarm.severity} className={cn('mt-0.5', over && 'opacity-45 saturate-0')} />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-2 sm:flex-row sm:items-center sm:gap-6">
        <div className="grid w-full min-w-0 flex-1 gap-x-6 gap-y-0.5 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
          <div className="min-w-0">
            <Link
              href={`/alarms/${alarm.id}`}
              className={cn(
                'after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus',
                over ? 'text-ink-2' : 'font-medium',
              )}
            >
              {words.title(alarm)}
            </Link>
            <p className="text-[0.8125rem] text-ink-2">{words.whom(alarm)}</p>
          </div>
          <div className="min-w-0 text-[0.8125rem]">
            <p className="text-ink-2">{words.reason(alarm)}</p>
            <p className="text-ink-3">
              <AlarmStatus alarm={alarm} />
            </p>
            <Held alarm={alarm} />
          </div>
        </div>
        <div className="flex shrink-0 justify-end empty:max-sm:hidden sm:w-32">
          {toAcknowledge ? (
            <Button size="small" className="relative z-10" onClick={() => onAcknowledge(alarm)}>
              <Check aria-hidden="true" />
              {t('acknowledge')}
            </Button>
          ) : null}
        </div>
      </div>
    </li>
  );
}

/** Who has it, and until when it rests. */
function Held({ alarm: { assignedTo, snoozedUntil, status } }: { alarm: AlarmDto }) {
  const t = useTranslations('alarmAct');
  const me = useMe();
  const endsMs = status === 'open' && snoozedUntil !== null ? Date.parse(snoozedUntil) : 0;
  const until = useAsOfNow((nowMs) => (endsMs > nowMs ? formatInstantNear(endsMs, nowMs) : ''));
  if (assignedTo === null && until === '') return null;
  return (
    <p className="flex flex-wrap gap-x-4 text-ink-2">
      {assignedTo === null ? null : (
        <span className="inline-flex items-center gap-1">
          <UserRound className="size-3.5" aria-hidden="true" />
          {t(assignedTo.userId === me?.user.id ? 'yours' : 'someones')}
        </span>
      )}
      {until !== '' ? (
        <span className="inline-flex items-center gap-1">
          <AlarmClock className="size-3.5" aria-hidden="true" />
          {t('restsUntil', { until })}
        </span>
      ) : null}
    </p>
  );
}
