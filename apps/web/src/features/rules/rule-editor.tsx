'use client';

import { type AlarmRuleDefinition, type AlarmRuleDetail } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useMemo, useState } from 'react';
import { Panel } from '#components/panel.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { BackTestPanel } from '#features/rules/back-test-panel.tsx';
import { draftOf } from '#features/rules/draft-of-rule.ts';
import { RuleFields } from '#features/rules/rule-fields.tsx';
import { RulePicture } from '#features/rules/rule-picture.tsx';
import { draftOfKind, NEW_RULE, type RuleDraft } from '#features/rules/rule-draft.ts';
import { isBackTested, type RuleKind, type RuleOfKind } from '#features/rules/rule-kinds.ts';
import { ruleOf } from '#features/rules/rule-of-draft.ts';
import { useRuleName } from '#features/rules/use-rule-name.ts';
import { useRuleWords } from '#features/rules/use-rule-words.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { createRule, saveRule } from '#lib/api/rule-queries.ts';

const isOfSamples = (definition: AlarmRuleDefinition): definition is RuleOfKind<'threshold' | 'rate' | 'changed'> =>
  isBackTested(definition.kind);

/** Left as it is shown, a name in the reader's language is no new name. */
const named = <Body extends { name: string }>(rule: AlarmRuleDetail, shown: string, body: Body): Body =>
  body.name === shown ? { ...body, name: rule.name } : body;

interface RuleEditorProps {
  /** Of a new rule the kind that it begins as. */
  readonly kind: RuleKind;
  /** Null: it is a new one. */
  readonly rule: AlarmRuleDetail | null;
  /** Hears which kind a new one is of, so that the address can keep it. */
  readonly onKind?: (kind: RuleKind) => void;
}

/** A rule in plain words, its limit on real readings, and what it would have done, before it is saved. */
export default function RuleEditor({ kind, rule, onKind }: RuleEditorProps) {
  const t = useTranslations('rules');
  const words = useRuleWords();
  const router = useRouter();
  const client = useQueryClient();
  const nameOf = useRuleName();
  const [start] = useState(() =>
    rule === null ? draftOfKind(NEW_RULE, kind) : draftOf(nameOf(rule), rule.newest.definition),
  );
  const [draft, setDraft] = useState(start);
  const made = useMemo(() => ruleOf(draft), [draft]);
  const wrong = 'wrong' in made ? made.wrong : [];
  const definition = 'definition' in made ? made.definition : null;
  const saving = useMutation({
    mutationFn: (body: { name: string; definition: NonNullable<typeof definition> }) =>
      rule === null ? createRule(body) : saveRule(rule.id, rule.newest.version, named(rule, start.name, body)),
    onSuccess: async (saved) => {
      client.setQueryData(queryKeys.rule(saved.id), saved);
      await client.invalidateQueries({ queryKey: queryKeys.rules, exact: true });
      if (rule === null) router.push(`/rules/${saved.id}`);
    },
  });
  const change = (next: RuleDraft): void => {
    setDraft(next);
    if (next.kind !== draft.kind) onKind?.(next.kind);
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (definition) saving.mutate({ name: draft.name.trim(), definition });
  };

  return (
    <div className="grid gap-6 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <form onSubmit={submit} className="min-w-0">
        <Panel title={t('rule')}>
          <div className="space-y-4 px-4 pb-4">
            <Field
              label={t('name')}
              name="name"
              required
              maxLength={120}
              value={draft.name}
              onChange={(event) => setDraft({ ...draft, name: event.target.value })}
            />
            <RuleFields draft={draft} wrong={wrong} onChange={change} />
            <p className="rounded-md bg-sunken px-3 py-2.5 text-[0.8125rem] text-pretty" aria-live="polite">
              {definition ? words.condition(definition) : t('incomplete')}
            </p>
            {saving.error ? <Refusal error={saving.error} /> : null}
            <div className="flex items-center justify-end gap-3">
              {saving.isSuccess ? <span className="text-[0.8125rem] text-charging">{t('saved')}</span> : null}
              <Button type="submit" look="strong" disabled={!definition || saving.isPending}>
                {saving.isPending ? t('saving') : t(rule === null ? 'create' : 'save')}
              </Button>
            </div>
            <p className="text-xs text-pretty text-ink-3">{t('fromNowOn')}</p>
          </div>
        </Panel>
      </form>
      <div className="min-w-0 space-y-6">
        {definition && isOfSamples(definition) ? (
          <>
            <RulePicture definition={definition} />
            <BackTestPanel definition={definition} />
          </>
        ) : null}
        {isBackTested(draft.kind) ? null : (
          <Panel title={t('backTest')}>
            <p className="max-w-[60ch] px-4 pb-4 text-[0.8125rem] text-pretty text-ink-2">{t('noBackTest')}</p>
          </Panel>
        )}
      </div>
    </div>
  );
}
