'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acknowledge } from '#lib/api/queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export function useAcknowledge(alarmId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (note: string) => acknowledge(alarmId, note),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.alarm(alarmId) }),
        client.invalidateQueries({ queryKey: queryKeys.alarmLists }),
      ]);
    },
  });
}
