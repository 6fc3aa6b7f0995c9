'use client';

import { type DefaultRuleSet, type OfferedRule } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Panel } from '#components/panel.tsx';
import { Refusal } from '#components/refusal.tsx';
import { SeverityIcon } from '#components/severity.tsx';
import { Button } from '#components/ui/button.tsx';
import { useRuleName } from '#features/rules/use-rule-name.ts';
import { isOfGateways, useRuleWords } from '#features/rules/use-rule-words.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { addDefaultRules } from '#lib/api/rule-queries.ts';

interface DefaultRulesPanelProps {
  readonly set: DefaultRuleSet;
  /** It has no rules at all: this is where to begin. */
  readonly isStart: boolean;
}

/** What PackWatch would warn of, each with its limit and where that comes from, before any of it is added. */
export default function DefaultRulesPanel({ set, isStart }: DefaultRulesPanelProps) {
  const t = useTranslations('rules.defaults');
  const client = useQueryClient();
  const [isShown, setShown] = useState(isStart);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const missing = set.items.filter(({ ruleId }) => ruleId === null);
  const chosen = missing.filter(({ key }) => !left.has(key));
  const adding = useMutation({
    mutationFn: () => addDefaultRules(chosen.map(({ key }) => key)),
    onSuccess: async (after) => {
      client.setQueryData(queryKeys.defaultRules, after);
      await client.invalidateQueries({ queryKey: queryKeys.rules, exact: true });
    },
  });
  const toggle = (key: string): void => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  return (
    <Panel
      title={t(isStart ? 'title' : 'more', { count: missing.length })}
      className="mb-4"
      aside={
        isShown ? null : (
          <Button size="small" onClick={() => setShown(true)}>
            {t('show')}
          </Button>
        )
      }
    >
      {isShown ? (
        <>
          <p className="max-w-[70ch] px-4 pb-3 text-[0.8125rem] text-pretty text-ink-2">
            {t('lead')} {set.hasPacks ? null : t('noPacks')}
          </p>
          <ul aria-label={t('list')} className="border-y border-line">
            {missing.map((rule) => (
              <Offer key={rule.key} rule={rule} isChosen={!left.has(rule.key)} onToggle={() => toggle(rule.key)} />
            ))}
          </ul>
          <div className="flex flex-wrap items-center gap-3 px-4 py-3">
            <Button look="strong" disabled={chosen.length === 0 || adding.isPending} onClick={() => adding.mutate()}>
              {adding.isPending ? t('adding') : t('add', { count: chosen.length })}
            </Button>
            {adding.error ? <Refusal error={adding.error} /> : null}
          </div>
        </>
      ) : null}
    </Panel>
  );
}

interface OfferProps {
  readonly rule: OfferedRule;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function Offer({ rule, isChosen, onToggle }: OfferProps) {
  const t = useTranslations('rules.defaults');
  const words = useRuleWords();
  const name = useRuleName()(rule);
  const scope = words.scope(rule.definition.scope, isOfGateways(rule.definition));
  return (
    <li className="border-b border-line/60 last:border-0">
      <label className="flex cursor-pointer items-start gap-3 px-4 py-2.5 hover:bg-sunken/60">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={onToggle}
          aria-label={t('choose', { name, scope })}
          className="mt-1 accent-ink"
        />
        <SeverityIcon severity={rule.definition.severity} className="mt-0.5" />
        <span className="grid min-w-0 flex-1 gap-x-6 gap-y-0.5 lg:grid-cols-[minmax(0,4fr)_minmax(0,8fr)]">
          <span className="min-w-0">
            <span className="block font-medium">{name}</span>
            <span className="block text-[0.8125rem] text-ink-3">{scope}</span>
          </span>
          <span className="min-w-0 text-[0.8125rem] text-pretty">
            <span className="block text-ink-2">{words.condition(rule.definition)}</span>
            <span className="block text-xs text-ink-3" title={rule.source ?? undefined}>
              {t(`basis.${rule.basis}`)}
            </span>
          </span>
        </span>
      </label>
    </li>
  );
}
