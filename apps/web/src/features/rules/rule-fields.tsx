'use client';

import { useTranslations } from 'next-intl';
import { Segments } from '#components/ui/segments.tsx';
import { AbsentFields, ChangedFields } from '#features/rules/event-fields.tsx';
import { LevelFields } from '#features/rules/level-fields.tsx';
import {
  draftOfKind,
  isAboutGateways,
  type NumberField,
  type RuleDraft,
  withFittingScope,
} from '#features/rules/rule-draft.ts';
import { RULE_KINDS } from '#features/rules/rule-kinds.ts';
import { Choice, Row } from '#features/rules/rule-inputs.tsx';
import { RuleScopeField } from '#features/rules/rule-scope-field.tsx';
import { BusFields, SiblingFields } from '#features/rules/swept-fields.tsx';

export interface RuleFieldsProps {
  readonly draft: RuleDraft;
  readonly wrong: readonly NumberField[];
  readonly onChange: (draft: RuleDraft) => void;
}

const SEVERITIES = ['critical', 'warning', 'info'] as const;

/** The parts of the sentence that a rule is. */
export function RuleFields({ draft, wrong, onChange }: RuleFieldsProps) {
  const t = useTranslations('rules');
  const severityWords = useTranslations('severity');
  const change = (next: RuleDraft): void => onChange(withFittingScope(next));
  return (
    <>
      <Row name={t('field.severity')}>
        <Segments
          label={t('field.severity')}
          value={draft.severity}
          segments={SEVERITIES.map((value) => ({ value, label: severityWords(value) }))}
          onChange={(severity) => onChange({ ...draft, severity })}
        />
      </Row>
      <Choice
        label={t('field.kind')}
        value={draft.kind}
        choices={RULE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kind) => onChange(draftOfKind(draft, kind))}
      />
      <p className="-mt-2 text-xs text-pretty text-ink-3">{t(`kindHint.${draft.kind}`)}</p>
      <RuleScopeField
        scope={draft.scope}
        isAboutGateways={isAboutGateways(draft)}
        onChange={(scope) => onChange({ ...draft, scope })}
      />
      <FieldsOfKind draft={draft} wrong={wrong} onChange={change} />
    </>
  );
}

function FieldsOfKind(props: RuleFieldsProps) {
  switch (props.draft.kind) {
    case 'threshold':
    case 'rate':
      return <LevelFields {...props} />;
    case 'changed':
      return <ChangedFields {...props} />;
    case 'absent':
      return <AbsentFields {...props} />;
    case 'sibling':
      return <SiblingFields {...props} />;
    case 'bus':
      return <BusFields {...props} />;
  }
}
