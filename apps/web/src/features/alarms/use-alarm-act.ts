'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acknowledge, assign, reopen, snooze } from '#lib/api/queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

/** What somebody does to an alarm. */
export type AlarmAct =
  | { readonly kind: 'acknowledge'; readonly note: string }
  | { readonly kind: 'assign'; readonly userId: string | null }
  | { readonly kind: 'snooze'; readonly until: string | null }
  | { readonly kind: 'reopen' };

export interface AlarmDeed {
  readonly alarmId: string;
  readonly act: AlarmAct;
}

function send({ alarmId, act }: AlarmDeed) {
  switch (act.kind) {
    case 'acknowledge':
      return acknowledge(alarmId, act.note);
    case 'assign':
      return assign(alarmId, act.userId);
    case 'snooze':
      return snooze(alarmId, act.until);
    case 'reopen':
      return reopen(alarmId);
  }
}

export function useAlarmAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (alarm) => {
      client.setQueryData(queryKeys.alarm(alarm.id), alarm);
      await client.invalidateQueries({ queryKey: queryKeys.alarmLists });
    },
  });
}
