'use client';

import { BIT_SIGNALS, isBitSignal, SERIES_SIGNAL_NAMES, STEPPING_SIGNALS } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { Segments } from '#components/ui/segments.tsx';
import { GuardField } from '#features/rules/level-fields.tsx';
import { type RuleFieldsProps } from '#features/rules/rule-fields.tsx';
import { type RuleDraft } from '#features/rules/rule-draft.ts';
import { Choice, NumberInput, Part, Row, SpanInput } from '#features/rules/rule-inputs.tsx';

const STEPPING = [...STEPPING_SIGNALS, ...BIT_SIGNALS];
const ABSENT_OF = ['pack', 'gateway', 'signal'] as const;

/** Something happened: a counter went up, a flag or a bit was set. */
export function ChangedFields({ draft, wrong, onChange }: RuleFieldsProps) {
  const t = useTranslations('rules');
  const signalWords = useTranslations('chart.signal');
  const set = (change: Partial<RuleDraft>): void => onChange({ ...draft, ...change });
  return (
    <>
      <Choice
        label={t('field.signal')}
        value={draft.stepping}
        choices={STEPPING.map((value) => ({ value, label: signalWords(value) }))}
        onChange={(stepping) => set({ stepping })}
      />
      {isBitSignal(draft.stepping) ? (
        <Part name={t('field.bits')}>
          <NumberInput
            label={t('field.bitsHint')}
            value={draft.bits}
            unit=""
            wrong={wrong.includes('bits')}
            onChange={(bits) => set({ bits })}
          />
        </Part>
      ) : null}
      <Part name={t('field.ends')}>
        <SpanInput
          label={t('field.quietFor')}
          span={draft.clearFor}
          wrong={wrong.includes('clearFor')}
          onChange={(clearFor) => set({ clearFor })}
        />
      </Part>
      <GuardField draft={draft} onChange={onChange} />
    </>
  );
}

/** Nothing comes any more: of a pack, a gateway, or one signal of a pack that speaks. */
export function AbsentFields({ draft, wrong, onChange }: RuleFieldsProps) {
  const t = useTranslations('rules');
  const signalWords = useTranslations('chart.signal');
  const set = (change: Partial<RuleDraft>): void => onChange({ ...draft, ...change });
  return (
    <>
      <Row name={t('field.absentOf')}>
        <Segments
          label={t('field.absentOf')}
          value={draft.absentOf}
          segments={ABSENT_OF.map((value) => ({ value, label: t(`absentOf.${value}`) }))}
          onChange={(absentOf) => set({ absentOf })}
        />
      </Row>
      {draft.absentOf === 'signal' ? (
        <Choice
          label={t('field.signal')}
          value={draft.missed}
          choices={SERIES_SIGNAL_NAMES.map((value) => ({ value, label: signalWords(value) }))}
          onChange={(missed) => set({ missed })}
        />
      ) : null}
      <Part name={t('field.fires')}>
        <SpanInput
          label={t('field.after')}
          span={draft.after}
          wrong={wrong.includes('after')}
          onChange={(after) => set({ after })}
        />
      </Part>
    </>
  );
}
