'use client';

import { type AlarmRuleDetail } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { queryKeys } from '#lib/api/query-keys.ts';
import { disableRule, saveRule } from '#lib/api/rule-queries.ts';

/** Lets a rule judge nothing from now on, or again what it judged before. */
export function RuleSwitch({ rule }: { rule: AlarmRuleDetail }) {
  const t = useTranslations('rules');
  const client = useQueryClient();
  const { id, name, enabled, newest } = rule;
  const turn = useMutation({
    mutationFn: () =>
      enabled ? disableRule(id, newest.version) : saveRule(id, newest.version, { name, definition: newest.definition }),
    onSuccess: (saved) => {
      client.setQueryData(queryKeys.rule(id), saved);
      return client.invalidateQueries({ queryKey: queryKeys.rules, exact: true });
    },
  });
  return (
    <div className="flex flex-col items-end gap-1">
      <Button onClick={() => turn.mutate()} disabled={turn.isPending}>
        {t(enabled ? 'turnOff' : 'turnOn')}
      </Button>
      {turn.error ? <Refusal error={turn.error} /> : null}
    </div>
  );
}
