'use client';

import { type AlarmDto } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { AlarmDialogs, type Asking } from '#features/alarms/alarm-dialogs.tsx';
import { AlarmRow } from '#features/alarms/alarm-row.tsx';
import { useAlarmAct } from '#features/alarms/use-alarm-act.ts';
import { useAlarmWords } from '#features/alarms/use-alarm-words.ts';
import { focusRow, type TriageKey, useTriageKeys } from '#features/alarms/use-triage-keys.ts';
import { useMay, useMe } from '#features/auth/me-context.tsx';

interface AlarmInboxProps {
  readonly items: readonly AlarmDto[];
  readonly group: 'none' | 'pack' | 'rule';
}

interface Asked {
  readonly asking: Asking;
  readonly id: string;
}

/** Alarms to work through one by one, by hand or by keys alone. */
export function AlarmInbox({ items, group }: AlarmInboxProps) {
  const t = useTranslations('alarms');
  const words = useAlarmWords();
  const may = useMay('alarm:acknowledge');
  const me = useMe();
  const list = useRef<HTMLDivElement>(null);
  const act = useAlarmAct();
  const { mutate } = act;
  const [asked, setAsked] = useState<Asked | null>(null);
  const last = useRef('');
  useEffect(() => {
    if (asked) last.current = asked.id;
  }, [asked]);
  const byId = useMemo(() => new Map(items.map((alarm) => [alarm.id, alarm])), [items]);

  const onKey = useCallback(
    (key: TriageKey, id: string): void => {
      const alarm = byId.get(id);
      if (!alarm || !may) return;
      const open = alarm.status === 'open';
      if (key === 'acknowledge' && open && !alarm.acknowledged) setAsked({ asking: 'acknowledge', id });
      else if (key === 'snooze' && open) setAsked({ asking: 'snooze', id });
      else if (key === 'reopen' && open && alarm.acknowledged) mutate({ alarmId: id, act: { kind: 'reopen' } });
      else if (key === 'assign') {
        const userId = me?.user.id ?? null;
        mutate({ alarmId: id, act: { kind: 'assign', userId: alarm.assignedTo?.userId === userId ? null : userId } });
      }
    },
    [byId, may, me, mutate],
  );
  useTriageKeys(list, onKey);

  const groups = useMemo(() => {
    if (group === 'none') return [{ name: '', alarms: items }];
    const named = Map.groupBy(items, (alarm) => (group === 'pack' ? words.whom(alarm) : words.rule(alarm)));
    return [...named].map(([name, alarms]) => ({ name, alarms }));
  }, [items, group, words]);

  return (
    <div ref={list}>
      <p className="mb-2 text-xs text-ink-3 max-lg:hidden">{t('keys')}</p>
      {act.error ? <Refusal error={act.error} /> : null}
      <div className="space-y-5">
        {groups.map(({ name, alarms }) => (
          <section key={name} aria-label={name === '' ? t('title') : name}>
            {name === '' ? null : (
              <h2 className="mb-1.5 text-[0.8125rem] font-medium">
                {name} <span className="font-normal text-ink-3 tabular-nums">{alarms.length}</span>
              </h2>
            )}
            <ul className="overflow-hidden rounded-lg border border-line bg-surface">
              {alarms.map((alarm) => (
                <AlarmRow
                  key={alarm.id}
                  alarm={alarm}
                  onAcknowledge={({ id }) => setAsked({ asking: 'acknowledge', id })}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <AlarmDialogs
        asking={asked?.asking ?? null}
        alarm={asked ? (byId.get(asked.id) ?? null) : null}
        onClose={() => setAsked(null)}
        onDone={() => focusRow(list.current, 1, last.current)}
      />
    </div>
  );
}
