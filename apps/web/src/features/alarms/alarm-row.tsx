'use client';

import { type AlarmDto } from '@packwatch/contracts';
import Link from 'next/link';
import { SeverityIcon } from '#components/severity.tsx';
import { AcknowledgeButton } from '#features/alarms/acknowledge-dialog.tsx';
import { AlarmStatus } from '#features/alarms/alarm-status.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { useAlarmWords } from '#features/alarms/use-alarm-words.ts';
import { cn } from '#lib/cn.ts';

export function AlarmRow({ alarm }: { alarm: AlarmDto }) {
  const words = useAlarmWords();
  const mayAcknowledge = useMay('alarm:acknowledge');
  const over = alarm.status !== 'open';
  const toAcknowledge = mayAcknowledge && !over && !alarm.acknowledged;
  return (
    <li className="relative flex gap-3 border-b border-line px-4 py-3 last:border-0 hover:bg-sunken/60">
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
          </div>
        </div>
        <div className="flex shrink-0 justify-end empty:max-sm:hidden sm:w-32">
          {toAcknowledge ? <AcknowledgeButton alarm={alarm} /> : null}
        </div>
      </div>
    </li>
  );
}
