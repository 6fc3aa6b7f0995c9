'use client';

import { type AlarmDto } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { AcknowledgeForm } from '#features/alarms/acknowledge-form.tsx';
import { SnoozeForm } from '#features/alarms/snooze-form.tsx';
import { useAlarmAct } from '#features/alarms/use-alarm-act.ts';
import { useAlarmWords } from '#features/alarms/use-alarm-words.ts';

export type Asking = 'acknowledge' | 'snooze';

interface AlarmDialogsProps {
  readonly asking: Asking | null;
  readonly alarm: AlarmDto | null;
  readonly onClose: () => void;
  /** It went through. */
  readonly onDone?: () => void;
}

/** What is asked before something is done to an alarm. */
export function AlarmDialogs({ asking, alarm, onClose, onDone }: AlarmDialogsProps) {
  const t = useTranslations();
  const words = useAlarmWords();
  const act = useAlarmAct();
  const close = (): void => {
    act.reset();
    onClose();
  };
  const isDone = useRef(false);
  const done = (): void => {
    isDone.current = true;
    close();
  };
  // Only once the dialog is gone may the focus go on: before, it would be given back over it.
  const onClosed = (event: Event): void => {
    if (!isDone.current || !onDone) return;
    isDone.current = false;
    event.preventDefault();
    onDone();
  };
  const what = alarm ? `${words.whom(alarm)}: ${words.title(alarm)}` : '';
  return (
    <Dialog
      open={asking !== null && alarm !== null}
      onOpenChange={(open) => (open ? undefined : close())}
      title={asking === 'snooze' ? t('snooze.title') : t('acknowledge.title')}
      description={what}
      onClosed={onClosed}
    >
      {alarm && asking === 'acknowledge' ? (
        <AcknowledgeForm
          error={act.error}
          busy={act.isPending}
          onCancel={close}
          onSubmit={(note) =>
            act.mutate({ alarmId: alarm.id, act: { kind: 'acknowledge', note } }, { onSuccess: done })
          }
        />
      ) : null}
      {alarm && asking === 'snooze' ? (
        <SnoozeForm
          snoozed={alarm.snoozedUntil !== null}
          error={act.error}
          busy={act.isPending}
          onSnooze={(until) => act.mutate({ alarmId: alarm.id, act: { kind: 'snooze', until } }, { onSuccess: done })}
        />
      ) : null}
    </Dialog>
  );
}
