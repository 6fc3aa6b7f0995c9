'use client';

import { type AlarmDto } from '@packwatch/contracts';
import { AlarmClock, Check, RotateCcw, UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { AlarmDialogs, type Asking } from '#features/alarms/alarm-dialogs.tsx';
import { AssignSelect } from '#features/alarms/assign-select.tsx';
import { useAlarmAct } from '#features/alarms/use-alarm-act.ts';
import { useMe } from '#features/auth/me-context.tsx';

/** What can be done about an alarm as it stands. */
export function AlarmActions({ alarm }: { alarm: AlarmDto }) {
  const t = useTranslations('alarmAct');
  const me = useMe();
  const act = useAlarmAct();
  const [asking, setAsking] = useState<Asking | null>(null);
  const open = alarm.status === 'open';
  const mine = alarm.assignedTo !== null && alarm.assignedTo.userId === me?.user.id;
  return (
    <div className="flex flex-col items-end gap-2">
      <div className="flex flex-wrap gap-2">
        {open && !alarm.acknowledged ? (
          <Button look="strong" onClick={() => setAsking('acknowledge')}>
            <Check aria-hidden="true" />
            {t('acknowledge')}
          </Button>
        ) : null}
        {open ? (
          <Button onClick={() => setAsking('snooze')}>
            <AlarmClock aria-hidden="true" />
            {t('snooze')}
          </Button>
        ) : null}
        <Button
          disabled={act.isPending}
          onClick={() =>
            act.mutate({ alarmId: alarm.id, act: { kind: 'assign', userId: mine ? null : (me?.user.id ?? null) } })
          }
        >
          <UserRound aria-hidden="true" />
          {t(mine ? 'letGo' : 'takeOn')}
        </Button>
        <AssignSelect
          assignedTo={alarm.assignedTo}
          disabled={act.isPending}
          onAssign={(userId) => act.mutate({ alarmId: alarm.id, act: { kind: 'assign', userId } })}
        />
        {open && alarm.acknowledged ? (
          <Button disabled={act.isPending} onClick={() => act.mutate({ alarmId: alarm.id, act: { kind: 'reopen' } })}>
            <RotateCcw aria-hidden="true" />
            {t('reopen')}
          </Button>
        ) : null}
      </div>
      {act.error ? <Refusal error={act.error} /> : null}
      <AlarmDialogs asking={asking} alarm={alarm} onClose={() => setAsking(null)} />
    </div>
  );
}
