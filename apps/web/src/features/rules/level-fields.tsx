'use client';

import { SERIES_SIGNAL_NAMES, SIGNAL_NAMES, SIGNALS } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { Segments } from '#components/ui/segments.tsx';
import { type RuleFieldsProps } from '#features/rules/rule-fields.tsx';
import { type RuleDraft } from '#features/rules/rule-draft.ts';
import { Choice, NumberInput, Part, Row, SpanInput } from '#features/rules/rule-inputs.tsx';

const GUARDS = ['always', 'charging', 'discharging'] as const;

/** A signal, or how fast it moves, against a level. */
export function LevelFields({ draft, wrong, onChange }: RuleFieldsProps) {
  const t = useTranslations('rules');
  const signalWords = useTranslations('chart.signal');
  const set = (change: Partial<RuleDraft>): void => onChange({ ...draft, ...change });
  const isRate = draft.kind === 'rate';
  const { shownUnit } = SIGNALS[draft.signal];
  const unit = isRate ? `${shownUnit}/h` : shownUnit;
  const signals = isRate ? SERIES_SIGNAL_NAMES : SIGNAL_NAMES;
  return (
    <>
      <Choice
        label={t('field.signal')}
        value={draft.signal}
        choices={signals.map((value) => ({ value, label: signalWords(value) }))}
        onChange={(signal) => set({ signal })}
      />
      <Part name={t('field.fires')}>
        <Segments
          label={t('field.comparison')}
          value={draft.comparison}
          segments={(['above', 'below'] as const).map((value) => ({ value, label: t(`comparison.${value}`) }))}
          onChange={(comparison) => set({ comparison })}
        />
        <NumberInput
          label={t('field.raise')}
          value={draft.raise}
          unit={unit}
          wrong={wrong.includes('raise')}
          onChange={(raise) => set({ raise })}
        />
        <SpanInput
          label={t('field.raiseFor')}
          span={draft.raiseFor}
          wrong={wrong.includes('raiseFor')}
          onChange={(raiseFor) => set({ raiseFor })}
        />
        {isRate ? (
          <SpanInput
            label={t('field.over')}
            span={draft.over}
            wrong={wrong.includes('over')}
            onChange={(over) => set({ over })}
          />
        ) : null}
      </Part>
      <Part name={t('field.ends')}>
        <NumberInput
          label={t('field.clear')}
          value={draft.clear}
          unit={unit}
          wrong={wrong.includes('clear')}
          onChange={(clear) => set({ clear })}
        />
        <SpanInput
          label={t('field.clearFor')}
          span={draft.clearFor}
          wrong={wrong.includes('clearFor')}
          onChange={(clearFor) => set({ clearFor })}
        />
      </Part>
      <GuardField draft={draft} onChange={onChange} />
    </>
  );
}

export function GuardField({ draft, onChange }: Omit<RuleFieldsProps, 'wrong'>) {
  const t = useTranslations('rules');
  return (
    <Row name={t('field.guard')}>
      <Segments
        label={t('field.guard')}
        value={draft.guard}
        segments={GUARDS.map((value) => ({ value, label: t(`guard.${value}`) }))}
        onChange={(guard) => onChange({ ...draft, guard })}
      />
    </Row>
  );
}
